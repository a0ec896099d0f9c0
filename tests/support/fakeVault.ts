import type { Hand, Vault, VaultShelf } from '../../src/storage';

/** What goes wrong, and how: the error that a browser gives, or none ever. */
export type Fault = 'full' | 'abort' | 'never';

const names = { full: 'QuotaExceededError', abort: 'AbortError' } as const;

/**
 * A vault without a browser, with the promises of one: a transaction is written as a whole or not at all, and one that
 * writes waits for the ones before it. At the step whose number is `faultAt` (begin, every get, put, drop and the commit
 * count, of transactions that write) it fails in a way of choice.
 */
export class FakeVault implements Vault {
  readonly held = new Map<string, unknown>();
  fault: Fault = 'full';
  faultAt = Infinity;
  /** Steps of writing transactions so far. */
  steps = 0;
  #last: Promise<unknown> = Promise.resolve();

  async run<T>(mode: 'readonly' | 'readwrite', work: (hand: Hand) => Promise<T>): Promise<T> {
    const before = this.#last;
    const transaction = (async () => {
      await before;
      const next = new Map(this.held);
      const step = () => (mode === 'readwrite' ? this.#step() : Promise.resolve());
      await step();
      const key = (shelf: VaultShelf, name: string) => `${shelf}/${name}`;
      const result = await work({
        get: async (shelf, name) => {
          await step();
          return structuredClone(next.get(key(shelf, name)));
        },
        all: async (shelf) => {
          await step();
          return [...next].filter(([name]) => name.startsWith(`${shelf}/`)).map(([, value]) => value);
        },
        put: async (shelf, name, value) => {
          await step();
          next.set(key(shelf, name), structuredClone(value));
        },
        drop: async (shelf, name) => {
          await step();
          next.delete(key(shelf, name));
        },
      });
      await step();
      this.held.clear();
      for (const [name, value] of next) this.held.set(name, value);
      return result;
    })();
    this.#last = transaction.catch(() => undefined);
    return transaction;
  }

  /** The projects that are there, by id, as their work. */
  get projects(): Record<string, unknown> {
    const bodies = [...this.held].filter(([name]) => name.startsWith('bodies/'));
    return Object.fromEntries(
      bodies.map(([name, body]) => [name.slice('bodies/'.length), (body as { kept: unknown }).kept]),
    );
  }

  async #step(): Promise<void> {
    this.steps += 1;
    await Promise.resolve();
    if (this.steps < this.faultAt) return;
    // The vault itself would give up waiting; what it then says is what matters here.
    const name = this.fault === 'never' ? 'TooLate' : names[this.fault];
    throw Object.assign(new Error(name), { name });
  }
}
