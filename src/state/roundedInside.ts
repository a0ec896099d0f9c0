import { isIndivisible, type LabLever } from '../engine';
import type { Reach } from './leverReach';

const digits = 12;

/** Parts of one unit in which a value of a lever is said and written: a fen, a person, a hundredth of a percent. */
function partsOf({ unit, as }: LabLever): number {
  if (as === 'times' || unit === 'ratio') return 10 ** 4;
  return isIndivisible(unit) ? 1 : 100;
}

/** The range as a person says it, its ends rounded to the inside: what holds over the range holds at both of them. */
export function roundedInside(lever: LabLever, { from, to }: Reach): Reach {
  const parts = partsOf(lever);
  const rounded = { from: Math.ceil(neat(from * parts)) / parts, to: Math.floor(neat(to * parts)) / parts };
  // A range narrower than what can be said stays as it is.
  return rounded.from <= rounded.to ? rounded : { from, to };
}

/** Of a range the value nearest to another. */
export function nearestIn({ from, to }: Reach, value: number): number {
  return Math.min(to, Math.max(from, value));
}

function neat(value: number): number {
  return Number(value.toPrecision(digits));
}
