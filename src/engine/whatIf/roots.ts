import { between, nearestOn, type Axis } from './axis';
import { goalTask, nearnessOf, type Goal, type Side } from './goal';
import { besides, leaps, spreadOf } from './leap';
import { samplesOf, type Line, type Request, type Sample } from './line';
import type { Probe } from './probe';
import { stretchesOf, stretchPasses, type Found, type Stretch } from './stretches';

/** The way in which an output passes its goal as the lever rises. */
export type Direction = 'up' | 'down';

/** A place or range at which an output is at its goal, or jumps over it. */
export type Root =
  | {
      readonly kind: 'crosses';
      readonly direction: Direction;
      readonly at: number;
      readonly value: number;
      /** The last value before and the first after: for whole steps the goal mostly lies between two of them. */
      readonly before: number;
      readonly after: number;
    }
  /** It reaches the goal and turns back. */
  | {
      readonly kind: 'touches';
      readonly from: 'below' | 'above';
      readonly at: number;
      readonly value: number;
    }
  /** It is at the goal where the range ends, or where it stops to be known. */
  | { readonly kind: 'ends'; readonly at: number; readonly value: number }
  /** It is at the goal over a whole range. */
  | { readonly kind: 'plateau'; readonly from: number; readonly to: number }
  /** It goes over the goal without taking it. */
  | {
      readonly kind: 'jump';
      readonly direction: Direction;
      readonly before: number;
      readonly after: number;
      readonly valueBefore: number;
      readonly valueAfter: number;
    };

/** The most passes that roots take. */
export const rootPasses = stretchPasses + 1;

/** A range in which the output is at its goal counts as one from this share of all that is looked at. */
const leastPlateau = 1e-6;

/** A jump is at least so large a part of all that the output does. */
const leastJump = 1e-9;

/** A line, and the goal on it. */
export interface Aim {
  readonly line: Line;
  readonly goal: Goal;
}

/** What was found of an aim. */
export interface Sought extends Aim {
  readonly found: Found<Side>;
  readonly roots: readonly Root[];
}

/** All roots of all goals, each along its own line, in the same few passes. */
export function rootsOf(probe: Probe, aims: readonly Aim[], points: number): Sought[] {
  const found = stretchesOf(
    probe,
    aims.map(({ line, goal }) => goalTask(line, goal)),
    points,
  );
  const places = aims.flatMap(({ line, goal }, aim) => {
    const { stretches = [], scan = [] } = found[aim] ?? {};
    return placesOf(line, goal.value, stretches).map((place) => ({ ...place, line, goal, aim, scan }));
  });
  const looked = samplesOf(
    probe,
    places.map(({ line, goal, points: asked }): Request => ({ line, output: goal.output, points: asked })),
  );
  const roots = places.map((place, at) => ({ aim: place.aim, root: rootAt(place, looked[at] ?? []) }));
  return aims.map(({ line, goal }, aim) => ({
    ...{ line, goal, found: found[aim] ?? { stretches: [], samples: [], scan: [] } },
    roots: roots.flatMap((each) => (each.aim === aim ? [each.root] : [])),
  }));
}

/** The aim of a place, and its own stretches. */
interface Place {
  readonly before: Stretch<Side> | undefined;
  /** Missing where the goal lies between two values of the lever. */
  readonly middle: Stretch<Side> | undefined;
  readonly after: Stretch<Side> | undefined;
  /** What has to be looked at to say what the place is. */
  readonly points: readonly number[];
}

/** Where the goal is met or passed. */
function placesOf({ axis }: Line, goal: number, stretches: readonly Stretch<Side>[]): Place[] {
  return stretches.flatMap((stretch, index): Place[] => {
    const [before, after] = [stretches[index - 1], stretches[index + 1]];
    if (stretch.state === 'at') {
      const { first, last } = stretch;
      const [low, high] = [before?.last ?? first, after?.first ?? last];
      const inside = axis.stepsPerUnit === undefined ? between(axis, first.at, last.at, 4) : [];
      return [{ before, middle: stretch, after, points: [crossingOn(axis, goal, low, high), ...inside] }];
    }
    if (!after || !isSide(stretch.state) || !isSide(after.state)) return [];
    const [low, high] = [stretch.last, after.first];
    const points = [crossingOn(axis, goal, low, high), ...besides(axis.from, axis.to, low, high)];
    return [{ before: stretch, middle: undefined, after, points }];
  });
}

/** Where a straight line between two samples is at the goal; the middle where it is nowhere. */
function crossingOn(axis: Axis, goal: number, low: Sample, high: Sample): number {
  const share = (goal - low.value) / (high.value - low.value);
  return nearestOn(axis, low.at + (share >= 0 && share <= 1 ? share : 1 / 2) * (high.at - low.at));
}

function rootAt(
  { before, middle, after, line, goal, scan }: Place & Aim & { readonly scan: readonly Sample[] },
  looked: readonly Sample[],
): Root {
  const [met, ...around] = looked;
  const ends = [before?.last, middle?.first, middle?.last, after?.first];
  const direction = after?.state === 'below' || before?.state === 'above' ? 'down' : 'up';
  const passes = isSide(before?.state) && isSide(after?.state) && before.state !== after.state;
  const near = nearnessOf(goal.value, scan);
  const least = Math.max(leastJump * spreadOf(scan), 2 * near);
  if (!middle && before && after && leaps(before.last, after.first, around, least)) {
    return {
      ...{ kind: 'jump', direction, before: before.last.at, after: after.first.at },
      ...{ valueBefore: before.last.value, valueAfter: after.first.value },
    };
  }
  if (middle && isPlateau(middle, around, line.axis, near))
    return { kind: 'plateau', from: middle.first.at, to: middle.last.at };
  const { at, value } = nearestTo(goal.value, [met, ...ends, ...(middle ? around : [])]);
  if (passes) {
    return { kind: 'crosses', direction, at, value, before: before.last.at, after: after.first.at };
  }
  const from = isSide(before?.state) && isSide(after?.state) ? before.state : undefined;
  return from ? { kind: 'touches', from, at, value } : { kind: 'ends', at, value };
}

/** Whether an output rests at its goal, and does not merely pass it slowly. */
function isPlateau(
  { first, last }: Stretch<Side>,
  inside: readonly Sample[],
  axis: Axis,
  near: number,
): boolean {
  if (axis.stepsPerUnit !== undefined) return last.at > first.at;
  if (last.at - first.at <= leastPlateau * (axis.to - axis.from)) return false;
  const values = inside.map(({ value }) => value);
  return Math.max(...values) - Math.min(...values) <= near / 8;
}

/** The sample whose value is nearest to a goal; the first of equals. */
function nearestTo(goal: number, samples: readonly (Sample | undefined)[]): Sample {
  const known = samples.flatMap((each) => (each?.figure.kind === 'known' ? [each] : []));
  const distance = ({ value }: Sample) => Math.abs(value - goal);
  const [first = { at: NaN, value: NaN, figure: { kind: 'missing' } }] = known;
  return known.reduce((best, each) => (distance(each) < distance(best) ? each : best), first);
}

function isSide(state: Side | undefined): state is 'below' | 'above' {
  return state === 'below' || state === 'above';
}
