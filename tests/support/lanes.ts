import {
  BatchModel,
  compileBatch,
  type BatchOptions,
  type LaneCell,
  type LaneOutput,
  type LaneRequest,
} from '../../src/engine/batch';
import { setCell } from '../../src/engine/population';
import { parseExact, runCheck, runTarget, zero, type Simulation, type Value } from '../../src/engine';

/** What one lane gives: the number, or the name of what is in the way. */
export type LaneResult = number | 'missing' | 'not applicable';

/** Everything that can be asked of a simulation: every cell in every year, every check and target. */
export function everything({ rules, population, years }: Simulation): LaneOutput[] {
  const all = Array.from({ length: years.to - years.from + 1 }, (_, at) => years.from + at);
  const places = (kind: string) =>
    (population.get(kind) ?? []).flatMap((_, index) => all.map((year) => ({ index, year })));
  return [
    ...[...rules.variables.values()].flatMap(({ id, entity }) =>
      places(entity).map((place) => ({ kind: 'cell' as const, variable: id, ...place })),
    ),
    ...(['check', 'target'] as const).flatMap((kind) =>
      (kind === 'check' ? rules.checks : rules.targets).flatMap(({ id, entity }) =>
        places(entity).map((place) => ({ kind, id, ...place })),
      ),
    ),
  ];
}

/** Runs lanes of numbers, one list for each lane with one number for each input, and gives one list for each lane. */
export function inLanes(
  simulation: Simulation,
  request: LaneRequest,
  lanes: readonly (readonly number[])[],
  options: BatchOptions = {},
): { results: LaneResult[][]; snapped: number } {
  const results: LaneResult[][] = lanes.map(() => []);
  const { snapped } = new BatchModel(compileBatch(simulation, request), options).run({
    lanes: lanes.length,
    fill: (input, from, into) => into.forEach((_, lane) => (into[lane] = lanes[from + lane]?.[input] ?? NaN)),
    take: (from, outputs) => {
      for (const { values, status } of outputs)
        values.forEach((value, lane) => {
          const obstacle = ([undefined, 'missing', 'not applicable'] as const)[status[lane] ?? 0];
          results[from + lane]?.push(obstacle ?? value);
        });
    },
  });
  return { results, snapped };
}

/** The same lane by the exact engine; inputs are single cells of variables that the lane is the value of. */
export function inExact(
  simulation: Simulation,
  { inputs, outputs }: LaneRequest,
  lane: readonly number[],
): LaneResult[] {
  const touched = new Set<string>();
  let { population } = simulation;
  for (const [input, cells] of inputs.entries())
    for (const { id, index, year } of cells) {
      const kind = simulation.variable(id).entity;
      population = setCell(
        population,
        { kind, index, variable: id, year },
        parseExact(lane[input] ?? 0) ?? zero,
      );
      touched.add(id);
    }
  const run = simulation.withPopulation(population, touched);
  return outputs.map((output) => {
    const { index, year } = output;
    if (output.kind === 'cell') return resultOf(run.value(output.variable, index, year));
    const row =
      output.kind === 'check'
        ? runCheck(found(run.rules.checks, output.id), run, index, year)
        : runTarget(found(run.rules.targets, output.id), run, index, year);
    if (row.status === 'unknown') return 'missing';
    return row.status === 'notApplicable' ? 'not applicable' : resultOf(row.margin);
  });
}

export function valueOf(id: string, index: number, years: readonly number[]): LaneCell[] {
  return years.map((year) => ({ of: 'variable', id, index, year, as: 'value' }));
}

function resultOf(value: Value): LaneResult {
  if (value.kind === 'known') return value.number.valueOf();
  return value.kind === 'missing' ? 'missing' : 'not applicable';
}

function found<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  const rule = list.find((each) => each.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
}

/** How far two results are apart in proportion to their size, or to 1; infinite where they are not the same thing. */
export function apart(left: LaneResult, right: LaneResult): number {
  if (typeof left === 'string' || typeof right === 'string') return left === right ? 0 : Infinity;
  return Math.abs(left - right) / Math.max(1, Math.abs(right)) || 0;
}
