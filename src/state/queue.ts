/** Does a piece of work when the browser has time for it; the function returned calls it off. */
export type Later = (work: () => void) => () => void;

/** Jobs done one after another between frames, so that the page stays fluent. New jobs call off the old ones. */
export class Queue {
  #stop: () => void = () => undefined;

  constructor(private readonly later: Later) {}

  start(jobs: readonly (() => void)[]): void {
    this.#stop();
    this.#next(jobs, 0);
  }

  #next(jobs: readonly (() => void)[], position: number): void {
    const job = jobs[position];
    if (!job) return;
    this.#stop = this.later(() => {
      job();
      this.#next(jobs, position + 1);
    });
  }
}

/** After the page has been drawn and what was typed has been shown. */
export const afterDrawing: Later = (work) => {
  const timer = setTimeout(work, 30);
  return () => clearTimeout(timer);
};
