import { succeed, type Outcome } from '../../engine';
import { decodeTable } from './decodeTable';
import { parseDelimited } from './delimited';
import { readWorkbook } from './readWorkbook';
import { Refused, refuseFile, tableBounds, type Tables } from './table';

/** A file as it was dropped or picked. */
export interface TableFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Why a file of so many bytes is not opened at all; undefined where it is. */
export function refuseTableSize(file: string, bytes: number): Outcome<never> | undefined {
  const most = String(tableBounds.bytes / 1024 / 1024);
  return bytes > tableBounds.bytes ? refuseFile(file, 'tableTooLarge', { most }) : undefined;
}

/**
 * The tables of a workbook or of a text with separated values, whatever its name says. A hostile or damaged file is
 * refused with one problem and without having been unpacked further than it takes to know. Never rejects.
 */
export async function readTables({ file, bytes }: TableFile): Promise<Outcome<Tables>> {
  const tooLarge = refuseTableSize(file, bytes.length);
  if (tooLarge) return tooLarge;
  if (bytes.length === 0) return refuseFile(file, 'tableEmpty');
  try {
    const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
    const isOld = bytes[0] === 0xd0 && bytes[1] === 0xcf;
    if (isArchive || isOld) return orEmpty({ file, encoding: undefined, sheets: await readWorkbook(bytes) });
    if (/\.xls[xmb]?$/i.test(file)) throw new Refused('workbookNot');
    const { text, encoding } = decodeTable(bytes);
    return orEmpty({ file, encoding, sheets: [parseDelimited(text, file)] });
  } catch (thrown) {
    return refusedBy(file, thrown);
  }
}

/** The table of cells that were copied in a spreadsheet and pasted. */
export function readPasted(text: string, name: string): Outcome<Tables> {
  try {
    return orEmpty({ file: name, encoding: undefined, sheets: [parseDelimited(text, name, '\t')] });
  } catch (thrown) {
    return refusedBy(name, thrown);
  }
}

function orEmpty(tables: Tables): Outcome<Tables> {
  const filled = tables.sheets.filter(({ rows }) =>
    rows.some((row) => row.some((cell) => cell !== undefined)),
  );
  return filled.length > 0 ? succeed({ ...tables, sheets: filled }) : refuseFile(tables.file, 'tableEmpty');
}

/** What no reader foresaw is a damaged file too: nothing of it is used. */
function refusedBy<T>(file: string, thrown: unknown): Outcome<T> {
  return thrown instanceof Refused
    ? refuseFile(file, thrown.code, thrown.data)
    : refuseFile(file, 'workbookBroken');
}
