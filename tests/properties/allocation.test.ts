import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocatePool, whole, zero, type AllocationRequest, type Exact } from '../../src/engine';
import { roundDown, roundUp } from '../../src/engine/allocation/limits';
import { sumOf } from '../support/pool';
import { amount, requests } from '../support/pools';
import { runs } from '../support/runs';

const everything = { limits: true, manual: true, coefficients: true, split: true };

/** The parts of a pool that can be shared; other cases are drawn again. */
function shared(request: AllocationRequest) {
  const outcome = allocatePool(request);
  fc.pre(outcome.kind === 'allocated');
  return outcome;
}

/** Schools in another order, each with its own values of every factor. */
function reordered(request: AllocationRequest, keys: readonly number[]): AllocationRequest {
  const order = request.schools.map((_, at) => at).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  const pick = <T>(list: readonly T[]) => order.flatMap((at) => list.slice(at, at + 1));
  const factors = (given: AllocationRequest['factors']) =>
    given.map((factor) => ({ ...factor, values: pick(factor.values) }));
  return {
    ...request,
    schools: pick(request.schools),
    factors: factors(request.factors),
    performance: factors(request.performance),
    projects: [...request.projects].reverse(),
  };
}

/** Every amount of money times k. */
function scaled(request: AllocationRequest, k: Exact): AllocationRequest {
  const times = (given: Exact | undefined) => given?.mul(k);
  return {
    ...request,
    pool: request.pool.mul(k),
    unit: request.unit.mul(k),
    schools: request.schools.map((school) => ({
      ...school,
      floor: times(school.floor),
      cap: times(school.cap),
      manual: times(school.manual),
    })),
    projects: request.projects.map((project) => ({ ...project, amount: project.amount.mul(k) })),
  };
}

/** The parts by id, or the refusal, as text. */
function result(request: AllocationRequest, k: Exact = whole(1)) {
  const outcome = allocatePool(request);
  if (outcome.kind === 'refused') return [outcome.code, outcome.by?.div(k).toFraction(), outcome.id];
  return request.schools.map(({ id }, at) => `${id} ${outcome.parts[at]?.div(k).toFraction() ?? ''}`).sort();
}

