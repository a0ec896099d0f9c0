import { scanPoints } from './axis';
import { samplesOf, type Line, type Sample } from './line';
import type { Probe } from './probe';
import { flipsAmong, mostRefinements, refine } from './refine';
import { nearestApproaches } from './touches';

/** A run of values over which a state is the same; between two of them the state flips. */
export interface Stretch<State> {
  readonly state: State;
  readonly first: Sample;
  readonly last: Sample;
}

/** An output along a line, and how its states are told. */
export interface Task<State> {
  readonly line: Line;
  readonly output: number;
  /** The value that the output may touch without passing it; nothing is sought where there is none. */
  readonly goal: number | undefined;
  /** Tells the state of a sample once the output has been scanned; `isNearest` where the output comes nearest to its goal. */
  readonly reader: (scan: readonly Sample[]) => (sample: Sample, isNearest: boolean) => State;
  /** Values to be looked at besides those of the scan. */
  readonly also?: readonly number[];
}

/** All that was found of a task. */
export interface Found<State> {
  readonly stretches: readonly Stretch<State>[];
  /** The scan with the nearest approaches, in order. */
  readonly samples: readonly Sample[];
  readonly scan: readonly Sample[];
}

/** The most passes that stretches take. */
export const stretchPasses = 2 * mostRefinements + 2;

/** Cuts the range of every task into stretches of one state, all tasks in the same few passes. */
export function stretchesOf<State>(
  probe: Probe,
  tasks: readonly Task<State>[],
  points: number,
): Found<State>[] {
  const scans = scansOf(probe, tasks, points);
  const nearest = nearestApproaches(
    probe,
    tasks.map(({ line, output, goal }, at) => ({ line, output, goal, samples: scans[at] ?? [] })),
  );
  const samples = scans.map((scan, at) => inOrder([...(nearest[at] ?? []), ...scan]));
  const readers = tasks.map(({ reader }, at) => {
    const isNearest = new Set(nearest[at]?.map((each) => each.at));
    const read = reader(scans[at] ?? []);
    return (sample: Sample) => read(sample, isNearest.has(sample.at));
  });
  const flips = tasks.map(({ line, output }, at) => {
    const stateOf = readers[at];
    return stateOf ? flipsAmong({ line, output, stateOf }, samples[at] ?? []) : [];
  });
  const refined = new Map<unknown, Sample[]>();
  for (const { stateOf, low, high } of refine(probe, flips.flat())) {
    const own = refined.get(stateOf) ?? [];
    own.push(low, high);
    refined.set(stateOf, own);
  }
  return tasks.map((_, at) => {
    const stateOf = readers[at];
    const all = inOrder([...(samples[at] ?? []), ...(refined.get(stateOf) ?? [])]);
    return {
      stretches: stateOf ? runsOf(all, stateOf) : [],
      samples: samples[at] ?? [],
      scan: scans[at] ?? [],
    };
  });
}

/** The scan of every task; those of one line, over the same values, share their lanes. */
function scansOf<State>(probe: Probe, tasks: readonly Task<State>[], points: number): Sample[][] {
  const shared = new Map<Line, number[]>();
  for (const { line, also = [] } of tasks) {
    const held = shared.get(line) ?? scanPoints(line.axis, points);
    shared.set(line, [...held, ...also]);
  }
  const sorted = new Map(
    [...shared].map(([line, held]) => [line, [...new Set(held)].sort((left, right) => left - right)]),
  );
  return samplesOf(
    probe,
    tasks.map(({ line, output }) => ({ line, output, points: sorted.get(line) ?? [] })),
  );
}

/** Samples by their place, each place once; the first given of a place stands. */
function inOrder(samples: readonly Sample[]): Sample[] {
  const places = new Map<number, Sample>();
  for (const sample of samples) if (!places.has(sample.at)) places.set(sample.at, sample);
  return [...places.values()].sort((left, right) => left.at - right.at);
}

function runsOf<State>(samples: readonly Sample[], stateOf: (sample: Sample) => State): Stretch<State>[] {
  const runs: Stretch<State>[] = [];
  for (const sample of samples) {
    const state = stateOf(sample);
    const before = runs.at(-1);
    if (before?.state === state) runs[runs.length - 1] = { ...before, last: sample };
    else runs.push({ state, first: sample, last: sample });
  }
  return runs;
}
