import { solve, type Constraint } from 'yalps';
import { presolve } from './presolve';
import type { Linear, LinearRow, Terms } from './programme';

export type LinearAnswer =
  | { readonly kind: 'optimal'; readonly value: number; readonly columns: readonly number[] }
  /** Whatever else the solver says is no answer: it cannot be told from a solver that lost its way. */
  | { readonly kind: 'noAnswer'; readonly status: string };

/** Branches that are looked at before the search for switches is given up, so that it always ends alike. */
const mostBranches = 400;

/**
 * Solves a linear programme. Rows are scaled to the same size before they are handed on, so that yuan and posts can stand
 * beside each other; columns of an answer are checked against every row, and one that breaks a row is no answer.
 */
export function solveLinear(whole: Linear): LinearAnswer {
  const { linear, places } = presolve(whole);
  const { columns, minimise, binary = [] } = linear;
  if (columns * linear.rows.length > mostCells) return { kind: 'noAnswer', status: 'tooLarge' };
  const rows = linear.rows.map(scaledRow);
  const coefficients = Array.from({ length: columns }, () => new Map<string, number>());
  const put = (terms: Terms, key: string) => {
    for (const [column, factor] of terms) {
      const held = coefficients[column];
      held?.set(key, (held.get(key) ?? 0) + factor);
    }
  };
  const size = largest(minimise.map(([, factor]) => factor));
  put(
    minimise.map(([column, factor]) => [column, factor / size]),
    'objective',
  );
  rows.forEach(({ terms }, index) => put(terms, String(index)));
  const constraints = rows.map(({ least, most }, index): [string, Constraint] => [
    String(index),
    { ...(least === undefined ? {} : { min: least }), ...(most === undefined ? {} : { max: most }) },
  ]);
  const { status, variables } = solve(
    {
      direction: 'minimize',
      objective: 'objective',
      constraints,
      variables: coefficients.map((each, index) => [String(index), each] as const),
      binaries: binary.map(String),
    },
    { includeZeroVariables: false, maxIterations: mostBranches, checkCycles: true },
  );
  if (status !== 'optimal') return { kind: 'noAnswer', status };
  const found = new Array<number>(whole.columns).fill(0);
  for (const [column, amount] of variables) found[places[Number(column)] ?? 0] = amount;
  if (!whole.rows.every((row) => keeps(scaledRow(row), found)))
    return { kind: 'noAnswer', status: 'imprecise' };
  return { kind: 'optimal', value: totalOf(whole.minimise, found), columns: found };
}

/** The solver holds every row and column in one table: beyond some 100 MB of it, no answer is better than a dead page. */
const mostCells = 12_000_000;

/** What a row may be off by, of its own size, after a solver that calculates in floating point. */
const tolerance = 1e-6;

function keeps({ terms, least, most }: LinearRow, found: readonly number[]): boolean {
  const total = totalOf(terms, found);
  const slack =
    tolerance * Math.max(1, ...terms.map(([column, factor]) => Math.abs(factor * (found[column] ?? 0))));
  return (least === undefined || total >= least - slack) && (most === undefined || total <= most + slack);
}

export function totalOf(terms: Terms, columns: readonly number[]): number {
  return terms.reduce((sum, [column, factor]) => sum + factor * (columns[column] ?? 0), 0);
}

function scaledRow(row: LinearRow): LinearRow {
  const size = largest(row.terms.map(([, factor]) => factor));
  return {
    terms: row.terms.map(([column, factor]) => [column, factor / size]),
    ...(row.least === undefined ? {} : { least: row.least / size }),
    ...(row.most === undefined ? {} : { most: row.most / size }),
  };
}

function largest(factors: readonly number[]): number {
  const most = factors.reduce((found, factor) => Math.max(found, Math.abs(factor)), 0);
  return most === 0 ? 1 : most;
}
