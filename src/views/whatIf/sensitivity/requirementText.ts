import type { Standing } from '../../../engine';
import { sensitivityWords as lab } from '../../../i18n';
import { exactRow, type LabRequirement, type Sensitivity, type Words } from '../../../state';

type About = Pick<Sensitivity, 'simulation' | 'year'>;

/** A requirement by name, with the institution that is held to it and its clause. */
export function requirementName(about: About, requirement: LabRequirement, words: Words): string {
  const row = exactRow(about.simulation, requirement, about.year);
  if (!row) return requirement.id;
  const who = row.entity === 'region' ? '' : `${words.entityName(row.entity)} · `;
  return `${who}${words.label(requirement.id)}${byText(about, requirement, words)}`;
}

function byText(about: About, requirement: LabRequirement, words: Words): string {
  const rule = exactRow(about.simulation, requirement, about.year)?.rule;
  return rule && 'by' in rule && rule.by !== undefined ? words.t('byYear', { year: rule.by }) : '';
}

/** So many institutions are named; of more only the first and how many. */
const mostNamed = 2;

/** One requirement of several institutions, by name. */
export function requirementNames(
  about: About,
  requirements: readonly LabRequirement[],
  words: Words,
): string {
  const [first] = requirements;
  if (!first) return '';
  if (requirements.length === 1) return requirementName(about, first, words);
  const paths = requirements.flatMap((each) => exactRow(about.simulation, each, about.year)?.entity ?? []);
  const named = paths.slice(0, mostNamed).map(words.entityName).join(words.t('listComma'));
  const who =
    paths.length > mostNamed ? words.say(lab.andOthers, { named, count: String(paths.length) }) : named;
  return `${who} · ${words.label(first.id)}${byText(about, first, words)}`;
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
