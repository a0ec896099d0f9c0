import type { RequirementRow } from '../engine';

/** A status as a sign, a word and a colour, none of which stands alone; a target whose year has passed says so. */
export function statusWords({ rule, status }: Pick<RequirementRow, 'rule' | 'status'>) {
  const isOverdue = 'indicator' in rule && status === 'notMet';
  return isOverdue
    ? (['✕', 'statusOverdue', 'bad'] as const)
    : (
        {
          met: ['✓', 'statusMet', 'good'],
          notMet: ['✕', 'statusNotMet', 'bad'],
          advisory: ['!', 'statusAdvisory', 'warn'],
          unknown: ['?', 'statusUnknown', 'warn'],
          notDue: ['…', 'statusNotDue', 'soft'],
          notApplicable: ['—', 'statusNotApplicable', 'soft'],
        } as const
      )[status];
}
