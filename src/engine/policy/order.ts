import { references, type Bound } from '../formula';

/** The formulas of a variable, as far as the order of calculation is concerned. */
export interface Dependent {
  readonly id: string;
  readonly formulas: readonly Bound[];
}

/** Who needs whom among the variables. */
export interface Order {
  /** Variables that need each other within one year, each ring by name; legal rings go through prev. */
  readonly cycles: readonly (readonly string[])[];
  /** Variables whose value in a year needs an earlier year, directly or through others. */
  readonly stateful: ReadonlySet<string>;
  /** All variables that directly read a variable, in any year. */
  readonly readers: ReadonlyMap<string, readonly string[]>;
}

/** Works out the order of calculation from the bound formulas. */
export function orderOf(variables: readonly Dependent[]): Order {
  const sameYear = new Map<string, string[]>();
  const readers = new Map<string, string[]>();
  const lagging: string[] = [];
  for (const { id, formulas } of variables) {
    const used = formulas.flatMap((formula) => references(formula)).filter(({ kind }) => kind === 'variable');
    sameYear.set(id, [...new Set(used.filter(({ lagged }) => !lagged).map((use) => use.id))]);
    if (used.some(({ lagged }) => lagged)) lagging.push(id);
    for (const name of new Set(used.map((use) => use.id)))
      readers.set(name, [...(readers.get(name) ?? []), id]);
  }
  return { cycles: findCycles(sameYear), stateful: reachable(lagging, readers), readers };
}

/** The given variables and all that read them, directly or through others. */
export function reachable(
  from: Iterable<string>,
  readers: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const found = new Set<string>(from);
  for (const id of found) for (const reader of readers.get(id) ?? []) found.add(reader);
  return found;
}

/** One ring of names for each place where a depth-first walk comes back to where it has been. */
function findCycles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const walk = (id: string, trail: readonly string[]): void => {
    const start = trail.indexOf(id);
    if (start >= 0) {
      cycles.push(trail.slice(start));
      return;
    }
    if (done.has(id)) return;
    for (const next of edges.get(id) ?? []) walk(next, [...trail, id]);
    done.add(id);
  };
  for (const id of edges.keys()) walk(id, []);
  return cycles;
}
