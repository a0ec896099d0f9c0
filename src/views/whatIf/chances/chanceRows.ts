import type { Chance } from '../../../engine';
import type { RequirementsAnswer } from '../../../state';

/** A requirement with its chance in every year. */
export interface RequirementChances {
  readonly id: string;
  readonly chances: readonly Chance[];
  /** Whether it hangs in the balance in any year. */
  readonly isOpen: boolean;
}

/** The requirements that concern anyone in any year, in the order of the rules. */
export function chanceRows({
  rows,
  years,
}: Pick<RequirementsAnswer, 'rows' | 'years'>): RequirementChances[] {
  const found = new Map<string, Chance[]>();
  for (const { id, chance } of rows) found.set(id, [...(found.get(id) ?? []), chance]);
  return [...found]
    .filter(([, chances]) => chances.length === years.length && chances.some(saysAnything))
    .map(([id, chances]) => ({ id, chances, isOpen: chances.some(isInBalance) }));
}

function saysAnything({ known, missing }: Chance): boolean {
  return known + missing > 0;
}

function isInBalance({ share }: Chance): boolean {
  return share !== undefined && share > 0 && share < 1;
}
