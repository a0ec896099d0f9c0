import type { Simulation } from '../../../engine';
import type { Words } from '../../../state';

/** The answer of a college in a sentence, and whether it keeps within its limits; the same on screen and paper. */
export interface PayVerdict {
  readonly answer: string;
  readonly limits: { readonly isOver: boolean; readonly text: string } | undefined;
}

/** The verdict on one college in one year. */
export function payVerdict(simulation: Simulation, index: number, year: number, words: Words): PayVerdict {
  const { t } = words;
  const value = (id: string) => simulation.value(id, index, year);
  const [pool, head] = [value('performancePayPool'), value('performancePayPerStaff')];
  const [total, line] = [value('overApprovedTotal'), value('overControlLine')];
  const answer =
    pool.kind !== 'known'
      ? t('payUnknown', { year })
      : t('payAnswer', {
          year,
          pool: words.quantity(pool.number, 'yuan'),
          head: head.kind === 'known' ? words.quantity(head.number, 'yuan/person') : '—',
        });
  if (total.kind !== 'known' || line.kind !== 'known') return { answer, limits: undefined };
  const isOver = total.number.n !== 0n || line.number.n !== 0n;
  const text = isOver
    ? t('payOver', {
        total: words.quantity(total.number, 'yuan'),
        line: words.quantity(line.number, 'yuan'),
      })
    : t('payNotOver');
  return { answer, limits: { isOver, text } };
}
