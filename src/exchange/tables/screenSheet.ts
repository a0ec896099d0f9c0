import { Refused, tableBounds } from './table';
import type { Watch } from './archive';

const less = 0x3c;
const bang = 0x21;
const [d, e, r, c] = [0x44, 0x45, 0x72, 0x63];
const [space, close, slash] = [0x20, 0x3e, 0x2f];

/**
 * Watches the text of a part of a workbook as it is unpacked: refuses declarations of entities, and more rows or cells
 * than a table may have as soon as they have come by, not after all of them.
 */
export function partWatch(): Watch {
  let [rows, cells] = [0, 0];
  return (piece) => {
    for (let at = piece.indexOf(less); at >= 0; at = piece.indexOf(less, at + 1)) {
      const [first, second, third, fourth] = [piece[at + 1], piece[at + 2], piece[at + 3], piece[at + 4]];
      if (first === bang && (second === d || second === e)) throw new Refused('workbookEntities');
      if (first === c && (second === space || second === close || second === slash)) cells += 1;
      else if (first === r && third === 0x77 && (fourth === space || fourth === close || fourth === slash))
        rows += 1;
      if (rows > tableBounds.rows) throw new Refused('tableTooLong', { most: String(tableBounds.rows) });
      if (cells > tableBounds.cells) throw new Refused('tableTooFull', { most: String(tableBounds.cells) });
    }
  };
}

const emptyCell = /<c(?:\s[^<>]*)?(?:\/>|><\/c>)/g;
const reference = /^([A-Z]{1,3})([1-9]\d{0,6})$/;

/**
 * The cells of a sheet and nothing else of it, so that no other part of it is ever read; empty ones are left out, as
 * formatting alone makes them. Refuses cells that lie too far out and references that name no cell.
 */
export function cellsAlone(xml: string): string {
  const bare = withoutPrefix(xml);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(bare)) throw new Refused('workbookEntities');
  const from = bare.search(/<sheetData[\s/>]/);
  const to = bare.lastIndexOf('</sheetData>');
  const data = from >= 0 && to > from ? bare.slice(from, to).replace(emptyCell, '') : '<sheetData>';
  for (const [, quoted = ''] of data.matchAll(/<c\s(?:[^<>]*\s)?r=["']([^"']*)["']/g)) judgeReference(quoted);
  for (const [, row = ''] of data.matchAll(/<row\s(?:[^<>]*\s)?r=["']([^"']*)["']/g))
    judgeReference(`A${row}`);
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${data}</sheetData></worksheet>`;
}

function judgeReference(text: string): void {
  const [, letters = '', row = ''] = reference.exec(text) ?? [];
  if (letters === '') throw new Refused('workbookReference', { piece: text.slice(0, 20) });
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  if (column > tableBounds.columns || Number(row) > tableBounds.rows) {
    const { columns, rows } = tableBounds;
    throw new Refused('tableTooFar', { piece: text, columns: String(columns), rows: String(rows) });
  }
}

/** Some programs write every name with a prefix. */
function withoutPrefix(xml: string): string {
  const [, prefix] = /<([\w-]{1,20}):worksheet[\s>]/.exec(xml.slice(0, 4096)) ?? [];
  return prefix === undefined ? xml : xml.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</');
}
