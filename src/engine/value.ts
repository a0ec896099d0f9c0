import type { Exact } from './number';

/** A cell of the model: a variable of one entity in one year. */
export interface Cell {
  readonly variable: string;
  /** `region`, `institutions.<id>`, `programs.<institution>/<program>`, `enterprises.<id>`, `districts.<id>`. */
  readonly entity: string;
  readonly year: number;
}

/** Why a value does not apply. The words are made where it is shown. */
export type Because =
  | { readonly code: 'noClause'; readonly parameter: string }
  | { readonly code: 'notYetInForce'; readonly parameter: string; readonly from: number }
  | { readonly code: 'appliesTo'; readonly variable: string }
  | { readonly code: 'divisionByZero' }
  | { readonly code: 'meanOfNone' }
  | { readonly code: 'nothingToShare' }
  | { readonly code: 'notAmong'; readonly allocation: string }
  | { readonly code: 'notAllocated'; readonly allocation: string };

export interface Known {
  readonly kind: 'known';
  readonly number: Exact;
}

/** Not known, because these inputs have no value. Never a zero. */
export interface Missing {
  readonly kind: 'missing';
  readonly inputs: ReadonlyMap<string, Cell>;
}

/** There is nothing to know: the rule does not reach this cell. Never a zero either. */
export interface NotApplicable {
  readonly kind: 'notApplicable';
  readonly because: Because;
}

/** What a cell holds (ADR missing, not applicable and zero). */
export type Value = Known | Missing | NotApplicable;

export function known(number: Exact): Known {
  return { kind: 'known', number };
}

export function notApplicable(because: Because): NotApplicable {
  return { kind: 'notApplicable', because };
}

export function missing(...inputs: readonly Cell[]): Missing {
  return { kind: 'missing', inputs: new Map(inputs.map((cell) => [cellKey(cell), cell])) };
}

/** A text that names the cell, the same for equal cells. */
function cellKey(cell: Cell): string {
  return `${cell.entity}.${cell.variable}@${String(cell.year)}`;
}

/**
 * What stands in the way of calculating with these values: not applicable before missing,
 * and of several missing ones all their inputs together. Undefined when all are known.
 */
export function obstacle(values: readonly Value[]): Missing | NotApplicable | undefined {
  let found: Missing | undefined;
  for (const value of values) {
    if (value.kind === 'notApplicable') return value;
    if (value.kind === 'missing') found = found ? mergeMissing(found, value) : value;
  }
  return found;
}

function mergeMissing(left: Missing, right: Missing): Missing {
  if (left === right) return left;
  return { kind: 'missing', inputs: new Map([...left.inputs, ...right.inputs]) };
}
