/** The few things that were used last. Page and worker each keep one, and so always agree on what the worker still has. */
export class Recent<T> {
  readonly #kept = new Map<number, T>();

  constructor(private readonly most: number) {}

  has(key: number): boolean {
    return this.#kept.has(key);
  }

  /** What is kept under a key, and now used last; made where it is not there, and the oldest let go. */
  use(key: number, make: () => T): T {
    const found = this.#kept.has(key) ? (this.#kept.get(key) as T) : make();
    this.#kept.delete(key);
    this.#kept.set(key, found);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.most && oldest !== undefined) this.#kept.delete(oldest);
    return found;
  }
}

/** So many compiled programs are kept: the bands, what moves them, and those of the page before. */
export const programsKept = 4;
