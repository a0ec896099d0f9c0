import type { Rules } from '../engine';
import type { Comparison } from '../schema';
import type { ClauseEdit } from './clauseEdits';
import type { RuleFigure } from './ruleFigures';

/** What a drafter should know of a change: it is said and never forbidden. */
export type EditFlag =
  /** The figure of a document above, or of national rules: this document cannot change it. */
  | 'flagParent'
  | 'flagOutside'
  /** Below what the document above asks for in the same matter. */
  | 'flagBelowParent'
  /** The duty becomes softer than it was issued, or turns into its opposite. */
  | 'flagSofter'
  | 'flagReversed'
  /** A share of less than nothing or more than the whole; an amount below nothing. */
  | 'flagShare'
  | 'flagNegative';

const floors: readonly (Comparison | undefined)[] = ['>', '>='];
const ceilings: readonly (Comparison | undefined)[] = ['<', '<='];

/** What there is to say of a changed figure of a clause that stands in the policy's own document or in another. */
export function editFlags(
  edit: ClauseEdit,
  rules: Rules,
  standing: 'own' | 'parent' | 'outside' | undefined,
  parent?: RuleFigure,
): EditFlag[] {
  if (!edit.isChanged) return [];
  const { issued, mine, unit } = edit;
  const flags: EditFlag[] = [];
  if (standing === 'parent') flags.push('flagParent');
  if (standing === 'outside') flags.push('flagOutside');
  if (isBelow(edit, rules, parent)) flags.push('flagBelowParent');
  if (isReversed(edit)) flags.push('flagReversed');
  else if (isSofter(edit, rules)) flags.push('flagSofter');
  if (typeof mine === 'object' && typeof issued === 'object') {
    if (unit === 'ratio' && (mine.compare(0) < 0 || (mine.compare(1) > 0 && issued.compare(1) <= 0)))
      flags.push('flagShare');
    else if (mine.compare(0) < 0 && issued.compare(0) >= 0) flags.push('flagNegative');
  }
  return flags;
}

function isReversed({ place, issued, mine }: ClauseEdit): boolean {
  return place.key === 'comparison' && senseOf(issued) !== senseOf(mine);
}

/** Whether what was asked for is asked for less. */
function isSofter({ place, issued, mine }: ClauseEdit, rules: Rules): boolean {
  if (place.key === 'by') return mine === 'none' || (issued !== 'none' && Number(mine) > Number(issued));
  if (place.key === 'comparison') return mine === '>=' || mine === '<=';
  return isBelow({ place, mine }, rules, issued);
}

/** Whether a figure asks for less than another in the same matter: a floor that lies lower, a ceiling that lies higher. */
function isBelow(
  { place, mine }: Pick<ClauseEdit, 'place' | 'mine'>,
  rules: Rules,
  other: RuleFigure,
): boolean {
  const sense =
    place.kind === 'parameter'
      ? rules.parameters.get(place.id)?.direction
      : senseOf(targetOf(place.id, rules)?.comparison);
  if (typeof mine !== 'object' || typeof other !== 'object' || place.key !== 'value') return false;
  return sense === 'ceiling' ? mine.compare(other) > 0 : sense !== undefined && mine.compare(other) < 0;
}

function targetOf(id: string, rules: Rules) {
  return rules.targets.find((target) => target.id === id);
}

function senseOf(comparison: RuleFigure): 'floor' | 'ceiling' | 'exact' {
  if (floors.includes(comparison as Comparison)) return 'floor';
  return ceilings.includes(comparison as Comparison) ? 'ceiling' : 'exact';
}
