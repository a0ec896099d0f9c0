import type { CsvCell } from '../csv';

/** A column of a table: its head, and whether numbers stand in it, which are set to the right. */
export interface ShownHead {
  readonly text: string;
  readonly isNumber: boolean;
}

/** A table as it is shown: every cell is the text that a reader sees; the first column names the rows. */
export interface ShownTable {
  readonly title: string;
  /** The unit of its money, in words; empty where each row or column names its own. */
  readonly unit: string;
  readonly heads: readonly ShownHead[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly isTotal?: boolean }[];
  /** What a reader has to know of its numbers, such as how they were rounded. */
  readonly note?: string;
}

const shownNumber = /^[+−-]?\d[\d,]*(\.\d+)?%?$/u;

/**
 * The rows of a table for a file, heads first: what is shown as a number is one there too, without its commas. The first
 * head names the unit, so that the numbers are never without it.
 */
export function tableRows({ unit, heads, rows }: ShownTable): CsvCell[][] {
  const lines = [
    heads.map(({ text }, at): CsvCell => (at === 0 && unit !== '' ? `${text} · ${unit}` : text)),
  ];
  for (const { cells } of rows)
    lines.push(cells.map((cell, at) => (heads[at]?.isNumber ? shownCell(cell) : cell)));
  return lines;
}

/** A shown number as a number of a file; what is missing (?) or does not apply (—) stays the sign that it is. */
function shownCell(text: string): CsvCell {
  if (!shownNumber.test(text)) return text;
  return { number: text.replaceAll(',', '').replace('−', '-').replace(/^\+/, '') };
}
