import type { Distribution, Uncertainty } from '../schema';
import type { Workspace } from './workspace.svelte';

/** How uncertain the figures on the table are: as the person said, else as the scenario does. */
export function uncertaintyOf({ history, scenario }: Workspace): Uncertainty {
  return history.table.uncertainty ?? scenario.uncertainty;
}

/** Says how uncertain a figure is, or with nothing that it is not; one step of the history. */
export function setUncertainty(workspace: Workspace, path: string, given: Distribution | undefined): void {
  const before = Object.entries(uncertaintyOf(workspace));
  // What is changed stays where it stands in the list.
  const kept = before.flatMap(([each, old]): [string, Distribution][] =>
    each === path ? (given ? [[path, given]] : []) : [[each, old]],
  );
  const isNew = given && before.every(([each]) => each !== path);
  const entries = isNew ? [...kept, [path, given] as const] : kept;
  workspace.history.set({ uncertainty: Object.fromEntries(entries) }, `uncertainty of ${path}`);
}

/** Back to what the scenario says. */
export function resetUncertainty(workspace: Workspace): void {
  workspace.history.set({ uncertainty: undefined });
}
