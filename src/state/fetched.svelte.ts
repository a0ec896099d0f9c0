import { SvelteMap } from 'svelte/reactivity';

/**
 * Files that are fetched when first needed and kept. Whoever asks in an effect starts over when one has come; one that did
 * not arrive is asked for again the next time.
 */
export class Fetched<T> {
  readonly #there = new SvelteMap<string, T>();
  /** Not followed: whether something was asked for is no reason to start over. */
  #asked: readonly string[] = [];

  constructor(private readonly load: (id: string) => Promise<T>) {}

  /** The file, where it is there; else it is asked for, and what is to be done should it not arrive. */
  of(id: string, whenLost: () => void): T | undefined {
    const there = this.#there.get(id);
    if (there === undefined && !this.#asked.includes(id)) {
      this.#asked = [...this.#asked, id];
      this.load(id).then(
        (found) => this.#there.set(id, found),
        () => {
          this.#asked = this.#asked.filter((each) => each !== id);
          whenLost();
        },
      );
    }
    return there;
  }
}
