import {
  partOf,
  zero,
  type AllocationYear,
  type Exact,
  type RuleAllocation,
  type Share,
  type Simulation,
  type Value,
} from '../engine';

/** One school in a pool that is shared out: what table, charts, equity and the printed note all show. */
export interface AllocationRow {
  readonly id: string;
  /** Its index among the institutions. */
  readonly index: number;
  readonly name: { readonly zh: string; readonly en: string };
  /** What it has of each factor, and its share of all of it. */
  readonly factors: readonly {
    readonly value: Exact;
    readonly share: Exact | undefined;
    readonly part: Exact;
  }[];
  readonly share: Share;
  readonly students: Exact | undefined;
  /** Its students of the year before, for what it got then. */
  readonly studentsBefore: Exact | undefined;
  readonly perStudent: Exact | undefined;
  readonly lastYear: Exact | undefined;
  /** Its part under the saved baseline, where that was shared out too. */
  readonly baseline: Exact | undefined;
  readonly reason: { readonly zh: string; readonly en: string } | undefined;
}

/** The rows of an allocation in a year; none where nothing was allocated. */
export function allocationRows(
  simulation: Simulation,
  baseline: Simulation,
  { rule, year, members, values, outcome }: AllocationYear,
): AllocationRow[] {
  if (outcome.kind !== 'allocated') return [];
  const before = baseline.allocated(rule.id, year);
  const reasons = new Map(rule.manual.map(({ institution, reason }) => [institution, reason]));
  return members.map((index, at) => {
    const { id, name } = simulation.entity('institution', index);
    const share = outcome.shareOf(at);
    const students = numberOf(simulation.value('fullTimeStudents', index, year));
    const shareOf = (factor: number) => {
      const total = outcome.totals[factor];
      return share.isManual || !total || total.n === 0n ? undefined : values[at]?.[factor]?.div(total);
    };
    return {
      id,
      index,
      name,
      // Of thousands of schools only those in view are asked for more than their part.
      factors: rule.factors.map(({ weight }, factor) => ({
        value: values[at]?.[factor] ?? zero,
        get share() {
          return shareOf(factor);
        },
        get part() {
          return outcome.amounts.factors.mul(weight).mul(shareOf(factor) ?? 0);
        },
      })),
      share,
      students,
      get studentsBefore() {
        return numberOf(simulation.value('fullTimeStudents', index, year - 1));
      },
      get perStudent() {
        return students && students.n > 0n ? share.part.div(students) : undefined;
      },
      lastYear: lastYearOf(simulation, rule, index, year),
      baseline: partOf(before, index),
      reason: reasons.get(id),
    };
  });
}

/** What a school got the year before: its own part, or before the first year what was entered. */
function lastYearOf(
  simulation: Simulation,
  { id }: RuleAllocation,
  index: number,
  year: number,
): Exact | undefined {
  if (year <= simulation.years.from) return numberOf(simulation.value('lastYearAllocation', index, year));
  return partOf(simulation.allocated(id, year - 1), index);
}

function numberOf(value: Value): Exact | undefined {
  return value.kind === 'known' ? value.number : undefined;
}
