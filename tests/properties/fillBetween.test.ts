import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whole, zero, type Exact } from '../../src/engine';
import { fillBetween, type Bounded } from '../../src/engine/allocation/fillBetween';
import { sumOf } from '../support/pool';
import { amount } from '../support/pools';
import { runs } from '../support/runs';

const school: fc.Arbitrary<Bounded> = fc
  .tuple(
    fc.oneof(fc.constantFrom(0n, 1n, 1n, 3n, 10n ** 20n), fc.bigInt({ min: 0n, max: 100n })),
    fc.option(amount, { nil: undefined, freq: 2 }),
    fc.option(amount, { nil: undefined, freq: 2 }),
  )
  .map(([score, floor, cap]) =>
    floor && cap && floor.compare(cap) > 0 ? { score, floor: cap, cap: floor } : { score, floor, cap },
  );
const schools = fc.array(school, { maxLength: 7 });

/** The values of k for which clamp(k x score, floor, cap) is the part; nothing above where every larger one will do. */
function factorsFor(
  { score, floor = zero, cap }: Bounded,
  part: Exact,
): { from: Exact; to: Exact | undefined } {
  if (score === 0n) return { from: zero, to: undefined };
  const k = part.div(whole(score));
  const isAtFloor = part.equals(floor);
  const isAtCap = cap !== undefined && part.equals(cap);
  return { from: isAtFloor ? zero : k, to: isAtCap ? undefined : k };
}

/** The most that can be given away: those who score nothing take their floor and no more. */
function mostOf(given: readonly Bounded[]): Exact | undefined {
  const each = given.map(({ score, floor = zero, cap }) => (score === 0n ? floor : cap));
  return each.some((most) => most === undefined) ? undefined : sumOf(each.map((most) => most ?? zero));
}

const largest = (list: readonly Exact[]) => list.reduce((a, b) => (a.compare(b) >= 0 ? a : b), zero);

describe('filling between floors and caps', () => {
  it('gives clamp(k x score, floor, cap) for one k, and the parts sum to the pool', () => {
    fc.assert(
      fc.property(amount, schools, (pool, given) => {
        const filled = fillBetween(pool, given);
        fc.pre(filled.kind === 'filled');
        const parts = filled.numerators.map((number) => whole(number).div(whole(filled.denominator)));
        expect(sumOf(parts).equals(pool)).toBe(true);
        given.forEach(({ score, floor = zero, cap }, at) => {
          const part = parts[at] ?? zero;
          expect(part.compare(floor)).toBeGreaterThanOrEqual(0);
          if (cap) expect(part.compare(cap)).toBeLessThanOrEqual(0);
          if (score === 0n) expect(part.equals(floor)).toBe(true);
        });
        const ranges = given.map((each, at) => factorsFor(each, parts[at] ?? zero));
        const from = largest(ranges.map((range) => range.from));
        for (const { to } of ranges) if (to) expect(to.compare(from)).toBeGreaterThanOrEqual(0);
      }),
      runs(300),
    );
  });

  it('is refused exactly where the floors are above the pool or all that can be taken is below it', () => {
    fc.assert(
      fc.property(amount, schools, (pool, given) => {
        const filled = fillBetween(pool, given);
        const floors = sumOf(given.map(({ floor }) => floor ?? zero));
        const most = mostOf(given);
        if (floors.compare(pool) > 0)
          expect(filled).toEqual({ kind: 'floorsAbovePool', by: floors.sub(pool) });
        else if (most && most.compare(pool) < 0)
          expect(filled).toEqual({ kind: 'capsBelowPool', by: pool.sub(most) });
        else expect(filled.kind).toBe('filled');
      }),
      runs(300),
    );
  });

  it('tells in its rounds what was shared, who was held, and that nobody is held twice', () => {
    fc.assert(
      fc.property(amount, schools, (pool, given) => {
        const filled = fillBetween(pool, given);
        fc.pre(filled.kind === 'filled');
        let [left, free] = [pool, given.length];
        for (const round of filled.rounds) {
          expect(round.shared.before.equals(left)).toBe(true);
          expect(round.free.before).toBe(free);
          left = left.sub(sumOf(round.held.map(({ after }) => after)));
          free -= round.held.length;
          expect(round.shared.after.equals(left)).toBe(true);
          expect(round.free.after).toBe(free);
          for (const { at, before, after } of round.held)
            expect(before.compare(after)).toBe(at === 'floor' ? -1 : 1);
        }
        const held = filled.rounds.flatMap((round) => round.held.map((each) => each.school));
        expect(new Set(held).size).toBe(held.length);
      }),
      runs(300),
    );
  });
});
