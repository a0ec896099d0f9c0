import type { FeasibilityAnswer, Programme } from '../engine';

/** A question to the worker. */
export interface Asked {
  readonly id: number;
  readonly programme: Programme;
}

/** Its answer, with the number of the question. */
export interface Told {
  readonly id: number;
  readonly answer: FeasibilityAnswer;
}
