/** Does a piece of work when the browser has time for it; the function returned calls it off. */
export type Later = (work: () => void) => () => void;

/** Jobs done one after another between frames, so that the page stays fluent. New jobs call off the old ones. */
export class Queue {
  #stop: () => void = () => undefined;

  constructor(private readonly later: Later) {}

  /**
   * Starts over with these jobs, each taken from the list when it is its turn; what it returns stops them, and no jobs that
   * were started after them.
   */
  start(jobs: Iterable<() => void, unknown>): () => void {
    this.#stop();
    let callOff: () => void = () => undefined;
    const waiting: Iterator<() => void, unknown> = jobs[Symbol.iterator]();
    const next = (): void => {
      const turn = waiting.next();
      if (turn.done === true) return;
      callOff = this.later(() => {
        turn.value();
        next();
      });
    };
    next();
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

/** Once something has been at rest for as long as a hand takes between two movements. */
export const afterPause = after(150);

/** After the page has been drawn and what was typed has been shown. */
export const afterDrawing = after(30);

/** Between two frames: for long work in short pieces, so that the page is drawn and answers in between. */
export const betweenFrames = after(8);

/** Beyond this many schools a change is noticed while it is worked out. */
const many = 200;

/** Sharing among few schools takes no time that anyone notices; among many it waits for a pause in typing. */
export function laterFor(schools: number): Later {
  return schools > many ? afterPause : now;
}

/** For work that is noticed however few the schools are: after drawing, and among many after a pause in typing. */
export function pauseFor(schools: number): Later {
  return schools > many ? afterPause : afterDrawing;
}
