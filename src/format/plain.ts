import { isIndivisible, toFixed, toSignificant, type Exact } from '../engine';

/**
 * A value as a plain decimal text for files and results: yuan and yuan per something with two places,
 * people, posts and flags whole, everything else with up to twelve significant digits.
 */
export function plainText(value: Exact, unit: string): string {
  if (unit === 'yuan' || unit.startsWith('yuan/')) return toFixed(value, 2);
  return isIndivisible(unit) ? toFixed(value, 0) : toSignificant(value, 12);
}
