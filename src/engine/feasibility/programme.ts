/** A sum of columns, each by its place in the list and times a factor. */
export type Terms = readonly (readonly [column: number, factor: number])[];

/** What may be done more of than the scenario already plans: one lever of one entity in one year. */
export interface Column {
  readonly lever: string;
  readonly index: number;
  readonly year: number;
  /** Yuan for one; undefined where nobody said what it costs. */
  readonly cost: number | undefined;
  /** Whether only whole ones can be done. */
  readonly isWhole: boolean;
}

/** What one year asks of a target: terms of columns must reach the gap; a gap of 0 or less holds already. */
export interface Need {
  readonly year: number;
  readonly terms: Terms;
  readonly gap: number;
}

export type LimitKind = 'money' | 'people' | 'capacity' | 'room';

/** What stands in the way of doing more: terms of columns can be at most so much. */
export interface Limit {
  readonly kind: LimitKind;
  readonly year: number;
  /** The variable that sets it, and of which entity; of `room`, the lever that it holds back. */
  readonly variable: string;
  readonly index: number;
  readonly terms: Terms;
  readonly most: number;
  /** Of what all targets share: how much of it goes to what the scenario already adds, and so is not left. */
  readonly planned?: number;
}

/** Why a target is in no plan: it is past its deadline, its value is not known, it does not apply, or nothing drives it. */
export type Outside = 'due' | 'unknown' | 'notApplicable' | 'noLever';

/** A target of one entity, as far as a plan is concerned. */
export interface Aim {
  readonly target: string;
  readonly index: number;
  /** The first year in which it must hold; the last year of the plan where the text sets no deadline. */
  readonly from: number;
  readonly outside: Outside | undefined;
  /** Whether it holds in its last year before the plan, and in every year from its deadline on as things are. */
  readonly holdsBefore: boolean;
  readonly holdsOnCourse: boolean;
  /** One for every year of the plan, also those before the deadline. */
  readonly needs: readonly Need[];
  /** The unit of its gap, so small that less of it does not count. */
  readonly scale: number;
}

/**
 * All targets of a policy and what stands in their way, as straight lines: plain data, so that it can be worked on
 * elsewhere. Doing nothing more (every column 0) keeps every limit.
 */
export interface Programme {
  readonly years: { readonly from: number; readonly to: number };
  readonly columns: readonly Column[];
  readonly aims: readonly Aim[];
  readonly limits: readonly Limit[];
}

/** A row of a linear programme: terms that must be at least or at most something. */
export interface LinearRow {
  readonly terms: Terms;
  readonly least?: number;
  readonly most?: number;
}

/** A linear programme in columns that are 0 or more: the least of a sum of terms under rows. */
export interface Linear {
  readonly columns: number;
  readonly minimise: Terms;
  readonly rows: readonly LinearRow[];
  /** Columns that are 0 or 1. */
  readonly binary?: readonly number[];
}
