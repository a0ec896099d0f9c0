import { fail, succeed, type Outcome } from '../problem';
import { figureOf, type Figure } from './figure';
import { checkCount, checkOutputs, lineOf, mostLanes, refuse, type LeverRange } from './lever';
import { Probe, type Setting } from './probe';
import {
  flipsBetween,
  requirementTask,
  standingOf,
  type Flip,
  type Requirement,
  type Standing,
} from './requirement';
import { stretchesOf, stretchPasses } from './stretches';

/** The nearest values of a lever, below and above the present, at which a requirement flips. */
export interface Threshold {
  readonly input: number;
  readonly requirement: number;
  readonly now: Standing;
  readonly below: Flip | undefined;
  readonly above: Flip | undefined;
}

export interface Thresholds {
  /** One for each lever and requirement, by lever and then by requirement in their order. */
  readonly rows: readonly Threshold[];
  readonly snapped: number;
}

/** Points of the scan of each lever, unless the caller wants others. */
const scanned = 257;

/** Values that are held at once; levers and checks beyond that follow in a further group. */
const mostHeld = 2 ** 20;

/**
 * How far each lever can go, from where it is, before each requirement flips. The scans of all levers are one pass, and
 * so is each refinement. Two flips that lie between two points of a scan and leave no trace in the margin are not seen.
 */
export function thresholds(
  setting: Setting,
  levers: readonly LeverRange[],
  requirements: readonly Requirement[],
  points = scanned,
): Outcome<Thresholds> {
  const lines = levers.map((lever) => lineOf(setting, lever));
  const problems = [
    ...lines.flatMap((line) => (line.ok ? [] : line.problems)),
    ...(levers.length === 0 ? [refuse('noSuchLever', { piece: '' })] : []),
    ...checkOutputs(
      setting,
      requirements.map(({ output }) => output),
    ),
    ...checkCount(points, Math.floor(mostLanes.ofPoints / Math.max(1, levers.length))),
  ];
  const starts = levers.map(({ input }) => setting.base[input] ?? NaN);
  starts.forEach((start, at) => {
    const { from = 0, to = 0 } = levers[at] ?? {};
    if (!(start >= from && start <= to)) problems.push(refuse('presentOutside', { piece: String(start) }));
  });
  if (problems.length > 0) return fail(problems);
  const group = Math.max(1, Math.floor(mostHeld / points));
  const groups = Math.ceil((levers.length * requirements.length) / group);
  const probe = new Probe(setting, groups * stretchPasses + 1);
  const present = probe.run(
    [[]],
    requirements.map(({ output }) => output),
  );
  const tasks = lines.flatMap((line, at) =>
    line.ok ? requirements.map((each) => requirementTask(line.value, each, [starts[at] ?? NaN])) : [],
  );
  const found: ReturnType<typeof flipsBetween>[] = [];
  for (let done = 0; done < tasks.length; done += group) {
    const some = stretchesOf(probe, tasks.slice(done, done + group), points);
    found.push(...some.map(({ stretches }) => flipsBetween(stretches)));
  }
  const rows = levers.flatMap(({ input }, at) =>
    requirements.map((each, requirement): Threshold => {
      const flips = found[at * requirements.length + requirement] ?? [];
      const start = starts[at] ?? NaN;
      const column = present[requirement];
      const figure: Figure = column ? figureOf(column, 0) : { kind: 'missing' };
      return {
        ...{ input, requirement, now: standingOf(each, figure) },
        below: flips.filter(({ after }) => after <= start).at(-1),
        above: flips.find(({ before }) => before >= start),
      };
    }),
  );
  return succeed({ rows, snapped: probe.snapped });
}
