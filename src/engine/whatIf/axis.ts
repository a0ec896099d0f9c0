/** The values that may be looked at: any number of a range, or its whole steps. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  /** Steps in one unit: 1 for people and posts, 100 for yuan to the fen. Undefined: any number. */
  readonly stepsPerUnit: number | undefined;
}

/** How near two values of a lever may come before they count as one, of their own size and of the whole range. */
const finest = { ofValue: 1e-12, ofRange: 1e-15 };

/** Beyond this many steps from zero a step is no longer told from its neighbour. */
const mostSteps = 2 ** 52;

/** Up to this many steps for each point asked for, every step is looked at. */
const everyStep = 4;

/** The range with its ends on whole steps, or undefined where no step lies inside. */
export function axisOf(from: number, to: number, stepsPerUnit: number | undefined): Axis | undefined {
  const most = Math.max(Math.abs(from), Math.abs(to));
  if (stepsPerUnit === undefined || most * stepsPerUnit > mostSteps)
    return { from, to, stepsPerUnit: undefined };
  const [first, last] = [stepAbove(from * stepsPerUnit), -stepAbove(-to * stepsPerUnit)];
  return first > last ? undefined : { from: first / stepsPerUnit, to: last / stepsPerUnit, stepsPerUnit };
}

/** Points at even distances from end to end, both ends among them; on whole steps where the axis has steps. */
export function evenPoints(axis: Axis, points: number): number[] {
  if (axis.to === axis.from) return [axis.from];
  return [axis.from, ...between(axis, axis.from, axis.to, Math.max(1, points - 1)), axis.to];
}

/** As even points, but every step where the range has few of them: then nothing can hide between two points. */
export function scanPoints(axis: Axis, points: number): number[] {
  const steps = axis.stepsPerUnit === undefined ? Infinity : (axis.to - axis.from) * axis.stepsPerUnit;
  return evenPoints(axis, steps < points * everyStep ? Math.round(steps) + 1 : points);
}

/** Points that cut what lies between two values into parts, ends left out; none where nothing finer can be told. */
export function between(axis: Axis, low: number, high: number, parts: number): number[] {
  const { stepsPerUnit } = axis;
  if (stepsPerUnit !== undefined) {
    const [first, last] = [Math.round(low * stepsPerUnit), Math.round(high * stepsPerUnit)];
    const count = Math.min(parts, last - first);
    return Array.from(
      { length: Math.max(0, count - 1) },
      (_, at) => (first + Math.round(((at + 1) * (last - first)) / count)) / stepsPerUnit,
    );
  }
  if (high - low <= resolution(axis, low, high)) return [];
  const cuts = Array.from({ length: parts - 1 }, (_, at) => low + ((at + 1) / parts) * (high - low));
  return cuts.filter((cut, at) => cut > low && cut < high && cut !== cuts[at - 1]);
}

/** The distance at which two values count as one: a step, or what floating point still tells well apart. */
function resolution(axis: Axis, low: number, high: number): number {
  if (axis.stepsPerUnit !== undefined) return 1 / axis.stepsPerUnit;
  const size = Math.max(Math.abs(low), Math.abs(high));
  return Math.max(finest.ofValue * size, finest.ofRange * (axis.to - axis.from));
}

/** The nearest value of the axis to one of the range. */
export function nearestOn({ from, to, stepsPerUnit }: Axis, value: number): number {
  const inside = Math.min(to, Math.max(from, value));
  return stepsPerUnit === undefined ? inside : Math.round(inside * stepsPerUnit) / stepsPerUnit;
}

/** The first whole number from a value on; one that misses a whole number by rounding alone is that number. */
function stepAbove(value: number): number {
  const nearest = Math.round(value);
  return Math.abs(nearest - value) <= 1e-9 * Math.max(1, Math.abs(value)) ? nearest : Math.ceil(value);
}
