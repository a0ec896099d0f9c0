import { reportWords as r } from '../../../i18n';
import type { ReportGround } from './ground';
import { changeText } from '../../scenario/changeText';

const mostNamed = 3;

/** The question that what is on the table asks: what was changed, and whether the money of the year is enough. */
export function questionOf({
  workspace,
  words,
  year,
}: Omit<ReportGround, 'question' | 'targets' | 'day'>): string {
  const { changes } = workspace;
  if (changes.length === 0) return words.say(r.questionPlain, { year });
  const named = changes.slice(0, mostNamed).map((change) => {
    const { what, before, after } = changeText(change, workspace, year, words);
    return words.say(before === '' ? r.setTo : r.changedTo, { what, before, after });
  });
  const more = changes.length > mostNamed ? words.say(r.moreChanges, { count: changes.length }) : '';
  const all = [...named, ...(more === '' ? [] : [more])].join(words.t('comma'));
  return words.say(r.questionChanged, { changes: all, year });
}
