import type { Problem, Progress } from '../engine';
import { betweenFrames, Queue, type Later } from './queue';
import { waterfallSteps, type Gap, type WaterfallAnswer } from './waterfallSteps';

/** How long the page may wait for one piece of the work, in milliseconds. */
const slice = 30;

/** The difference between two columns by change: worked out piece by piece between frames, and stopped on request. */
export class Waterfall {
  #answer = $state.raw<{ readonly gap: Gap; readonly answer: WaterfallAnswer }>();
  #problems = $state.raw<readonly Problem[]>([]);
  #progress = $state.raw<Progress>();
  #isStopped = $state(false);
  readonly #queue: Queue;
  #callOff: () => void = () => undefined;

  constructor(
    later: Later = betweenFrames,
    private readonly clock: () => number = () => performance.now(),
  ) {
    this.#queue = new Queue(later);
  }

  /** The last answer, with what was asked. */
  get answer(): { readonly gap: Gap; readonly answer: WaterfallAnswer } | undefined {
    return this.#answer;
  }
  /** Why nothing was worked out. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }
  /** How far the work is; nothing where none is being done. */
  get progress(): Progress | undefined {
    return this.#progress;
  }
  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** Starts over for two columns and a figure. What it returns stops the work when the page is left. */
  workOut(gap: Gap): () => void {
    this.#problems = [];
    this.#isStopped = false;
    this.#progress = { done: 0, all: 1 };
    this.#callOff = this.#queue.start(this.#pieces(gap));
    return this.#callOff;
  }

  /** Stops at the reader's wish. */
  stop(): void {
    this.#callOff();
    this.#progress = undefined;
    this.#isStopped = true;
  }

  *#pieces(gap: Gap): Generator<() => void> {
    const steps = waterfallSteps(gap);
    let isDone = false;
    while (!isDone)
      yield () => {
        const until = this.clock() + slice;
        let step = steps.next();
        while (!step.done && this.clock() < until) step = steps.next();
        isDone = step.done === true;
        if (!step.done) {
          this.#progress = step.value;
          return;
        }
        this.#progress = undefined;
        if (step.value.ok) this.#answer = { gap, answer: step.value.value };
        else this.#problems = step.value.problems;
      };
  }
}
