import { whole, type Exact } from '../number';

/** The least, the three quartiles and the most of some values, in their own unit. */
export interface Quartiles {
  readonly least: Exact;
  readonly lower: Exact;
  readonly median: Exact;
  readonly upper: Exact;
  readonly most: Exact;
}

/**
 * The quartiles of values, exact. Method: the values in order, numbered from 0; the quartile at share p stands at
 * p x (n - 1), and between two values it is found on the straight line between them. That is the inclusive method of
 * spreadsheets (QUARTILE.INC) and type 7 of Hyndman and Fan (1996). Undefined where there is no value.
 */
export function quartilesOf(values: readonly Exact[]): Quartiles | undefined {
  const sorted = [...values].sort((left, right) => left.compare(right));
  const [least] = sorted;
  const most = sorted.at(-1);
  if (!least || !most) return undefined;
  const quarter = (quarters: number): Exact => {
    const position = whole(quarters * (sorted.length - 1)).div(whole(4));
    const below = position.floor();
    const from = sorted[Number(below.n)] ?? least;
    const to = sorted[Number(below.n) + 1] ?? from;
    return from.add(to.sub(from).mul(position.sub(below)));
  };
  return { least, lower: quarter(1), median: quarter(2), upper: quarter(3), most };
}
