import { known, type Value } from '../value';
import type { Simulation } from '../simulation';
import { requirementList, type RequirementStatus } from './requirementList';

/** A figure of the region in each year, under one run and under another. */
export interface ComparedFigure {
  readonly variable: string;
  readonly cells: readonly {
    readonly year: number;
    readonly before: Value;
    readonly after: Value;
    /** Known where both are. */
    readonly difference: Value | undefined;
  }[];
}

/** Where a requirement stands in each year, under one run and under another; nothing where it applies to nobody. */
export interface ComparedStatus {
  readonly id: string;
  readonly cells: readonly {
    readonly year: number;
    readonly before: RequirementStatus | undefined;
    readonly after: RequirementStatus | undefined;
  }[];
}

/** Figures of the region year by year before and after a change of the rules. */
export function comparedFigures(
  before: Simulation,
  after: Simulation,
  variables: readonly string[],
): ComparedFigure[] {
  return variables.map((variable) => ({
    variable,
    cells: yearsOf(after).map((year) => {
      const [old, fresh] = [before.value(variable, 0, year), after.value(variable, 0, year)];
      const isKnown = old.kind === 'known' && fresh.kind === 'known';
      return {
        year,
        before: old,
        after: fresh,
        difference: isKnown ? known(fresh.number.sub(old.number)) : undefined,
      };
    }),
  }));
}

/** Every requirement year by year before and after, in the order of the run after. */
export function comparedStatuses(before: Simulation, after: Simulation): ComparedStatus[] {
  const years = yearsOf(after).map((year) => ({
    year,
    before: statuses(before, year),
    after: statuses(after, year),
  }));
  const ids = new Set(years.flatMap((each) => [...each.after.keys(), ...each.before.keys()]));
  return [...ids].map((id) => ({
    id,
    cells: years.map((each) => ({
      year: each.year,
      before: each.before.get(id),
      after: each.after.get(id),
    })),
  }));
}

function statuses(simulation: Simulation, year: number): ReadonlyMap<string, RequirementStatus> {
  return new Map(requirementList(simulation, year).map(({ id, status }) => [id, status]));
}

function yearsOf({ years: { from, to } }: Simulation): number[] {
  return Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
}
