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
  const distance = ({ value }: Sample) => Math.abs(value - goal);
  return samples.flatMap((best, at): Valley[] => {
    // What is not known is a wall, and so is a side on which the goal is passed: that flip is found without us.
    const open = (side: Sample | undefined) =>
      side && (side.value - goal) * (best.value - goal) > 0 ? side : undefined;
    const [low, high] = [open(samples[at - 1]), open(samples[at + 1])];
    const [before, here, after] = [low, best, high].map((side) => (side ? distance(side) : Infinity));
    if (before === undefined || here === undefined || after === undefined) return [];
    const isLeast = before >= here && after >= here;
    const isFlat = [before, after].every((side) => side === here || side === Infinity);
    return isLeast && !isFlat ? [{ approach, low: low ?? best, best, high: high ?? best }] : [];
  });
}

function narrowed(valley: Valley, found: readonly Sample[], approaches: readonly Approach[]): Valley {
  const goal = approaches[valley.approach]?.goal ?? 0;
  const { low, high } = valley;
  const side = valley.best.value - goal;
  const beyond = found.filter(({ value }) => (value - goal) * side < 0);
  const [first] = beyond;
  if (first) {
    // It passes the goal and comes back: any value beyond shows both flips, the furthest most surely.
    const best = beyond.reduce((most, each) => (each.value * side < most.value * side ? each : most), first);
    return { approach: valley.approach, low: best, best, high: best };
  }
  const all = [low, ...found, valley.best, high].sort((left, right) => left.at - right.at);
  const distance = ({ value }: Sample) => (Number.isNaN(value) ? Infinity : Math.abs(value - goal));
  const best = all.reduce((least, each) => (distance(each) < distance(least) ? each : least), valley.best);
  const before = all.filter(({ at }) => at < best.at).at(-1) ?? low;
  const after = all.find(({ at }) => at > best.at) ?? high;
  return { approach: valley.approach, low: before, best, high: after };
}
