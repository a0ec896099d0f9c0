import { compareWords as c } from '../../i18n';
import type { Lack, Words } from '../../state';

/** Why a figure has no value, as the end of a sentence. */
export function lackWords(lack: Lack, words: Words): string {
  const { say, t } = words;
  if ('problems' in lack)
    return say(c.lackRefused, { reason: lack.problems.map(words.problem).join(t('semicolon')) });
  const { value } = lack;
  if (value?.kind === 'missing') {
    const inputs = [...value.inputs.values()].slice(0, 3).map(words.cell).join(t('listComma'));
    return say(c.lackMissing, { inputs });
  }
  const reason =
    value?.kind === 'notApplicable' ? words.because(value.because) : say(c.noYear, { year: words.year });
  return say(c.lackNotApplicable, { reason });
}
