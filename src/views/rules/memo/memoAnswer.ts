import type { ComparedFigure, ComparedStatus, RuleReading } from '../../../engine';
import { quantityText } from '../../../format';
import type { RuleChange, Words } from '../../../state';

/** The figures of money that a memo follows year by year. */
export const memoFigures = [
  'fundingNeed',
  'fundingPaid',
  'fundingGap',
  'vetEarmarkRequired',
  'vetEarmark',
  'higherFloorShortfall',
] as const;

/** What a memo is made of. */
interface Matter {
  readonly changes: readonly RuleChange[];
  readonly readings: readonly RuleReading[];
  readonly figures: readonly ComparedFigure[];
  readonly statuses: readonly ComparedStatus[];
}

/** The memo in one sentence: how much was changed, and what moves in the year on show. */
export function memoAnswer(
  { changes, readings, figures, statuses }: Matter,
  year: number,
  words: Words,
): string {
  const { t } = words;
  const money = figures.flatMap(({ variable, cells }) => {
    const cell = cells.find((each) => each.year === year);
    if (cell?.before.kind !== 'known' || cell.after.kind !== 'known') return [];
    if (cell.before.number.equals(cell.after.number)) return [];
    const wan = (number: typeof cell.before.number) => quantityText(number, 'yuan', 'wan');
    const after = `${wan(cell.after.number)} ${t('wan')}`;
    return [
      t('beforeAfter', {
        label: words.inSentence(words.label(variable)),
        before: wan(cell.before.number),
        after,
      }),
    ];
  });
  const failing = (side: 'before' | 'after') =>
    statuses.filter(({ cells }) => cells.find((each) => each.year === year)?.[side] === 'notMet').length;
  const [from, to] = [failing('before'), failing('after')];
  const parts = [...money, ...(from === to ? [] : [t('effectNotMet', { from, to })])];
  return t('memoAnswer', {
    changes: changes.length,
    readings: readings.length,
    year,
    figures: parts.length > 0 ? parts.join(t('comma')) : t('memoAnswerNothing'),
  });
}
