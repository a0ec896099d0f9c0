import type { Exact } from '../number';
import type { Value } from '../value';
import type { Place } from './exact';
import type { Operator } from './expression';

/** A word of the formula language that every user language has a phrase for (i18n/formula). */
export type Word =
  | 'and'
  | 'or'
  | 'not'
  | 'if'
  | 'then'
  | 'else'
  | 'min'
  | 'max'
  | 'abs'
  | 'floor'
  | 'ceil'
  | 'round'
  | 'clamp'
  | 'prev'
  | 'firstKnown'
  | 'sum'
  | 'mean'
  | 'count'
  | 'share'
  | 'allocate';

/** A piece of an explained formula: what a view shows in words, in numbers or as a link. */
export type Token =
  | { readonly kind: 'symbol'; readonly text: string }
  /** Between the operands of a call; each user language has a mark of its own for it. */
  | { readonly kind: 'separator' }
  | { readonly kind: 'word'; readonly word: Word }
  | { readonly kind: 'constant'; readonly value: Exact }
  | {
      readonly kind: 'variable';
      readonly id: string;
      readonly index: number;
      readonly year: number;
      readonly value: Value;
    }
  | { readonly kind: 'parameter'; readonly id: string; readonly year: number; readonly value: Value }
  /** The result of an aggregate or an allocation, with the unit of `of`. */
  | { readonly kind: 'result'; readonly value: Value; readonly parts: number };

/** One entity's part of an aggregate. */
export interface Part {
  readonly place: Place;
  readonly value: Value;
  /** The variable, where the operand is just that. */
  readonly variable: string | undefined;
}

/** A formula read out at a place. */
export interface Reading {
  /** The whole formula, with the names of what it reads. */
  readonly words: readonly Token[];
  /** Only what was calculated here: the branch taken, the operand that was known, aggregates as their result. */
  readonly numbers: readonly Token[];
  /** Every variable and parameter that was read, once each, in reading order. */
  readonly inputs: readonly Token[];
  /** The parts of each aggregate that was read. */
  readonly groups: readonly { readonly operator: Operator; readonly parts: readonly Part[] }[];
}
