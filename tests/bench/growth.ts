import { Session, type PolicyPack } from '../../src/engine';
import type { ScenarioFile } from '../../src/schema';
import { withInstitutions } from './schools';
import { medians, short, type Findings } from './timing';
import { askAll, askChart, askOverview, change, fresh, keystrokes } from './work';

const counts = [10, 100, 1000] as const;

/** How the cost of a run and of a keystroke grows with the institutions. */
export function growth(pack: PolicyPack, scenario: ScenarioFile): Findings {
  return {
    'growth/exact': grown('one exact run, all cells', counts, (count) => {
      const larger = withInstitutions(scenario, count);
      return () => askAll(pack, fresh(pack, larger));
    }),
    'growth/overview': grown('one run of the Overview', counts, (count) => {
      const larger = withInstitutions(scenario, count);
      return () => askOverview(fresh(pack, larger).simulation);
    }),
    'growth/keystroke': grown('one keystroke to the data of the chart', counts, (count) => {
      const larger = withInstitutions(scenario, count);
      const live = new Session(pack, larger);
      askChart(change(live, {}).simulation);
      let step = 0;
      return () => askChart(change(live, keystrokes.enrolment(larger, (step += 1))).simulation);
    }),
  };
}

/** How a piece of work grows with the institutions: each count against the one before, the last step as the ratio. */
export function grown(
  what: string,
  counts: readonly number[],
  workOn: (count: number) => () => void,
): Findings[string] {
  const runs = counts.map((count) => ({ count, ms: medians({ run: workOn(count) }).run }));
  const steps = runs.slice(1).map(({ count, ms }, before) => {
    const { count: fewer, ms: less } = runs[before] ?? { count, ms };
    return { count, fewer, times: count / fewer, ratio: short(ms / less) };
  });
  const last = steps.at(-1);
  return {
    ratio: last?.ratio ?? null,
    unit: `times the duration for ${String(last?.times)} times the institutions (that is linear)`,
    against: `${what}, with ${String(last?.fewer)} institutions`,
    detail: {
      ...Object.fromEntries(runs.map(({ count, ms }) => [`${String(count)} (ms)`, short(ms)])),
      ...Object.fromEntries(
        steps
          .slice(0, -1)
          .map(({ count, fewer, ratio }) => [`${String(count)} against ${String(fewer)}`, ratio]),
      ),
    },
  };
}
