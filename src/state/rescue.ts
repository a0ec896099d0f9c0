import type { Drawer } from '../storage';
import { Keeper } from '../storage';
import { isRecord } from './isRecord';

/** Work that a page could not be sure to have in the vault when it was left: which project and revision it stood on. */
export interface Rescued {
  readonly project: string;
  readonly name: string;
  readonly revision: number;
  readonly kept: unknown;
  /** The text of the older storage that it was coming over from. */
  readonly migrated?: string | undefined;
}

/** A small second place for work that is not in the vault yet, written at once when a page is left or the vault fails. */
export class Rescue {
  readonly #keeper: Keeper;

  constructor(
    drawer: Drawer | undefined,
    key: string,
    /** The page that writes. */
    private readonly by: string,
  ) {
    this.#keeper = new Keeper(drawer, key);
  }

  /** Whether the device took it. */
  put(rescued: Rescued): boolean {
    return this.#keeper.write({ ...this.#all(), [this.by]: rescued });
  }

  /** What pages have left there, by page. */
  found(): [string, Rescued][] {
    return Object.entries(this.#all()).filter((entry): entry is [string, Rescued] => isRescued(entry[1]));
  }

  /** Forgets what is in the vault now, of this page and of those whose work it has taken over. */
  clear(pages: readonly string[]): void {
    const all = this.#all();
    const gone = [this.by, ...pages].filter((page) => Object.hasOwn(all, page));
    if (gone.length === 0) return;
    this.#keeper.write(Object.fromEntries(Object.entries(all).filter(([page]) => !gone.includes(page))));
  }

  #all(): Readonly<Record<string, unknown>> {
    const value = this.#keeper.read()?.value;
    return isRecord(value) ? value : {};
  }
}

function isRescued(value: unknown): value is Rescued {
  if (!isRecord(value)) return false;
  const { project, name, revision } = value;
  return typeof project === 'string' && typeof name === 'string' && typeof revision === 'number';
}
