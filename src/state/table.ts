import type { Layer } from '../engine';
import type { DraftFile, Patch, Uncertainty } from '../schema';
import type { Roster } from './roster';
import type { KeptWeighting, Work } from './work';

/** Everything that a person has put on the table over a scenario: one state of the history. */
export interface Table {
  readonly draft: DraftFile | undefined;
  readonly baseline: Patch;
  readonly patch: Patch;
  readonly years: { readonly from: number; readonly to: number } | undefined;
  readonly names: Readonly<Record<string, string>>;
  /** Weightings of pools that are kept to compare. */
  readonly weightings: readonly KeptWeighting[];
  /** How uncertain figures are, in place of what the scenario says of it. */
  readonly uncertainty: Uncertainty | undefined;
  /** Institutions that were imported, in the place of those of the scenario. */
  readonly roster: Roster | undefined;
}

export const emptyTable: Table = {
  draft: undefined,
  baseline: {},
  patch: {},
  years: undefined,
  names: {},
  weightings: [],
  uncertainty: undefined,
  roster: undefined,
};

/** The table as it was kept. */
export function tableOf(work: Work): Table {
  const { draft, baseline, patch, years, names = {}, weightings = [], uncertainty, roster } = work;
  return { draft, baseline, patch, years, names, weightings, uncertainty, roster };
}

/** What is to be kept of a table under a policy; what is empty is left out. */
export function workOf(policy: string, table: Table): Work {
  const { draft, baseline, patch, years, names, weightings, uncertainty, roster } = table;
  return {
    policy,
    baseline,
    patch,
    ...(draft ? { draft } : {}),
    ...(years ? { years } : {}),
    ...(uncertainty ? { uncertainty } : {}),
    ...(roster ? { roster } : {}),
    ...(weightings.length > 0 ? { weightings } : {}),
    ...(Object.keys(names).length > 0 ? { names } : {}),
  };
}

/** What lies over the choices of the scenario, in order: the draft that was loaded, the baseline, the changes. */
export function layersOf({ draft, baseline, patch }: Pick<Table, 'draft' | 'baseline' | 'patch'>): Layer[] {
  return [
    ...(draft ? [{ origin: 'draft', patch: draft.patch }] : []),
    { origin: 'baseline', patch: baseline },
    { origin: 'change', patch },
  ];
}
