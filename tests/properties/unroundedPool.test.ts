import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { allocatePool, type AllocationRequest } from '../../src/engine';
import { inOrderOfFunding, shareUnrounded, type UnroundedPool } from '../../src/engine/allocation';
import { requests } from '../support/pools';
import { runs } from '../support/runs';

vi.mock('../../src/engine/allocation/roundToUnit', () => import('../support/unrounded'));
vi.mock('../../src/engine/allocation/limits', () => import('../support/unrounded'));

function inFloats({
  pool,
  schools,
  split,
  factors,
  performance,
  projects,
}: AllocationRequest): UnroundedPool {
  const plain = (list: AllocationRequest['factors']) =>
    list.map(({ weight, values }) => ({
      weight: weight.valueOf(),
      values: values.map((value) => value.valueOf()),
    }));
  return {
    pool: pool.valueOf(),
    schools: schools.length,
    split: {
      factors: split.factors.valueOf(),
      projects: split.projects.valueOf(),
      performance: split.performance.valueOf(),
    },
    factors: plain(factors),
    performance: plain(performance),
    coefficient: schools.map(({ coefficient }) => coefficient.valueOf()),
    floor: schools.map(({ floor }) => floor?.valueOf() ?? 0),
    cap: schools.map(({ cap }) => cap?.valueOf() ?? Infinity),
    manual: schools.map(({ manual }) => manual?.valueOf() ?? NaN),
    projects: inOrderOfFunding(projects).flatMap(({ school, amount }) => {
      const at = schools.findIndex(({ id }) => id === school);
      return at >= 0 && !schools[at]?.manual ? [{ school: at, amount: amount.valueOf() }] : [];
    }),
  };
}

describe('a pool shared in floating point', () => {
  it('gives what the exact one gives without rounding, and refuses what that refuses', () => {
    const all = { limits: true, manual: true, coefficients: true, split: true };
    let shared = 0;
    fc.assert(
      fc.property(requests(all), (request) => {
        // A fen beside a trillion is within the width in which a bound counts as reached.
        const values = [...request.factors, ...request.performance].flatMap((factor) => factor.values);
        fc.pre(values.every((value) => value.valueOf() < 1e9));
        // So is a project of some cents beside a pool of hundreds of millions: under a cap of nothing it counts as none.
        const width = request.pool.valueOf() * 1e-8;
        fc.pre(request.projects.every(({ amount }) => amount.n === 0n || amount.valueOf() > width));
        const exact = allocatePool(request);
        const parts = shareUnrounded(inFloats(request));
        if (exact.kind === 'refused') {
          expect(parts, exact.code).toBeUndefined();
          return;
        }
        const scale = Math.max(1, request.pool.valueOf());
        exact.parts.forEach((part, at) =>
          expect(Math.abs((parts?.[at] ?? NaN) - part.valueOf()) / scale).toBeLessThan(1e-9),
        );
        shared += 1;
      }),
      runs(500, 20_000),
    );
    expect(shared).toBeGreaterThan(100);
  });
});
