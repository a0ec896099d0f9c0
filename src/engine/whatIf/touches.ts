import { between } from './axis';
import { samplesOf, type Line, type Sample } from './line';
import type { Probe } from './probe';
import { mostRefinements, parts } from './refine';

/** Samples of an output in order, and the value that it may come near without passing it at any of them. */
export interface Approach {
  readonly line: Line;
  readonly output: number;
  /** Nothing is sought where there is none. */
  readonly goal: number | undefined;
  readonly samples: readonly Sample[];
}

interface Valley {
  readonly approach: number;
  readonly low: Sample;
  readonly best: Sample;
  readonly high: Sample;
}

/**
 * The places at which outputs come nearest to their goals between samples, for each approach: where the distance has a
 * local least, narrowed from both sides, all of them at once. What touches its goal without passing it is only seen so,
 * and what passes it and comes back between two samples too.
 */
export function nearestApproaches(probe: Probe, approaches: readonly Approach[]): Sample[][] {
  let valleys = approaches.flatMap((approach, at) => valleysOf(approach, at));
  for (let pass = 0; pass < mostRefinements && valleys.length > 0; pass += 1) {
    const cuts = valleys.map(({ approach, low, best, high }) => {
      const line = approaches[approach]?.line;
      if (!line) return [];
      return [
        ...between(line.axis, low.at, best.at, parts / 2),
        ...between(line.axis, best.at, high.at, parts / 2),
      ];
    });
    if (cuts.every(({ length }) => length === 0)) break;
    const found = samplesOf(
      probe,
      valleys.flatMap(({ approach }, at) => {
        const { line, output } = approaches[approach] ?? {};
        return line && output !== undefined ? [{ line, output, points: cuts[at] ?? [] }] : [];
      }),
    );
    valleys = valleys.map((valley, at) => narrowed(valley, found[at] ?? [], approaches));
  }
  const found = approaches.map((): Sample[] => []);
  for (const { approach, best } of valleys) found[approach]?.push(best);
  return found;
}

/** Where the distance from the goal is least among neighbours, and not the same on both sides. */
function valleysOf({ samples, goal }: Approach, approach: number): Valley[] {
  if (goal === undefined) return [];
  return samples.flatMap((best, at): Valley[] => {
    const low = samples[at - 1] ?? best;
    const high = samples[at + 1] ?? best;
    const distances = [low, best, high].map(({ value }) => Math.abs(value - goal));
    const [before = NaN, here = NaN, after = NaN] = distances;
    // What is not known bounds a valley as a wall does.
    const isLeast = !(before < here) && !(after < here) && !Number.isNaN(here);
    const isFlat = before === here && after === here;
    const passes = [low, high].some(
      ({ value }) => (value - goal) * (best.value - goal) <= 0 && value !== best.value,
    );
    return isLeast && !isFlat && !passes ? [{ approach, low, best, high }] : [];
  });
}

function narrowed(valley: Valley, found: readonly Sample[], approaches: readonly Approach[]): Valley {
  const goal = approaches[valley.approach]?.goal ?? 0;
  const { low, high } = valley;
  const all = [low, ...found, valley.best, high].sort((left, right) => left.at - right.at);
  const distance = ({ value }: Sample) => (Number.isNaN(value) ? Infinity : Math.abs(value - goal));
  const best = all.reduce((least, each) => (distance(each) < distance(least) ? each : least), valley.best);
  const before = all.filter(({ at }) => at < best.at).at(-1) ?? low;
  const after = all.find(({ at }) => at > best.at) ?? high;
  return { approach: valley.approach, low: before, best, high: after };
}
