import type { PoolRule, PoolSource } from './pool';
import type { Needs, Unit, Units } from './units';

/** Numbers that are the same in every lane, by entity and year. */
export type Filler = (index: number, year: number) => number;

/** What a cell holds that no formula and no lane decides. */
export interface Stated {
  readonly value: Filler;
  /** 0, 1 missing or 2 not applicable. */
  readonly status: Filler;
  /** Whether some status is not 0, within the years and in those before. */
  readonly mayObstruct: boolean;
  /** 1 where the formula has no say; absent where it always has. */
  readonly decides: Filler | undefined;
}

/** How lanes decide a unit: 0 not at all, 1 they are its value, 2 they multiply it, 3 they are added to it. */
export interface Driven {
  readonly modes: ReadonlySet<number>;
  /** The way of every single cell, where there is one for all. */
  readonly always: number | undefined;
  readonly mode: Filler;
}

/** What a phase is made from. */
export interface PhaseRequest {
  readonly units: Units;
  readonly firstYear: number;
  readonly stated: (unit: Unit) => Stated;
  readonly driven: (unit: Unit) => Driven | undefined;
  /** The pool whose parts decide a variable, and the years in which it does. */
  readonly poolOf: (unit: Unit) => { readonly pool: Unit; readonly shares: Filler } | undefined;
  readonly poolRules: (unit: Unit, source: (unit: Unit) => PoolSource) => ReadonlyMap<number, PoolRule>;
  readonly needsOf: (unit: Unit, isBefore: boolean) => Needs;
  /** What is worked out in the years, and of that in the years before the first. */
  readonly within: ReadonlySet<Unit>;
  readonly before: ReadonlySet<Unit>;
  /** What must be found in a column of its own when the year is over, beside what other stages and years read. */
  readonly kept: ReadonlySet<Unit>;
  /** What is known before: whether it can be anything but a number. */
  readonly handed: ReadonlyMap<Unit, boolean>;
}
