import { parsePath } from '../../engine';
import { whatIfChancesWords as own } from '../../i18n';
import type { Words } from '../../state';

/** What a path of a lever or of an uncertain figure is called: 计征依据增长率 · 示例高职院校在校生（2026 年起）. */
export function pathName(path: string, words: Words): string {
  const parsed = parsePath(path);
  if (parsed?.kind === 'parameter') {
    const from = parsed.year === undefined ? '' : words.say(own.fromYear, { year: String(parsed.year) });
    return `${words.label(parsed.id)}${from && words.inBrackets(from)}`;
  }
  if (parsed?.kind !== 'given') return path;
  const { group, entity, variable, year } = parsed;
  const inYear = year === undefined ? '' : words.say(own.inYear, { year: String(year) });
  const notes = [entityText(group, entity, words), inYear].filter((note) => note !== '');
  return `${words.label(variable)}${notes.length > 0 ? words.inBrackets(notes.join(words.t('comma'))) : ''}`;
}

function entityText(group: string, entity: string, words: Words): string {
  if (entity === '') return '';
  if (!entity.includes('*')) return words.entityName(`${group}.${entity}`);
  return words.say(everyOf(group));
}

function everyOf(group: string) {
  if (group === 'institutions') return own.everyInstitution;
  return group === 'programs' ? own.everyProgram : own.everyOther;
}
