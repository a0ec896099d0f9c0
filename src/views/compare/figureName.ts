import { compareWords as c } from '../../i18n';
import type { ComparedFigureId, Words } from '../../state';

/** What a figure of the comparison is called. */
export function figureName(id: ComparedFigureId, words: Words): string {
  if (id === 'notMet') return words.say(c.notMet);
  if (id === 'targetsMet') return words.say(c.targetsMet);
  return id === 'performancePayPool' ? words.say(c.pool) : words.label(id);
}
