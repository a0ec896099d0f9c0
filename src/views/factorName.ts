import type { RuleFactor } from '../engine';
import type { Words } from '../state';

/** A factor by the name of what it counts. */
export function factorName({ variable, timesSize }: RuleFactor, words: Words): string {
  const factor = words.label(variable);
  return timesSize ? words.t('timesSize', { factor }) : factor;
}
