import type { Exact, RuleAllocation } from '../../engine';
import type { AllocationRow, Question, Words } from '../../state';
import { factorName } from '../factorName';

/** A column of the table of schools: its number sorts, its text is shown. */
export interface Column {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
  readonly number: (row: AllocationRow) => Exact | undefined;
  readonly text: (row: AllocationRow) => string;
  readonly detail?: (row: AllocationRow) => string;
  readonly question?: (row: AllocationRow) => Question;
}

/** The steps from factor to part, as far as the allocation has them. */
export function columnsOf(rule: RuleAllocation, rows: readonly AllocationRow[], words: Words): Column[] {
  const { t } = words;
  const yuan = (amount: Exact | undefined) => (amount ? words.number(amount, 'yuan') : '—');
  const money = (id: string, label: string, of: (row: AllocationRow) => Exact | undefined): Column => ({
    id,
    label,
    number: of,
    text: (row) => yuan(of(row)),
  });
  const byHand = (row: AllocationRow, of: Exact) => (row.share.isManual ? undefined : of);
  const factors = rule.factors.map((factor, index): Column => ({
    id: `factor-${factor.variable}`,
    label: factorName(factor, words),
    note: words.quantity(factor.weight, 'ratio'),
    number: (row) => row.factors[index]?.value,
    text: (row) => {
      const value = row.factors[index]?.value;
      return value ? words.number(value, 'number') : '—';
    },
    detail: (row) => {
      const share = row.factors[index]?.share;
      return share ? words.quantity(share, 'ratio') : '';
    },
  }));
  const isHeld = rows.some(({ share }) => share.heldAt);
  const moved = ({ share, baseline }: AllocationRow) =>
    baseline && !baseline.equals(share.part) ? share.part.sub(baseline) : undefined;
  const difference = (id: string, label: string, of: (row: AllocationRow) => Exact | undefined): Column => ({
    id,
    label,
    number: of,
    text: (row) => {
      const by = of(row);
      return by ? words.difference(by, 'yuan').replace(/ .*$/u, '') : '—';
    },
  });
  const change = (row: AllocationRow) => row.lastYear && row.share.part.sub(row.lastYear);
  return [
    ...factors,
    money('weighted', t('weighted'), (row) => byHand(row, row.share.weighted)),
    ...(rows.every(({ share }) => share.adjusted.equals(share.weighted))
      ? []
      : [money('adjusted', t('adjusted'), (row) => byHand(row, row.share.adjusted))]),
    ...(isHeld
      ? [
          {
            id: 'bound',
            label: t('bound'),
            number: ({ share }: AllocationRow) =>
              share.heldAt === 'floor' ? share.floor : share.heldAt === 'cap' ? share.cap : undefined,
            text: ({ share }: AllocationRow) =>
              share.heldAt === 'floor' && share.floor
                ? t('heldAtFloor', { amount: yuan(share.floor) })
                : share.heldAt === 'cap' && share.cap
                  ? t('heldAtCap', { amount: yuan(share.cap) })
                  : '',
          },
        ]
      : []),
    ...(rule.split.projects.n > 0n
      ? [money('projects', t('byProjects'), ({ share }) => share.byProjects)]
      : []),
    ...(rule.split.performance.n > 0n
      ? [money('performance', t('byPerformance'), ({ share }) => share.byPerformance)]
      : []),
    {
      ...money('part', t('part'), ({ share }) => share.part),
      detail: ({ share, reason }) =>
        share.isManual ? `${t('setByHand')}${reason ? `${t('colon')}${words.of(reason)}` : ''}` : '',
      question: ({ index }) => ({ kind: 'share', allocation: rule.id, index, year: words.year }),
    },
    {
      id: 'perStudent',
      label: t('perStudentPart'),
      note: words.unit('yuan/person'),
      number: ({ perStudent }) => perStudent,
      text: ({ perStudent }) => (perStudent ? words.number(perStudent, 'yuan/person') : '—'),
    },
    ...(rows.some((row) => moved(row)) ? [difference('moved', t('partAgainstBaseline'), moved)] : []),
    {
      ...difference('change', t('againstLastYear'), change),
      detail: (row) => {
        const by = change(row);
        return by && row.lastYear && row.lastYear.n > 0n ? words.signed(by.div(row.lastYear)) : '';
      },
    },
  ];
}
