import { conflictIn, type Conflict } from './conflict';
import { frontierOf, type FrontierPoint } from './frontier';
import { cheapestPlan, stands, type Found, type Plan } from './plan';
import type { Programme } from './programme';
import { moreOf, relaxationsOf, type Relaxation } from './relax';
import { bindingOf, verdictOf, type Binding, type Verdict } from './verdict';

/** What becomes of all targets together under one budget. */
export interface Joint {
  /** The targets that are planned for: not due, known, and driven by something. */
  readonly aims: readonly number[];
  readonly outcome: 'stands' | 'conflict' | 'noAnswer';
  /** Of no answer: the word of the solver, or `tooLarge`. */
  readonly status: string | undefined;
  /** The cheapest plan for all; where some are in conflict, for as many as stand. */
  readonly plan: Plan | undefined;
  readonly planned: readonly number[];
  readonly conflicts: readonly (Conflict & {
    readonly binding: readonly Binding[];
    readonly relaxations: readonly Relaxation[];
  })[];
  /** The least more money with which all would stand that can stand alone, where money is all that is missing. */
  readonly moneyForAll: Extract<Relaxation, { extra: unknown }> | undefined;
}

export interface FeasibilityAnswer {
  /** One for each aim of the programme, in its order. */
  readonly verdicts: readonly Verdict[];
  readonly joint: Joint;
  readonly frontier: readonly FrontierPoint[];
}

/** Answers a programme: every target by itself, all together, and what money buys. Plain data in and out. */
export function answerProgramme(programme: Programme): FeasibilityAnswer {
  const verdicts = programme.aims.map((_, at) => verdictOf(programme, at));
  const aims = programme.aims.flatMap((aim, at) =>
    aim.outside === undefined || (aim.outside === 'noLever' && aim.holdsOnCourse) ? [at] : [],
  );
  return { verdicts, joint: jointOf(programme, aims), frontier: frontierOf(programme, aims).points };
}

function jointOf(programme: Programme, aims: readonly number[]): Joint {
  const nothing: Joint = {
    ...{ aims, outcome: 'noAnswer', status: undefined, plan: undefined, planned: [] },
    ...{ conflicts: [], moneyForAll: undefined },
  };
  const found = conflictsIn(programme, aims);
  if (found.kind === 'noAnswer') return { ...nothing, status: found.status };
  const planned = mostThatStand(programme, aims, found.value);
  const plan = cheapestPlan(programme, { aims: planned });
  if (plan.kind === 'noAnswer') return { ...nothing, status: plan.status };
  const conflicts: Joint['conflicts'][number][] = [];
  for (const conflict of found.value) {
    // A way out frees the targets of the conflict beside all that are planned, and not them alone.
    const beside = planned.filter((at) => !conflict.aims.includes(at));
    const ways = relaxationsOf(programme, conflict.aims, beside);
    if (ways.kind === 'noAnswer') return { ...nothing, status: ways.status };
    const later = ways.value.some(({ kind }) => kind === 'deadline') ? programme.years.to : undefined;
    const binding = bindingOf(programme, { aims: conflict.aims }, later);
    conflicts.push({ ...conflict, binding, relaxations: ways.value });
  }
  const alone = found.value.flatMap((conflict) => (conflict.aims.length === 1 ? conflict.aims : []));
  const possible = aims.filter((at) => !alone.includes(at));
  const money = conflicts.length > alone.length ? moreOf(programme, possible, 'money') : undefined;
  return {
    ...nothing,
    outcome: conflicts.length > 0 ? 'conflict' : 'stands',
    plan: plan.value,
    planned,
    conflicts,
    moneyForAll: money?.kind === 'found' ? money.value : undefined,
  };
}

/** One conflict after another, each without the targets of those before it, until the rest stands. */
function conflictsIn(programme: Programme, aims: readonly number[]): Found<readonly Conflict[]> {
  const conflicts: Conflict[] = [];
  let rest = aims;
  for (;;) {
    const next = conflictIn(programme, rest);
    if (next.kind === 'noAnswer') return next;
    const conflict = next.value;
    if (!conflict) return { kind: 'found', value: conflicts };
    conflicts.push(conflict);
    rest = rest.filter((at) => !conflict.aims.includes(at));
  }
}

/** All targets that are in no conflict, and of those in one as many as still stand beside them, one after another. */
function mostThatStand(
  programme: Programme,
  aims: readonly number[],
  conflicts: readonly Conflict[],
): number[] {
  const inConflict = conflicts.flatMap((conflict) => conflict.aims);
  let kept = aims.filter((at) => !inConflict.includes(at));
  for (const at of inConflict) {
    const can = stands(programme, { aims: [...kept, at] });
    if (can.kind === 'found' && can.value) kept = [...kept, at];
  }
  return kept.sort((left, right) => left - right);
}
