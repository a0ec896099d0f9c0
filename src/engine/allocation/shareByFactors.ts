import Fraction from 'fraction.js';
import { zero, type Exact } from '../number';
import { adjustedScores, factorScores, type Factor } from './factorScores';
import { fillBetween, type Round } from './fillBetween';
import { roundDown, roundUp } from './limits';
import type { Refused } from './refused';
import { roundToUnit, type Rounded } from './roundToUnit';
import { sumOf } from './wholeNumbers';

/** A school as far as sharing by factors is concerned. */
export interface Sharer {
  readonly id: string;
  /** The multiplier of its weighted part; 1 changes nothing. */
  readonly coefficient: Exact;
  /** What it must at least and may at most get in all, before that is brought to the unit. */
  readonly floor: Exact | undefined;
  readonly cap: Exact | undefined;
  /** What it has already; it counts towards floor and cap. */
  readonly already: Exact;
}

/** How the factor part of one school came about, in yuan. */
export interface FactorShare {
  /** By factors alone, then after the coefficient, then between floor and cap; before rounding. */
  readonly weighted: Exact;
  readonly adjusted: Exact;
  readonly filled: Exact;
  readonly heldAt: 'floor' | 'cap' | undefined;
  /** As they bind: brought to the unit. */
  readonly floor: Exact | undefined;
  readonly cap: Exact | undefined;
}

export interface SharedByFactors extends Rounded {
  readonly kind: 'shared';
  readonly rounds: readonly Round[];
  /** What all schools together have of each factor. */
  readonly totals: readonly Exact[];
  /** The steps of one school beside what else is known of it, each worked out when asked for: there may be thousands. */
  readonly shareOf: <Rest extends object>(school: number, rest: Rest) => FactorShare & Rest;
}

/**
 * Shares money by factors: weighted, times the coefficient, brought back to the money, held between floors and caps,
 * and rounded to the unit by the largest remainder. The parts sum to the money exactly.
 */
export function shareByFactors(
  money: Exact,
  factors: readonly Factor[],
  schools: readonly Sharer[],
  unit: Exact,
): SharedByFactors | Refused {
  const scored = factorScores(factors, schools.length);
  if ('emptyFactor' in scored) return { kind: 'refused', code: 'emptyFactor', id: scored.emptyFactor };
  const scores = adjustedScores(
    scored.scores,
    schools.map(({ coefficient }) => coefficient),
  );
  const sum = sumOf(scores);
  if (sum === 0n && money.n > 0n) return { kind: 'refused', code: 'nobodyScores' };

  const bounded = schools.map(({ floor, cap, already }, at) => {
    // What a school has already need not be a multiple of the unit; what it gets here is, and must not cross a bound.
    const least = floor && roundUp(roundUp(floor, unit).sub(already), unit);
    return {
      score: scores[at] ?? 0n,
      floor: least && least.s < 0n ? zero : least,
      cap: cap && roundDown(roundDown(cap, unit).sub(already), unit),
    };
  });
  const filled = fillBetween(money, bounded);
  if (filled.kind === 'floorAboveCap')
    return { kind: 'refused', code: filled.kind, id: schools[filled.school]?.id };
  if (filled.kind !== 'filled') return { kind: 'refused', code: filled.kind, by: filled.by };

  const rounded = roundToUnit(
    schools.map(({ id }, at) => ({ id, numerator: filled.numerators[at] ?? 0n, cap: bounded[at]?.cap })),
    filled.denominator,
    unit,
  );
  if (!rounded) return { kind: 'refused', code: 'residueWithoutRoom', by: money.sub(roundDown(money, unit)) };

  const heldAt = new Map(
    filled.rounds.flatMap(({ held }) => held.map(({ school, at }) => [school, at] as const)),
  );
  const inYuan = (score: bigint | undefined, of: bigint) =>
    of === 0n ? zero : new Fraction(money.n * (score ?? 0n), money.d * of);
  return {
    kind: 'shared',
    ...rounded,
    rounds: filled.rounds,
    totals: scored.totals,
    shareOf: (school, rest) => ({
      ...rest,
      get weighted() {
        return inYuan(scored.scores[school], scored.total);
      },
      get adjusted() {
        return inYuan(scores[school], sum);
      },
      get filled() {
        return new Fraction(filled.numerators[school] ?? 0n, filled.denominator);
      },
      heldAt: heldAt.get(school),
      floor: bounded[school]?.floor,
      cap: bounded[school]?.cap,
    }),
  };
}
