/** Does a piece of work when the browser has time for it; the function returned calls it off. */
export type Later = (work: () => void) => () => void;

/** Jobs done one after another between frames, so that the page stays fluent. New jobs call off the old ones. */
export class Queue {
  #stop: () => void = () => undefined;

  constructor(private readonly later: Later) {}

  /** Starts over with these jobs; what it returns stops them, and no jobs that were started after them. */
  start(jobs: readonly (() => void)[]): () => void {
    this.#stop();
    let callOff: () => void = () => undefined;
    const next = (position: number): void => {
      const job = jobs[position];
      if (!job) return;
      callOff = this.later(() => {
        job();
        next(position + 1);
      });
    };
    next(0);
    this.#stop = () => callOff();
    return this.#stop;
  }
}

/** After the page has been drawn and what was typed has been shown. */
export const afterDrawing: Later = (work) => {
  const timer = setTimeout(work, 30);
  return () => clearTimeout(timer);
};

/** At once. */
const now: Later = (work) => {
  work();
  return () => undefined;
};

/** Sharing among few schools costs nothing that anyone notices; among many it waits until the page has been drawn. */
export function laterFor(schools: number): Later {
  return schools > 200 ? afterDrawing : now;
}
