/** The part of a browser's storage that is needed here; passed in, so that it can be absent, full or fake. */
export type Drawer = Pick<Storage, 'getItem' | 'setItem'>;

/** What stands in the drawer: the text, and what it says; `value` is undefined where the text is no JSON. */
export interface Found {
  readonly text: string;
  readonly value: unknown;
}

/** Keeps one JSON value under a key. A device that cannot keep it says so and loses nothing that is on show. */
export class Keeper {
  constructor(
    private readonly drawer: Drawer | undefined,
    private readonly key: string,
  ) {}

  /** What was kept; undefined where there is nothing or the device lets nobody look. */
  read(): Found | undefined {
    const text = this.#textUnder(this.key);
    return text === undefined ? undefined : { text, value: parsed(text) };
  }

  /** Whether the value was kept. */
  write(value: unknown): boolean {
    return this.#put(this.key, JSON.stringify(value));
  }

  /**
   * Copies a text under a numbered key of its own, where no later write reaches it; a text that is there already is
   * not copied again. The key it stands under; undefined where the device did not take it.
   */
  setAside(text: string): string | undefined {
    for (let number = 1; ; number += 1) {
      const key = `${this.key}/aside-${String(number)}`;
      const there = this.#textUnder(key);
      if (there === text) return key;
      if (there === undefined) return this.#put(key, text) ? key : undefined;
    }
  }

  #textUnder(key: string): string | undefined {
    try {
      return this.drawer?.getItem(key) ?? undefined;
    } catch {
      return undefined;
    }
  }

  #put(key: string, text: string): boolean {
    try {
      this.drawer?.setItem(key, text);
      return this.drawer !== undefined;
    } catch {
      return false;
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
