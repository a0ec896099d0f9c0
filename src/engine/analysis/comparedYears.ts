import { known, type Value } from '../value';
import type { Simulation } from '../simulation';
import { requirementList, type RequirementGroup, type RequirementStatus } from './requirementList';

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
  readonly rule: RequirementGroup['rule'];
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
    before: requirementList(before, year),
    after: requirementList(after, year),
  }));
  const all = years.flatMap((each) => [...each.after, ...each.before]);
  // Of a requirement that only one reading has, the words come from the run that has it.
  const rules = new Map([...all].reverse().map(({ id, rule }) => [id, rule]));
  const ids = [...new Set(all.map(({ id }) => id))];
  const statusOf = (groups: readonly RequirementGroup[], wanted: string) =>
    groups.find(({ id }) => id === wanted)?.status;
  return ids.flatMap((id) => {
    const rule = rules.get(id);
    if (!rule) return [];
    const cells = years.map((each) => ({
      year: each.year,
      before: statusOf(each.before, id),
      after: statusOf(each.after, id),
    }));
    return [{ id, rule, cells }];
  });
}

function yearsOf({ years: { from, to } }: Simulation): number[] {
  return Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
}
