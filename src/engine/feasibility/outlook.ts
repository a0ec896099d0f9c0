import { whole, type Exact } from '../number';
import type { RuleTarget } from '../policy';
import { runTarget, type Simulation, type TargetRow } from '../simulation';
import type { Feasibility } from './feasibility';
import type { Verdict } from './verdict';

/** A target with its verdict and the figures that it rests on, as tables, charts and results show it. */
export interface Outlook {
  /** Its place among the aims of the programme. */
  readonly at: number;
  readonly rule: RuleTarget;
  readonly index: number;
  readonly entity: string;
  readonly verdict: Verdict;
  /** Where it starts from: the year before the plan, or its first year where the data do not reach back. */
  readonly baseline: TargetRow;
  /** Where the scenario leads as it is: in the year of the deadline, within the years of the scenario. */
  readonly atDeadline: TargetRow;
  /** By how much the value must change in each year from the baseline to the deadline; undefined where it need not. */
  readonly pace: Exact | undefined;
}

/** The targets of a feasibility in the order of the policy, each with where it stands and what it asks of a year. */
export function outlooksOf(simulation: Simulation, { answer, programme }: Feasibility): Outlook[] {
  const { from, to } = programme.years;
  return answer.verdicts.flatMap((verdict, at): Outlook[] => {
    const rule = simulation.rules.targets.find(({ id }) => id === verdict.target);
    if (!rule) return [];
    const { index } = verdict;
    const row = (year: number) => runTarget(rule, simulation, index, year);
    const eve = row(from - 1);
    const baseline = eve.value.kind === 'known' ? eve : row(from);
    const atDeadline = row(Math.min(Math.max(rule.by ?? to, simulation.years.from), to));
    const { entity } = baseline;
    return [{ at, rule, index, entity, verdict, baseline, atDeadline, pace: paceOf(baseline, atDeadline) }];
  });
}

function paceOf(baseline: TargetRow, { year, threshold }: TargetRow): Exact | undefined {
  if (baseline.status === 'met' || baseline.value.kind !== 'known' || threshold.kind !== 'known')
    return undefined;
  const years = Math.max(1, year - baseline.year);
  return threshold.number.sub(baseline.value.number).div(whole(years));
}
