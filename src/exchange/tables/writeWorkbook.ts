import { writeXlsx } from 'hucre/xlsx';
import type { TableCell, TableSheet } from './table';

/** A sheet to be written: its columns' widths in characters, and how many rows and columns stay in view. */
export interface WrittenSheet extends TableSheet {
  readonly widths?: readonly number[];
  readonly frozen?: { readonly rows: number; readonly columns: number };
}

/** A workbook of plain cells: text stays text, whatever it begins with, and numbers stay numbers. */
export async function writePlainWorkbook(sheets: readonly WrittenSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const written = await writeXlsx({
    sheets: sheets.map(({ name, rows, widths, frozen }) => ({
      name,
      rows: rows.map((row) => row.map((cell: TableCell) => cell ?? null)),
      ...(widths ? { columns: widths.map((width) => ({ width })) } : {}),
      ...(frozen ? { freezePane: frozen } : {}),
    })),
  });
  return new Uint8Array(written);
}
