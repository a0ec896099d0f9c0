import type { PolicyPack } from '../engine';

/** The files of policies, each fetched once; one that did not arrive is asked for again the next time. */
export class KeptPacks {
  readonly #asked = new Map<string, Promise<PolicyPack>>();

  constructor(private readonly load: (id: string) => Promise<PolicyPack>) {}

  /** Calls back once, when a policy is first asked for: with what has come, or with nothing. */
  ask(id: string, whenThere: (pack: PolicyPack | undefined) => void): void {
    if (this.#asked.has(id)) return;
    const coming = this.load(id);
    this.#asked.set(id, coming);
    coming.then(whenThere, () => {
      this.#asked.delete(id);
      whenThere(undefined);
    });
  }
}
