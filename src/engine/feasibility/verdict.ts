import { cheapestPlan, shortfallsOf, stands, type Ask, type Found, type Plan } from './plan';
import type { Aim, LimitKind, Outside, Programme } from './programme';

/** What binds: a kind of limit, the time that is left, or that nothing moves the value (it is given, or no lever is named). */
export type Binding = LimitKind | 'time' | 'nothingMoves';

/** What becomes of one target by itself. */
export interface Verdict {
  readonly target: string;
  readonly index: number;
  /**
   * met: it holds before the plan begins. onCourse: it will hold as things are. feasible: it can hold, by the plan.
   * infeasible: it cannot hold in time. overdue: its deadline is past and it does not hold.
   */
  readonly verdict:
    'met' | 'onCourse' | 'feasible' | 'infeasible' | 'overdue' | 'noAnswer' | Exclude<Outside, 'due'>;
  /** Its deadline lies before the plan. */
  readonly isDue: boolean;
  /** The first year of the plan in which it can hold, if all that can be done is done for it. */
  readonly earliest: number | undefined;
  /** Of what cannot hold: what stands in the way by itself. Of what can: what every plan uses up. */
  readonly binding: readonly Binding[];
  /** The cheapest plan for it alone: of one that is overdue or comes too late, for its earliest year. */
  readonly plan: Plan | undefined;
  /** How far it stays behind in its year, as a part of its threshold, if it cannot hold. */
  readonly short: number;
}

/** The verdict on one aim of a programme, as if it were the only one. */
export function verdictOf(programme: Programme, at: number): Verdict {
  const aim = programme.aims[at];
  if (!aim) throw new Error(`unreachable: no aim ${String(at)}`);
  const isDue = aim.outside === 'due';
  const bare = {
    ...{ target: aim.target, index: aim.index, isDue },
    ...{ earliest: undefined, binding: [], plan: undefined, short: 0 },
  };
  if (aim.outside === 'unknown' || aim.outside === 'notApplicable') return { ...bare, verdict: aim.outside };
  if (aim.holdsOnCourse) return { ...bare, verdict: aim.holdsBefore ? 'met' : 'onCourse' };
  if (aim.outside === 'noLever') return { ...bare, verdict: 'noLever', binding: ['nothingMoves'] };

  const ask = { aims: [at] };
  const short = shortfallsOf(programme, ask);
  if (short.kind === 'noAnswer') return { ...bare, verdict: 'noAnswer' };
  const behind = short.value.get(at) ?? 0;
  const earliest = earliestOf(programme, at, aim);
  if (earliest.kind === 'noAnswer') return { ...bare, verdict: 'noAnswer' };
  const year = earliest.value;
  const canHold = behind === 0;
  const wanted = canHold && !isDue ? ask : { ...ask, from: new Map([[at, year ?? 0]]) };
  const plan = year === undefined ? undefined : cheapestPlan(programme, wanted);
  const done = plan?.kind === 'found' ? plan.value : undefined;
  const verdict = isDue ? 'overdue' : canHold ? 'feasible' : 'infeasible';
  const binding = canHold && !isDue ? usedUp(programme, ask) : bindingOf(programme, ask, year, isDue);
  return { ...bare, verdict, earliest: year, binding, plan: done, short: behind };
}

/** The first year from which an aim can hold for good, whatever its deadline. */
function earliestOf(programme: Programme, at: number, { needs }: Aim): Found<number | undefined> {
  for (const { year } of needs) {
    const can = stands(programme, { aims: [at], from: new Map([[at, year]]) });
    if (can.kind === 'noAnswer') return can;
    if (can.value) return { kind: 'found', value: year };
  }
  return { kind: 'found', value: undefined };
}

const kinds: readonly LimitKind[] = ['money', 'people', 'capacity', 'room'];

/** The kinds of limit of which every plan needs nearly all: with a little less of it there is none. */
function usedUp(programme: Programme, ask: Ask): Binding[] {
  return kinds.filter((kind) => {
    if (!programme.limits.some((limit) => limit.kind === kind)) return false;
    const answer = stands(programme, { ...ask, less: kind });
    return answer.kind === 'found' && !answer.value;
  });
}

/**
 * What stands in the way: each kind of limit without which it would do; where none does by itself, the time that is
 * left; where more time does not do either, all kinds together.
 */
export function bindingOf(
  programme: Programme,
  ask: Ask,
  later: number | undefined,
  isDue = false,
): Binding[] {
  const can = (without: readonly LimitKind[]) => {
    const answer = stands(programme, { ...ask, without });
    return answer.kind === 'found' && answer.value;
  };
  if (isDue) return ['time'];
  const alone = kinds.filter((kind) => programme.limits.some((limit) => limit.kind === kind) && can([kind]));
  if (alone.length > 0) return alone;
  if (later !== undefined) return ['time'];
  return can(kinds)
    ? kinds.filter((kind) => programme.limits.some((limit) => limit.kind === kind))
    : ['nothingMoves'];
}
