import { conflictIn, type Conflict } from './conflict';
import { frontierOf, type FrontierPoint } from './frontier';
import { cheapestPlan, type Plan } from './plan';
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
  /** The cheapest plan for all; where they are in conflict, for all that are in none. */
  readonly plan: Plan | undefined;
  readonly planned: readonly number[];
  readonly conflicts: readonly (Conflict & {
    readonly binding: readonly Binding[];
    readonly relaxations: readonly Relaxation[];
  })[];
  /** The least more money with which all would stand, where money is all that is missing. */
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
  const conflicts: Joint['conflicts'][number][] = [];
  const nothing: Joint = {
    ...{ aims, outcome: 'noAnswer', status: undefined, plan: undefined, planned: [] },
    ...{ conflicts, moneyForAll: undefined },
  };
  let rest = aims;
  for (;;) {
    const next = conflictIn(programme, rest);
    if (next.kind === 'noAnswer') return { ...nothing, status: next.status };
    const conflict = next.value;
    if (!conflict) break;
    const ways = relaxationsOf(programme, conflict.aims);
    if (ways.kind === 'noAnswer') return { ...nothing, status: ways.status };
    const later = ways.value.some(({ kind }) => kind === 'deadline') ? programme.years.to : undefined;
    const binding = bindingOf(programme, { aims: conflict.aims }, later);
    conflicts.push({ ...conflict, binding, relaxations: ways.value });
    rest = rest.filter((at) => !conflict.aims.includes(at));
  }
  const plan = cheapestPlan(programme, { aims: rest });
  if (plan.kind === 'noAnswer') return { ...nothing, status: plan.status };
  const money = conflicts.length > 0 ? moreOf(programme, aims, 'money') : undefined;
  return {
    ...nothing,
    outcome: conflicts.length > 0 ? 'conflict' : 'stands',
    plan: plan.value,
    planned: rest,
    moneyForAll: money?.kind === 'found' ? money.value : undefined,
  };
}
