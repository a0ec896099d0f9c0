import type {
  BatchProgram,
  FeasibilityAnswer,
  LabAnswer,
  LabAnswers,
  LabQuestion,
  Programme,
} from '../engine';

/** What the worker is asked to do. Programs are sent once and named by their key from then on. */
export type Task =
  | { readonly kind: 'feasibility'; readonly programme: Programme }
  | { readonly kind: 'lab'; readonly program: number; readonly question: LabQuestion };

/** What a task is answered with. */
export type AnswerTo<T extends Task> = T extends { kind: 'lab'; question: { kind: infer Kind } }
  ? Kind extends keyof LabAnswers
    ? LabAnswer<Kind>
    : never
  : FeasibilityAnswer;

/** A question to the worker. */
export interface Asked {
  readonly id: number;
  readonly task: Task;
  /** The program that the task names, where the worker does not have it. */
  readonly program?: BatchProgram;
}

/** What it says, with the number of the question: how far it is, the answer, or that it failed. */
export type Told =
  | { readonly id: number; readonly kind: 'progress'; readonly done: number; readonly all: number }
  | { readonly id: number; readonly kind: 'answer'; readonly answer: FeasibilityAnswer | LabAnswer }
  | { readonly id: number; readonly kind: 'failed' };
