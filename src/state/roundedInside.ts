import { isIndivisible, type LabLever } from '../engine';
import type { Reach } from './leverReach';

const digits = 12;

/** Parts of one unit in which a value of a lever is said and written: a fen, a person, a hundredth of a percent. */
function partsOf({ unit, as }: LabLever): number {
  if (as === 'times' || unit === 'ratio') return 10 ** 4;
  return isIndivisible(unit) ? 1 : 100;
}

/** A value as a person says it, rounded towards the side that is safe. */
export function roundedTo(lever: LabLever, value: number, side: 'down' | 'up'): number {
  const parts = partsOf(lever);
  // Without the hair that a search in binary fractions leaves, which would push it a whole part further.
  const neat = Number((value * parts).toPrecision(digits));
  return (side === 'down' ? Math.floor(neat) : Math.ceil(neat)) / parts;
}

/** The range as a person says it, its ends rounded to the inside: what holds over the range holds at both of them. */
export function roundedInside(lever: LabLever, { from, to }: Reach): Reach {
  const rounded = { from: roundedTo(lever, from, 'up'), to: roundedTo(lever, to, 'down') };
  // A range narrower than what can be said stays as it is.
  return rounded.from <= rounded.to ? rounded : { from, to };
}

/** Of a range the value nearest to another. */
export function nearestIn({ from, to }: Reach, value: number): number {
  return Math.min(to, Math.max(from, value));
}