describe('whatever is shared', () => {
  it('the parts and what stays unallocated sum to the pool exactly', () => {
    fc.assert(
      fc.property(requests(everything), (request) => {
        const { parts, unallocated, amounts } = shared(request);
        expect(sumOf([...parts, unallocated]).equals(request.pool)).toBe(true);
        expect(sumOf([...Object.values(amounts), unallocated]).equals(request.pool)).toBe(true);
      }),
      runs(200),
    );
  });

  it('each part is what it is made of, and none is below zero', () => {
    fc.assert(
      fc.property(requests(everything), (request) => {
        const { parts, shareOf } = shared(request);
        parts.forEach((part, at) => {
          const { isManual, byFactors, byProjects, byPerformance } = shareOf(at);
          expect([byFactors, byProjects, byPerformance, part].every(({ s }) => s >= 0n)).toBe(true);
          if (!isManual) expect(sumOf([byFactors, byProjects, byPerformance]).equals(part)).toBe(true);
          else expect(part.equals(request.schools[at]?.manual ?? -1)).toBe(true);
        });
      }),
      runs(200),
    );
  });

  it('nobody is below its floor or above its cap as they are brought to the unit, except by hand', () => {
    const isHeldByFactors = (request: AllocationRequest) => request.split.factors.n > 0n;
    fc.assert(
      fc.property(requests(everything).filter(isHeldByFactors), (request) => {
        const { parts } = shared(request);
        request.schools.forEach(({ floor, cap, manual }, at) => {
          const part = parts[at] ?? zero;
          if (manual) return;
          if (floor) expect(part.compare(roundUp(floor, request.unit))).toBeGreaterThanOrEqual(0);
          if (cap) expect(part.compare(roundDown(cap, request.unit))).toBeLessThanOrEqual(0);
        });
      }),
      runs(200),
    );
  });

  it('no factor part is further than a unit from its exact amount, but for who takes the residue', () => {
    fc.assert(
      fc.property(requests({ limits: true, coefficients: true }), (request) => {
        const { parts, shareOf, residue } = shared(request);
        request.schools.forEach(({ id }, at) => {
          if (id === residue.to) return;
          const part = parts[at] ?? zero;
          expect(part.sub(shareOf(at).filled).abs().compare(request.unit)).toBeLessThan(0);
          expect(part.mod(request.unit).n).toBe(0n);
        });
      }),
      runs(200),
    );
  });

  it('the residue is less than a unit, and named with who has it', () => {
    fc.assert(
      fc.property(requests(everything), (request) => {
        const { residue } = shared(request);
        expect(residue.amount.compare(request.unit)).toBeLessThan(0);
        expect(residue.to === undefined).toBe(residue.amount.n === 0n);
      }),
      runs(200),
    );
  });

  it('the order of schools and projects makes no difference, in parts and refusals', () => {
    const keys = fc.array(fc.nat(), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(requests(everything), keys, (request, order) => {
        const found = result(request);
        // Of several schools that are in the way the first is named: which that is, the order decides.
        fc.pre(found[0] !== 'floorAboveCap');
        expect(result(reordered(request, order))).toEqual(found);
      }),
      runs(200),
    );
  });

  it('pool, unit, floors, caps, amounts by hand and projects times k give parts times k', () => {
    const k = fc.constantFrom(whole(2), whole(10 ** 9), whole(1).div(3));
    fc.assert(
      fc.property(requests(everything), k, (request, factor) => {
        expect(result(scaled(request, factor), factor)).toEqual(result(request));
      }),
      runs(200),
    );
  });
});

describe('more of a factor', () => {
  /** The part of the first school before and after it has more of the first factor. */
  const beforeAndAfter = (request: AllocationRequest, more: Exact) => {
    const [first, ...others] = request.factors;
    fc.pre(first !== undefined);
    const values = first.values.map((value, at) => (at === 0 ? value.add(more) : value));
    const grown = { ...request, factors: [{ ...first, values }, ...others] };
    return [shared(request), shared(grown)].map(({ parts }) => parts[0] ?? zero) as [Exact, Exact];
  };
  const free = { divides: true, noZeros: true };

  it('never lowers a part, where no bound acts and the unit divides the pool', () => {
    fc.assert(
      fc.property(requests(free), amount, (request, more) => {
        const [before, after] = beforeAndAfter(request, more);
        expect(after.compare(before)).toBeGreaterThanOrEqual(0);
      }),
      runs(200),
    );
  });

  // Coefficients move the shares of the others against each other, so that the largest remainder may take one unit back.
  it('with coefficients costs at most one unit by rounding', () => {
    fc.assert(
      fc.property(requests({ ...free, coefficients: true }), amount, (request, more) => {
        const [before, after] = beforeAndAfter(request, more);
        expect(before.sub(after).compare(request.unit)).toBeLessThanOrEqual(0);
      }),
      runs(200),
    );
  });
});

describe('what is refused', () => {
  it('can be shared as soon as the pool is changed by what is said', () => {
    fc.assert(
      fc.property(requests({ limits: true, noZeros: true }), (request) => {
        const outcome = allocatePool(request);
        fc.pre(outcome.kind === 'refused' && outcome.by !== undefined);
        const by = outcome.by ?? zero;
        const pool = outcome.code === 'floorsAbovePool' ? request.pool.add(by) : request.pool.sub(by);
        expect(allocatePool({ ...request, pool }).kind).toBe('allocated');
        const nearly = outcome.code === 'floorsAbovePool' ? pool.sub(by.div(2)) : pool.add(by.div(2));
        expect(allocatePool({ ...request, pool: nearly })).toMatchObject({ code: outcome.code });
      }),
      runs(200, 3_000),
    );
  });
});
