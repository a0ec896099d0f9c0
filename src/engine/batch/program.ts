import type { PoolRule } from './pool';
import type { VectorBlock } from '../vector';

/** Cells that one input of a run decides, and how: it is their value, is multiplied with it or added to it. */
export interface LaneCell {
  /** A variable with the index of its entity, or a parameter (index 0). */
  readonly of: 'variable' | 'parameter';
  readonly id: string;
  readonly index: number;
  readonly year: number;
  readonly as: 'value' | 'times' | 'plus';
}

/** What is asked of every lane: the value of a cell, or how far a requirement is from failing (0 or more: it holds). */
export type LaneOutput =
  | { readonly kind: 'cell'; readonly variable: string; readonly index: number; readonly year: number }
  | {
      readonly kind: 'check' | 'target';
      readonly id: string;
      readonly index: number;
      readonly year: number;
    };

export interface LaneRequest {
  readonly inputs: readonly (readonly LaneCell[])[];
  readonly outputs: readonly LaneOutput[];
}

/** A kind of entity as it lies in memory. */
export interface KindPlan {
  readonly entities: number;
  readonly columns: number;
  readonly tableColumns: number;
  /** Year after year from the first row on, entity after entity, column after column. */
  readonly table: Float64Array<ArrayBuffer>;
}

/** A block of steps over all entities of a kind. */
export interface BlockStage {
  readonly kind: 'block';
  /** The kinds from the one it runs over upwards, by their place in the plan. */
  readonly hops: readonly number[];
  readonly block: VectorBlock;
  /** Columns that are added up in this stage and so begin at 0, by kind. */
  readonly sums: readonly (readonly [kind: number, column: number])[];
}

/** A pool shared out, lane by lane. */
export interface PoolStage {
  readonly kind: 'pool';
  readonly of: number;
  readonly column: number;
  readonly status: number;
  /** A year that is not here has no such pool. */
  readonly rules: ReadonlyMap<number, PoolRule>;
}

export type Stage = BlockStage | PoolStage;

/** Where a result lies: columns of lanes, of which one may be the status. */
export interface Place {
  readonly kind: number;
  readonly column: number;
  /** Absent where it is always known. */
  readonly status: number | undefined;
}

/** A column of an entity that an input is written into. */
export interface DrivenPlace {
  readonly kind: number;
  readonly column: number;
  readonly index: number;
  readonly input: number;
}

/** Everything that is worked out with one set of lanes. */
export interface PhasePlan {
  readonly kinds: readonly KindPlan[];
  /** For each kind, and each kind above it, the index of the ancestor of every entity. */
  readonly ancestors: ReadonlyMap<string, Int32Array<ArrayBuffer>>;
  readonly before: readonly Stage[];
  readonly within: readonly Stage[];
  /** What is written before the stages of a year run, by the input that it comes from. */
  readonly drivenIn: ReadonlyMap<number, readonly DrivenPlace[]>;
  readonly outputs: readonly (Place & {
    readonly output: number;
    readonly index: number;
    readonly year: number;
  })[];
  /** What the next phase finds in its tables. */
  readonly handed: readonly (Place & {
    readonly to: { readonly column: number; readonly status: number | undefined };
  })[];
}

/** A simulation compiled for lanes; plain data that can be posted to a worker. */
export interface BatchProgram {
  readonly inputs: number;
  readonly outputs: number;
  /** The first year that has a row: the earliest that prev reads. */
  readonly firstRow: number;
  readonly years: { readonly from: number; readonly to: number };
  /** First what no input reaches, worked out once; then what is worked out for every lane. */
  readonly still: PhasePlan;
  readonly moving: PhasePlan;
}
