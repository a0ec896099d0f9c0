import type { LegendItem } from '../figure';
import type { YearChart } from '../shared';

/** The names and colours of the rows of a chart, for a legend; a row without a name or of many colours has none. */
export function legendOf({ data: { datasets } }: YearChart): LegendItem[] {
  return datasets.flatMap(({ label = '', backgroundColor }) =>
    label !== '' && typeof backgroundColor === 'string' ? [{ label, colour: backgroundColor }] : [],
  );
}
