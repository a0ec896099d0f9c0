import type { Workspace } from './workspace.svelte';

/** Whether what is on the table runs. Both runs are worked out only when asked for: a baseline that its changes alone make valid fails here. */
export function canRun(workspace: Workspace): boolean {
  try {
    return workspace.baseline.years.from <= workspace.simulation.years.to;
  } catch {
    return false;
  }
}
