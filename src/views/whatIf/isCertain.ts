import type { Spread } from '../../engine';

/** What adding up two thousand times the same number may be off by, as a part of it. */
const rounding = 1e-12;

/** Whether every draw gave the same figure. */
export function isCertain({ mean, sd }: Spread): boolean {
  return mean !== undefined && (sd ?? 0) <= Math.abs(mean) * rounding;
}
