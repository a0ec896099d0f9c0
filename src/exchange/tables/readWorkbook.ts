import { zipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { unpacked } from './archive';
import { cellsAlone, partWatch } from './screenSheet';
import { Refused, tableBounds, type TableCell, type TableSheet } from './table';

/** Where hucre is read with; written with it is in writeWorkbook. */

const oldContainer = [0xd0, 0xcf, 0x11, 0xe0];
const sheetPart = /(^|\/)worksheets\/[^/]+\.xml$/i;
/** Only what holds cells is unpacked: no macros, drawings, links to other files, comments or relations of sheets. */
const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|[^/]+\/(?:workbook\d*|sharedStrings\d*|styles\d*)\.xml|[^/]+\/_rels\/workbook\d*\.xml\.rels|[^/]+\/worksheets\/[^/]+\.xml)$/i;

/**
 * The sheets of a workbook (.xlsx, or .xlsm without its macros). What is handed to the reader is an archive written anew
 * from the parts that hold cells, after they were judged. Throws {@link Refused}.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<TableSheet[]> {
  if (oldContainer.every((byte, at) => bytes[at] === byte)) throw new Refused(oldKind(bytes));
  const parts = unpacked(bytes, (name) => wanted.test(name), partWatch);
  if (!parts.has('[Content_Types].xml')) throw new Refused('workbookNot');
  // What was cut in two between pieces is whole now.
  for (const content of parts.values()) partWatch()(content);
  const clean: [string, Uint8Array][] = [...parts].map(([name, content]) => [
    name,
    sheetPart.test(name) ? new TextEncoder().encode(cellsAlone(new TextDecoder().decode(content))) : content,
  ]);
  const book = await readXlsx(zipSync(Object.fromEntries(clean), { level: 0 })).catch(() => {
    throw new Refused('workbookBroken');
  });
  const sheets = book.sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(cellOf)) }));
  const cells = sheets.reduce((sum, { rows }) => sum + rows.length * (rows[0]?.length ?? 0), 0);
  if (cells > tableBounds.cells) throw new Refused('tableTooFull', { most: String(tableBounds.cells) });
  return sheets;
}

/** A workbook that is locked stands in the same container as one of the old kind. */
function oldKind(bytes: Uint8Array): string {
  const head = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  return head.includes('EncryptedPackage') ? 'workbookEncrypted' : 'workbookOld';
}

/** Excel keeps fifteen digits; what stands beyond is how the machine came to them. */
const digits = 15;

function cellOf(value: unknown): TableCell {
  if (typeof value === 'number')
    return Number.isFinite(value) ? Number(value.toPrecision(digits)) : String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return value.toISOString().slice(0, 'yyyy-mm-dd'.length);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
