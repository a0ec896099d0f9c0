import { Session, type PolicyPack } from '../../src/engine';
import type { ScenarioFile } from '../../src/schema';
import { medians, short, type Findings } from './timing';
import { askAll, askChart, askOverview, change, fresh, keystrokes } from './work';

const counts = [10, 100, 1000] as const;

/** How the cost of a run and of a keystroke grows with the institutions. */
export function growth(pack: PolicyPack, scenario: ScenarioFile): Findings {
  return {
    'growth/institutions': grown('one exact run, all cells', pack, scenario, (larger) => () => {
      askAll(pack, fresh(pack, larger));
    }),
    'growth/overview': grown('one run of the Overview', pack, scenario, (larger) => () => {
      askOverview(fresh(pack, larger).simulation);
    }),
    'growth/keystroke': grown('one keystroke to the data of the chart', pack, scenario, (larger) => {
      const live = new Session(pack, larger);
      askChart(change(live, {}).simulation);
      let step = 0;
      return () => askChart(change(live, keystrokes.enrolment(larger, (step += 1))).simulation);
    }),
  };
}

function grown(
  what: string,
  pack: PolicyPack,
  scenario: ScenarioFile,
  workOn: (larger: ScenarioFile) => () => void,
): Findings[string] {
  const [small, middle, large] = counts.map(
    (count) => medians({ run: workOn(withInstitutions(scenario, count)) }).run,
  ) as [number, number, number];
  return {
    ratio: short(large / middle),
    unit: 'times the duration for 10 times the institutions (10 is linear)',
    against: `${what}, with 100 institutions`,
    detail: {
      '10 (ms)': short(small),
      '100 (ms)': short(middle),
      '1000 (ms)': short(large),
      '100 against 10': short(middle / small),
    },
  };
}

/** The scenario with its institutions repeated, programs and all, until there are so many. */
function withInstitutions(scenario: ScenarioFile, count: number): ScenarioFile {
  const { institutions } = scenario;
  const repeated = Array.from({ length: count }, (_, index) => {
    const original = institutions[index % institutions.length];
    if (!original) throw new Error('the scenario has no institution');
    return { ...original, id: `${original.id}-${String(index)}` };
  });
  return { ...scenario, institutions: repeated, choices: {} };
}
