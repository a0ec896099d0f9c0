import { parseExact } from '../../engine';
import type { Example } from '../../schema';
import type { Words } from '../../state';

type Amount = number | string | null | Readonly<Record<string, number | null>>;

/** What a worked case gives or expects of one variable, in words: 职业培训收入 1,000,000.00 元. Money is in yuan. */
export function amountText(id: string, amount: Amount, unit: string, words: Words): string {
  return `${words.label(id)} ${amountOf(amount, unit, words)}`;
}

function amountOf(amount: Amount, unit: string, words: Words): string {
  if (amount === null) return words.t('statusNotApplicable');
  if (typeof amount === 'object') {
    const years = Object.entries(amount);
    return years
      .map(([year, each]) => `${year}${words.t('colon')}${amountOf(each, unit, words)}`)
      .join(words.t('comma'));
  }
  const exact = parseExact(amount);
  return exact ? words.inYuan(exact, unit) : String(amount);
}

/** What a worked case stands on: the data given, and the readings chosen where they are not the default. */
export function givenOf(
  { given }: Example,
  unitOf: (id: string) => string,
  readingText: (id: string, option: string) => string,
  words: Words,
): string[] {
  return Object.entries(given).map(([id, value]) => {
    const [, reading] = /^readings\.(.+)$/.exec(id) ?? [];
    return reading === undefined || typeof value === 'object'
      ? amountText(id, value, unitOf(id), words)
      : readingText(reading, String(value));
  });
}
