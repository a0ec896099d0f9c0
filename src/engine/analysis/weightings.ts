import { parseExact, whole, zero, type Exact } from '../number';

/** Weights move in tenths of a percent. */
const steps = 1000;

/** The weights of a pool's factors, in the order of the factors; whole tenths of a percent that sum to 100%. */
export type Weighting = readonly Exact[];

/**
 * Sets one weight and shares the rest among the others in proportion to what they had, in tenths of a percent, so that
 * all still sum to 100%. Locked ones keep theirs; the one that is set gives way where they leave too little.
 */
export function rebalance(
  weights: Weighting,
  changed: number,
  wanted: Exact,
  locked: ReadonlySet<number> = new Set(),
): Weighting {
  const tenths = weights.map((weight) => Math.round(weight.valueOf() * steps));
  const isFree = (index: number) => index !== changed && !locked.has(index);
  const kept = tenths.reduce(
    (sum, each, index) => (locked.has(index) && index !== changed ? sum + each : sum),
    0,
  );
  const free = tenths.map((_, index) => index).filter(isFree);
  const most = steps - kept;
  const asked = Math.min(Math.max(0, Math.round(wanted.valueOf() * steps)), most);
  const own = free.length === 0 ? most : asked;
  const rest = most - own;
  const before = free.reduce((sum, index) => sum + (tenths[index] ?? 0), 0);
  // Largest remainder over the free ones; equal parts where they had nothing.
  const quotas = free.map((index) => ({
    index,
    quota: before > 0 ? ((tenths[index] ?? 0) * rest) / before : rest / free.length,
  }));
  let left = rest - quotas.reduce((sum, { quota }) => sum + Math.floor(quota), 0);
  const parts = new Map<number, number>();
  for (const { index, quota } of [...quotas].sort(
    (a, b) => (b.quota % 1) - (a.quota % 1) || a.index - b.index,
  )) {
    parts.set(index, Math.floor(quota) + (left > 0 ? 1 : 0));
    left -= 1;
  }
  return tenths.map((each, index) =>
    inSteps(index === changed ? own : isFree(index) ? (parts.get(index) ?? 0) : each),
  );
}

/** What raising one factor does for a school: the least weight that gives it what is wanted, or what all the weight on it gives. */
export type WeightAnswer =
  | { readonly kind: 'reached'; readonly factor: number; readonly weighting: Weighting; readonly part: Exact }
  | {
      readonly kind: 'notReached';
      readonly factor: number;
      /** What it gets with as much weight on the factor as the locked ones leave. */
      readonly part: Exact;
      readonly weighting: Weighting;
    };

/**
 * For each factor that is not locked: the least weight, in tenths of a percent and with the others giving way in
 * proportion, at which a school gets at least what is wanted. `partAt` says what it gets under a weighting; nothing
 * where the pool cannot be shared so.
 */
export function weightsFor(
  weights: Weighting,
  wanted: Exact,
  locked: ReadonlySet<number>,
  partAt: (weighting: Weighting) => Exact | undefined,
): WeightAnswer[] {
  const at = (factor: number, tenths: number) => rebalance(weights, factor, inSteps(tenths), locked);
  const holds = (factor: number, tenths: number) => (partAt(at(factor, tenths)) ?? zero).compare(wanted) >= 0;
  const kept = weights.reduce(
    (sum, weight, index) => (locked.has(index) ? sum + Math.round(weight.valueOf() * steps) : sum),
    0,
  );
  return weights.flatMap((weight, factor): WeightAnswer[] => {
    if (locked.has(factor)) return [];
    let [fails, reaches] = [Math.round(weight.valueOf() * steps), steps - kept];
    const most = at(factor, reaches);
    const part = partAt(most) ?? zero;
    if (part.compare(wanted) < 0) return [{ kind: 'notReached', factor, part, weighting: most }];
    if (holds(factor, fails)) reaches = fails;
    while (reaches - fails > 1) {
      const middle = Math.floor((fails + reaches) / 2);
      if (holds(factor, middle)) reaches = middle;
      else fails = middle;
    }
    const weighting = at(factor, reaches);
    return [{ kind: 'reached', factor, weighting, part: partAt(weighting) ?? zero }];
  });
}

function inSteps(tenths: number): Exact {
  return (parseExact(tenths) ?? zero).div(whole(steps));
}
