import type { Exact } from '../number';
import { roundToUnit } from './roundToUnit';
import { sumOf, wholeNumbers } from './wholeNumbers';

/** Someone who takes part in sharing a pool; the id decides ties. */
export interface Claim {
  readonly id: string;
  /** Not negative. */
  readonly weight: Exact;
}

/**
 * Shares a pool in proportion to weights, in multiples of `unit`, so that the parts sum to the pool exactly
 * (see {@link roundToUnit}). A negative pool is shared like its mirror image.
 *
 * Returns undefined where nothing can be shared: no claim, a negative weight, or weights that are all zero.
 */
export function largestRemainder(
  pool: Exact,
  claims: readonly Claim[],
  unit: Exact,
): ReadonlyMap<string, Exact> | undefined {
  if (pool.s < 0n) {
    const mirrored = largestRemainder(pool.neg(), claims, unit);
    return mirrored && new Map([...mirrored].map(([id, part]) => [id, part.neg()]));
  }
  const { numbers } = wholeNumbers(claims.map(({ weight }) => weight));
  const total = sumOf(numbers);
  if (total === 0n || numbers.some((number) => number < 0n)) return undefined;
  const amounts = claims.map(({ id }, position) => ({ id, numerator: pool.n * (numbers[position] ?? 0n) }));
  const rounded = roundToUnit(amounts, pool.d * total, unit);
  return rounded && new Map(claims.map(({ id }, position) => [id, rounded.parts[position] ?? pool]));
}
