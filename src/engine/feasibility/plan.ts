import { solveLinear, totalOf } from './linear';
import type { Limit, LimitKind, Linear, LinearRow, Programme } from './programme';

/** What is asked of a plan: which aims it must reach, and where it may depart from the programme as it stands. */
export interface Ask {
  /** By their places in the programme. */
  readonly aims: readonly number[];
  /** Other years from which aims must hold, and aims that must hold in that year only. */
  readonly from?: ReadonlyMap<number, number>;
  readonly only?: ReadonlyMap<number, number>;
  /** Kinds of limit that are left out. */
  readonly without?: readonly LimitKind[];
  /** A kind of limit of which there is a little less. */
  readonly less?: LimitKind;
}

/** An answer, or the word of the solver for having none. */
export type Found<T> =
  { readonly kind: 'found'; readonly value: T } | { readonly kind: 'noAnswer'; readonly status: string };

export function found<T>(value: T): Found<T> {
  return { kind: 'found', value };
}

/** Less than this of its own size is missing nothing. */
const negligible = 1e-6;

export function limitsOf(
  { limits }: Programme,
  { without = [], less }: Pick<Ask, 'without' | 'less'>,
): Limit[] {
  return limits
    .filter(({ kind }) => !without.includes(kind))
    .map((limit) => (limit.kind === less ? { ...limit, most: limit.most * aLittleLess } : limit));
}

const aLittleLess = 0.99;

/** The rows of an aim: one for every year in which it must hold. */
export function needsOf({ aims }: Programme, at: number, { from, only }: Ask): LinearRow[] {
  const aim = aims[at];
  const single = only?.get(at);
  const start = from?.get(at) ?? aim?.from ?? 0;
  return (aim?.needs ?? [])
    .filter(({ year }) => (single === undefined ? year >= start : year === single))
    .map(({ terms, gap }) => ({ terms, least: gap }));
}

/**
 * How far each aim stays behind at least, as a part of its size, if as little as possible is missing of all together.
 * There is always an answer to this question, which is why what cannot be met is told from it and from no status.
 */
export function shortfallsOf(programme: Programme, ask: Ask): Found<ReadonlyMap<number, number>> {
  const missing = new Map(ask.aims.map((at, place) => [at, programme.columns.length + place]));
  const rows = ask.aims.flatMap((at) =>
    needsOf(programme, at, ask).map(({ terms, least = 0 }) => ({
      terms: [...terms, [missing.get(at) ?? 0, programme.aims[at]?.scale ?? 1] as const],
      least,
    })),
  );
  const answer = solveLinear({
    columns: programme.columns.length + ask.aims.length,
    minimise: [...missing.values()].map((column) => [column, 1]),
    rows: [...rows, ...limitRows(programme, ask)],
  });
  if (answer.kind === 'noAnswer') return answer;
  return found(new Map([...missing].map(([at, column]) => [at, cut(answer.columns[column] ?? 0)])));
}

/** Whether all aims of an ask can be reached together. */
export function stands(programme: Programme, ask: Ask): Found<boolean> {
  const short = shortfallsOf(programme, ask);
  return short.kind === 'found' ? found([...short.value.values()].every((amount) => amount === 0)) : short;
}

/** What a plan does, and what that costs. */
export interface Plan {
  /** How much more of each column. */
  readonly columns: readonly number[];
  readonly cost: number;
  readonly costs: readonly { readonly year: number; readonly yuan: number }[];
  /** Whether all of it is in whole numbers where only whole ones can be done. */
  readonly isWhole: boolean;
  /** The levers of columns that it uses and whose cost nobody said: it is not in the cost. */
  readonly unpriced: readonly string[];
}

/**
 * The cheapest plan, made whole where only whole ones can be done: what comes out in parts is raised one after another,
 * or lowered where it cannot be raised, and the rest planned anew each time. Where that fails it stays in parts. Of equally
 * cheap plans the one that does less, and does it early. Only for aims that stand together.
 */
