import { guarded } from './tables/plainTextCell';

/** A cell of a table in a file: a text, or a number as a plain decimal such as 1234.50 or -3. */
export type CsvCell = string | { readonly number: string };

/**
 * Writes rows as CSV that Excel and WPS open with a double click: UTF-8 with a mark of byte order, lines ending in CR LF,
 * quotes where a text needs them. A text that a spreadsheet would run as a formula gets an apostrophe before it and so
 * stays a text (OWASP, "CSV injection"); a number stays a number.
 */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map((cells) => `${cells.map(cellText).join(',')}\r\n`).join('')}`;
}

function cellText(cell: CsvCell): string {
  if (typeof cell !== 'string') return cell.number;
  const safe = guarded(cell);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
