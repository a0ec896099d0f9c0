import { between } from './axis';
import { samplesOf, type Line, type Sample } from './line';
import type { Probe } from './probe';

/** Two neighbouring samples in different states: somewhere between them the state flips. */
export interface Bracket<State> {
  readonly line: Line;
  readonly output: number;
  readonly stateOf: (sample: Sample) => State;
  readonly low: Sample;
  readonly high: Sample;
}

/** Parts into which a pass cuts every bracket. */
export const parts = 16;

/** Passes that take a bracket from any width to what floating point can tell apart. */
export const mostRefinements = 16;

/** Beyond so many brackets of one output its state only flickers; then one flip of each is followed and not all. */
const mostBrackets = 256;

/**
 * Narrows all brackets at once until their ends are one step, or too near to be told apart. Each pass cuts every bracket
 * and goes on with each part whose ends differ, so that a bracket that hides several flips ends as several. In order.
 */
export function refine<State>(probe: Probe, brackets: readonly Bracket<State>[]): Bracket<State>[] {
  let open = [...brackets];
  for (let pass = 0; pass < mostRefinements; pass += 1) {
    const cuts = open.map(({ line, low, high }) => between(line.axis, low.at, high.at, parts));
    if (cuts.every(({ length }) => length === 0)) return open;
    const found = samplesOf(
      probe,
      open.map(({ line, output }, at) => ({ line, output, points: cuts[at] ?? [] })),
    );
    // Counted for each output by itself: what is found of one must not depend on the others.
    const counts = new Map<unknown, number>();
    for (const { stateOf } of open) counts.set(stateOf, (counts.get(stateOf) ?? 0) + 1);
    open = open.flatMap((bracket, at) => {
      const inside = flipsAmong(bracket, [bracket.low, ...(found[at] ?? []), bracket.high]);
      return (counts.get(bracket.stateOf) ?? 0) < mostBrackets ? inside : inside.slice(0, 1);
    });
  }
  return open;
}

/** The neighbours among samples, in order, whose states differ. */
export function flipsAmong<State>(
  { line, output, stateOf }: Omit<Bracket<State>, 'low' | 'high'>,
  samples: readonly Sample[],
): Bracket<State>[] {
  return samples.slice(1).flatMap((high, at) => {
    const low = samples[at];
    return low && stateOf(low) !== stateOf(high) ? [{ line, output, stateOf, low, high }] : [];
  });
}
