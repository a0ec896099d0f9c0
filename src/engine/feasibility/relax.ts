import { solveLinear } from './linear';
import { found, limitsOf, needsOf, stands, type Found } from './plan';
import type { LimitKind, Programme } from './programme';

/** The least by which something must give way for aims in conflict to stand together, everything else as it is. */
export type Relaxation =
  /** More of a limit, by year: yuan, people, or units of the levers whose capacity it is. */
  | {
      readonly kind: LimitKind;
      readonly extra: readonly {
        readonly year: number;
        readonly variable: string;
        readonly index: number;
        readonly amount: number;
      }[];
    }
  /** One target later. */
  | { readonly kind: 'deadline'; readonly aim: number; readonly to: number }
  /** One target lower, as a part of its threshold. */
  | { readonly kind: 'threshold'; readonly aim: number; readonly short: number };

/**
 * Every single way out of a conflict, beside other targets that are to stand with it: more money, people or capacity, a
 * later deadline, a lower threshold.
 */
export function relaxationsOf(
  programme: Programme,
  conflict: readonly number[],
  beside: readonly number[],
): Found<readonly Relaxation[]> {
  const aims = [...conflict, ...beside];
  const ways: Relaxation[] = [];
  for (const kind of ['money', 'people', 'capacity'] as const) {
    if (!programme.limits.some((limit) => limit.kind === kind)) continue;
    const more = moreOf(programme, aims, kind);
    if (more.kind === 'noAnswer') return more;
    if (more.value) ways.push(more.value);
  }
  for (const aim of conflict) {
    const later = laterFor(programme, aims, aim);
    if (later.kind === 'noAnswer') return later;
    if (later.value !== undefined) ways.push({ kind: 'deadline', aim, to: later.value });
    const lower = lowerFor(programme, aims, aim);
    if (lower.kind === 'noAnswer') return lower;
    if (lower.value !== undefined) ways.push({ kind: 'threshold', aim, short: lower.value });
  }
  return found(ways);
}

/** The least that more of one kind of limit can do with, in total; undefined where more of it does not help. */
export function moreOf(
  programme: Programme,
  aims: readonly number[],
  kind: LimitKind,
): Found<Extract<Relaxation, { extra: unknown }> | undefined> {
  const helps = stands(programme, { aims, without: [kind] });
  if (helps.kind === 'noAnswer') return helps;
  if (!helps.value) return found(undefined);
  const own = programme.limits.filter((limit) => limit.kind === kind);
  const first = programme.columns.length;
  const answer = solveLinear({
    columns: first + own.length,
    minimise: own.map((_, at) => [first + at, 1]),
    rows: [
      ...aims.flatMap((at) => needsOf(programme, at, { aims })),
      ...limitsOf(programme, { without: [kind] }).map(({ terms, most }) => ({ terms, most })),
      ...own.map(({ terms, most }, at) => ({ terms: [...terms, [first + at, -1] as const], most })),
    ],
  });
  if (answer.kind === 'noAnswer') return answer;
  const extra = own.flatMap(({ year, variable, index }, at) => {
    const amount = answer.columns[first + at] ?? 0;
    return amount > smallest ? [{ year, variable, index, amount }] : [];
  });
  return found({ kind, extra });
}

/** Less of a yuan or a person than this is an error of floating point. */
const smallest = 1e-4;

function laterFor(programme: Programme, aims: readonly number[], aim: number): Found<number | undefined> {
  const start = programme.aims[aim]?.from ?? 0;
  for (let year = start + 1; year <= programme.years.to; year += 1) {
    const can = stands(programme, { aims, from: new Map([[aim, year]]) });
    if (can.kind === 'noAnswer') return can;
    if (can.value) return found(year);
  }
  return found(undefined);
}

/** How much lower one aim must be for the others to hold in full; undefined where they do not hold without it either. */
function lowerFor(programme: Programme, aims: readonly number[], aim: number): Found<number | undefined> {
  const others = aims.filter((each) => each !== aim);
  const can = stands(programme, { aims: others });
  if (can.kind === 'noAnswer') return can;
  if (!can.value) return found(undefined);
  const column = programme.columns.length;
  const scale = programme.aims[aim]?.scale ?? 1;
  const answer = solveLinear({
    columns: column + 1,
    minimise: [[column, 1]],
    rows: [
      ...others.flatMap((at) => needsOf(programme, at, { aims })),
      ...needsOf(programme, aim, { aims }).map(({ terms, least = 0 }) => ({
        terms: [...terms, [column, scale] as const],
        least,
      })),
      ...limitsOf(programme, {}).map(({ terms, most }) => ({ terms, most })),
    ],
  });
  return answer.kind === 'noAnswer' ? answer : found(answer.columns[column] ?? 0);
}
