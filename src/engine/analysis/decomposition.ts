import type { Exact } from '../number';

/** Which changes are made, by their position. */
export type Made = readonly boolean[];

/** What is decomposed: the value with some of the changes made, undefined where there is none. */
export type ValueOf = (made: Made) => Exact | undefined;

/** How many subsets have been asked for, of how many at most. */
export interface Progress {
  readonly done: number;
  readonly all: number;
}

/** How orders are drawn where there are too many changes for all of them. */
export interface Sampling {
  /** Even: every order goes with its reverse. */
  readonly orders: number;
  readonly seed: number;
}

/** What each change adds, averaged over the orders in which the changes can be made. */
export interface Parts {
  readonly kind: 'parts';
  readonly from: Exact;
  readonly to: Exact;
  /** By the position of the change; they sum to the difference exactly. */
  readonly parts: readonly Exact[];
  /** The standard error of each part, where orders were drawn; nothing where all were taken. */
  readonly errors: readonly number[] | undefined;
  /** How many orders were drawn; nothing where all were taken. */
  readonly orders: number | undefined;
}

/** There is no value with these changes made and no others, and there is with fewer; none: there is none before. */
export interface NoValue {
  readonly kind: 'noValue';
  readonly made: readonly number[];
}

export type Decomposition = Parts | NoValue;

/** The positions of the changes that are made. */
export function membersOf(made: Made): number[] {
  return made.flatMap((isMade, change) => (isMade ? [change] : []));
}
