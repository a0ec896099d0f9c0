import type { Programme } from '../../src/engine';

/** What floating point may be off by when shares of a few teachers are added up. */
const hair = 1e-9;

/**
 * Whether any plan in whole numbers reaches these aims, by trying every one: each lever of each year from nothing to its
 * capacity. For programmes of a few columns; knows nothing of how the solver goes about it.
 */
export function wholePlanExists({ aims, limits }: Programme, wanted: readonly number[]): boolean {
  const needs = wanted.flatMap((at) => {
    const aim = aims[at];
    return (aim?.needs ?? []).filter(({ year }) => year >= (aim?.from ?? 0));
  });
  const columns = [...new Set(needs.flatMap(({ terms }) => terms.map(([column]) => column)))];
  const factorIn = (terms: readonly (readonly [number, number])[], column: number) =>
    terms.reduce((sum, [each, factor]) => (each === column ? sum + factor : sum), 0);
  const most = columns.map((column) => {
    const own = limits.filter(({ kind, terms }) => kind === 'capacity' && factorIn(terms, column) > 0);
    if (own.length === 0) throw new Error(`column ${String(column)} has no capacity: its plans have no end`);
    return Math.floor(Math.min(...own.map((limit) => limit.most)));
  });
  const gains = columns.map((column) => needs.map(({ terms }) => factorIn(terms, column)));
  const uses = columns.map((column) => limits.map(({ terms }) => factorIn(terms, column)));
  // What the columns from one on can still add to each need: where that is too little, no further plan is tried.
  const reach = columns.map((_, start) =>
    needs.map((_need, need) =>
      gains
        .slice(start)
        .reduce((sum, gain, at) => sum + Math.max(0, gain[need] ?? 0) * (most[start + at] ?? 0), 0),
    ),
  );
  const less = (from: readonly number[], by: readonly number[] | undefined, times: number) =>
    from.map((amount, at) => amount - times * (by?.[at] ?? 0));
  const walk = (place: number, gaps: readonly number[], left: readonly number[]): boolean => {
    if (left.some((amount) => amount < -hair)) return false;
    if (gaps.some((gap, need) => gap > (reach[place]?.[need] ?? 0) + hair)) return false;
    if (place === columns.length) return true;
    for (let amount = 0; amount <= (most[place] ?? 0); amount += 1)
      if (walk(place + 1, less(gaps, gains[place], amount), less(left, uses[place], amount))) return true;
    return false;
  };
  return walk(
    0,
    needs.map(({ gap }) => gap),
    limits.map((limit) => limit.most),
  );
}