export function cheapestPlan(programme: Programme, ask: Ask): Found<Plan> {
  const { columns, years } = programme;
  const dearest = columns.reduce((most, { cost = 0 }) => Math.max(most, cost), 1);
  const span = years.to - years.from + 1;
  const minimise = columns.map(({ cost = 0, year }, column) => {
    const later = (year - years.from + 1) / span;
    return [column, cost + dearest * tieBreak * later] as const;
  });
  const rows = [...ask.aims.flatMap((at) => needsOf(programme, at, ask)), ...limitRows(programme, ask)];
  const parts = solveLinear({ columns: columns.length, minimise, rows });
  if (parts.kind === 'noAnswer') return parts;
  const whole = wholeFrom({ columns: columns.length, minimise, rows }, parts.columns, programme);
  return found(planFrom(programme, whole));
}

/** The same plan in whole numbers, but for what can be neither raised nor lowered to one: that stays in parts. */
function wholeFrom(linear: Linear, start: readonly number[], { columns }: Programme): readonly number[] {
  let [rows, current] = [linear.rows, start];
  const inParts = new Set<number>();
  for (let time = 0; time < mostRaised; time += 1) {
    const broken = current.flatMap((amount, column) =>
      columns[column]?.isWhole && !inParts.has(column) && !isInteger(amount)
        ? [{ column, rest: amount - Math.floor(amount) }]
        : [],
    );
    const [next] = broken.sort((left, right) => right.rest - left.rest);
    if (!next) return current;
    const terms = [[next.column, 1]] as const;
    const amount = current[next.column] ?? 0;
    const raised = [...rows, { terms, least: Math.ceil(amount) }];
    const lowered = [...rows, { terms, most: Math.floor(amount) }];
    const step = firstAnswer([raised, lowered], linear);
    if (!step) {
      inParts.add(next.column);
      continue;
    }
    [rows, current] = [step.rows, step.columns];
  }
  return current;
}

/** The first of several sets of rows for which there is an answer. */
function firstAnswer(choices: readonly (readonly LinearRow[])[], linear: Linear) {
  for (const rows of choices) {
    const answer = solveLinear({ ...linear, rows });
    if (answer.kind === 'optimal') return { rows, columns: answer.columns };
  }
  return undefined;
}

/** How many amounts are made whole before a plan is left in parts. */
const mostRaised = 200;

/** So little that it decides only between plans of the same cost. */
const tieBreak = 1e-6;

function planFrom({ columns, years }: Programme, amounts: readonly number[]): Plan {
  const done = columns.map(({ isWhole }, column) => {
    const amount = cut(amounts[column] ?? 0);
    return isWhole && isInteger(amount) ? Math.round(amount) : amount;
  });
  const costs = Array.from({ length: years.to - years.from + 1 }, (_, offset) => {
    const year = years.from + offset;
    const terms = columns.flatMap(({ cost, year: at }, column) =>
      at === year && cost !== undefined ? [[column, cost] as const] : [],
    );
    return { year, yuan: totalOf(terms, done) };
  });
  const unpriced = columns.flatMap(({ lever, cost }, column) =>
    cost === undefined && (done[column] ?? 0) > 0 ? [lever] : [],
  );
  return {
    columns: done,
    cost: costs.reduce((sum, { yuan }) => sum + yuan, 0),
    costs,
    isWhole: columns.every(({ isWhole }, column) => !isWhole || Number.isInteger(done[column])),
    unpriced: [...new Set(unpriced)],
  };
}

function limitRows(programme: Programme, ask: Pick<Ask, 'without' | 'less'>): LinearRow[] {
  return limitsOf(programme, ask).map(({ terms, most }) => ({ terms, most }));
}

function cut(amount: number): number {
  return amount < negligible ? 0 : amount;
}

function isInteger(amount: number): boolean {
  return Math.abs(amount - Math.round(amount)) < negligible;
}
