import Fraction from 'fraction.js';
import { zero, type Exact } from '../number';
import { sumOf, wholeNumbers } from './wholeNumbers';

/** Who takes part in filling: a score, and what the part must at least and may at most be. */
export interface Bounded {
  readonly score: bigint;
  readonly floor: Exact | undefined;
  readonly cap: Exact | undefined;
}

/** Who was held at a bound in a round, by position, and what the school would have got in that round. */
export interface Held {
  readonly school: number;
  readonly at: 'floor' | 'cap';
  readonly before: Exact;
  readonly after: Exact;
}

/** One round: those who are held, and what that takes from (or leaves to) the schools still free. */
export interface Round {
  readonly held: readonly Held[];
  /** How many schools share what is left, before and after the round. */
  readonly free: { readonly before: number; readonly after: number };
  /** What they have to share, before and after the round. */
  readonly shared: { readonly before: Exact; readonly after: Exact };
}

export type Filled =
  | {
      readonly kind: 'filled';
      /** The exact parts over one denominator, in the order given; they sum to the pool. */
      readonly numerators: readonly bigint[];
      readonly denominator: bigint;
      readonly rounds: readonly Round[];
    }
  | { readonly kind: 'floorAboveCap'; readonly school: number }
  /** The floors together are above the pool, or the caps together below it; by how much. */
  | { readonly kind: 'floorsAbovePool' | 'capsBelowPool'; readonly by: Exact };

/**
 * Shares a pool in proportion to scores between floors and caps: the one solution clamp(k x score, floor, cap) that sums
 * to the pool. In every round those who would fall below their floor or rise above their cap are held there, the side
 * that is off by more first, and the rest is shared again among the others, until nobody moves.
 *
 * Pool and floors are not negative; a cap below zero is below any floor. Says why there is no solution, and by how much.
 */
export function fillBetween(pool: Exact, schools: readonly Bounded[]): Filled {
  const bounds = schools.flatMap(({ floor, cap }) => [floor ?? zero, cap ?? zero]);
  const { numbers, scale } = wholeNumbers([pool, ...bounds]);
  const whole = numbers[0] ?? 0n;
  const floorOf = (school: number) => numbers[1 + 2 * school] ?? 0n;
  const capOf = (school: number) => (schools[school]?.cap ? numbers[2 + 2 * school] : undefined);
  const exact = (number: bigint, over = 1n) => new Fraction(number, scale * over);
  const score = (school: number) => schools[school]?.score ?? 0n;

  const upsideDown = schools.findIndex((_, school) => (capOf(school) ?? floorOf(school)) < floorOf(school));
  if (upsideDown >= 0) return { kind: 'floorAboveCap', school: upsideDown };
  const floors = sumOf(schools.map((_, school) => floorOf(school)));
  if (floors > whole) return { kind: 'floorsAbovePool', by: exact(floors - whole) };

  const parts = new Map<number, bigint>();
  const rounds: Round[] = [];
  let free = schools.map((_, school) => school);
  let left = whole;
  for (;;) {
    const total = sumOf(free.map(score));
    if (total === 0n) break;
    const share = (school: number) => left * score(school);
    const below = free.filter((school) => share(school) < floorOf(school) * total);
    const above = free.filter((school) => {
      const cap = capOf(school);
      return cap !== undefined && share(school) > cap * total;
    });
    if (below.length === 0 && above.length === 0) break;
    const lacking = sumOf(below.map((school) => floorOf(school) * total - share(school)));
    const excess = sumOf(above.map((school) => share(school) - (capOf(school) ?? 0n) * total));
    const held = [
      ...(lacking >= excess
        ? below.map((school) => ({ school, at: 'floor' as const, to: floorOf(school) }))
        : []),
      ...(excess >= lacking
        ? above.map((school) => ({ school, at: 'cap' as const, to: capOf(school) ?? 0n }))
        : []),
    ];
    const before = { free: free.length, left };
    for (const { school, to } of held) parts.set(school, to);
    left -= sumOf(held.map(({ to }) => to));
    rounds.push({
      held: held.map(({ school, at, to }) => ({
        school,
        at,
        // Worked out when asked for: there may be thousands.
        get before() {
          return exact(before.left * score(school), total);
        },
        get after() {
          return exact(to);
        },
      })),
      free: { before: before.free, after: before.free - held.length },
      shared: { before: exact(before.left), after: exact(left) },
    });
    free = free.filter((school) => !parts.has(school));
  }
  const total = sumOf(free.map(score));
  // Nobody with a score is free: those without one stay at their floor, and what is left has no place.
  if (total === 0n) {
    for (const school of free) {
      parts.set(school, floorOf(school));
      left -= floorOf(school);
    }
    if (left !== 0n) return { kind: 'capsBelowPool', by: exact(left) };
  }
  const over = total === 0n ? 1n : total;
  return {
    kind: 'filled',
    numerators: schools.map((_, school) => {
      const part = parts.get(school);
      return part === undefined ? left * score(school) : part * over;
    }),
    denominator: scale * over,
    rounds,
  };
}
