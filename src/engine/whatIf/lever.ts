import { fail, succeed, type Outcome, type Problem } from '../problem';
import { axisOf, nearestOn, type Axis } from './axis';
import type { Line } from './line';
import type { Setting } from './probe';

/** A range of values of a lever, and what the lever may be at all. */
export interface LeverRange {
  readonly input: number;
  readonly from: number;
  readonly to: number;
  /** Steps in one unit: 1 for people and posts, 100 for yuan to the fen; undefined: any number. */
  readonly stepsPerUnit?: number | undefined;
  /** What the law or sense allows. */
  readonly least?: number | undefined;
  readonly most?: number | undefined;
}

/** One of several inputs that move together: at `t` it is what it is at present and `per * t` more. */
export interface Ray {
  readonly input: number;
  readonly per: number;
  readonly stepsPerUnit?: number | undefined;
  readonly least?: number | undefined;
  readonly most?: number | undefined;
}

/** Several inputs moved together from their present values, from one `t` to another. */
export interface Along {
  readonly rays: readonly Ray[];
  readonly from: number;
  readonly to: number;
}

/** A problem with what is asked of the what-if desk. */
export function refuse(code: string, data: Readonly<Record<string, string>> = {}): Problem {
  return { code, file: 'what-if', path: [], data };
}

/** The most lanes of one pass, so that a question always ends: of draws, whose lanes are only numbers, and of others. */
export const mostLanes = { ofDraws: 2 ** 24, ofPoints: 2 ** 20 };

/** The problem with a count of points, or of anything else that is looked at. */
export function checkCount(count: number, most: number): Problem[] {
  if (!(Number.isInteger(count) && count >= 1)) return [refuse('noPoints', { piece: String(count) })];
  return count > most ? [refuse('tooManyPoints', { piece: String(count), most: String(most) })] : [];
}

/** The problems with the outputs that are asked for. */
export function checkOutputs({ model }: Setting, outputs: readonly number[]): Problem[] {
  return outputs.flatMap((output) =>
    isIndex(output, model.outputs) ? [] : [refuse('noSuchOutput', { piece: String(output) })],
  );
}

/** The problem with an input that is to be moved. */
export function checkInput({ model }: Setting, input: number): Problem[] {
  return isIndex(input, model.inputs) ? [] : [refuse('noSuchLever', { piece: String(input) })];
}

/** The line of one lever over a range, or why there is none. */
export function lineOf(setting: Setting, lever: LeverRange): Outcome<Line> {
  const { input, from, to, stepsPerUnit, least = -Infinity, most = Infinity } = lever;
  const problems = [...checkInput(setting, input), ...checkRange(from, to)];
  if (from < least || to > most) problems.push(outside(from, to, least, most));
  const axis = axisIn(from, to, stepsPerUnit, problems);
  // Two levers may be asked about at once: whose range it is decides how its numbers are written.
  if (!axis) return fail(problems.map((each) => ({ ...each, data: { ...each.data, input: String(input) } })));
  return succeed({ axis, movesAt: (at) => [{ input, value: at }] });
}

/** The line of several inputs moved together, or why there is none. */
export function lineAlong(setting: Setting, { rays, from, to }: Along): Outcome<Line> {
  const problems = [
    ...(rays.length === 0 ? [refuse('noSuchLever', { piece: '' })] : []),
    ...rays.flatMap(({ input }) => checkInput(setting, input)),
    ...checkRange(from, to),
    ...rays
      .filter(({ per }) => !Number.isFinite(per))
      .map(({ per }) => refuse('notFinite', { piece: String(per) })),
  ];
  const twice = rays.filter(({ input }, at) => rays.findIndex((ray) => ray.input === input) !== at);
  problems.push(...twice.map(({ input }) => refuse('leverTwice', { piece: String(input) })));
  const start = ({ input }: Ray) => setting.base[input] ?? NaN;
  for (const ray of rays) {
    const { least = -Infinity, most = Infinity } = ray;
    const ends = [from, to].map((t) => start(ray) + ray.per * t);
    const [low, high] = [Math.min(...ends), Math.max(...ends)];
    if (low < least || high > most) problems.push(outside(low, high, least, most));
  }
  const axis = axisIn(from, to, undefined, problems);
  if (!axis) return fail(problems);
  return succeed({
    axis,
    movesAt: (t) =>
      rays.map((ray) => {
        const value = start(ray) + ray.per * t;
        const free = { from: -Infinity, to: Infinity, stepsPerUnit: ray.stepsPerUnit };
        return { input: ray.input, value: nearestOn(free, value) };
      }),
  });
}

function checkRange(from: number, to: number): Problem[] {
  const wild = [from, to].find((end) => !Number.isFinite(end));
  if (wild !== undefined) return [refuse('notFinite', { piece: String(wild) })];
  return from > to ? [refuse('rangeUpsideDown', { from: String(from), to: String(to) })] : [];
}

function axisIn(
  from: number,
  to: number,
  stepsPerUnit: number | undefined,
  problems: Problem[],
): Axis | undefined {
  if (stepsPerUnit !== undefined && !(stepsPerUnit > 0 && Number.isFinite(stepsPerUnit)))
    problems.push(refuse('notFinite', { piece: String(stepsPerUnit) }));
  if (problems.length > 0) return undefined;
  const axis = axisOf(from, to, stepsPerUnit);
  if (!axis) problems.push(refuse('noStepInRange', { from: String(from), to: String(to) }));
  return axis;
}

function outside(from: number, to: number, least: number, most: number): Problem {
  const words = { from: String(from), to: String(to) };
  if (from < least) return refuse('rangeBelowLeast', { ...words, least: String(least) });
  return refuse('rangeAboveMost', { ...words, most: String(most) });
}

function isIndex(index: number, count: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < count;
}
