import { fail, type Outcome } from '../../engine';

/** What stands in a cell: a text, a number, or nothing. A yes or no and a date arrive as text. */
export type TableCell = string | number | undefined;

/** One sheet: its cells by row and column, from the first row of the file on. */
export interface TableSheet {
  readonly name: string;
  readonly rows: readonly (readonly TableCell[])[];
}

/** The tables of a file, and how its text was written where it is a text. */
export interface Tables {
  readonly file: string;
  readonly encoding: TextEncodingName | undefined;
  readonly sheets: readonly TableSheet[];
}

/** The encodings that tables are read from; {@link WrittenEncoding} says which ones are written. */
export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
export type WrittenEncoding = Extract<TextEncodingName, 'utf-8' | 'gb18030'>;

const megabyte = 1024 * 1024;

/** What a file may be at most. The nation's 8,632 schools with a hundred columns stay far below. */
export const tableBounds = {
  bytes: 32 * megabyte,
  entries: 500,
  declared: 64 * megabyte,
  ratio: 200,
  rows: 20_000,
  columns: 500,
  cells: 2_000_000,
};

/** A refusal of a whole file, in the one sentence that its code stands for. */
export function refuseFile<T>(
  file: string,
  code: string,
  data: Readonly<Record<string, string>> = {},
): Outcome<T> {
  return fail([{ code, file, path: [], data }]);
}

/** Thrown inside the readers of one file, to leave it from any depth; never leaves this folder. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    readonly data: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }
}
