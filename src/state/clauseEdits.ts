import type { PolicyPack, Rules } from '../engine';
import type { Patch } from '../schema';
import type { Carrier } from './carriers';
import {
  figureAsIssued,
  figureIn,
  isSameFigure,
  placePath,
  placesOf,
  unitOfPlace,
  type RuleFigure,
  type RulePlace,
} from './ruleFigures';
import { pathsOfPlace } from './rulePart';

/** One figure of a clause, as the document has it and as it stands on the table. */
export interface ClauseEdit {
  readonly place: RulePlace;
  readonly unit: string;
  readonly issued: RuleFigure;
  readonly mine: RuleFigure;
  /** Someone, or a draft, has set it, and not to what the document has. */
  readonly isChanged: boolean;
}

/** What the figures of a clause are held against. */
export interface EditGround {
  readonly pack: PolicyPack;
  readonly rules: Rules;
  /** What draft, baseline and changes together change of the rules. */
  readonly changes: Patch;
  readonly year: number;
}

/** The figures of a clause that can be set, in a year, from the elements that carry the clause out. */
export function clauseEdits(
  carriers: readonly Carrier[],
  { pack, rules, changes, year }: EditGround,
): ClauseEdit[] {
  return placesOf(carriers, rules).map((place) => {
    const issued = figureAsIssued(pack.policy, place, year);
    const mine = figureIn(rules, place, year);
    const isTouched = pathsOfPlace(changes, placePath(place)).length > 0;
    return {
      place,
      unit: unitOfPlace(rules, place),
      issued,
      mine,
      isChanged: isTouched && !isSameFigure(issued, mine),
    };
  });
}
