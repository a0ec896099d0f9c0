/** How the number of a cell is shown. */
export type NumberFormat = 'money' | 'percent' | 'whole' | 'plain' | 'text';

/** What a cell is for; it decides the look. */
export type CellRole = 'title' | 'lead' | 'head' | 'label' | 'note' | 'input' | 'formula' | 'value';

/** A cell of a workbook before it is a file. A formula has its value beside it, worked out by the engine. */
export interface BookCell {
  readonly value: string | number;
  readonly formula?: string;
  readonly format: NumberFormat;
  readonly role: CellRole;
}

/** A sheet before it is a file. */
export interface BookSheet {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (BookCell | undefined)[])[];
  /** Rows and columns that stay in view; the rows are repeated on every printed page. */
  readonly headRows: number;
  readonly headColumns: number;
  /** Where only numbers may be entered, as A1 ranges. */
  readonly inputs: readonly string[];
  /** What is said of an entry that is no number. */
  readonly notice?: string;
}

/** A workbook before it is a file. */
export interface WorkbookModel {
  readonly title: string;
  readonly creator: string;
  readonly sheets: readonly BookSheet[];
  readonly names: readonly { readonly name: string; readonly range: string }[];
  readonly formulas: number;
}

/** A cell of text. */
export function textCell(value: string, role: CellRole = 'label'): BookCell {
  return { value, format: 'text', role };
}

/** The heads of a table. */
export function headRow(heads: readonly string[]): BookCell[] {
  return heads.map((head) => textCell(head, 'head'));
}

/** How numbers of a unit are shown. */
export function formatOf(unit: string): NumberFormat {
  if (unit === 'yuan' || unit.startsWith('yuan/')) return 'money';
  if (unit === 'ratio') return 'percent';
  return ['person', 'post', 'personTime', 'contest', 'award', 'flag', 'count'].includes(unit)
    ? 'whole'
    : 'plain';
}

/** The letters of a column by its number from 0: A, Z, AA. */
export function columnName(column: number): string {
  const last = String.fromCharCode('A'.charCodeAt(0) + (column % letters));
  return column < letters ? last : columnName(Math.floor(column / letters) - 1) + last;
}

const letters = 26;

/** A cell in A1 notation; row and column count from 0. */
export function address(row: number, column: number): string {
  return `${columnName(column)}${String(row + 1)}`;
}

/** A sheet as it stands in front of a cell: always in quotes. */
export function sheetPrefix(name: string): string {
  return `'${name.replaceAll("'", "''")}'!`;
}
