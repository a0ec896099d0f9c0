import type { ShownTable } from '../../exchange';
import type { Series, Words } from '../../state';

/** Series as a table: a row for each, a column for each year, the texts those of the table twin on the page. */
export function seriesTable(
  { title, unit }: Pick<ShownTable, 'title' | 'unit'>,
  series: readonly (Series & { readonly label?: string })[],
  words: Words,
): ShownTable {
  const years = series[0]?.cells.map(({ year }) => year) ?? [];
  return {
    title,
    unit,
    heads: [
      { text: words.t('variable'), isNumber: false },
      ...years.map((year) => ({ text: String(year), isNumber: true })),
    ],
    rows: series.map(({ id, label, unit: each, cells }) => ({
      // Where the table as a whole has no unit, each row names its own.
      cells: [
        `${label ?? words.label(id)}${unit === '' && words.unit(each) ? words.inBrackets(words.unit(each)) : ''}`,
        ...cells.map(({ value }) => words.value(value, each)),
      ],
    })),
  };
}
