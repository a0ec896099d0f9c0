import type { AnswerTo, Errand, Task } from '../worker';

/** Where heavy tasks are done: the worker, or anything else that promises answers. */
export interface Asking {
  ask<T extends Task>(task: T, errand: Errand): Promise<AnswerTo<T>>;
  stop(channel: string): void;
}

let programs = 0;

/** A key that no other compiled program of this page has. */
export function nextProgram(): number {
  programs += 1;
  return programs;
}
