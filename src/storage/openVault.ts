import { wrap, type IDBPDatabase } from 'idb';
import { inTime, shelves, type Vault } from './vault';

/** All pages that are opened as files share one storage, so the name is our own. */
const databaseName = 'funding-allocation-simulator';
/** Raised when a shelf is added; a page of an older app then stops writing. */
const schema = 1;

/**
 * The vault in the browser's IndexedDB, which is passed in.
 * @param patience milliseconds after which the database, or a transaction of it, counts as dead.
 * @throws where it is forbidden, dead or of a newer app; {@link failureOf} says which.
 */
export async function openVault(databases: IDBFactory, patience: number): Promise<Vault> {
  const request = databases.open(databaseName, schema);
  request.addEventListener('upgradeneeded', () => {
    const { result } = request;
    for (const shelf of shelves)
      if (!result.objectStoreNames.contains(shelf)) result.createObjectStore(shelf);
  });
  const opening = wrap(request);
  try {
    const database = await inTime(opening, patience);
    if (!database) throw new Error('unreachable: opened without a database');
    // Another page brings a newer schema: this one lets go, and every later transaction fails.
    database.addEventListener('versionchange', () => {
      database.close();
    });
    return vaultIn(database, patience);
  } catch (error) {
    // One that comes after all must not stand in the way of other pages.
    void opening.then(
      (database) => database?.close(),
      () => undefined,
    );
    throw error;
  }
}

function vaultIn(database: IDBPDatabase, patience: number): Vault {
  return {
    async run(mode, work) {
      // Strict: what is called saved outlasts a power cut.
      const transaction = database.transaction(shelves, mode, { durability: 'strict' });
      const { done } = transaction;
      const store = (shelf: (typeof shelves)[number]) => transaction.objectStore(shelf);
      const hand = {
        get: (shelf: (typeof shelves)[number], name: string): Promise<unknown> => store(shelf).get(name),
        all: (shelf: (typeof shelves)[number]): Promise<readonly unknown[]> => store(shelf).getAll(),
        put: (shelf: (typeof shelves)[number], name: string, value: unknown) =>
          store(shelf).put?.(value, name) ?? readOnly(),
        drop: (shelf: (typeof shelves)[number], name: string) => store(shelf).delete?.(name) ?? readOnly(),
      };
      const whole = async () => {
        const result = await work(hand);
        await done;
        return result;
      };
      try {
        return await inTime(whole(), patience);
      } catch (error) {
        // Why the transaction came to nothing says more than that a step of it did.
        const reason = transaction.error ?? error;
        abort(transaction);
        done.catch(() => undefined);
        throw reason;
      }
    },
  };
}

function readOnly(): Promise<never> {
  return Promise.reject(new Error('unreachable: writing while reading'));
}

/** What failed or never ends must not be committed later; one that has ended cannot be aborted. */
function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    return;
  }
}
