import { whole, zero, type Exact } from '../number';

/** Someone who takes part in sharing a pool; the id decides ties. */
export interface Claim {
  readonly id: string;
  /** Not negative. */
  readonly weight: Exact;
}

/**
 * Shares a pool in proportion to weights, in multiples of `unit`, so that the parts sum to the pool exactly.
 *
 * Largest remainder (Hamilton): everyone first gets the whole units of the exact quota; the units left over go
 * one each to the largest fractions, ties by ascending id. What is left below one unit stays with the largest
 * part (尾差). The order of the claims makes no difference. A negative pool is shared like its mirror image.
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
  const total = claims.reduce((sum, claim) => sum.add(claim.weight), zero);
  if (total.n === 0n || claims.some((claim) => claim.weight.s < 0n)) return undefined;

  const units = pool.div(unit);
  const quotas = claims.map((claim) => {
    const quota = units.mul(claim.weight).div(total);
    const floor = quota.floor();
    return { id: claim.id, floor, fraction: quota.sub(floor) };
  });
  const wholeUnits = units.floor();
  const handedOut = quotas.reduce((sum, quota) => sum.add(quota.floor), zero);
  const leftOver = wholeUnits.sub(handedOut);

  const byFraction = [...quotas].sort((a, b) => b.fraction.compare(a.fraction) || compareIds(a.id, b.id));
  const parts = new Map(
    byFraction.map(({ id, floor }, rank) => [
      id,
      (leftOver.compare(whole(rank)) > 0 ? floor.add(1) : floor).mul(unit),
    ]),
  );
  const residue = units.sub(wholeUnits).mul(unit);
  if (residue.n > 0n) {
    const largest = [...parts].sort(([a, x], [b, y]) => y.compare(x) || compareIds(a, b))[0];
    if (largest) parts.set(largest[0], largest[1].add(residue));
  }
  return parts;
}

/** Plain code-point order, the same on every machine and in every locale. */
function compareIds(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
