import Fraction from 'fraction.js';
import type { Exact } from '../number';
import { sumOf, wholeNumbers } from './wholeNumbers';

/** One thing by which a pool is shared, with what each school has of it. */
export interface Factor {
  readonly id: string;
  /** Its share of the pool; the weights of all factors sum to 1. */
  readonly weight: Exact;
  /** One for each school, not negative. */
  readonly values: readonly Exact[];
}

export interface Scores {
  /** One for each school, in proportion to what it gets; whole numbers that sum to `total`. */
  readonly scores: readonly bigint[];
  readonly total: bigint;
  /** What all schools together have of each factor. */
  readonly totals: readonly Exact[];
}

/** A factor that nobody has anything of. */
export interface EmptyFactor {
  readonly emptyFactor: string;
}

/**
 * The weighted share of each school: the sum over the factors of weight x own / total. A factor of weight 0 is left
 * out, whatever its values are. Where nobody has anything of a factor that counts, there is nothing to share by.
 */
export function factorScores(factors: readonly Factor[], schools: number): Scores | EmptyFactor {
  const columns = factors.map(({ values }) => wholeNumbers(values));
  const sums = columns.map(({ numbers }) => sumOf(numbers));
  const empty = factors.find(({ weight }, factor) => weight.n > 0n && sums[factor] === 0n);
  if (empty) return { emptyFactor: empty.id };
  const counting = factors.flatMap(({ weight }, factor) => (weight.n > 0n ? [factor] : []));
  const multipliers = wholeNumbers(
    counting.map(
      (factor) =>
        new Fraction(
          factors[factor]?.weight.n ?? 0n,
          (factors[factor]?.weight.d ?? 1n) * (sums[factor] ?? 1n),
        ),
    ),
  );
  const scores = Array.from({ length: schools }, (_, school) =>
    sumOf(
      counting.map(
        (factor, at) => (multipliers.numbers[at] ?? 0n) * (columns[factor]?.numbers[school] ?? 0n),
      ),
    ),
  );
  return {
    scores,
    total: sumOf(scores),
    totals: columns.map(({ scale }, factor) => new Fraction(sums[factor] ?? 0n, scale)),
  };
}

/** The scores times a coefficient of each school's own (调节系数); what they are shares of is their new sum. */
export function adjustedScores(scores: readonly bigint[], coefficients: readonly Exact[]): readonly bigint[] {
  const { numbers } = wholeNumbers(coefficients);
  return scores.map((score, school) => score * (numbers[school] ?? 1n));
}
