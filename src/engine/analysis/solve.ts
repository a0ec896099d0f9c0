import { parseExact, whole, zero, type Exact } from '../number';
import type { Simulation } from '../simulation';
import type { Value } from '../value';
import { withLever, type Lever } from './withLever';

/** What is to hold, and how far it is from holding: negative means not yet. */
export interface Goal {
  readonly holds: (simulation: Simulation) => boolean;
  readonly margin: (simulation: Simulation) => Value;
}

export type Solution =
  | {
      readonly kind: 'solved';
      readonly from: Exact;
      readonly to: Exact;
      /** The simulation in which the goal holds, to read what else has changed. */
      readonly simulation: Simulation;
    }
  | { readonly kind: 'holdsAlready' | 'unknown' | 'noEffect' | 'outOfRange' };

/**
 * The smallest change of one cell that makes a goal hold, to a whole multiple of the step of the cell's unit (a fen,
 * a person, a hundredth of a percent), wherever the cell started. Exact: the value returned holds and the one a step
 * nearer does not.
 *
 * Both directions are tried in strides that grow fourfold until the goal holds, then the step is found by bisection,
 * helped by interpolation. The goal must, once reached, stay reached in that direction.
 */
export function solve(simulation: Simulation, lever: Lever, goal: Goal): Solution {
  if (goal.holds(simulation)) return { kind: 'holdsAlready' };
  const start = simulation.value(lever.variable, lever.index, lever.year);
  const margin = goal.margin(simulation);
  if (start.kind !== 'known' || margin.kind !== 'known') return { kind: 'unknown' };

  const { unit, min } = simulation.variable(lever.variable);
  const step = stepOf(unit);
  const units = start.number.div(step);
  // Steps count from the last whole multiple before the first one that changes anything in their direction.
  const at = (steps: bigint): Exact =>
    (steps < 0n ? units.ceil() : units.floor()).add(whole(steps)).mul(step);
  const probe = (steps: bigint): Simulation =>
    steps === 0n ? simulation : withLever(simulation, lever, at(steps));
  const bounds = { least: min, most: unit === 'ratio' ? whole(1) : largest };
  let moved = false;
  for (const direction of towards(start.number, margin.number, probe, goal, step)) {
    const reach = reachOf(direction, at(direction), step, bounds);
    const found = bracket(direction, reach, probe, goal);
    if (found.kind === 'reached') {
      const steps = narrow(found.fails, found.holds, probe, goal);
      return { kind: 'solved', from: start.number, to: at(steps), simulation: probe(steps) };
    }
    moved ||= differs(goal.margin(probe(found.last)), margin);
  }
  return { kind: moved ? 'outOfRange' : 'noEffect' };
}

const largest = whole(10n ** 13n);

/** The indivisible step of a unit: a fen, a person, a hundredth of a percent. */
export function stepOf(unit: string): Exact {
  if (unit === 'yuan' || unit.startsWith('yuan/')) return parseExact('0.01') ?? zero;
  return unit === 'ratio' ? (parseExact('0.0001') ?? zero) : whole(1);
}

/** The directions to try, the one in which the margin grows first. */
function towards(
  start: Exact,
  margin: Exact,
  probe: (steps: bigint) => Simulation,
  goal: Goal,
  step: Exact,
): readonly (1n | -1n)[] {
  const nudge = BigInt(Math.max(1, Math.round(Math.abs(start.div(step).valueOf()) / 100)));
  const up = goal.margin(probe(nudge));
  return up.kind === 'known' && up.number.compare(margin) < 0 ? [-1n, 1n] : [1n, -1n];
}

/** The most steps that may be taken in a direction before a bound is passed; the first one leads to `first`. */
function reachOf(
  direction: 1n | -1n,
  first: Exact,
  step: Exact,
  bounds: { least: Exact | undefined; most: Exact },
): bigint {
  const bound = direction > 0n ? bounds.most : (bounds.least ?? largest.neg());
  const further = bound.sub(first).mul(whole(direction)).div(step);
  return further.s < 0n ? 0n : further.floor().n + 1n;
}

type Bracket =
  | { readonly kind: 'reached'; readonly fails: bigint; readonly holds: bigint }
  | { readonly kind: 'notReached'; readonly last: bigint };

/** Widens the change fourfold at a time until the goal holds or a bound is met. */
function bracket(
  direction: 1n | -1n,
  reach: bigint,
  probe: (steps: bigint) => Simulation,
  goal: Goal,
): Bracket {
  let fails = 0n;
  for (let size = 1n; fails < reach; size *= 4n) {
    const next = size < reach ? size : reach;
    if (goal.holds(probe(direction * next))) {
      return { kind: 'reached', fails: direction * fails, holds: direction * next };
    }
    fails = next;
  }
  return { kind: 'notReached', last: direction * fails };
}

/** The step next to failing, between one that fails and one that holds. */
function narrow(failing: bigint, holding: bigint, probe: (steps: bigint) => Simulation, goal: Goal): bigint {
  let [fails, holds] = [failing, holding];
  const away = holds > fails ? 1n : -1n;
  while ((holds - fails) * away > 1n) {
    const guess = interpolate(fails, holds, probe, goal);
    const middle = (fails + holds) / 2n;
    // The guess is right at once where the margin is a straight line; its neighbour then closes the bracket.
    for (const candidate of [guess, guess - away, middle]) {
      if ((candidate - fails) * away <= 0n || (holds - candidate) * away <= 0n) continue;
      if (goal.holds(probe(candidate))) holds = candidate;
      else fails = candidate;
    }
  }
  return holds;
}

/** Where a straight line between the two margins crosses zero, rounded towards the side that holds. */
function interpolate(fails: bigint, holds: bigint, probe: (steps: bigint) => Simulation, goal: Goal): bigint {
  const [low, high] = [goal.margin(probe(fails)), goal.margin(probe(holds))];
  if (low.kind !== 'known' || high.kind !== 'known' || low.number.compare(high.number) >= 0) return fails;
  const share = low.number.neg().div(high.number.sub(low.number));
  const distance = share
    .mul(whole(holds - fails))
    .abs()
    .ceil().n;
  return fails + (holds > fails ? distance : -distance);
}

function differs(left: Value, right: Value): boolean {
  if (left.kind !== 'known' || right.kind !== 'known') return left.kind !== right.kind;
  return left.number.compare(right.number) !== 0;
}
