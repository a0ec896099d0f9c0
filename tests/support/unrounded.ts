import Fraction from 'fraction.js';
import type { Exact } from '../../src/engine';

/** What stands in for the rounding of the engine where a test wants to see what is shared out without it. */
export function roundToUnit(
  amounts: readonly { readonly id: string; readonly numerator: bigint }[],
  denominator: bigint,
) {
  return {
    parts: amounts.map(({ numerator }) => new Fraction(numerator, denominator)),
    raised: new Set<number>(),
    residue: { amount: new Fraction(0), to: undefined },
  };
}

export function compareIds(left = '', right = ''): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

export const roundUp = (amount: Exact): Exact => amount;
export const roundDown = (amount: Exact): Exact => amount;
