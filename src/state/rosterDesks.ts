import { tableWork } from '../worker';
import type { App } from './app.svelte';
import { RosterDesk } from './rosterDesk.svelte';
import { RosterMemory } from './rosterMemory';

const desks = new WeakMap<App, RosterDesk>();

/** The desk of an app: what is open there stays while other pages are looked at. */
export function rosterDeskOf(app: App, drawer: () => Storage): RosterDesk {
  const desk =
    desks.get(app) ??
    new RosterDesk(
      tableWork,
      new RosterMemory(allowed(drawer)),
      () => app.workspace,
      () => app.view.year,
    );
  desks.set(app, desk);
  return desk;
}

/** Storage can be forbidden, and then even naming it throws. */
function allowed(drawer: () => Storage): Storage | undefined {
  try {
    return drawer();
  } catch {
    return undefined;
  }
}
