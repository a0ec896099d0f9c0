import {
  answerProgramme,
  readingSpread,
  requirementList,
  simulate,
  workOut,
  type PolicyPack,
  type Programme,
} from '../../src/engine';
import { programmeOf } from '../../src/engine/feasibility';
import { verdictOf } from '../../src/engine/feasibility/verdict';
import type { ScenarioFile } from '../../src/schema';
import { withInstitutions } from './schools';
import { medians, short, type Findings } from './timing';
import { askAll, fresh } from './work';

const counts = [10, 30, 100] as const;
const spans = [4, 8, 16] as const;

/** The policy desk on one document: verdicts, the joint programme, the ranking of wordings, and how they grow. */
export function policyDesk(pack: PolicyPack, scenario: ScenarioFile): Findings {
  const { from } = scenario.years;
  const simulation = () => fresh(pack, scenario).simulation;
  const programme = programmeOf(simulation(), from);
  const ms = medians({
    run: () => askAll(pack, fresh(pack, scenario)),
    lines: () => void programmeOf(simulation(), from),
    verdicts: () => programme.aims.forEach((_, at) => verdictOf(programme, at)),
    answer: () => void answerProgramme(programme),
    whole: () => void workOut(simulation(), from, answerProgramme),
    ranking: () => rank(pack, scenario),
  });
  const of = (name: keyof typeof ms, detail: Record<string, number> = {}) => ({
    ratio: short(ms[name] / ms.run),
    unit: 'times the duration',
    against: 'one exact run, all cells',
    detail: { 'this (ms)': short(ms[name]), 'run (ms)': short(ms.run), ...detail },
  });
  const size = {
    targets: programme.aims.length,
    columns: programme.columns.length,
    limits: programme.limits.length,
  };
  return {
    'targets/lines': of('lines', size),
    'targets/verdicts': of('verdicts', size),
    'targets/joint': of('answer', size),
    'targets/whole': of('whole', size),
    'readings/ranking': of('ranking'),
    'growth/targets-institutions': grown(counts, 'institutions', (count) =>
      programmeOf(fresh(pack, withInstitutions(scenario, count)).simulation, from),
    ),
    'growth/targets-years': grown(spans, 'years', (span) =>
      programmeOf(fresh(pack, { ...scenario, years: { from, to: from + span - 1 } }).simulation, from),
    ),
  };
}

/** How drawing the lines and answering them grow, each timed once or a few times: thousands of schools take a while. */
function grown(sizes: readonly number[], what: string, build: (size: number) => Programme): Findings[string] {
  const runs = sizes.map((size) => {
    const lines = timed(() => build(size));
    const answer = timed(() => answerProgramme(lines.value));
    return { size, lines: lines.ms, answer: answer.ms, columns: lines.value.columns.length };
  });
  const [before, last] = [runs.at(-2), runs.at(-1)];
  const both = (run: (typeof runs)[number] | undefined) => (run ? run.lines + run.answer : 1);
  return {
    ratio: short(both(last) / both(before)),
    unit: `times the duration for ${String((last?.size ?? 1) / (before?.size ?? 1))} times the ${what} (that is linear)`,
    against: `lines and answer with ${String(before?.size)} ${what}`,
    detail: Object.fromEntries(
      runs.flatMap(({ size, lines, answer, columns }) => [
        [`${String(size)} lines (ms)`, short(lines)],
        [`${String(size)} answer (ms)`, short(answer)],
        [`${String(size)} columns`, columns],
      ]),
    ),
  };
}

function timed<T>(work: () => T): { readonly value: T; readonly ms: number } {
  const start = performance.now();
  const value = work();
  return { value, ms: performance.now() - start };
}

/** Every used reading under each of its options, the funding gap asked about, as the Rules page ranks them. */
function rank(pack: PolicyPack, scenario: ScenarioFile): void {
  const { rules } = fresh(pack, scenario).simulation;
  for (const { id, used, options } of rules.readings.values()) {
    if (!used) continue;
    readingSpread(id, Object.keys(options ?? {}), (option) => {
      const run = simulate(pack, scenario, [{ origin: 'bench', patch: { [`readings.${id}`]: option } }]);
      if (!run.ok) return run;
      const { simulation } = run.value;
      const statuses = requirementList(simulation, scenario.years.to).map(
        (row) => [row.id, row.status] as const,
      );
      const value = simulation.value('fundingGap', 0, scenario.years.to);
      return { ok: true, value: { value, statuses: new Map(statuses) } };
    });
  }
}
