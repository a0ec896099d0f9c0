import { whole, zero, type Exact } from '../number';
import { onCommonScale } from './commonScale';

/** How often a value counts in what a change adds: a whole number over the total, by position. */
export type Weigh = (value: number, change: number) => bigint;

/**
 * What each change adds, as weighted sums of the values of the subsets: the first without any change, the last with all.
 * Where values in between had to be rounded the shares still sum to the difference exactly, for what stands in between
 * falls out of their sum.
 */
export function sharesOf(values: readonly Exact[], count: number, weigh: Weigh, total: bigint): Exact[] {
  const { scale, multiples } = onCommonScale(values);
  const rounded = whole((multiples.at(-1) ?? 0n) - (multiples[0] ?? 0n)).div(whole(scale));
  const lost = (values.at(-1) ?? zero).sub(values[0] ?? zero).sub(rounded);
  return Array.from({ length: count }, (_, change) => {
    const sum = multiples.reduce((all, multiple, value) => all + multiple * weigh(value, change), 0n);
    return whole(sum)
      .div(whole(scale * total))
      .add(lost.div(whole(count)));
  });
}
