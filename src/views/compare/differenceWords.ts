import type { Exact, Value } from '../../engine';
import { differenceText } from '../../format';
import type { Words } from '../../state';

/** A difference, with what it is in per cent of the base where that says something. */
export function differenceWords(from: Value, to: Value, unit: string, words: Words): string | undefined {
  if (from.kind !== 'known' || to.kind !== 'known') return undefined;
  const difference = to.number.sub(from.number);
  if (difference.n === 0n) return undefined;
  const amount = words.difference(difference, unit);
  const percent = percentOf(difference, from.number, unit, words);
  return percent === undefined ? amount : `${amount}${words.inBrackets(percent)}`;
}

/** Of shares and counts the difference itself says it; of nothing there is no per cent. */
function percentOf(difference: Exact, from: Exact, unit: string, words: Words): string | undefined {
  if (unit === 'ratio' || unit === 'count' || from.n === 0n) return undefined;
  return words.signed(difference.div(from.abs()));
}

/** A difference without its unit, which stands above the table. */
export function plainDifference(difference: Exact, unit: string, words: Words): string {
  return unit === 'ratio'
    ? words.difference(difference, unit)
    : differenceText(difference, unit, words.money);
}
