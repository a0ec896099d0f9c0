import Fraction from 'fraction.js';
import type { Exact } from '../number';

/** The least multiple of a unit that is not below an amount. */
export function roundUp(amount: Exact, unit: Exact): Exact {
  return roundDown(amount.neg(), unit).neg();
}

/** The largest multiple of a unit that is not above an amount. */
export function roundDown(amount: Exact, unit: Exact): Exact {
  const numerator = amount.s * amount.n * unit.d;
  const denominator = amount.d * unit.n;
  // Division of whole numbers cuts towards zero.
  const isCutUp = numerator < 0n && numerator % denominator !== 0n;
  return new Fraction((numerator / denominator - (isCutUp ? 1n : 0n)) * unit.n, unit.d);
}
