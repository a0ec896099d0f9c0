import { Session, type Simulation } from '../../src/engine';
import { builtInLibrary } from '../../src/cli/files';
import type { Library } from '../../src/loading';
import type { ScenarioFile } from '../../src/schema';
import { medians, short, type Findings } from './timing';
import { askAll, askChart, askOverview, change, fresh, keystrokes, packOf } from './work';

const freshOverview = 'a fresh run of the Overview: what a change would cost if nothing were kept';

/** One exact run, a keystroke within it, and what comes before the first one. */
export function engine(library: Library, policy: string, scenario: ScenarioFile): Findings {
  const pack = packOf(library, policy);
  const after = (kind: keyof typeof keystrokes, ask: (simulation: Simulation) => void) => {
    const live = new Session(pack, scenario);
    ask(change(live, {}).simulation);
    let step = 0;
    return () => ask(change(live, keystrokes[kind](scenario, (step += 1))).simulation);
  };
  const ms = medians({
    all: () => askAll(pack, fresh(pack, scenario)),
    overview: () => askOverview(fresh(pack, scenario).simulation),
    ceilingToChart: after('ceiling', askChart),
    enrolmentToChart: after('enrolment', askChart),
    parameterToChart: after('parameter', askChart),
    enrolmentToOverview: after('enrolment', askOverview),
    compose: () => void fresh(packOf(library, policy), scenario),
    readFiles: () => void builtInLibrary(),
  });
  const detail = Object.fromEntries(Object.entries(ms).map(([name, each]) => [`${name} (ms)`, short(each)]));
  const of = (name: keyof typeof ms, other: keyof typeof ms, against: string) => ({
    ratio: short(ms[name] / ms[other]),
    unit: 'times the duration',
    against,
    detail: { 'this (ms)': short(ms[name]), 'other (ms)': short(ms[other]) },
  });
  return {
    'run/all': {
      ...of('all', 'overview', 'only the cells of the Overview, from the same start'),
      detail,
    },
    'keystroke/chart': of('enrolmentToChart', 'overview', freshOverview),
    'keystroke/chart-region': of('ceilingToChart', 'overview', freshOverview),
    'keystroke/chart-rule': of('parameterToChart', 'overview', freshOverview),
    'keystroke/overview': of('enrolmentToOverview', 'overview', freshOverview),
    'start/compose': of(
      'compose',
      'overview',
      'a fresh run of the Overview, which contains it: composing one policy, parsing and compiling its formulas',
    ),
    'start/files': of(
      'readFiles',
      'compose',
      'composing one policy; this is reading and checking all YAML, which the app has done at build time',
    ),
  };
}
