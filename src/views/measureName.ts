import type { ComparedFigureId, Measure, Words } from '../state';

/** What a key figure is called. */
export function measureName(measure: Measure | ComparedFigureId, words: Words): string {
  if (measure === 'notMet') return words.t('measureNotMet');
  if (measure === 'targetsMet') return words.t('measureTargetsMet');
  return measure === 'performancePayPool' ? words.t('measurePool') : words.label(measure);
}
