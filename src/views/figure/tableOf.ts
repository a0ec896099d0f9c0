import type { ShownTable } from '../../exchange';

/** A table of a figure whose first column names the rows and whose others are numbers as shown. */
export function tableOf(
  { title, unit }: Pick<ShownTable, 'title' | 'unit'>,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): ShownTable {
  return {
    title,
    unit,
    heads: heads.map((text, at) => ({ text, isNumber: at > 0 })),
    rows: rows.map((cells) => ({ cells })),
  };
}
