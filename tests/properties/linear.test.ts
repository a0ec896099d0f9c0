import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveLinear } from '../../src/engine/feasibility/linear';
import type { Linear } from '../../src/engine/feasibility/programme';
import { highsAnswer } from '../support/highs';
import { runs } from '../support/runs';

const factor = fc
  .oneof(
    fc.integer({ min: -9, max: 9 }),
    fc.integer({ min: -900, max: 900 }).map((hundredths) => hundredths / 100),
  )
  .filter((each) => each !== 0);
/** Mostly costs, now and then a gain, so that few programmes have no least. */
const price = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 1, max: 90 }) },
  { weight: 1, arbitrary: factor },
);
/** Rows of yuan stand beside rows of posts. */
const size = fc.constantFrom(1, 1, 0.01, 250_000);
const linear = fc.integer({ min: 1, max: 8 }).chain((columns): fc.Arbitrary<Linear> => {
  const termsOf = (of: fc.Arbitrary<number>) =>
    fc.uniqueArray(fc.tuple(fc.nat({ max: columns - 1 }), of), {
      selector: ([column]) => column,
      minLength: 1,
      maxLength: columns,
    });
  const terms = termsOf(factor);
  const row = fc
    .tuple(terms, fc.integer({ min: 0, max: 200 }), size, fc.boolean())
    .map(([of, bound, scale, isLeast]) => {
      const scaled = of.map(([column, each]) => [column, each * scale] as const);
      return isLeast ? { terms: scaled, least: bound * scale } : { terms: scaled, most: bound * scale };
    });
  return fc.record({
    columns: fc.constant(columns),
    minimise: termsOf(price),
    rows: fc.array(row, { minLength: 1, maxLength: 10 }),
  });
});

/** What the words of one solver are in the other's; `noAnswer` is allowed wherever ours loses its way. */
const words: Readonly<Record<string, string>> = {
  Optimal: 'optimal',
  Infeasible: 'infeasible',
  Unbounded: 'unbounded',
};

describe('linear programmes', () => {
  it('are answered as HiGHS answers them, or not at all', async () => {
    const told = new Map<string, number>();
    const count = (status: string) => told.set(status, (told.get(status) ?? 0) + 1);
    await fc.assert(
      fc.asyncProperty(linear, async (given) => {
        const own = solveLinear(given);
        const other = await highsAnswer(given);
        if (other.status === 'Unknown') return void count('oracle');
        const status = own.kind === 'optimal' ? 'optimal' : own.status;
        count(status);
        if (own.kind === 'optimal') {
          expect(other.status).toBe('Optimal');
          expect(Math.abs(own.value - other.value) / Math.max(1, Math.abs(other.value))).toBeLessThanOrEqual(
            1e-6,
          );
        } else if (status === 'infeasible' || status === 'unbounded') {
          // A programme without any answer may be called either where both would be true of its two halves.
          expect(['infeasible', 'unbounded']).toContain(words[other.status] ?? other.status);
        }
      }),
      runs(120, 1_500),
    );
    // All kinds of programme must have come up, and losing one's way must be rare.
    const total = [...told.values()].reduce((sum, each) => sum + each, 0);
    expect(told.get('optimal')).toBeGreaterThan(total / 5);
    expect(told.get('infeasible') ?? 0).toBeGreaterThan(0);
    expect(told.get('unbounded') ?? 0).toBeGreaterThan(0);
    // HiGHS has no answer of its own to a few programmes whose rows are sums of one another.
    expect(told.get('oracle') ?? 0).toBeLessThanOrEqual(total / 50);
    const lost = (told.get('cycled') ?? 0) + (told.get('imprecise') ?? 0) + (told.get('timedout') ?? 0);
    expect(lost).toBeLessThanOrEqual(total / 50);
  }, 600_000);

  it('with switches are answered as HiGHS answers them, or not at all', async () => {
    const switched = linear.map((given) => ({ ...given, binary: [0] }));
    await fc.assert(
      fc.asyncProperty(switched, async (given) => {
        const own = solveLinear(given);
        if (own.kind === 'noAnswer') return;
        const other = await highsAnswer(given);
        expect(other.status).toBe('Optimal');
        expect(Math.abs(own.value - other.value) / Math.max(1, Math.abs(other.value))).toBeLessThanOrEqual(
          1e-6,
        );
      }),
      runs(60, 1_000),
    );
  }, 600_000);

  it('too large for the memory of a page have no answer either, at once', () => {
    const columns = 4_000;
    const rows = Array.from({ length: columns }, (_, column) => ({
      terms: [[column, 1] as const],
      least: 1,
    }));
    const minimise = rows.map((_, column) => [column, 1] as const);
    expect(solveLinear({ columns, minimise, rows })).toEqual({ kind: 'noAnswer', status: 'tooLarge' });
  });

  it('that make the simplex method go round in circles have no answer, and the solver says so', () => {
    // E. M. L. Beale (1955): optimal at -1/20, reached by no pivot rule without a guard against cycles.
    const beale: Linear = {
      columns: 4,
      minimise: [
        [0, -0.75],
        [1, 150],
        [2, -0.02],
        [3, 6],
      ],
      rows: [
        {
          terms: [
            [0, 0.25],
            [1, -60],
            [2, -0.04],
            [3, 9],
          ],
          most: 0,
        },
        {
          terms: [
            [0, 0.5],
            [1, -90],
            [2, -0.02],
            [3, 3],
          ],
          most: 0,
        },
        { terms: [[2, 1]], most: 1 },
      ],
    };
    const answer = solveLinear(beale);
    if (answer.kind === 'optimal') expect(answer.value).toBeCloseTo(-0.05, 9);
    else expect(answer.status).toBe('cycled');
  });
});
