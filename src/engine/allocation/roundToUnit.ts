import Fraction from 'fraction.js';
import { zero, type Exact } from '../number';

/** An amount that is to become a multiple of a unit: its id decides ties. */
export interface Unrounded {
  readonly id: string;
  /** Over the common denominator of all. */
  readonly numerator: bigint;
  /** The most that it may become; nothing where it has no cap. */
  readonly cap?: Exact | undefined;
}

export interface Rounded {
  /** In the order given. */
  readonly parts: readonly Exact[];
  /** Who got one unit more than the whole units of the exact amount, by position. */
  readonly raised: ReadonlySet<number>;
  /** What is left below one unit of the whole (尾差), and the position it went to. */
  readonly residue: { readonly amount: Exact; readonly to: number | undefined };
}

/**
 * Rounds amounts to multiples of a unit so that they keep their sum exactly: largest remainder (Hamilton).
 *
 * Everyone first gets the whole units of the exact amount; the units left over go one each to the largest fractions,
 * ties by ascending id. What the unit does not divide goes to the largest part that has room for it under its cap,
 * ties by ascending id, and never to who has nothing of the exact amounts. The order of the amounts makes no difference.
 *
 * Amounts are not negative. Returns undefined where the residue has no place: every part is too near its cap.
 */
export function roundToUnit(
  amounts: readonly Unrounded[],
  denominator: bigint,
  unit: Exact,
): Rounded | undefined {
  const step = denominator * unit.n;
  const units = amounts.map(({ numerator }) => (numerator * unit.d) / step);
  const fractions = amounts.map(({ numerator }) => (numerator * unit.d) % step);
  const leftOver = fractions.reduce((sum, each) => sum + each, 0n);
  const spare = leftOver / step;

  const byFraction = amounts
    .map((_, position) => position)
    .filter((position) => (fractions[position] ?? 0n) > 0n)
    .sort(
      (a, b) =>
        descending(fractions[a] ?? 0n, fractions[b] ?? 0n) || compareIds(amounts[a]?.id, amounts[b]?.id),
    );
  const raised = new Set(byFraction.slice(0, Number(spare)));
  const wholes = units.map((count, position) => (raised.has(position) ? count + 1n : count));
  const parts = wholes.map((count) => new Fraction(count * unit.n, unit.d));

  const amount = new Fraction(leftOver % step, denominator * unit.d);
  if (amount.n === 0n) return { parts, raised, residue: { amount: zero, to: undefined } };
  const to = largestWithRoom(amounts, wholes, parts, amount);
  if (to === undefined) return undefined;
  return {
    parts: parts.map((part, position) => (position === to ? part.add(amount) : part)),
    raised,
    residue: { amount, to },
  };
}

function largestWithRoom(
  amounts: readonly Unrounded[],
  wholes: readonly bigint[],
  parts: readonly Exact[],
  residue: Exact,
): number | undefined {
  let best: number | undefined;
  amounts.forEach(({ id, numerator, cap }, position) => {
    if (numerator === 0n) return;
    if (cap && (parts[position] ?? zero).add(residue).compare(cap) > 0) return;
    const isBetter =
      best === undefined ||
      (descending(wholes[position] ?? 0n, wholes[best] ?? 0n) || compareIds(id, amounts[best]?.id)) < 0;
    if (isBetter) best = position;
  });
  return best;
}

function descending(left: bigint, right: bigint): number {
  return left > right ? -1 : left < right ? 1 : 0;
}

/** Plain code-point order, the same on every machine and in every locale. */
export function compareIds(left = '', right = ''): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
