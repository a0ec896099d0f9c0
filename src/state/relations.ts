import { requirementList, type RequirementRow, type Rules, type Simulation } from '../engine';
import type { Relation } from '../schema';
import type { Carrier } from './carriers';
import { figureIn, placesOf, unitOfPlace, type RuleFigure, type RulePlace } from './ruleFigures';

type Carriers = ReadonlyMap<string, readonly Carrier[]>;

/** The figure that stands for a clause in a relation, with its deadline where it has one. */
export interface RelationSide {
  readonly place: RulePlace;
  readonly unit: string;
  readonly figure: RuleFigure;
  readonly by: RuleFigure;
}

/** The relations that a clause is part of, whether as the one below or as the one above. */
export function relationsOf(relations: readonly Relation[], clause: string): Relation[] {
  return relations.filter((relation) => relation.clause === clause || relation.parent === clause);
}

/** The figures of both clauses of a relation, where both carry one in the same unit. */
export function comparableOf(
  { clause, parent }: Relation,
  rules: Rules,
  carriers: Carriers,
  year: number,
): { readonly own: RelationSide; readonly above: RelationSide } | undefined {
  const [own, above] = [clause, parent].map((id) => sideOf(carriers.get(id) ?? [], rules, year));
  return own && above && own.unit === above.unit ? { own, above } : undefined;
}

/** How the requirements of a clause stand in a year: of each the worst row. */
export function standingsOf(
  clause: string,
  simulation: Simulation,
  carriers: Carriers,
  year: number,
): RequirementRow[] {
  const own = new Set((carriers.get(clause) ?? []).map(({ id }) => id));
  return requirementList(simulation, year).flatMap(({ id, worst }) => (own.has(id) ? [worst] : []));
}

function sideOf(carriers: readonly Carrier[], rules: Rules, year: number): RelationSide | undefined {
  const place = placesOf(carriers, rules).find(({ key }) => key === 'value');
  if (!place) return undefined;
  const by = place.kind === 'target' ? figureIn(rules, { ...place, key: 'by' }, year) : undefined;
  return { place, unit: unitOfPlace(rules, place), figure: figureIn(rules, place, year), by };
}
