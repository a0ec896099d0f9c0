import type { Axis } from './axis';
import type { Figure } from './figure';
import { figureOf, valueOf } from './figure';
import type { Move, Probe } from './probe';

/** A way through the space of inputs: what is moved, by a value of the axis. */
export interface Line {
  readonly axis: Axis;
  readonly movesAt: (at: number) => readonly Move[];
}

/** What an output is at one value of a line. */
export interface Sample {
  readonly at: number;
  readonly figure: Figure;
  /** The value of the figure; NaN where it is not known. */
  readonly value: number;
}

/** An output to be looked at, at some values of a line. */
export interface Request {
  readonly line: Line;
  readonly output: number;
  readonly points: readonly number[];
}

/** What all requests ask for, in one pass. */
export function samplesOf(probe: Probe, requests: readonly Request[]): Sample[][] {
  const outputs = [...new Set(requests.map(({ output }) => output))];
  const starts: number[] = [];
  const lanes: (readonly Move[])[] = [];
  // Several outputs of the same points of one line share their lanes.
  const shared = new Map<readonly number[], { line: Line; start: number }>();
  for (const { line, points } of requests) {
    const held = shared.get(points);
    const start = held?.line === line ? held.start : lanes.length;
    starts.push(start);
    if (held?.line === line) continue;
    shared.set(points, { line, start });
    for (const at of points) lanes.push(line.movesAt(at));
  }
  const columns = probe.run(lanes, outputs);
  return requests.map(({ output, points }, request) => {
    const column = columns[outputs.indexOf(output)];
    const start = starts[request] ?? 0;
    return points.map((at, lane): Sample => {
      const figure: Figure = column ? figureOf(column, start + lane) : { kind: 'missing' };
      return { at, figure, value: valueOf(figure) };
    });
  });
}
