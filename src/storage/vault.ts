/** What stands in the vault, by kind: each kind is a shelf of values under names. */
export const shelves = ['heads', 'bodies', 'copies', 'versions', 'settings'] as const;
export type VaultShelf = (typeof shelves)[number];

/** What can be done inside one transaction; awaiting anything else in between ends it. */
export interface Hand {
  get(shelf: VaultShelf, name: string): Promise<unknown>;
  all(shelf: VaultShelf): Promise<readonly unknown[]>;
  put(shelf: VaultShelf, name: string, value: unknown): Promise<unknown>;
  drop(shelf: VaultShelf, name: string): Promise<unknown>;
}

/** A place on the device that takes everything of a transaction or nothing; its work is done once it is committed. */
export interface Vault {
  run<T>(mode: 'readonly' | 'readwrite', work: (hand: Hand) => Promise<T>): Promise<T>;
}

/** Why something was not kept: no room, no end in sight, written by a newer app, or anything else. */
export type Failure = 'full' | 'stuck' | 'outdated' | 'failed';

const kinds: Readonly<Record<string, Failure>> = {
  QuotaExceededError: 'full',
  TooLate: 'stuck',
  // The connection was closed for a newer schema, or the database is of one.
  InvalidStateError: 'outdated',
  VersionError: 'outdated',
};

/** What an error of the vault means for the person. */
export function failureOf(error: unknown): Failure {
  const name = typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
  return Object.hasOwn(kinds, name) ? (kinds[name] ?? 'failed') : 'failed';
}

/** Waits for something no longer than so many milliseconds; then it fails as too late, whatever becomes of it. */
export async function inTime<T>(work: Promise<T>, patience: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(Object.assign(new Error('no answer in time'), { name: 'TooLate' }));
    }, patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
