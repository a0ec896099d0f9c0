import { Session, succeed, type Outcome } from '../engine';
import type { AppliedRoster } from '../exchange';
import { carryOver } from './carryOver';
import { coveredChanges } from './coveredChanges';
import type { Roster } from './roster';
import { dataOf, withoutGone } from './withRoster';
import { layersOf } from './table';
import type { Workspace } from './workspace.svelte';

/** What putting a roster on the table did to the changes that were there. */
export interface LaidRoster {
  /** Paths of changes that pointed at schools that are gone; they went with them. */
  readonly dropped: readonly string[];
  /** Paths of changes that still lie over figures that the file brought. */
  readonly covering: readonly string[];
}

/**
 * Lays a roster over the scenario in one step that can be undone. Changes that no longer fit go with the schools that they
 * were about and are named. Where the rules refuse the roster, nothing is changed.
 */
export function layRoster(
  workspace: Workspace,
  file: string,
  { institutions, brought }: AppliedRoster,
): Outcome<LaidRoster> {
  const { table } = workspace.history;
  const sources = [...(table.roster?.sources ?? []), { file, figures: brought }];
  const roster: Roster = { institutions: [...institutions], sources };
  const { years } = table;
  const session = new Session(workspace.pack, dataOf(workspace.scenario, { roster, years, names: {} }));
  const carried = carryOver(session, layersOf(table));
  if (!carried.ok) return carried;
  const { layers, refused } = carried.value;
  const patchOf = (origin: string) => layers.find((layer) => layer.origin === origin)?.patch ?? {};
  const ids = new Set(institutions.map(({ id }) => id));
  const next = {
    roster,
    names: {},
    baseline: patchOf('baseline'),
    patch: patchOf('change'),
    uncertainty: table.uncertainty && withoutGone(table.uncertainty, ids),
  };
  const outcome = workspace.setTable(next);
  if (!outcome.ok) return outcome;
  return succeed({
    dropped: refused,
    covering: coveredChanges(layersOf({ draft: undefined, ...next }), brought),
  });
}
