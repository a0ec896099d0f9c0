import { between } from './axis';
import { besides, leaps, spreadOf } from './leap';
import { samplesOf, type Line, type Sample } from './line';
import type { Probe } from './probe';
import { mostRefinements, parts } from './refine';

/** A place at which an output jumps: a step apart, or too near to be told apart. */
export interface Cliff {
  readonly before: number;
  readonly after: number;
  readonly valueBefore: number;
  readonly valueAfter: number;
}

/** The cliffs of an output along a line. */
export interface Cliffs {
  /** By their place. */
  readonly rows: readonly Cliff[];
  /** Whether there are more than are listed; then these are the highest that were found. */
  readonly more: boolean;
}

/** An output along a line, where it has been looked at. */
export interface Course {
  readonly line: Line;
  readonly output: number;
  readonly samples: readonly Sample[];
}

interface Segment {
  readonly course: number;
  readonly low: Sample;
  readonly high: Sample;
}

/** What is less than this part of all that the output does is no cliff that anybody could see. */
const leastCliff = 1e-6;

/**
 * Cliffs that are listed of one output, pieces of one output that are searched at a time, and rounds in which what lies
 * beside a cliff is searched again.
 */
const most = { cliffs: 100, pieces: 400, rounds: 8 };

/** The most passes that cliffs take. */
export const cliffPasses = most.rounds * (mostRefinements + 1);

/**
 * Where outputs jump. Every piece between two samples is narrowed, all at once, to where the output does most out of line
 * with what it does beside; where it does as much over the narrowest distance, it jumps. What lies on both sides of a
 * cliff is searched again, so that a flight of stairs between two samples is found step by step.
 */
export function cliffsOf(probe: Probe, courses: readonly Course[]): Cliffs[] {
  const least = courses.map(({ samples }) => leastCliff * spreadOf(samples));
  const found = courses.map((): Cliff[] => []);
  /** Outputs of which more was left unsearched, for it was less high. */
  const cutShort = new Set<number>();
  const highest = (segments: readonly Segment[]) =>
    courses.flatMap((_, course) => {
      const own = segments.filter((segment) => segment.course === course);
      if (own.length <= most.pieces) return own;
      cutShort.add(course);
      return own.sort((left, right) => rise(right) - rise(left)).slice(0, most.pieces);
    });
  let open = courses.flatMap(({ samples }, course) =>
    samples.slice(1).flatMap((high, at): Segment[] => {
      const low = samples[at];
      return low && isKnown(low) && isKnown(high) ? [{ course, low, high }] : [];
    }),
  );
  for (let round = 0; round < most.rounds && open.length > 0; round += 1) {
    const narrow = narrowed(probe, courses, open, least);
    const looked = samplesOf(
      probe,
      narrow.map(({ course, low, high }) => {
        const { line, output } = at(courses, course);
        return { line, output, points: besides(line.axis.from, line.axis.to, low, high) };
      }),
    );
    const beside = narrow.flatMap(({ course, low, high, whole }, index): Segment[] => {
      if (!leaps(low, high, looked[index] ?? [], least[course] ?? 0)) return [];
      found[course]?.push({
        ...{ before: low.at, after: high.at },
        ...{ valueBefore: low.value, valueAfter: high.value },
      });
      const sides = [
        { course, low: whole.low, high: low },
        { course, low: high, high: whole.high },
      ];
      return sides.filter((side) => side.high.at > side.low.at);
    });
    open = highest(beside);
  }
  return found.map((rows, course) => {
    const height = ({ valueBefore, valueAfter }: Cliff) => Math.abs(valueAfter - valueBefore);
    rows.sort((left, right) => height(right) - height(left) || left.before - right.before);
    const more =
      rows.length > most.cliffs || cutShort.has(course) || open.some((segment) => segment.course === course);
    return { rows: rows.slice(0, most.cliffs).sort((left, right) => left.before - right.before), more };
  });
}

function rise({ low, high }: Segment): number {
  return Math.abs(high.value - low.value);
}

interface Narrow extends Segment {
  /** The segment that it was narrowed from. */
  readonly whole: Segment;
}

/** Every segment down to the narrowest piece that stands out; those in which nothing is large enough are left out. */
function narrowed(
  probe: Probe,
  courses: readonly Course[],
  segments: readonly Segment[],
  least: readonly number[],
): Narrow[] {
  let open = segments.map((whole): Narrow => ({ ...whole, whole }));
  for (let pass = 0; pass < mostRefinements; pass += 1) {
    const cuts = open.map(({ course, low, high }) =>
      between(at(courses, course).line.axis, low.at, high.at, parts),
    );
    if (cuts.every(({ length }) => length === 0)) break;
    const looked = samplesOf(
      probe,
      open.map(({ course }, index) => ({ ...at(courses, course), points: cuts[index] ?? [] })),
    );
    open = open.flatMap((segment, index): Narrow[] => {
      const samples = [segment.low, ...(looked[index] ?? []), segment.high];
      const piece = outstanding(samples, least[segment.course] ?? 0);
      return piece ? [{ ...segment, ...piece }] : [];
    });
  }
  return open;
}

/** The piece between two samples that is most out of line with its neighbours; of equals the steepest, then the first. */
function outstanding(
  samples: readonly Sample[],
  least: number,
): { readonly low: Sample; readonly high: Sample } | undefined {
  const pieces = samples.slice(1).flatMap((high, index) => {
    const low = samples[index];
    if (!low) return [];
    const step = Math.abs(high.value - low.value);
    return [{ low, high, step, slope: (high.value - low.value) / (high.at - low.at) }];
  });
  let best: { low: Sample; high: Sample; odd: number; step: number } | undefined;
  pieces.forEach(({ low, high, step, slope }, index) => {
    if (!(step > least)) return;
    const beside = [pieces[index - 1], pieces[index + 1]].flatMap((piece) =>
      piece && !Number.isNaN(piece.slope) ? [Math.abs(piece.slope - slope)] : [],
    );
    const odd = beside.length > 0 ? Math.min(...beside) * (high.at - low.at) : 0;
    // Lines differ from their neighbours by rounding alone; such a difference decides nothing.
    const isOdder = !best || odd > best.odd + 1e-9 * Math.max(step, best.step);
    const isAsOdd = best && Math.abs(odd - best.odd) <= 1e-9 * Math.max(step, best.step);
    if (isOdder || (isAsOdd && best && step > best.step)) best = { low, high, odd, step };
  });
  return best;
}

function isKnown({ figure }: Sample): boolean {
  return figure.kind === 'known';
}

function at(courses: readonly Course[], course: number): Course {
  const found = courses[course];
  if (!found) throw new Error(`no course ${String(course)}`);
  return found;
}
