import type { DrawnColumn, Sampling, Simulation } from '../../src/engine';
import { drawing, planDraws } from '../../src/engine/chance';
import { scenarioFile, type Uncertainty } from '../../src/schema';
import { runTiny } from './tiny';

/** As a file says it: what it leaves out is filled in by the schema. */
export function uncertain(given: Readonly<Record<string, Readonly<Record<string, unknown>>>>): Uncertainty {
  return scenarioFile.shape.uncertainty.parse(given);
}

/** The columns of a plan that must be possible. */
export function columnsOf(uncertainty: Uncertainty, simulation: Simulation): readonly DrawnColumn[] {
  const planned = planDraws(uncertainty, simulation, 'mine');
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
  return planned.value;
}

/** All draws of every column, block by block. */
export function allDraws(
  columns: readonly DrawnColumn[],
  sampling: Partial<Sampling> = {},
  block = 1000,
): Float64Array[] {
  const all: Sampling = { seed: 1, draws: 20_000, method: 'plain', ...sampling };
  const made = drawing(columns, all, 'mine');
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const results = columns.map(() => new Float64Array(all.draws));
  for (let from = 0; from < all.draws; from += block)
    results.forEach((result, column) => made.value(column, from, result.subarray(from, from + block)));
  return results;
}

/** The draws of figures `a`, `b`, ... of one region, each a ratio, which nothing bounds. */
export function drawsOf(
  distributions: readonly Readonly<Record<string, unknown>>[],
  sampling: Partial<Sampling> = {},
): Float64Array[] {
  const ids = distributions.map((_, index) => String.fromCharCode('a'.charCodeAt(0) + index));
  const { simulation } = runTiny({
    variables: Object.fromEntries(ids.map((id) => [id, { unit: 'ratio' }])),
  });
  const given = Object.fromEntries(distributions.map((each, index) => [`region.${ids[index] ?? ''}`, each]));
  return allDraws(columnsOf(uncertain(given), simulation), sampling);
}

/** The bytes of a double as hex, so that two machines can be compared to the last bit. */
export function hex(value: number): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
}
