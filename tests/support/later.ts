import type { Later } from '../../src/state/queue';

/** Work for later that a test does when it likes, one piece at a time. */
export class FakeLater {
  #waiting: (() => void)[] = [];

  readonly later: Later = (work) => {
    this.#waiting.push(work);
    return () => (this.#waiting = this.#waiting.filter((each) => each !== work));
  };

  /** Does the next piece; whether there was one. */
  next(): boolean {
    const work = this.#waiting.shift();
    work?.();
    return work !== undefined;
  }

  /** Does everything, and what that leaves to do; how many pieces it was. */
  all(): number {
    let done = 0;
    while (this.next()) done += 1;
    return done;
  }
}
