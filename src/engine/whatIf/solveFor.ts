import { fail, succeed, type Outcome } from '../problem';
import type { Figure } from './figure';
import type { Goal } from './goal';
import { nearnessOf } from './goal';
import {
  checkCount,
  checkOutputs,
  lineAlong,
  lineOf,
  mostLanes,
  refuse,
  type Along,
  type LeverRange,
} from './lever';
import { spreadOf } from './leap';
import type { Line, Sample } from './line';
import { Probe, type Setting } from './probe';
import { flipsBetween, requirementTask, type Flip, type Requirement } from './requirement';
import { rootPasses, rootsOf, type Root } from './roots';
import { stretchesOf } from './stretches';

/** Why a goal is nowhere reached in a range, with the value of the lever at which the output comes nearest to it. */
export type NoRoot =
  | { readonly why: 'neverReaches' | 'jumpsOver' | 'doesNotMove'; readonly nearest: Nearest }
  | { readonly why: 'missing' | 'notApplicable'; readonly nearest: undefined };

/** Where an output comes nearest to what is wanted of it. */
export interface Nearest {
  readonly at: number;
  readonly value: number;
}

/** All that a lever can do for an output. */
export interface RootAnswer {
  readonly roots: readonly Root[];
  /** Said where no root is but jumps. */
  readonly none: NoRoot | undefined;
  /** Lanes in which a value was taken to be on a step that it lay next to. */
  readonly snapped: number;
}

/** A range of the lever over which a requirement holds. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** All that a lever can do for a requirement. */
export interface HoldAnswer {
  /** Where it holds, in order; for whole steps the ends are the first and the last that hold. */
  readonly holds: readonly Interval[];
  readonly flips: readonly Flip[];
  /** Said where it holds nowhere: its margin, where that is nearest to zero. */
  readonly none: NoRoot | undefined;
  readonly snapped: number;
}

/** Points of the first scan, unless the caller wants others. */
const scanned = 1025;

/** All values of a lever in a range at which an output is at a value. */
export function solveFor(
  setting: Setting,
  lever: LeverRange,
  goal: Goal,
  points = scanned,
): Outcome<RootAnswer> {
  return solveOn(setting, lineOf(setting, lever), goal, points);
}

/** As `solveFor`, for several inputs moved together: the roots are values of `t`. */
export function solveAlong(
  setting: Setting,
  along: Along,
  goal: Goal,
  points = scanned,
): Outcome<RootAnswer> {
  return solveOn(setting, lineAlong(setting, along), goal, points);
}

/** All values of a lever in a range at which a check or target holds, and where it starts and stops to. */
export function holdFor(
  setting: Setting,
  lever: LeverRange,
  requirement: Requirement,
  points = scanned,
): Outcome<HoldAnswer> {
  return holdOn(setting, lineOf(setting, lever), requirement, points);
}

/** As `holdFor`, for several inputs moved together. */
export function holdAlong(
  setting: Setting,
  along: Along,
  requirement: Requirement,
  points = scanned,
): Outcome<HoldAnswer> {
  return holdOn(setting, lineAlong(setting, along), requirement, points);
}

function solveOn(setting: Setting, line: Outcome<Line>, goal: Goal, points: number): Outcome<RootAnswer> {
  const problems = [...checkOutputs(setting, [goal.output]), ...checkCount(points, mostLanes.ofPoints)];
  if (!Number.isFinite(goal.value)) problems.push(refuse('notFinite', { piece: String(goal.value) }));
  if (!line.ok) problems.push(...line.problems);
  if (!line.ok || problems.length > 0) return fail(problems);
  const probe = new Probe(setting, rootPasses);
  const [sought] = rootsOf(probe, [{ line: line.value, goal }], points);
  const { roots = [] } = sought ?? {};
  const none = noRootIn(roots, sought?.found.samples ?? [], goal.value);
  return succeed({ roots, none, snapped: probe.snapped });
}

/** Why there is no root, if there is none. */
export function noRootIn(
  roots: readonly Root[],
  samples: readonly Sample[],
  goal: number,
): NoRoot | undefined {
  if (roots.some(({ kind }) => kind !== 'jump')) return undefined;
  const jumps = roots.flatMap((root) =>
    root.kind === 'jump'
      ? [
          { at: root.before, value: root.valueBefore },
          { at: root.after, value: root.valueAfter },
        ]
      : [],
  );
  const known = knownOf(samples);
  const nearest = nearestOf([...known, ...jumps], goal);
  if (!nearest) return { why: obstacleOf(samples), nearest };
  if (jumps.length > 0) return { why: 'jumpsOver', nearest };
  return { why: moves(samples) ? 'neverReaches' : 'doesNotMove', nearest };
}

function holdOn(
  setting: Setting,
  line: Outcome<Line>,
  requirement: Requirement,
  points: number,
): Outcome<HoldAnswer> {
  const problems = [
    ...checkOutputs(setting, [requirement.output]),
    ...checkCount(points, mostLanes.ofPoints),
  ];
  if (!line.ok) problems.push(...line.problems);
  if (!line.ok || problems.length > 0) return fail(problems);
  const probe = new Probe(setting, rootPasses);
  const [found] = stretchesOf(probe, [requirementTask(line.value, requirement)], points);
  const { stretches = [], samples = [] } = found ?? {};
  const holds = stretches.flatMap(({ state, first, last }) =>
    state === 'holds' ? [{ from: first.at, to: last.at }] : [],
  );
  const nearest = nearestOf(knownOf(samples), Infinity);
  const none: NoRoot | undefined =
    holds.length > 0
      ? undefined
      : nearest
        ? { why: moves(samples) ? 'neverReaches' : 'doesNotMove', nearest }
        : { why: obstacleOf(samples), nearest };
  return succeed({ holds, flips: flipsBetween(stretches), none, snapped: probe.snapped });
}

function knownOf(samples: readonly Sample[]): Nearest[] {
  return samples.flatMap(({ at, figure }) => (figure.kind === 'known' ? [{ at, value: figure.value }] : []));
}

/** The nearest to a goal, or with no end to the goal the greatest; of equals the least value of the lever. */
function nearestOf(places: readonly Nearest[], goal: number): Nearest | undefined {
  const distance = ({ value }: Nearest) => (goal === Infinity ? -value : Math.abs(value - goal));
  return [...places].sort((left, right) => distance(left) - distance(right) || left.at - right.at)[0];
}

/** Missing before not applicable: what is missing can be entered. */
function obstacleOf(samples: readonly { readonly figure: Figure }[]): 'missing' | 'notApplicable' {
  return samples.some(({ figure }) => figure.kind === 'missing') ? 'missing' : 'notApplicable';
}

/** Whether the output is told apart anywhere from what it is elsewhere, or is known in some places only. */
function moves(samples: readonly Sample[]): boolean {
  const known = knownOf(samples);
  return known.length < samples.length || spreadOf(samples) > nearnessOf(0, samples);
}
