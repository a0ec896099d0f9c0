import type { Exact, RuleAllocation } from '../../engine';
import { quantityText } from '../../format';
import type { AllocationRow, Words } from '../../state';
import { factorName } from '../factorName';

/** A column of the table of an allocation on paper, with its total. */
export interface NoteColumn {
  readonly label: string;
  readonly text: (row: AllocationRow) => string;
  readonly total: string;
  readonly isResult?: boolean;
}
type OfRow = (row: AllocationRow) => Exact | undefined;

/** A paper is in 10,000 yuan, whatever the screen shows. */
function wan(amount: Exact | undefined): string {
  return amount ? quantityText(amount, 'yuan', 'wan') : '—';
}

/** Every step from factor to part, in 10,000 yuan with two places, so that it can be redone. */
export function noteColumns(
  rule: RuleAllocation,
  rows: readonly AllocationRow[],
  words: Words,
): NoteColumn[] {
  const { t } = words;
  const sum = (of: OfRow) => {
    const all = rows.map(of);
    return all.reduce((total, each) => (total && each ? total.add(each) : undefined), all[0]?.mul(0));
  };
  const number = (value: Exact | undefined) => (value ? words.number(value, 'number') : '—');
  const money = (label: string, of: OfRow): NoteColumn => ({
    label,
    text: (row) => wan(of(row)),
    total: wan(sum(of)),
  });
  const step = (label: string, of: (row: AllocationRow) => Exact): NoteColumn => ({
    ...money(label, of),
    text: (row) => (row.share.isManual ? t('setByHand') : wan(of(row))),
    total: '',
  });
  const held = ({ share }: AllocationRow) => {
    if (share.heldAt === 'floor') return t('heldAtFloor', { amount: wan(share.floor) });
    return share.heldAt === 'cap' ? t('heldAtCap', { amount: wan(share.cap) }) : '';
  };
  // A factor that counts nothing takes no room.
  const factors = rule.factors.flatMap((factor, index) => (factor.weight.n > 0n ? [{ factor, index }] : []));
  return [
    ...factors.map(({ factor, index }) => ({
      label: `${factorName(factor, words)} ${words.quantity(factor.weight, 'ratio').replace('.00', '')}`,
      text: (row: AllocationRow) => number(row.factors[index]?.value),
      total: number(sum((row) => row.factors[index]?.value)),
    })),
    step(t('weighted'), ({ share }) => share.weighted),
    ...(rows.every(({ share }) => share.adjusted.equals(share.weighted))
      ? []
      : [step(t('adjusted'), ({ share }) => share.adjusted)]),
    ...(rows.some(({ share }) => share.heldAt) ? [{ label: t('bound'), text: held, total: '' }] : []),
    ...(rule.split.projects.n > 0n ? [money(t('byProjects'), ({ share }) => share.byProjects)] : []),
    ...(rule.split.performance.n > 0n ? [money(t('byPerformance'), ({ share }) => share.byPerformance)] : []),
    { ...money(t('part'), ({ share }) => share.part), isResult: true },
    money(t('yearBefore'), ({ lastYear }) => lastYear),
    money(t('againstLastYear'), ({ share, lastYear }) => lastYear && share.part.sub(lastYear)),
  ];
}
