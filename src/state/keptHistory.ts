import type { FoundWork } from './findWork';
import type { History } from './history';
import { isRecord } from './isRecord';
import { readKept } from './kept';
import { tableOf, workOf, type Table } from './table';
import { isWork, type Work } from './work';
import type { Workspace } from './workspace.svelte';

/** The steps of the table as they are kept on the device. */
export interface KeptHistory {
  readonly scenario: string;
  readonly past: readonly Work[];
  readonly future: readonly Work[];
}

/** What is kept of the steps; states that share a part go on sharing it there. */
export function keptHistory(scenario: string, policy: string, { past, future }: History<Table>): KeptHistory {
  const all = (tables: readonly Table[]) => tables.map((table) => workOf(policy, table));
  return { scenario, past: all(past), future: all(future) };
}

/** Takes up the steps that were kept with the work on the table; where the work is later than what they were kept with, that is one step more. */
export function restoreSteps(workspace: Workspace, { history, stored }: FoundWork): void {
  const { scenario, pack, refused, history: steps } = workspace;
  const work = stored === undefined ? undefined : readKept(stored).work[scenario.id];
  const kept = historyOf(history, scenario.id, pack.policy.id, work && tableOf(work));
  if (kept && refused.length === 0) steps.continueWith(kept);
}

/**
 * The steps that were kept for a scenario under a policy; none where they are of another one or cannot be read.
 * @param stored the table they were kept with: where the one on show is a later one, that is a step of its own.
 */
function historyOf(
  kept: unknown,
  scenario: string,
  policy: string,
  stored: Table | undefined,
): History<Table> | undefined {
  if (!isRecord(kept) || kept['scenario'] !== scenario) return undefined;
  const past = tablesOf(kept['past'], policy);
  const future = tablesOf(kept['future'], policy);
  if (!past || !future) return undefined;
  return stored
    ? { past: [...past, stored], future: [], about: undefined }
    : { past, future, about: undefined };
}

function tablesOf(value: unknown, policy: string): Table[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const all: readonly unknown[] = value;
  return all.every((each): each is Work => isWork(each) && each.policy === policy)
    ? all.map(tableOf)
    : undefined;
}
