import type { BatchProgram } from '../engine';
import { TaskRunner } from './answerTask';
import type { AnswerTo, Asked, Task, Told } from './messages';
import { programsKept, Recent } from './recent';

/** The part of a worker that is used; passed in, so that it can be faked. */
export interface Helper {
  onmessage: ((event: { data: Told }) => void) | null;
  onerror: ((event: unknown) => void) | null;
  postMessage(asked: Asked): void;
  terminate(): void;
}

/** How a task is to be done. */
export interface Errand {
  /** A newer task on the same channel takes the place of an older one. */
  readonly channel: string;
  /** The program that the task names. */
  readonly program?: BatchProgram;
  readonly onProgress?: (done: number, all: number) => void;
}

interface Job {
  readonly task: Task;
  readonly errand: Errand;
  readonly settle: (answer: Extract<Told, { kind: 'answer' }>['answer']) => void;
  readonly refuse: (why: Error) => void;
  startedAt: number;
}

/** What is shorter than this is let finish when nobody waits for it any more: a new worker takes as long to start. */
const patience = 400;

/**
 * The one worker for all heavy work. Tasks are done one after another; of those on one channel only the newest, for what
 * nobody waits for is not worked out: it is dropped, or called off with the worker where it would take long. A worker that
 * dies is replaced for the next task; where none can be had at all, the page does the work itself.
 */
export class HeavyWork {
  #helper: Helper | undefined;
  #sent = new Recent<true>(programsKept);
  readonly #waiting: Job[] = [];
  #running: { readonly id: number; readonly job: Job } | undefined;
  #asked = 0;
  #runner: TaskRunner | undefined;

  constructor(
    private readonly start: () => Helper,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** The answer to a task; rejects where it was called off, the worker died or the task failed. */
  ask<T extends Task>(task: T, errand: Errand): Promise<AnswerTo<T>> {
    this.stop(errand.channel);
    return new Promise((resolve, reject) => {
      const settle = (answer: unknown) => resolve(answer as AnswerTo<T>);
      this.#waiting.push({ task, errand, settle, refuse: reject, startedAt: 0 });
      this.#next();
    });
  }

  /** Calls off what is waiting or being worked out on a channel; does nothing where that is nothing. */
  stop(channel: string): void {
    for (let at = this.#waiting.length - 1; at >= 0; at -= 1)
      if (this.#waiting[at]?.errand.channel === channel)
        this.#waiting.splice(at, 1)[0]?.refuse(new Error('called off'));
    const running = this.#running;
    if (running?.job.errand.channel !== channel) return;
    running.job.refuse(new Error('called off'));
    if (this.now() - running.job.startedAt > patience) {
      this.#drop();
      this.#next();
    }
  }

  #next(): void {
    if (this.#running) return;
    const job = this.#waiting.shift();
    if (!job) return;
    this.#asked += 1;
    const id = this.#asked;
    job.startedAt = this.now();
    this.#running = { id, job };
    const helper = this.#helperOrNone();
    if (helper) this.#send(helper, id, job);
    else void Promise.resolve().then(() => this.#runHere(id, job));
  }

  #send(helper: Helper, id: number, { task, errand }: Job): void {
    helper.onmessage = ({ data }) => this.#hear(data);
    helper.onerror = () => this.#fail('the worker died', true);
    helper.postMessage(this.#askedFor(id, task, errand, this.#sent));
  }

  /** The task, with its program where that was not sent before. */
  #askedFor(id: number, task: Task, { program }: Errand, sent: Recent<true>): Asked {
    if (task.kind !== 'lab') return { id, task };
    const isThere = sent.has(task.program);
    sent.use(task.program, () => true);
    return isThere || !program ? { id, task } : { id, task, program };
  }

  #runHere(id: number, { task, errand }: Job): void {
    this.#runner ??= new TaskRunner(this.now);
    try {
      const { program } = errand;
      this.#runner.run({ id, task, ...(program ? { program } : {}) }, (told) => this.#hear(told));
    } catch {
      this.#fail('the task failed', false);
    }
  }

  #hear(told: Told): void {
    const running = this.#running;
    if (told.id !== running?.id) return;
    if (told.kind === 'progress') {
      running.job.errand.onProgress?.(told.done, told.all);
      return;
    }
    if (told.kind === 'failed') {
      this.#fail('the task failed', false);
      return;
    }
    this.#running = undefined;
    running.job.settle(told.answer);
    this.#next();
  }

  #fail(why: string, isDead: boolean): void {
    this.#running?.job.refuse(new Error(why));
    if (isDead) this.#drop();
    this.#running = undefined;
    this.#next();
  }

  #drop(): void {
    this.#running = undefined;
    this.#helper?.terminate();
    this.#helper = undefined;
    this.#sent = new Recent(programsKept);
  }

  #helperOrNone(): Helper | undefined {
    try {
      this.#helper ??= this.start();
    } catch {
      return undefined;
    }
    return this.#helper;
  }
}
