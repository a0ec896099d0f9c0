import { runCheck, runTarget, type CheckRow, type Simulation, type TargetRow } from '../simulation';

export type RequirementRow = CheckRow | TargetRow;
export type RequirementStatus = RequirementRow['status'];

/** One requirement in one year over all entities that it is held against. */
export interface RequirementGroup {
  readonly id: string;
  readonly rule: RequirementRow['rule'];
  /** The status that counts for the whole: the worst of its rows. */
  readonly status: RequirementStatus;
  /** The row to show in short: the worst, and of equals the one furthest from its threshold. */
  readonly worst: RequirementRow;
  readonly rows: readonly RequirementRow[];
}

/** From the gravest to what need not be looked at. */
const gravity: readonly RequirementStatus[] = [
  'notMet',
  'unknown',
  'advisory',
  'notDue',
  'met',
  'notApplicable',
];

/** Every check and target of the policy in a year, the gravest first; what applies to nobody is left out. */
export function requirementList(simulation: Simulation, year: number): RequirementGroup[] {
  const { checks, targets } = simulation.rules;
  const groups = [
    ...checks.map((rule) => rowsOf(rule, simulation, (index) => runCheck(rule, simulation, index, year))),
    ...targets.map((rule) => rowsOf(rule, simulation, (index) => runTarget(rule, simulation, index, year))),
  ];
  return groups
    .flatMap((rows) => groupOf(rows))
    .sort((left, right) => gravity.indexOf(left.status) - gravity.indexOf(right.status));
}

function rowsOf(
  rule: { readonly entity: string },
  simulation: Simulation,
  run: (index: number) => RequirementRow,
): RequirementRow[] {
  const { length } = simulation.population.get(rule.entity) ?? [];
  return Array.from({ length }, (_, index) => run(index)).filter(({ status }) => status !== 'notApplicable');
}

function groupOf(rows: readonly RequirementRow[]): RequirementGroup[] {
  const [worst] = [...rows].sort(
    (left, right) =>
      gravity.indexOf(left.status) - gravity.indexOf(right.status) || marginOf(left) - marginOf(right),
  );
  return worst ? [{ id: worst.rule.id, rule: worst.rule, status: worst.status, worst, rows }] : [];
}

/** For ordering only; nothing is decided by this number. */
function marginOf({ margin }: RequirementRow): number {
  return margin.kind === 'known' ? margin.number.valueOf() : 0;
}
