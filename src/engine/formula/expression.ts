import type { Exact } from '../number';

/** Every operator and function of the formula language, with the least and most operands it takes. */
export const operatorArity = {
  add: [2, 2],
  subtract: [2, 2],
  multiply: [2, 2],
  divide: [2, 2],
  negate: [1, 1],
  less: [2, 2],
  lessOrEqual: [2, 2],
  greater: [2, 2],
  greaterOrEqual: [2, 2],
  equal: [2, 2],
  unequal: [2, 2],
  and: [2, 2],
  or: [2, 2],
  not: [1, 1],
  choose: [3, 3],
  min: [1, Infinity],
  max: [1, Infinity],
  abs: [1, 1],
  floor: [1, 1],
  ceil: [1, 1],
  round: [1, 1],
  clamp: [3, 3],
  prev: [1, 2],
  firstKnown: [1, Infinity],
  sum: [1, 1],
  mean: [1, 1],
  count: [1, 1],
  share: [1, 1],
  allocate: [2, 2],
} as const satisfies Record<string, readonly [number, number]>;

/**
 * An operator of the language. A reading of the tree is a table over this type,
 * so a new operator does not compile until every reading answers for it.
 */
export type Operator = keyof typeof operatorArity;

/** The one tree that all readings share: parsed once, still in names. */
export type Expression =
  | { readonly kind: 'constant'; readonly value: Exact }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'apply'; readonly operator: Operator; readonly operands: readonly Expression[] };

/** What a formula text is refused for, with the piece of text to show. */
export interface FormulaProblem {
  readonly code:
    | 'formulaTooLong'
    | 'formulaTooLarge'
    | 'formulaCharacter'
    | 'formulaDigits'
    | 'formulaSyntax'
    | 'formulaNotAllowed'
    | 'formulaNotBeforeComparison'
    | 'formulaArity';
  readonly piece: string;
}
