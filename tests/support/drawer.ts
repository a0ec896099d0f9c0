import { App, type Surroundings } from '../../src/state';

/** The key that the app keeps its work under. */
export const drawerKey = 'funding-allocation-simulator/1';

/** A browser's storage without a browser: what it holds, and how many texts it takes until it is full. */
export class FakeDrawer {
  readonly held = new Map<string, string>();
  /** Texts that it still takes; a full drawer throws, as a browser's does. */
  room = Infinity;

  constructor(kept?: unknown) {
    if (kept !== undefined) this.held.set(drawerKey, typeof kept === 'string' ? kept : JSON.stringify(kept));
  }

  getItem(key: string): string | null {
    return this.held.get(key) ?? null;
  }

  setItem(key: string, text: string): void {
    if (this.room <= 0) throw new Error('QuotaExceededError');
    this.room -= 1;
    this.held.set(key, text);
  }

  /** What is kept now, read back. */
  get kept(): Record<string, unknown> {
    return JSON.parse(this.held.get(drawerKey) ?? 'null') as Record<string, unknown>;
  }

  /** The texts that stand under other keys than the app's own, by key. */
  get aside(): Record<string, string> {
    return Object.fromEntries([...this.held].filter(([key]) => key !== drawerKey));
  }
}

/** Opens the app as a page does: starts it, and keeps what is on show once it is ready. */
export async function openApp(
  drawer: FakeDrawer | undefined,
  device: Omit<Partial<Surroundings>, 'drawer'> = {},
): Promise<App> {
  const bar = { location: { hash: '' }, addEventListener: () => undefined };
  const app = new App({ bar, drawer, language: 'zh', ...device });
  await app.start();
  if (app.isReady) app.keep();
  return app;
}
