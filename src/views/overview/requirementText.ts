import type { RequirementRow } from '../../engine';
import type { Words } from '../../state';

/** A requirement by its label, with the year by which it is due. */
export function requirementName({ rule }: RequirementRow, words: Words): string {
  const due = 'by' in rule && rule.by !== undefined ? words.t('byYear', { year: rule.by }) : '';
  return `${words.of(rule.label)}${due}`;
}

/** How far a requirement is from its standard; above it with +. */
export function marginText({ margin, rule }: RequirementRow, words: Words): string {
  return margin.kind === 'known' && rule.unit !== 'flag' ? words.difference(margin.number, rule.unit) : '—';
}
