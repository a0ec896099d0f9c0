import type { Sample } from './line';

/** How many times its neighbours a step must be to be more than a steep stretch. */
const ofNeighbours = 2;

/**
 * Whether an output leaps between two samples: it does more between them than `least`, and far more than over the same
 * distance beside them, or grows towards both as beside a pole. Beside which nothing is known, nothing is said.
 */
export function leaps(
  low: Sample,
  high: Sample,
  [left, right]: readonly (Sample | undefined)[],
  least: number,
): boolean {
  const step = Math.abs(high.value - low.value);
  if (!(step > least)) return false;
  const way = high.value > low.value ? 1 : -1;
  if (left && right && way * (left.value - low.value) > 0 && way * (high.value - right.value) > 0)
    return true;
  const beside = [
    ...(left && left.at < low.at ? [Math.abs(low.value - left.value)] : []),
    ...(right && right.at > high.at ? [Math.abs(right.value - high.value)] : []),
  ].filter((each) => !Number.isNaN(each));
  return beside.length > 0 && step > ofNeighbours * Math.max(...beside);
}

/** The places as far beside two samples as these are apart, kept in a range. */
export function besides(from: number, to: number, low: Sample, high: Sample): number[] {
  const width = high.at - low.at;
  return [Math.max(from, low.at - width), Math.min(to, high.at + width)];
}

/** How far the known values of samples lie apart. */
export function spreadOf(samples: readonly Sample[]): number {
  let [least, most] = [Infinity, -Infinity];
  for (const { value } of samples) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return most >= least ? most - least : 0;
}
