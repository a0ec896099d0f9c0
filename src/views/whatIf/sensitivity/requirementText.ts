import type { Standing } from '../../../engine';
import { exactRow, type LabRequirement, type Sensitivity, type Words } from '../../../state';

type About = Pick<Sensitivity, 'simulation' | 'year'>;

/** A requirement by name, with the institution that is held to it and its clause. */
export function requirementName(about: About, requirement: LabRequirement, words: Words): string {
  const row = exactRow(about.simulation, requirement, about.year);
  if (!row) return requirement.id;
  const by = 'by' in row.rule && row.rule.by !== undefined ? words.t('byYear', { year: row.rule.by }) : '';
  const who = row.entity === 'region' ? '' : `${words.entityName(row.entity)} · `;
  return `${who}${words.label(requirement.id)}${by}`;
}

/** The clause that a requirement stands on. */
export function requirementClause(about: About, requirement: LabRequirement, words: Words): string {
  const row = exactRow(about.simulation, requirement, about.year);
  return row ? words.citedShort(row.rule.clause) : '';
}

/** What becomes of a requirement, in the words of the list of requirements. */
export function standingText(
  standing: Standing,
  about: About,
  requirement: LabRequirement,
  words: Words,
): string {
  if (standing === 'holds') return words.t('statusMet');
  if (standing === 'missing') return words.t('statusUnknown');
  if (standing === 'notApplicable') return words.t('statusNotApplicable');
  const rule = exactRow(about.simulation, requirement, about.year)?.rule;
  if (rule && 'indicator' in rule)
    return words.t(rule.by === undefined || about.year < rule.by ? 'statusNotDue' : 'statusOverdue');
  const mayBeLeft = rule?.force === 'permissive' || rule?.force === 'encouraged';
  return words.t(mayBeLeft ? 'statusAdvisory' : 'statusNotMet');
}
