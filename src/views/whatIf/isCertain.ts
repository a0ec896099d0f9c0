import type { Spread } from '../../engine';

/** What adding up two thousand times the same number may be off by, as a part of it. */
const rounding = 1e-12;

/** Whether every draw gave the same figure; one draw alone cannot tell. */
export function isCertain({ mean, sd }: Spread): boolean {
  return mean !== undefined && sd !== undefined && sd <= Math.abs(mean) * rounding;
}
