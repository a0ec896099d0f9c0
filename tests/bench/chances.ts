import { planDraws, simulate, type LaneOutput, type PolicyPack, type Simulation } from '../../src/engine';
import { BatchModel, compileBatch, type LaneModel } from '../../src/engine/batch';
import { chancesOf, type ChancesQuestion } from '../../src/engine/lab/chances';
import type { ScenarioFile } from '../../src/schema';
import { withInstitutions } from './schools';
import { medians, short, type Finding, type Findings } from './timing';

/** As many institutions as England's funding formula counts. */
export const national = 8632;
const span = 10;

/** A Monte Carlo of a scenario widened to so many institutions over ten years, compiled and ready to be run. */
export function prepared(
  pack: PolicyPack,
  scenario: ScenarioFile,
  institutions: number,
): { model: LaneModel; question: (draws: number) => ChancesQuestion } {
  const { from } = scenario.years;
  const wide = {
    ...withInstitutions(scenario, institutions),
    years: { from, to: from + span - 1 },
  };
  const run = simulate(pack, wide);
  if (!run.ok) throw new Error(JSON.stringify(run.problems[0]));
  const { simulation } = run.value;
  const planned = planDraws(scenario.uncertainty, simulation, scenario.id);
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems[0]));
  const { outputs, figures, requirements } = askedOf(simulation);
  const inputs = planned.value.map(({ target, id, as, cells }) =>
    cells.map(({ index, year }) => ({ of: target, id, index, year, as })),
  );
  const model = new BatchModel(compileBatch(simulation, { inputs, outputs }));
  return {
    model,
    question: (draws) => ({
      kind: 'chances',
      sampling: { seed: 1, draws, method: 'latinHypercube' },
      levers: [],
      columns: planned.value,
      figures,
      shares: [0.05, 0.25, 0.5, 0.75, 0.95],
      requirements,
      beyond: 0.05,
    }),
  };
}

/** The gap and the need of the region in every year, and all requirements that the region itself has. */
function askedOf({ rules, years }: Simulation) {
  const all = Array.from({ length: years.to - years.from + 1 }, (_, at) => years.from + at);
  const figures: LaneOutput[] = ['fundingGap', 'fundingNeed'].flatMap((variable) =>
    all.map((year) => ({ kind: 'cell', variable, index: 0, year })),
  );
  const margins = (['check', 'target'] as const).flatMap((kind) =>
    (kind === 'check' ? rules.checks : rules.targets)
      .filter(({ entity }) => entity === 'region')
      .flatMap(({ id }) => all.map((year): LaneOutput => ({ kind, id, index: 0, year }))),
  );
  return {
    outputs: [...figures, ...margins],
    figures: figures.map((_, at) => at),
    requirements: margins.map((_, at) => ({ outputs: [figures.length + at], strict: false })),
  };
}

/** The same lanes with nothing drawn and nothing summed up. */
function bare(model: LaneModel, lanes: number): void {
  model.run({ lanes, fill: (input, _, into) => into.fill(input / 1e4), take: () => undefined });
}

/** Drawing chances: how much dearer than the bare run, and how it grows with institutions and with draws. */
export function chances(pack: PolicyPack, scenario: ScenarioFile): Findings {
  const draws = 10_000;
  const { model, question } = prepared(pack, scenario, 40);
  const asked = question(draws);
  const ms = medians({ whole: () => void chancesOf(model, asked), bare: () => bare(model, draws) });
  return {
    'montecarlo/batch': {
      ratio: short(ms.whole / ms.bare),
      unit: 'times the duration',
      against: 'the bare run of the same lanes',
      detail: {
        ...{ institutions: 40, years: span, draws, columns: asked.columns.length },
        ...{ 'whole (ms)': short(ms.whole), 'bare (ms)': short(ms.bare) },
      },
    },
    'growth/institutions': grown(
      'institutions',
      [10, 100, 1000, national].map((count) => {
        const wide = prepared(pack, scenario, count);
        const few = wide.question(248);
        return { count, run: () => void chancesOf(wide.model, few) };
      }),
    ),
    'growth/draws': grown(
      'draws',
      [100, 1000, 10_000, 100_000].map((count) => {
        const many = question(count);
        return { count, run: () => void chancesOf(model, many) };
      }),
    ),
  };
}

/** The exponent of growth between the first size and the last: 1 is linear. */
function grown(what: string, sizes: readonly { count: number; run: () => void }[]): Finding {
  const timed = sizes.map(({ count, run }) => ({ count, ms: medians({ run }).run }));
  const [first, last] = [timed[0], timed.at(-1)];
  if (!first || !last) throw new Error('nothing was measured');
  const exponent = Math.log(last.ms / first.ms) / Math.log(last.count / first.count);
  return {
    ratio: short(exponent),
    unit: `exponent of the growth with ${what}`,
    against: `${String(first.count)} to ${String(last.count)} ${what}`,
    detail: Object.fromEntries(timed.map(({ count, ms }) => [`${String(count)} (ms)`, short(ms)])),
  };
}
