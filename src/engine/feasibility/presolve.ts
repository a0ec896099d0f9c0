import type { Linear, LinearRow } from './programme';

/** What is left of a linear programme to be solved, with the place of each of its columns in the whole. */
export interface Reduced {
  readonly linear: Linear;
  readonly places: readonly number[];
}

/**
 * Leaves out what cannot matter where columns are 0 or more: rows that hold whatever is done, and columns that help no row
 * that is left and save nothing. They are 0 in some best answer; of a question about one target little else remains.
 */
export function presolve(whole: Linear): Reduced {
  const prices = new Map(whole.minimise);
  let rows = whole.rows;
  let kept = new Set(Array.from({ length: whole.columns }, (_, column) => column));
  for (;;) {
    const left = rows.filter((row) => !holdsAnyway(row));
    const wanted = new Set<number>();
    for (const row of left) for (const column of helping(row)) wanted.add(column);
    const next = new Set([...kept].filter((column) => wanted.has(column) || (prices.get(column) ?? 0) < 0));
    const isStable = next.size === kept.size && left.length === rows.length;
    kept = next;
    rows = left.map((row) => ({ ...row, terms: row.terms.filter(([column]) => next.has(column)) }));
    if (isStable) break;
  }
  const places = [...kept].sort((left, right) => left - right);
  const at = new Map(places.map((column, place) => [column, place]));
  const moved = (terms: LinearRow['terms']): LinearRow['terms'] =>
    terms.flatMap(([column, factor]) => {
      const place = at.get(column);
      return place === undefined ? [] : [[place, factor] as const];
    });
  return {
    linear: {
      columns: places.length,
      minimise: moved(whole.minimise),
      rows: rows.map((row) => ({ ...row, terms: moved(row.terms) })),
      binary: (whole.binary ?? []).flatMap((column) => at.get(column) ?? []),
    },
    places,
  };
}

function holdsAnyway({ terms, least, most }: LinearRow): boolean {
  const isOver = least === undefined || (least <= 0 && terms.every(([, factor]) => factor >= 0));
  const isUnder = most === undefined || (most >= 0 && terms.every(([, factor]) => factor <= 0));
  return isOver && isUnder;
}

/** The columns of which more helps a row. */
function helping({ terms, least, most }: LinearRow): number[] {
  return terms.flatMap(([column, factor]) => {
    const helps = (least !== undefined && factor > 0) || (most !== undefined && factor < 0);
    return helps ? [column] : [];
  });
}
