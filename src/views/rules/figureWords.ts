import type { MessageKey } from '../../i18n';
import type { ClauseEdit, RuleFigure, RulePlace, Words } from '../../state';

/** The comparisons of a requirement, in the words of documents. */
export const comparisonWords = {
  '>=': 'atLeastWords',
  '>': 'moreThanWords',
  '<=': 'atMostWords',
  '<': 'lessThanWords',
  '==': 'equalToWords',
} as const satisfies Record<string, MessageKey>;

/** A figure, a deadline or a comparison of a clause as people read it. */
export function ruleFigureText(
  figure: RuleFigure,
  { place, unit }: Pick<ClauseEdit, 'place' | 'unit'>,
  words: Words,
): string {
  if (figure === undefined) return '—';
  if (typeof figure === 'object') return words.inYuan(figure, unit);
  if (place.key === 'by') return figure === 'none' ? words.t('noDeadline') : figure;
  return figure in comparisonWords
    ? words.t(comparisonWords[figure as keyof typeof comparisonWords])
    : figure;
}

/** What a figure of a clause is called: the element that holds it, and which part of it. */
export function placeLabel({ id, key }: RulePlace, words: Words): string {
  const label = words.label(id);
  if (key === 'value') return label;
  return `${label} · ${words.t(key === 'by' ? 'deadline' : 'comparison')}`;
}
