import { fail, succeed, type Outcome } from '../problem';
import { nearestOn } from './axis';
import { figureOf, type Figure } from './figure';
import { checkOutputs, refuse } from './lever';
import { Probe, type Setting } from './probe';
import { checkSwings, type Swing } from './tornado';

/** An input, what it is now, and between what it may lie. */
export interface Elastic extends Swing {
  readonly stepsPerUnit?: number | undefined;
}

/** Percent of the output for one percent of an input, or why there is no such figure. */
export type Elasticity =
  | { readonly kind: 'known'; readonly value: number }
  | { readonly kind: 'undefined'; readonly why: 'inputZero' | 'outputZero' | 'noRoom' }
  | { readonly kind: 'missing' | 'notApplicable' };

export interface ElasticityRow {
  readonly input: number;
  /** Between the values on both sides; on one side alone where a limit leaves no room on the other. */
  readonly both: Elasticity;
  /** Towards less and towards more: where they differ, the output has a corner or a step here. */
  readonly down: Elasticity;
  readonly up: Elasticity;
  /** The values of the input between which it is measured. */
  readonly from: number;
  readonly to: number;
}

export interface Elasticities {
  /** The strongest first, those without a figure last; of equals the lower input first. */
  readonly rows: readonly ElasticityRow[];
  readonly snapped: number;
}

/** How far to go from the present, of it: so far that rounding and curvature err about alike. */
const share = 1e-5;

/** What one percent more or less of every input does to an output, all of them in one pass. */
export function elasticities(
  setting: Setting,
  inputs: readonly Elastic[],
  output: number,
): Outcome<Elasticities> {
  const problems = [...checkOutputs(setting, [output]), ...checkSwings(setting, inputs)];
  const outside = inputs.find(({ low, now, high }) => now < low || now > high);
  if (outside) problems.push(refuse('presentOutside', { piece: String(outside.now) }));
  if (problems.length > 0) return fail(problems);
  const places = inputs.map(placesOf);
  const probe = new Probe(setting, 1);
  const lanes = inputs.flatMap(({ input, now }, index) => {
    const { from, to } = places[index] ?? { from: now, to: now };
    return [from, now, to].map((value) => [{ input, value }]);
  });
  const [column] = probe.run(lanes, [output]);
  const at = (lane: number): Figure => (column ? figureOf(column, lane) : { kind: 'missing' });
  const rows = inputs.map(({ input, now }, index): ElasticityRow => {
    const { from, to } = places[index] ?? { from: now, to: now };
    const [below, here, above] = [at(3 * index), at(3 * index + 1), at(3 * index + 2)];
    const between = (low: [number, Figure], high: [number, Figure]) => elasticity(now, here, low, high);
    return {
      ...{ input, from, to },
      both: between([from, below], [to, above]),
      down: between([from, below], [now, here]),
      up: between([now, here], [to, above]),
    };
  });
  rows.sort((left, right) => strength(right) - strength(left) || left.input - right.input);
  return succeed({ rows, snapped: probe.snapped });
}

/** The neighbours of the present: a step away where there are steps, and inside the limits. */
function placesOf({ low, now, high, stepsPerUnit }: Elastic): { from: number; to: number } {
  const away = Math.abs(now) * share;
  const step = stepsPerUnit === undefined ? away : Math.max(1 / stepsPerUnit, away);
  const axis = { from: low, to: high, stepsPerUnit };
  return { from: nearestOn(axis, now - step), to: nearestOn(axis, now + step) };
}

function elasticity(
  now: number,
  here: Figure,
  [from, below]: readonly [number, Figure],
  [to, above]: readonly [number, Figure],
): Elasticity {
  if (now === 0) return { kind: 'undefined', why: 'inputZero' };
  if (to <= from) return { kind: 'undefined', why: 'noRoom' };
  for (const figure of [below, here, above])
    if (figure.kind === 'notApplicable') return { kind: figure.kind };
  if (below.kind !== 'known' || here.kind !== 'known' || above.kind !== 'known') return { kind: 'missing' };
  if (here.value === 0) return { kind: 'undefined', why: 'outputZero' };
  return { kind: 'known', value: (((above.value - below.value) / (to - from)) * now) / here.value };
}

function strength({ both }: ElasticityRow): number {
  return both.kind === 'known' ? Math.abs(both.value) : -1;
}
