import { laneStatus, type LaneColumn } from '../batch';
import { normalQuantile } from './normal';
import { preciseSum } from './preciseSum';
import { select } from './select';

/** How many lanes hold a figure, and how many hold none. What is said of a result is said of its known lanes. */
export interface LaneCounts {
  readonly known: number;
  readonly missing: number;
  readonly notApplicable: number;
}

/** What the draws say of one figure. Undefined is what too few known lanes cannot say. */
export interface Spread extends LaneCounts {
  readonly mean: number | undefined;
  /** The standard deviation, with n - 1. */
  readonly sd: number | undefined;
  /**
   * By how much the mean itself may be off: sd / sqrt n, which holds for plain draws. Latin hypercube draws do better,
   * and never worse than by n / (n - 1) in the variance (Owen 1997): there it is on the safe side.
   */
  readonly meanError: number | undefined;
  /** At the shares asked for, in their order. */
  readonly quantiles: readonly number[] | undefined;
}

/** How likely something is, by the draws in which it can be told. */
export interface Chance extends LaneCounts {
  readonly holds: number;
  /** The share of the known lanes in which it holds. */
  readonly share: number | undefined;
  /** Plain standard error of the share, sqrt(p (1 - p) / n): 0 where it held always or never. On the safe side as above. */
  readonly error: number | undefined;
  /** Wilson's interval, which says something also where it held always or never: the share lies within it 19 times of 20. */
  readonly between: readonly [number, number] | undefined;
}

/** What a shortfall comes to in the worst lanes. */
export interface Risk extends LaneCounts {
  /** The least amount that the shortfall exceeds with at most the probability asked for; 0 where there is none. */
  readonly atRisk: number | undefined;
  /** The average shortfall in the worst lanes, as many as that probability makes. */
  readonly expected: number | undefined;
}

const confidence = 0.975;

/** Mean, spread and quantiles of a result. Quantiles are those of spreadsheets, type 7 of Hyndman and Fan (1996). */
export function spreadOf(column: LaneColumn, shares: readonly number[]): Spread {
  const { counts, values } = knownLanes(column);
  const n = counts.known;
  if (n === 0)
    return { ...counts, mean: undefined, sd: undefined, meanError: undefined, quantiles: undefined };
  const mean = preciseSum(values) / n;
  const squares = preciseSum(values, (value) => (value - mean) * (value - mean));
  const sd = n > 1 ? Math.sqrt(squares / (n - 1)) : undefined;
  const meanError = sd === undefined ? undefined : sd / Math.sqrt(n);
  return { ...counts, mean, sd, meanError, quantiles: quantilesOf(values, shares) };
}

/** How likely it is that a result is such that `holds`. */
export function chanceOf(column: LaneColumn, holds: (value: number) => boolean): Chance {
  const { counts, values } = knownLanes(column);
  let held = 0;
  for (const value of values) if (holds(value)) held += 1;
  return chanceFrom(counts, held);
}

/** How likely something is that held in so many of the known lanes. */
export function chanceFrom(counts: LaneCounts, holds: number): Chance {
  const n = counts.known;
  if (n === 0) return { ...counts, holds: 0, share: undefined, error: undefined, between: undefined };
  const share = holds / n;
  const error = Math.sqrt((share * (1 - share)) / n);
  return { ...counts, holds, share, error, between: wilson(share, n) };
}

/**
 * Value at risk of a shortfall (an amount above zero is missing, below zero is left over, which counts as none): the
 * amount that it exceeds only with the probability, and what it averages in those worst lanes.
 */
export function riskOf(column: LaneColumn, probability: number): Risk {
  const { counts, values } = knownLanes(column);
  const n = counts.known;
  if (n === 0) return { ...counts, atRisk: undefined, expected: undefined };
  const lanes = Math.min(n, Math.max(0, probability * n));
  // 0.29 of 100 lanes are 29, whatever binary digits make of it.
  const worst = Math.min(n - 1, Math.floor(lanes + roundingOfCount));
  const atRisk = Math.max(0, select(values, n - 1 - worst));
  const beyond = preciseSum(values.subarray(n - worst), (value) => Math.max(0, value));
  const part = Math.max(0, lanes - worst);
  return { ...counts, atRisk, expected: worst > 0 ? (beyond + part * atRisk) / lanes : atRisk };
}

const roundingOfCount = 1e-9;

function knownLanes({ values, status }: LaneColumn): { counts: LaneCounts; values: Float64Array } {
  const known = new Float64Array(values.length);
  let [kept, missing] = [0, 0];
  for (let lane = 0; lane < values.length; lane += 1) {
    if (status[lane] === laneStatus.known) known[kept++] = values[lane] ?? 0;
    else if (status[lane] === laneStatus.missing) missing += 1;
  }
  const notApplicable = values.length - kept - missing;
  return { counts: { known: kept, missing, notApplicable }, values: known.subarray(0, kept) };
}

/** Reorders the values; from the least share to the greatest, so that each search starts where the last one ended. */
function quantilesOf(values: Float64Array, shares: readonly number[]): number[] {
  const found = new Map<number, number>();
  let from = 0;
  for (const share of [...shares].sort((a, b) => a - b)) {
    const position = Math.min(1, Math.max(0, share)) * (values.length - 1);
    const rank = Math.floor(position);
    const below = select(values, rank, from);
    const next = position > rank ? select(values, rank + 1, rank) : below;
    found.set(share, below + (next - below) * (position - rank));
    from = rank;
  }
  return shares.map((share) => found.get(share) ?? NaN);
}

function wilson(share: number, n: number): readonly [number, number] {
  const z = normalQuantile(confidence);
  const square = (z * z) / n;
  const middle = (share + square / 2) / (1 + square);
  const half = (z / (1 + square)) * Math.sqrt((share * (1 - share)) / n + square / (4 * n));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
