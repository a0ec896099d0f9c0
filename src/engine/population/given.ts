import type { Exact } from '../number';

/** What is given for one variable of one entity. */
export interface Given {
  /** Holds for every year, also those outside the years of the scenario. */
  readonly plain: Exact | undefined;
  /** By year; where there is no formula, gaps and later years hold the last of these. */
  readonly years: ReadonlyMap<number, Exact>;
  /** Single cells set by a patch: they win over the rest and are never held. */
  readonly cells: ReadonlyMap<number, Exact>;
}

const none: ReadonlyMap<number, Exact> = new Map();

export function givenPlain(value: Exact): Given {
  return { plain: value, years: none, cells: none };
}

export function givenYears(years: ReadonlyMap<number, Exact>): Given {
  return { plain: undefined, years, cells: none };
}

/** The same with one cell set; every other cell keeps what it had. */
export function withCell(given: Given | undefined, year: number, value: Exact): Given {
  const before = given ?? givenYears(none);
  return { ...before, cells: new Map([...before.cells, [year, value]]) };
}

/** What is given for exactly this year. */
export function givenIn(given: Given | undefined, year: number): Exact | undefined {
  return given?.cells.get(year) ?? given?.years.get(year) ?? given?.plain;
}

/** The last given before this year, with its year; cells set by a patch do not count. */
export function heldFrom(given: Given | undefined, year: number): readonly [number, Exact] | undefined {
  let last: readonly [number, Exact] | undefined;
  for (const [from, value] of given?.years ?? []) {
    if (from < year && (!last || from > last[0])) last = [from, value];
  }
  return last;
}
