import type { LaneColumn } from '../batch';
import { fail, succeed, type Outcome } from '../problem';
import { evenPoints } from './axis';
import { cliffPasses, cliffsOf, type Cliffs } from './cliffs';
import { figureOf, valueOf } from './figure';
import { checkCount, checkOutputs, lineAlong, lineOf, mostLanes, type Along, type LeverRange } from './lever';
import type { Line } from './line';
import { Probe, type Setting } from './probe';
import { flipsBetween, requirementTask, type Flip, type Requirement } from './requirement';
import { stretchesOf, stretchPasses } from './stretches';

/** What is to be drawn over the values of a lever. */
export interface Drawn {
  readonly outputs: readonly number[];
  readonly requirements: readonly Requirement[];
  readonly points: number;
}

/** Outputs as curves over a lever. */
export interface Sweep {
  readonly at: readonly number[];
  /** One for each output, in their order: its values at each point. */
  readonly columns: readonly LaneColumn[];
  readonly cliffs: readonly Cliffs[];
  /** One list for each requirement, in their order. */
  readonly flips: readonly (readonly Flip[])[];
  readonly snapped: number;
}

/** Flips are looked for between so many points at least, however few are drawn. */
const leastScan = 257;

/** What outputs do over a range of one lever: curves, where they jump, and where requirements flip. */
export function sweep(setting: Setting, lever: LeverRange, drawn: Drawn): Outcome<Sweep> {
  return sweepOn(setting, lineOf(setting, lever), drawn);
}

/** As `sweep`, for several inputs moved together. */
export function sweepAlong(setting: Setting, along: Along, drawn: Drawn): Outcome<Sweep> {
  return sweepOn(setting, lineAlong(setting, along), drawn);
}

function sweepOn(
  setting: Setting,
  line: Outcome<Line>,
  { outputs, requirements, points }: Drawn,
): Outcome<Sweep> {
  const asked = [...outputs, ...requirements.map(({ output }) => output)];
  const problems = [...checkOutputs(setting, asked), ...checkCount(points, mostLanes.ofPoints)];
  if (!line.ok) problems.push(...line.problems);
  if (!line.ok || problems.length > 0) return fail(problems);
  const probe = new Probe(setting, 1 + cliffPasses + stretchPasses);
  const at = evenPoints(line.value.axis, points);
  const columns = probe.run(at.map(line.value.movesAt), outputs);
  const courses = outputs.map((output, index) => {
    const column = columns[index];
    const samples = at.map((place, lane) => {
      const figure = column ? figureOf(column, lane) : { kind: 'missing' as const };
      return { at: place, figure, value: valueOf(figure) };
    });
    return { line: line.value, output, samples };
  });
  const cliffs = cliffsOf(probe, courses);
  const tasks = requirements.map((each) => requirementTask(line.value, each));
  const flips = stretchesOf(probe, tasks, Math.max(points, leastScan)).map(({ stretches }) =>
    flipsBetween(stretches),
  );
  return succeed({ at, columns, cliffs, flips, snapped: probe.snapped });
}
