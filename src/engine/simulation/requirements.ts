import type { Comparison } from '../../schema';
import { evaluate, type Bound } from '../formula';
import { zero, type Exact } from '../number';
import type { RuleCheck, RuleTarget } from '../policy';
import { obstacle, type Known, type Value } from '../value';
import type { Simulation } from './simulation';

export type CheckStatus = 'met' | 'notMet' | 'advisory' | 'unknown' | 'notApplicable';
export type TargetStatus = 'met' | 'notDue' | 'notMet' | 'unknown' | 'notApplicable';

/** A requirement held against one entity in one year. */
interface Row<Rule, Status> {
  readonly rule: Rule;
  readonly index: number;
  /** The entity as results name it. */
  readonly entity: string;
  readonly year: number;
  readonly status: Status;
  readonly value: Value;
  readonly threshold: Value;
  /** How far the value lies on the right side of the threshold; negative on the wrong side. */
  readonly margin: Value;
}
export type CheckRow = Row<RuleCheck, CheckStatus>;
export type TargetRow = Row<RuleTarget, TargetStatus>;

/** Holds a check against an entity in a year. Compared before any rounding. */
export function runCheck(rule: RuleCheck, simulation: Simulation, index: number, year: number): CheckRow {
  const measured = compare(rule, simulation, index, year);
  const row = { rule, index, entity: simulation.entity(rule.entity, index).path, year };
  const outside = outsideOf(rule, simulation, index, year);
  if (outside) return { ...row, ...measured, status: outside };
  const mayBeLeft = rule.force === 'permissive' || rule.force === 'encouraged';
  const broken = mayBeLeft ? 'advisory' : 'notMet';
  return { ...row, ...measured, status: measured.undecided ?? (measured.holds ? 'met' : broken) };
}

/** Holds a target against an entity in a year: early success counts, failure only from the deadline on. */
export function runTarget(rule: RuleTarget, simulation: Simulation, index: number, year: number): TargetRow {
  const measured = compare(rule, simulation, index, year);
  const late = rule.by === undefined || year < rule.by ? 'notDue' : 'notMet';
  const status =
    outsideOf(rule, simulation, index, year) ?? measured.undecided ?? (measured.holds ? 'met' : late);
  return { rule, index, entity: simulation.entity(rule.entity, index).path, year, ...measured, status };
}

/** Whether a requirement has nothing to say of an entity in a year, or nobody can tell. */
function outsideOf(
  { appliesTo, entity }: { readonly appliesTo: Bound | undefined; readonly entity: string },
  simulation: Simulation,
  index: number,
  year: number,
): 'unknown' | 'notApplicable' | undefined {
  const applies = appliesTo && read(appliesTo, entity, simulation, index, year);
  if (!applies || (applies.kind === 'known' && applies.number.n !== 0n)) return undefined;
  return applies.kind === 'missing' ? 'unknown' : 'notApplicable';
}

interface Comparable {
  readonly entity: string;
  readonly value: Bound;
  readonly threshold: Bound;
  readonly comparison: Comparison;
}

interface Compared {
  readonly value: Value;
  readonly threshold: Value;
  readonly margin: Value;
  readonly holds: boolean;
  readonly undecided: 'unknown' | 'notApplicable' | undefined;
}

function compare(rule: Comparable, simulation: Simulation, index: number, year: number): Compared {
  const value = read(rule.value, rule.entity, simulation, index, year);
  const threshold = read(rule.threshold, rule.entity, simulation, index, year);
  const inTheWay = obstacle([value, threshold]);
  if (inTheWay) {
    const undecided = inTheWay.kind === 'missing' ? 'unknown' : 'notApplicable';
    return { value, threshold, margin: inTheWay, holds: false, undecided };
  }
  const margin = marginOf(rule.comparison, (value as Known).number, (threshold as Known).number);
  const strict = rule.comparison === '<' || rule.comparison === '>';
  const holds = strict ? margin.compare(zero) > 0 : margin.compare(zero) >= 0;
  return { value, threshold, margin: { kind: 'known', number: margin }, holds, undecided: undefined };
}

function marginOf(comparison: Comparison, value: Exact, threshold: Exact): Exact {
  switch (comparison) {
    case '>':
    case '>=':
      return value.sub(threshold);
    case '<':
    case '<=':
      return threshold.sub(value);
    case '==':
      return value.sub(threshold).abs().neg();
  }
}

function read(bound: Bound, kind: string, simulation: Simulation, index: number, year: number): Value {
  return evaluate(bound, { kind, index, year }, simulation.world);
}
