import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerProgramme, workOut } from '../../src/engine';
import { buildUp, firstYear, leastByTrying, type SmallTarget } from '../support/plans';
import { runs } from '../support/runs';

const span = 3;
/** At one yuan a piece every best plan is in whole numbers, so that trying them all tells the truth. */
const target: fc.Arbitrary<SmallTarget> = fc.record({
  wanted: fc.integer({ min: 1, max: 4 }),
  by: fc.integer({ min: firstYear, max: firstYear + span - 1 }),
  capacity: fc.integer({ min: 1, max: 3 }),
  cost: fc.constant(1),
});
const targets = fc.array(target, { minLength: 1, maxLength: 3 });
const budget = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: span, maxLength: span });

const smallestConflict = (given: readonly SmallTarget[], money: readonly number[]): number => {
  const sizes = Array.from({ length: 2 ** given.length }, (_, mask) =>
    given.filter((_each, at) => mask & (2 ** at)),
  )
    .filter((some) => some.length > 0 && leastByTrying(some, money) === undefined)
    .map((some) => some.length);
  return Math.min(...sizes);
};

describe('plans against trying every plan', () => {
  it('stand exactly where some plan does, at the cost of the cheapest, and are in whole numbers', () => {
    let [stood, failed] = [0, 0];
    fc.assert(
      fc.property(targets, budget, (given, money) => {
        const { answer, unverified } = workOut(buildUp(given, money), firstYear, answerProgramme);
        const least = leastByTrying(given, money);
        expect(answer.joint.outcome).toBe(least === undefined ? 'conflict' : 'stands');
        expect(unverified).toEqual([]);
        if (least === undefined) return void (failed += 1);
        stood += 1;
        expect(answer.joint.plan?.cost).toBeCloseTo(least, 6);
        expect(answer.joint.plan?.isWhole).toBe(true);
      }),
      runs(120, 2_000),
    );
    expect(Math.min(stood, failed)).toBeGreaterThan(20);
  });

  it('name a smallest conflict, and each way out of it is one', () => {
    fc.assert(
      fc.property(targets, budget, (given, money) => {
        const least = leastByTrying(given, money);
        fc.pre(least === undefined);
        const { answer } = workOut(buildUp(given, money), firstYear, answerProgramme);
        const [conflict] = answer.joint.conflicts;
        expect(conflict?.isSmallest).toBe(true);
        expect(conflict?.aims).toHaveLength(smallestConflict(given, money));
        // What is planned stands, and none of what is left out would stand beside it.
        const { planned, aims } = answer.joint;
        const only = (some: readonly number[]) => given.filter((_, at) => some.includes(at));
        expect(leastByTrying(only(planned), money)).toBeDefined();
        for (const at of aims.filter((each) => !planned.includes(each)))
          expect(leastByTrying(only([...planned, at]), money)).toBeUndefined();
        for (const way of conflict?.relaxations ?? []) {
          if (way.kind === 'money') {
            const more = money.map((yuan, offset) =>
              way.extra
                .filter(({ year }) => year === firstYear + offset)
                .reduce((sum, { amount }) => sum + Math.round(amount), yuan),
            );
            // It frees them beside everything that is planned.
            expect(leastByTrying(only([...planned, ...(conflict?.aims ?? [])]), more)).toBeDefined();
          } else if (way.kind === 'deadline') {
            const later = given.map((each, at) => (at === way.aim ? { ...each, by: way.to } : each));
            expect(
              leastByTrying(
                later.filter((_, at) => conflict?.aims.includes(at)),
                money,
              ),
            ).toBeDefined();
          } else if (way.kind === 'threshold') {
            const lower = given.map((each, at) =>
              at === way.aim ? { ...each, wanted: Math.round(each.wanted * (1 - way.short)) } : each,
            );
            expect(
              leastByTrying(
                lower.filter((_, at) => conflict?.aims.includes(at)),
                money,
              ),
            ).toBeDefined();
          }
        }
      }),
      runs(80, 1_500),
    );
  });

  it('give the verdict on each target alone that trying gives', () => {
    fc.assert(
      fc.property(targets, budget, (given, money) => {
        const { answer } = workOut(buildUp(given, money), firstYear, answerProgramme);
        answer.verdicts.forEach(({ verdict, earliest, plan }, at) => {
          const own = given.filter((_, each) => each === at);
          const least = leastByTrying(own, money);
          expect(verdict).toBe(least === undefined ? 'infeasible' : 'feasible');
          if (least !== undefined) expect(plan?.cost).toBeCloseTo(least, 6);
          const years = Array.from({ length: span }, (_, offset) => firstYear + offset);
          const first = years.find(
            (by) =>
              leastByTrying(
                own.map((each) => ({ ...each, by })),
                money,
              ) !== undefined,
          );
          expect(earliest).toBe(first);
        });
      }),
      runs(100, 2_000),
    );
  });
});
