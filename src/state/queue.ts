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

/** At once. */
const now: Later = (work) => {
  work();
  return () => undefined;
};

const after =
  (milliseconds: number): Later =>
  (work) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  };

/** After the page has been drawn and what was typed has been shown. */
export const afterDrawing = after(30);

/** Sharing among few schools takes no time that anyone notices; among many it waits for a pause in typing. */
export function laterFor(schools: number): Later {
  return schools > 200 ? after(150) : now;
}
