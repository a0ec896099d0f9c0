/** The part of a browser's storage that is needed here; passed in, so that it can be absent, full or fake. */
export type Drawer = Pick<Storage, 'getItem' | 'setItem'>;

/** Keeps one JSON value under a key. A device that cannot keep it says so and loses nothing that is on show. */
export class Keeper {
  constructor(
    private readonly drawer: Drawer | undefined,
    private readonly key: string,
  ) {}

  /** What was kept; undefined where there is nothing, or nothing that can be read. */
  read(): unknown {
    try {
      const text = this.drawer?.getItem(this.key);
      return text === null || text === undefined ? undefined : (JSON.parse(text) as unknown);
    } catch {
      return undefined;
    }
  }

  /** Whether the value was kept. */
  write(value: unknown): boolean {
    try {
      this.drawer?.setItem(this.key, JSON.stringify(value));
      return this.drawer !== undefined;
    } catch {
      return false;
    }
  }
}
