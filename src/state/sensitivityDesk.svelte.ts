import {
  compileBatch,
  leversReaching,
  type BatchProgram,
  type LabAnswer,
  type LabLever,
  type LabQuestion,
  type LaneOutput,
  type Simulation,
} from '../engine';
import { nextProgram, type Asking } from './asking';
import type { LabFigure } from './chanceDesk.svelte';
import { pauseFor, Queue, type Later } from './queue';

/** A check or target of one entity in the year that is asked about, by the output that is its margin. */
export interface LabRequirement {
  readonly kind: 'check' | 'target';
  readonly id: string;
  readonly index: number;
  readonly output: number;
  readonly strict: boolean;
}

/** The rules on the table with every lever that reaches a figure in a year, ready to be asked. */
export interface Sensitivity {
  readonly simulation: Simulation;
  readonly figure: LabFigure;
  readonly year: number;
  /** The inputs, in their order. */
  readonly levers: readonly LabLever[];
  /** The output that is the figure itself. */
  readonly output: 0;
  readonly requirements: readonly LabRequirement[];
}

/** A question without what the desk knows: what every input is at present. */
export type LabAsk = LabQuestion extends infer Question
  ? Question extends { readonly base: readonly number[] }
    ? Omit<Question, 'base'>
    : never
  : never;

/** What moves a figure: compiled once on the page after it has been drawn, and then asked in the worker. */
export class SensitivityDesk {
  #ready = $state.raw<Sensitivity>();
  readonly #queue: Queue;
  #program: { readonly key: number; readonly program: BatchProgram } | undefined;
  #schools = 0;

  constructor(
    private readonly asking: Asking,
    later?: Later,
  ) {
    this.#queue = new Queue(later ?? ((work) => pauseFor(this.#schools)(work)));
  }

  /** What can be asked now; the questions about what was on the table before are void. */
  get ready(): Sensitivity | undefined {
    return this.#ready;
  }

  /** Starts over for a figure in a year. What it returns stops the work. */
  workOut(simulation: Simulation, figure: LabFigure, year: number): () => void {
    this.#ready = undefined;
    this.#schools = simulation.population.get('institution')?.length ?? 0;
    return this.#queue.start([() => this.#compile(simulation, figure, year)]);
  }

  /** Asks about what is ready. A newer question on the same channel takes the place of an older one, which rejects. */
  ask<Ask extends LabAsk>(
    ask: Ask,
    channel: string,
    onProgress?: (done: number, all: number) => void,
  ): Promise<LabAnswer<Ask['kind']>> {
    const program = this.#program;
    if (!program || !this.#ready) return Promise.reject(new Error('nothing is compiled yet'));
    const question = { ...ask, base: this.#ready.levers.map(({ now }) => now) } as unknown as LabQuestion;
    return this.asking.ask(
      { kind: 'lab', program: program.key, question },
      { channel, program: program.program, ...(onProgress ? { onProgress } : {}) },
    ) as Promise<LabAnswer<Ask['kind']>>;
  }

  stop(channel: string): void {
    this.asking.stop(channel);
  }

  #compile(simulation: Simulation, figure: LabFigure, year: number): void {
    const { rules, population, years } = simulation;
    const target: LaneOutput = { kind: 'cell', ...figure, year };
    const requirements = [
      ...rules.checks.map((rule) => ({ kind: 'check' as const, rule })),
      ...rules.targets.map((rule) => ({ kind: 'target' as const, rule })),
    ]
      .flatMap(({ kind, rule: { id, entity, comparison } }) =>
        (population.get(entity) ?? []).map((_, index) => ({
          kind,
          id,
          index,
          strict: comparison === '<' || comparison === '>',
        })),
      )
      .map((each, at) => ({ ...each, output: 1 + at }));
    const all = Array.from({ length: years.to - years.from + 1 }, (_, at) => years.from + at);
    const levers = leversReaching(simulation, [target], all);
    const outputs = [target, ...requirements.map(({ kind, id, index }) => ({ kind, id, index, year }))];
    const program = compileBatch(simulation, { inputs: levers.map(({ cells }) => cells), outputs });
    this.#program = { key: nextProgram(), program };
    this.#ready = { simulation, figure, year, levers, output: 0, requirements };
  }
}
