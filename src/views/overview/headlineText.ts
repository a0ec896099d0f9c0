import type { RequirementGroup, RequirementStatus, Simulation } from '../../engine';
import type { Words } from '../../state';

/** The answer of a year in one sentence: what is lacking, and how the requirements stand. */
export function headlineText(
  simulation: Simulation,
  year: number,
  groups: readonly RequirementGroup[],
  words: Words,
): string {
  const gap = simulation.value('fundingGap', 0, year);
  const data = { year, requirements: standing(groups, words) };
  if (gap.kind !== 'known') return words.t('headlineUnknown', data);
  if (gap.number.compare(0) <= 0) return words.t('headlineBalanced', data);
  return words.t('headlineGap', { ...data, gap: words.quantity(gap.number, 'yuan') });
}

/** “All met” is said only where every one is: unknown, advisory and not yet due are named, and not counted as met. */
function standing(groups: readonly RequirementGroup[], { t }: Words): string {
  const count = (wanted: RequirementStatus) => groups.filter(({ status }) => status === wanted).length;
  const failing = count('notMet');
  if (failing > 0)
    return failing === 1 ? t('requirementNotMetOne') : t('requirementsNotMet', { count: failing });
  const others = (
    [
      ['unknown', 'countUnknown'],
      ['advisory', 'countAdvisory'],
      ['notDue', 'countNotDue'],
    ] as const
  ).filter(([status]) => count(status) > 0);
  if (others.length === 0) return t('requirementsAllMet');
  const rest = others.map(([status, key]) => t(key, { count: count(status) })).join(t('listComma'));
  return t('requirementsNoneFail', { rest });
}
