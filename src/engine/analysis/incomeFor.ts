import type { Exact } from '../number';
import type { Simulation } from '../simulation';
import type { Value } from '../value';
import { solve, stepOf } from './solve';
import { withLever, type Lever } from './withLever';

/** A cell that is to reach, or to keep, a level. */
interface Wanted {
  readonly variable: string;
  readonly index: number;
  readonly year: number;
  /** In the variable's own unit. */
  readonly level: Exact;
}

/** The least income with which a cell reaches a level; or why none does. */
export type Reached =
  | {
      readonly kind: 'reached';
      readonly from: Exact;
      /** To a whole fen: reaches the level, and a fen less does not. */
      readonly to: Exact;
      /** Where the level is hit exactly, which may lie within a fen; undefined where it is jumped over. */
      readonly exact: Exact | undefined;
      /** Run with `to`. */
      readonly simulation: Simulation;
    }
  | { readonly kind: 'holdsAlready' | 'unknown' | 'noEffect' | 'outOfRange' };

/** The least income with which a cell keeps a level; or why there is none. */
export type Kept =
  | {
      readonly kind: 'kept';
      readonly from: Exact;
      /** To a whole fen: keeps the level, and a fen less does not. */
      readonly to: Exact;
      readonly exact: Exact | undefined;
      /** Run with `to`. */
      readonly simulation: Simulation;
    }
  /** Already below; never below, however low; or not known. */
  | { readonly kind: 'below' | 'never' | 'unknown' };

/**
 * How much an income must be for a cell to reach a level: solved to the fen by `solve`, then sharpened to the exact
 * rational number, which counts only because the engine, run with it, gives exactly the level.
 */
export function incomeToReach(simulation: Simulation, lever: Lever, wanted: Wanted): Reached {
  const read = reader(wanted);
  const solution = solve(simulation, lever, {
    holds: (on) => isAtLeast(read(on), wanted.level),
    margin: (on) => lessLevel(read(on), wanted.level),
  });
  if (solution.kind !== 'solved') return solution;
  const { from, to, simulation: run } = solution;
  return { kind: 'reached', from, to, exact: exactBelow(simulation, lever, wanted, to), simulation: run };
}

/**
 * How low an income may fall before a cell drops below a level: the first fen at which it has, and from there one fen
 * back. The cell must not rise when the income falls. Where no fall does it the answer is never.
 */
export function incomeToKeep(simulation: Simulation, lever: Lever, wanted: Wanted): Kept {
  const read = reader(wanted);
  const isBelow = (on: Simulation) => {
    const value = read(on);
    return value.kind === 'known' && value.number.compare(wanted.level) < 0;
  };
  const solution = solve(simulation, lever, {
    holds: isBelow,
    margin: (on) => negated(lessLevel(read(on), wanted.level)),
  });
  if (solution.kind === 'holdsAlready') return { kind: 'below' };
  if (solution.kind === 'unknown') return { kind: 'unknown' };
  if (solution.kind !== 'solved' || solution.to.compare(solution.from) > 0) return { kind: 'never' };
  const { from } = solution;
  const back = solution.to.add(stepOf(simulation.variable(lever.variable).unit));
  // An income that is no whole number of fen may keep the level while the fen above it is more than there is.
  const to = back.compare(from) > 0 ? from : back;
  const exact = exactBelow(simulation, lever, wanted, to);
  return { kind: 'kept', from, to, exact, simulation: withLever(simulation, lever, to) };
}

/** Where, within the step below a value, the level is hit: a straight line tried, and taken only if the engine agrees. */
function exactBelow(simulation: Simulation, lever: Lever, wanted: Wanted, value: Exact): Exact | undefined {
  const read = reader(wanted);
  const step = stepOf(simulation.variable(lever.variable).unit);
  const at = (income: Exact) => read(withLever(simulation, lever, income));
  const [low, high] = [at(value.sub(step)), at(value)];
  if (low.kind !== 'known' || high.kind !== 'known' || low.number.equals(high.number)) return undefined;
  const share = high.number.sub(wanted.level).div(high.number.sub(low.number));
  const found = value.sub(step.mul(share));
  const again = at(found);
  return again.kind === 'known' && again.number.equals(wanted.level) ? found : undefined;
}

function reader({ variable, index, year }: Wanted): (on: Simulation) => Value {
  return (on) => on.value(variable, index, year);
}

function isAtLeast(value: Value, level: Exact): boolean {
  return value.kind === 'known' && value.number.compare(level) >= 0;
}

function lessLevel(value: Value, level: Exact): Value {
  return value.kind === 'known' ? { kind: 'known', number: value.number.sub(level) } : value;
}

function negated(value: Value): Value {
  return value.kind === 'known' ? { kind: 'known', number: value.number.neg() } : value;
}
