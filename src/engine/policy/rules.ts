import type { Bilingual, Comparison, Force, Remedy, Source } from '../../schema';
import type { Bound, Dimension, Scope } from '../formula';
import type { Exact } from '../number';
import type { Problem } from '../problem';
import type { ComposedReading } from './compose';

/** What every element of a policy carries: its words, its source, and who set it. */
interface Element {
  readonly id: string;
  readonly label: Bilingual;
  readonly source: Source | undefined;
  /** The policy of the chain that declares it, and the one that last changed it. */
  readonly declaredIn: string;
  readonly changedIn: string;
  /** The readings, scenario or `--set` whose patch is in force on it, in order. */
  readonly patchedBy: readonly string[];
}

export interface RuleParameter extends Element {
  readonly unit: string;
  readonly dimension: Dimension;
  readonly force: Force | undefined;
  readonly direction: 'floor' | 'ceiling' | 'exact' | 'about' | undefined;
  /** By year, ascending; each holds until the next. Year 0: a draft, or a definition, that has no beginning. */
  readonly dated: readonly (readonly [number, Exact])[];
}

export interface RuleVariable extends Element {
  readonly entity: string;
  readonly unit: string;
  readonly dimension: Dimension;
  readonly formula: Bound | undefined;
  readonly formulaText: string | undefined;
  readonly appliesTo: Bound | undefined;
  readonly after: 'hold' | 'none';
  readonly range: { readonly from: Bound | undefined; readonly to: Bound | undefined } | undefined;
  /** The least that may be entered, in the variable's unit. */
  readonly min: Exact | undefined;
  /** Beyond this an entry is no figure at all, such as a share of more than the whole. */
  readonly max: Exact | undefined;
  readonly role: 'input' | 'assumption' | 'lever' | 'result';
  readonly flagOf:
    { readonly level?: readonly string[]; readonly ownerLevel?: readonly string[] | 'region' } | undefined;
  readonly note: Bilingual | undefined;
  /** The text leaves this number open. */
  readonly open: boolean;
}

/** A requirement of every year. */
export interface RuleCheck extends Element {
  readonly entity: string;
  readonly clause: string;
  readonly value: Bound;
  readonly threshold: Bound;
  readonly comparison: Comparison;
  readonly force: Force;
  readonly appliesTo: Bound | undefined;
  readonly remedy: Remedy | undefined;
  /** The unit in which value, threshold and margin are shown. */
  readonly unit: string;
}

/** What moves the indicator of a target and what limits it: variables on the entity of the lever. */
export interface RuleDriver {
  readonly lever: string;
  readonly entity: string;
  readonly capacity: string | undefined;
  readonly cost: string | undefined;
  readonly staff: string | undefined;
  readonly room: Bound | undefined;
}

/** A requirement with a deadline. */
export interface RuleTarget extends Element {
  readonly entity: string;
  readonly clause: string;
  readonly indicator: string;
  readonly value: Bound;
  readonly threshold: Bound;
  readonly comparison: Comparison;
  readonly force: Force;
  /** The year from which it is due; undefined where the text sets none. */
  readonly by: number | undefined;
  readonly driver: RuleDriver | undefined;
  readonly appliesTo: Bound | undefined;
  readonly remedy: Remedy | undefined;
  readonly unit: string;
}

export interface RuleReading extends ComposedReading {
  readonly id: string;
  readonly chosen: string;
  /** Whether any option changes anything under this policy. */
  readonly used: boolean;
}

/** Something accepted that has no effect, for `notes`. */
export type Note = Pick<Problem, 'code' | 'data'>;

/** A policy ready to run: every name resolved, every unit checked, every disputed wording decided. */
export interface Rules {
  readonly id: string;
  readonly chain: readonly string[];
  readonly entities: ReadonlyMap<string, { readonly within: string | null; readonly path: string }>;
  readonly parameters: ReadonlyMap<string, RuleParameter>;
  readonly variables: ReadonlyMap<string, RuleVariable>;
  readonly checks: readonly RuleCheck[];
  readonly targets: readonly RuleTarget[];
  /** Everything that belongs to a count: its stock, and what a year adds, costs and takes. */
  readonly ofCounts: ReadonlySet<string>;
  readonly readings: ReadonlyMap<string, RuleReading>;
  readonly stateful: ReadonlySet<string>;
  readonly readers: ReadonlyMap<string, readonly string[]>;
  readonly scope: Scope;
  readonly notes: readonly Note[];
}
