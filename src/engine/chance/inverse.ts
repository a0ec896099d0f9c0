import type { Distribution } from '../../schema';
import { exp, log } from './elementary';
import { normalQuantile, normalShare } from './normal';

/** Between what a drawn number must lie, both ends included; infinite where nothing bounds it. */
export interface Bounds {
  readonly from: number;
  readonly to: number;
}

/** From a share strictly between 0 and 1 to the figure below which that share of the draws lies; never falling. */
export type Inverse = (share: number) => number;

/** Less than this share of a distribution within its bounds is nothing: its digits would be noise. */
const leastShare = 1e-12;

/** What can be entered at all is no larger; a logarithm of a wide spread would run to infinity. */
export const largestFigure = 1e15;

/**
 * The inverse of a distribution within bounds. What lies outside is left out and the rest drawn as before (conditioning);
 * nothing is ever moved onto a bound. Undefined where nothing is left within the bounds.
 */
export function inverseOf(given: Distribution, bounds: Bounds): Inverse | undefined {
  switch (given.kind) {
    case 'normal':
      return normalInverse(given.mean, given.sd, bounds);
    case 'lognormal': {
      const { from } = bounds;
      const to = Math.min(bounds.to, largestFigure);
      if (to <= 0) return undefined;
      const inLogs = { from: from <= 0 ? -Infinity : log(from), to: log(to) };
      const inner = normalInverse(log(given.median), given.spread, inLogs);
      return inner && within(bounds, (share) => exp(inner(share)));
    }
    case 'triangular':
      return triangularInverse(given, bounds);
    case 'uniform': {
      const from = Math.max(given.from, bounds.from);
      const to = Math.min(given.to, bounds.to);
      return from < to ? within({ from, to }, (share) => from + share * (to - from)) : undefined;
    }
    case 'list':
      return listInverse(given.values, given.weights, bounds);
  }
}

/** Rounding in the last digit must not carry a figure over the bound that it was drawn within. */
function within({ from, to }: Bounds, inverse: Inverse): Inverse {
  return (share) => Math.min(to, Math.max(from, inverse(share)));
}

function normalInverse(mean: number, sd: number, bounds: Bounds): Inverse | undefined {
  const { from, to } = bounds;
  if (sd === 0) return from <= mean && mean <= to ? () => mean : undefined;
  if (from === -Infinity && to === Infinity) return (share) => mean + sd * normalQuantile(share);
  // Shares keep their digits only in the lower tail: bounds above the mean are looked at in the mirror.
  if (from > mean) {
    const mirrored = normalInverse(-mean, sd, { from: -to, to: -from });
    return mirrored && ((share) => -mirrored(1 - share));
  }
  const below = normalShare((from - mean) / sd);
  const span = normalShare((to - mean) / sd) - below;
  if (!(span >= leastShare)) return undefined;
  return within(bounds, (share) => mean + sd * normalQuantile(below + share * span));
}

function triangularInverse(
  { least, likely, most }: Extract<Distribution, { kind: 'triangular' }>,
  { from, to }: Bounds,
): Inverse | undefined {
  const whole = most - least;
  const peak = (likely - least) / whole;
  const shareBelow = (x: number): number => {
    if (x <= least) return 0;
    if (x >= most) return 1;
    return x <= likely
      ? ((x - least) / whole) * ((x - least) / (likely - least))
      : 1 - ((most - x) / whole) * ((most - x) / (most - likely));
  };
  const below = shareBelow(from);
  const span = shareBelow(to) - below;
  if (!(span >= leastShare)) return undefined;
  const inner = { from: Math.max(from, least), to: Math.min(to, most) };
  return within(inner, (share) => {
    const at = below + share * span;
    return at < peak
      ? least + Math.sqrt(at * whole * (likely - least))
      : most - Math.sqrt((1 - at) * whole * (most - likely));
  });
}

function listInverse(
  values: readonly number[],
  weights: readonly number[] | undefined,
  { from, to }: Bounds,
): Inverse | undefined {
  const kept = values
    .map((value, index) => ({ value, weight: weights?.[index] ?? 1 }))
    .filter(({ value, weight }) => weight > 0 && value >= from && value <= to)
    .sort((a, b) => a.value - b.value);
  const total = kept.reduce((sum, { weight }) => sum + weight, 0);
  const last = kept.at(-1);
  if (!last) return undefined;
  let sum = 0;
  const steps = kept.map(({ value, weight }) => ({ value, upTo: (sum += weight) / total }));
  return (share) => {
    let [low, high] = [0, steps.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (share < (steps[middle]?.upTo ?? 1)) high = middle;
      else low = middle + 1;
    }
    return (steps[low] ?? last).value;
  };
}
