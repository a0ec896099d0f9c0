import { shareUnrounded, type UnroundedFactor } from '../allocation';
import { laneStatus } from './lanes';

/** Where a number that a pool is shared by is found: in a column of lanes, in a table, or here. */
export type PoolSource =
  | { readonly kind: 'number'; readonly value: number }
  | {
      readonly kind: 'lanes' | 'table';
      readonly of: number;
      readonly column: number;
      readonly status: number | undefined;
    };

export interface PoolFactor {
  readonly weight: number;
  readonly own: PoolSource;
  /** What it counts times, where it counts times the size of the school. */
  readonly size: PoolSource | undefined;
}

export interface PoolLimit {
  readonly kind: 'amount' | 'shareOfLastYear';
  readonly value: number;
}

/** How a pool is shared in one year; members by their index, and by their place among the members elsewhere. */
export interface PoolRule {
  readonly members: readonly number[];
  readonly pool: PoolSource;
  readonly factors: readonly PoolFactor[];
  readonly performance: readonly PoolFactor[];
  readonly adjust: PoolSource | undefined;
  readonly floor: PoolLimit | undefined;
  readonly cap: PoolLimit | undefined;
  /** What a school got last year, where that is given; else it is what the pool gave it then. */
  readonly lastYear: PoolSource | undefined;
  readonly split: { readonly factors: number; readonly projects: number; readonly performance: number };
  /** NaN where an amount is not set by hand. */
  readonly manual: readonly number[];
  readonly projects: readonly { readonly school: number; readonly amount: number }[];
}

/** One number in one lane, with its status. */
export type ReadLane = (source: PoolSource, index: number, lane: number) => { value: number; status: number };

/** What each member gets in a lane; a number in place of parts is the status of them all. */
export type PoolOutcome = Float64Array | 1 | 2;

/**
 * Shares a pool in one lane. Nothing is rounded. As in the exact run, what is missing makes all parts missing, and a pool
 * that cannot be shared gives nobody anything to speak of.
 */
export function sharePool(
  rule: PoolRule,
  lane: number,
  read: ReadLane,
  lastPart: (index: number) => { value: number; status: number },
): PoolOutcome {
  const pool = read(rule.pool, 0, lane);
  if (pool.status !== laneStatus.known) return pool.status === laneStatus.missing ? 1 : 2;
  let [isMissing, isRefused] = [false, false];
  const isOpen = (at: number) => Number.isNaN(rule.manual[at]);
  /** What does not apply to a school gives it nothing to share by. */
  const number = (source: PoolSource, index: number): number => {
    const { value, status } = read(source, index, lane);
    if (status === laneStatus.missing) isMissing = true;
    if (status !== laneStatus.known) return 0;
    if (value < 0) isRefused = true;
    return value;
  };
  const lastYear = (index: number): number => {
    if (rule.lastYear) return number(rule.lastYear, index);
    const { value, status } = lastPart(index);
    if (status === laneStatus.missing) isMissing = true;
    if (status === laneStatus.notApplicable) isRefused = true;
    return status === laneStatus.known ? value : 0;
  };
  const factorsOf = (factors: readonly PoolFactor[], part: number): UnroundedFactor[] =>
    factors.map(({ weight, own, size }) => ({
      weight,
      values: rule.members.map((index, at) => {
        if (!isOpen(at) || part === 0 || weight === 0) return 0;
        return number(own, index) * (size ? number(size, index) : 1);
      }),
    }));
  const limitOf = (limit: PoolLimit | undefined) =>
    limit &&
    rule.members.map((index, at) => {
      if (!isOpen(at)) return 0;
      return limit.kind === 'amount' ? limit.value : limit.value * lastYear(index);
    });
  const request = {
    pool: pool.value,
    schools: rule.members.length,
    split: rule.split,
    factors: factorsOf(rule.factors, rule.split.factors),
    performance: factorsOf(rule.performance, rule.split.performance),
    coefficient: rule.members.map((index, at) =>
      rule.adjust && isOpen(at) ? number(rule.adjust, index) : 1,
    ),
    floor: limitOf(rule.floor),
    cap: limitOf(rule.cap),
    manual: rule.manual,
    projects: rule.projects,
  };
  if (isMissing) return 1;
  return isRefused ? 2 : (shareUnrounded(request) ?? 2);
}
