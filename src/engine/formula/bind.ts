import type { Exact } from '../number';
import type { Expression, Operator } from './expression';

/** A tree whose names are resolved and whose aggregates know what they run over. All readings read this. */
export type Bound =
  | { readonly kind: 'constant'; readonly value: Exact }
  | { readonly kind: 'parameter'; readonly id: string }
  | { readonly kind: 'variable'; readonly id: string; readonly entity: string }
  | BoundApply;

export interface BoundApply {
  readonly kind: 'apply';
  readonly operator: Operator;
  readonly operands: readonly Bound[];
  /**
   * sum, mean, count: the kind of entity they run over;
   * share, allocate: the kind whose descendants share; the pool of allocate is bound to it, the weight to a receiver.
   * Absent on every other operator.
   */
  readonly over?: string;
}

/** What a formula may name: the kinds of entity with their parents, the variables and the parameters. */
export interface Scope {
  /** Every kind of entity from the root down, with the kind it stands in (null for the root). */
  readonly parentKind: ReadonlyMap<string, string | null>;
  readonly entityOf: (variable: string) => string | undefined;
  readonly isParameter: (name: string) => boolean;
}

/** What a name or an aggregate is refused for. */
export interface BindProblem {
  readonly code:
    'unknownName' | 'lowerEntityOutsideAggregate' | 'nothingBelow' | 'notOneBranch' | 'poolNotAbove';
  readonly piece: string;
}

/**
 * Resolves the names of a formula that stands on entities of kind `at`.
 * A formula reads its own entity and those above; lower ones only through sum, mean and count.
 */
export function bind(
  expression: Expression,
  at: string,
  scope: Scope,
): { bound: Bound; problem?: never } | { problem: BindProblem } {
  try {
    return { bound: resolve(expression, at, scope) };
  } catch (error) {
    if (error instanceof Refusal) return { problem: error.problem };
    throw error;
  }
}

class Refusal extends Error {
  constructor(readonly problem: BindProblem) {
    super(problem.code);
  }
}

function refuse(code: BindProblem['code'], piece: string): never {
  throw new Refusal({ code, piece });
}

function resolve(expression: Expression, at: string, scope: Scope): Bound {
  switch (expression.kind) {
    case 'constant':
      return expression;
    case 'name': {
      if (scope.isParameter(expression.name)) return { kind: 'parameter', id: expression.name };
      const entity = scope.entityOf(expression.name) ?? refuse('unknownName', expression.name);
      if (!lineage(at, scope).includes(entity)) refuse('lowerEntityOutsideAggregate', expression.name);
      return { kind: 'variable', id: expression.name, entity };
    }
    case 'apply':
      return resolveApply(expression.operator, expression.operands, at, scope);
  }
}

function resolveApply(
  operator: Operator,
  operands: readonly Expression[],
  at: string,
  scope: Scope,
): BoundApply {
  const all = (kind: string) => operands.map((operand) => resolve(operand, kind, scope));
  switch (operator) {
    case 'sum':
    case 'mean':
    case 'count': {
      const over = lowestBelow(operands, at, operator, scope);
      return { kind: 'apply', operator, operands: all(over), over };
    }
    case 'share': {
      const over = scope.parentKind.get(at) ?? refuse('nothingBelow', operator);
      return { kind: 'apply', operator, operands: all(at), over };
    }
    case 'allocate': {
      const pool = operands.slice(0, 1);
      const over = poolKind(pool, at, scope);
      // Bound where it is shared out, a pool is one number; bound at each receiver it would be another for each.
      const bound = pool.map((operand) => resolve(operand, over, scope));
      const weight = operands.slice(1).map((operand) => resolve(operand, at, scope));
      return { kind: 'apply', operator, operands: [...bound, ...weight], over };
    }
    default:
      return { kind: 'apply', operator, operands: all(at) };
  }
}

/** The kinds from `kind` up to the root. */
function lineage(kind: string, scope: Scope): string[] {
  const parent = scope.parentKind.get(kind);
  return parent === null || parent === undefined ? [kind] : [kind, ...lineage(parent, scope)];
}

/** The lowest kind of entity named in the operand of an aggregate; it must stand below the formula's own. */
function lowestBelow(operands: readonly Expression[], at: string, operator: Operator, scope: Scope): string {
  const lowest = lowestNamed(operands, scope);
  if (lowest === undefined || lowest === at || !lineage(lowest, scope).includes(at))
    return refuse('nothingBelow', operator);
  return lowest;
}

/** The kind whose money an allocate shares out: the lowest one that its pool names, above the receivers. */
function poolKind(pool: readonly Expression[], at: string, scope: Scope): string {
  const above = lineage(at, scope).slice(1);
  const root = above.at(-1) ?? refuse('poolNotAbove', 'allocate');
  const kind = lowestNamed(pool, scope) ?? root;
  return above.includes(kind) ? kind : refuse('poolNotAbove', kind);
}

function lowestNamed(expressions: readonly Expression[], scope: Scope): string | undefined {
  let lowest: string | undefined;
  for (const entity of expressions.flatMap((expression) => namedEntities(expression, scope))) {
    if (lowest === undefined || lineage(entity, scope).includes(lowest)) lowest = entity;
    else if (!lineage(lowest, scope).includes(entity)) refuse('notOneBranch', `${lowest}, ${entity}`);
  }
  return lowest;
}

/** The kinds of the variables named in the expression; what an inner aggregate names is its own affair. */
function namedEntities(expression: Expression, scope: Scope): string[] {
  if (expression.kind === 'constant') return [];
  if (expression.kind === 'name') {
    const entity = scope.entityOf(expression.name);
    return entity === undefined ? [] : [entity];
  }
  if (['sum', 'mean', 'count'].includes(expression.operator)) return [];
  return expression.operands.flatMap((operand) => namedEntities(operand, scope));
}
