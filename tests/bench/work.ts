import { requirementList, Session, type PolicyPack, type Run, type Simulation } from '../../src/engine';
import { resultJson } from '../../src/exchange';
import type { Library } from '../../src/loading';
import type { Patch, ScenarioFile } from '../../src/schema';
import { flowId, keyFigures, seriesOf, sourceIds, useIds, yearlyFigures } from '../../src/state/figures';

const year = 2026;
const wording = { because: () => '', note: () => '' };

/** The policy of the bench, which must load. */
export function packOf(library: Library, policy: string): PolicyPack {
  const pack = library.pack(policy);
  if (!pack.ok) throw new Error('the policy does not load; `npm test` says why');
  return pack.value;
}

/** A run that nothing has been asked of yet. */
export function fresh(pack: PolicyPack, scenario: ScenarioFile): Run {
  return change(new Session(pack, scenario), {});
}

/** The run of a session after a change of the user. */
export function change(session: Session, patch: Patch): Run {
  const run = session.run([{ origin: 'change', patch }]);
  if (!run.ok) throw new Error(JSON.stringify(run.problems[0]));
  return run.value;
}

/** Every cell, check and target, as an export asks for them. */
export function askAll(pack: PolicyPack, run: Run): void {
  resultJson(pack, 'bench', run, wording);
}

/** What the chart of sources and uses draws. */
export function askChart(simulation: Simulation): void {
  for (const id of [...sourceIds, ...useIds, ...useIds.map((use) => `${use}Paid`), 'fundingGap'])
    seriesOf(simulation, id);
}

/** What the Overview shows before anything is clicked. */
export function askOverview(simulation: Simulation): void {
  askChart(simulation);
  for (const source of sourceIds) for (const use of useIds) seriesOf(simulation, flowId(source, use));
  for (const id of new Set([...keyFigures(simulation, year), ...yearlyFigures(simulation, year)]))
    seriesOf(simulation, id);
  requirementList(simulation, year);
}

/** One more step of each thing a finance desk moves: a slider of the region, one of every school, a rule itself. */
export const keystrokes = {
  /** Only money of the region depends on it. */
  ceiling: (_: ScenarioFile, step: number): Patch => ({
    [`region.vetBudgetCeiling@${String(year)}`]: 180_000_000 + step,
  }),
  /** Students, appropriations and posts of every school from then on depend on it. */
  enrolment: ({ institutions }: ScenarioFile, step: number): Patch =>
    Object.fromEntries(
      institutions.map(({ id }) => [`institutions.${id}.enrolmentGrowth@${String(year)}`, step / 10_000]),
    ),
  /** The rules have to be compiled anew. */
  parameter: (_: ScenarioFile, step: number): Patch => ({
    [`parameters.higherPerStudentFloor@${String(year)}`]: 12_000 + step,
  }),
};
