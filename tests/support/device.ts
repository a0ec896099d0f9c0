import type { App } from '../../src/state';
import { FakeDrawer, openApp } from './drawer';
import { FakeVault } from './fakeVault';

/** A device without a browser: its vault, its older storage, and the pages that are opened on it. */
export class FakeDevice {
  readonly vault = new FakeVault();
  readonly drawer: FakeDrawer;
  reloads = 0;
  /** The time of day, a second later at every look unless a test says otherwise. */
  clock = () => new Date(Date.UTC(2026, 10, 22, 15, 0, (this.#seconds += 1))).toISOString();
  #pages = 0;
  #seconds = 0;

  constructor(kept?: unknown) {
    this.drawer = new FakeDrawer(kept);
  }

  /** Opens a page in a tab of its own, or again in one that was there before. */
  async open(tab = new FakeDrawer()): Promise<App> {
    this.#pages += 1;
    const page = this.#pages;
    let ids = 0;
    return openApp(this.drawer, {
      tab,
      openVault: () => Promise.resolve(this.vault),
      newId: () => `page${String(page)}-${String((ids += 1))}`,
      now: () => this.clock(),
      reload: () => (this.reloads += 1),
    });
  }
}

/** Waits until a page says whether its work is on the device. */
export async function settled(app: App): Promise<'saved' | 'notSaved'> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (app.saving.state !== 'saving') return app.saving.state;
  }
}

/** Changes the share of the surcharge on the table, as a lever does, and keeps it. */
export function edit(app: App, share: number): void {
  const outcome = app.workspace.setTable({ patch: { 'region.vetEarmarkShare@2026': share } });
  if (!outcome.ok) throw new Error('the edit was refused');
  app.keep();
}

/** The share that is on the table. */
export function shareOn(app: App): unknown {
  return app.workspace.patch['region.vetEarmarkShare@2026'];
}

/** Opens a page on a device whose vault fails to open. */
export async function openShut(drawer: FakeDrawer, name: string): Promise<App> {
  const openVault = () => Promise.reject(Object.assign(new Error(name), { name }));
  return openApp(drawer, { tab: new FakeDrawer(), openVault });
}
