import type { LaneColumn } from '../batch';
import { fail, succeed, type Outcome } from '../problem';
import { evenPoints } from './axis';
import { figureOf } from './figure';
import { flipLinePasses, flipLinesOf, type FlipSegment } from './flipLines';
import { checkCount, checkOutputs, lineOf, mostLanes, refuse, type LeverRange } from './lever';
import { Probe, type Setting } from './probe';
import type { Requirement } from './requirement';

/** What is to be drawn over the values of two levers. */
export interface DrawnPair {
  readonly outputs: readonly number[];
  readonly requirements: readonly Requirement[];
  readonly acrossPoints: number;
  readonly upPoints: number;
}

/** Outputs as rows of cells over two levers. */
export interface HeatMap {
  readonly across: readonly number[];
  readonly up: readonly number[];
  /** One for each output, in their order: the cells row by row, each row from its first value across to its last. */
  readonly columns: readonly LaneColumn[];
  /** One list for each requirement, in their order: where it flips between holding and failing. */
  readonly lines: readonly (readonly FlipSegment[])[];
  readonly snapped: number;
}

/** What outputs are over the ranges of two levers, and the lines at which requirements flip. */
export function heatMap(
  setting: Setting,
  acrossLever: LeverRange,
  upLever: LeverRange,
  { outputs, requirements, acrossPoints, upPoints }: DrawnPair,
): Outcome<HeatMap> {
  const asked = [...outputs, ...requirements.map(({ output }) => output)];
  const [acrossLine, upLine] = [lineOf(setting, acrossLever), lineOf(setting, upLever)];
  const problems = [
    ...[acrossLine, upLine].flatMap((line) => (line.ok ? [] : line.problems)),
    ...(acrossLever.input === upLever.input ? [refuse('leverTwice', { piece: String(upLever.input) })] : []),
    ...checkOutputs(setting, asked),
    ...[acrossPoints, upPoints].flatMap((points) => checkCount(points, mostLanes.ofPoints)),
  ];
  if (problems.length === 0) problems.push(...checkCount(acrossPoints * upPoints, mostLanes.ofPoints));
  if (!acrossLine.ok || !upLine.ok || problems.length > 0) return fail(problems);
  const across = evenPoints(acrossLine.value.axis, acrossPoints);
  const up = evenPoints(upLine.value.axis, upPoints);
  const probe = new Probe(setting, 1 + flipLinePasses);
  const movesAt = (x: number, y: number) => [...acrossLine.value.movesAt(x), ...upLine.value.movesAt(y)];
  const lanes = up.flatMap((y) => across.map((x) => movesAt(x, y)));
  const all = probe.run(lanes, asked);
  const grids = requirements.map((requirement, index) => {
    const column = all[outputs.length + index];
    return {
      requirement,
      figureAt: (x: number, y: number) =>
        column ? figureOf(column, y * across.length + x) : { kind: 'missing' as const },
    };
  });
  const axes = { across: acrossLine.value.axis, up: upLine.value.axis };
  const lines = flipLinesOf(probe, { across, up, axes, movesAt }, grids);
  return succeed({ across, up, columns: all.slice(0, outputs.length), lines, snapped: probe.snapped });
}
