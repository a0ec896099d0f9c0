import {
  compileBatch,
  planDraws,
  type BatchProgram,
  type DrawnColumn,
  type LabAnswer,
  type Problem,
  type Simulation,
} from '../engine';
import type { Uncertainty } from '../schema';
import { nextProgram, type Asking } from './asking';
import type { LabFigure } from './chanceDesk.svelte';
import { pauseFor, Queue, type Later } from './queue';
import type { LabAsk } from './sensitivityDesk.svelte';

/** Everything that is drawn for what is on the table, ready to be asked for its share in the variance of a figure. */
export interface Shares {
  readonly simulation: Simulation;
  readonly figure: LabFigure;
  readonly year: number;
  readonly columns: readonly DrawnColumn[];
}

type SharesAsk = Extract<LabAsk, { readonly kind: 'shares' }>;

/** As the desk of sensitivities, over the drawn columns in place of levers. */
export class SharesDesk {
  #ready = $state.raw<Shares>();
  #problems = $state.raw<readonly Problem[]>([]);
  readonly #queue: Queue;
  #program: { readonly key: number; readonly program: BatchProgram } | undefined;
  #schools = 0;

  constructor(
    private readonly asking: Asking,
    later?: Later,
  ) {
    this.#queue = new Queue(later ?? ((work) => pauseFor(this.#schools)(work)));
  }

  get ready(): Shares | undefined {
    return this.#ready;
  }
  /** Why nothing can be drawn. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** Starts over for a figure in a year. What it returns stops the work. */
  workOut(
    simulation: Simulation,
    scenario: string,
    uncertainty: Uncertainty,
    figure: LabFigure,
    year: number,
  ): () => void {
    this.#ready = undefined;
    this.#problems = [];
    this.#schools = simulation.population.get('institution')?.length ?? 0;
    return this.#queue.start([
      () => {
        const planned = planDraws(uncertainty, simulation, scenario);
        this.#problems = planned.ok ? [] : planned.problems;
        if (!planned.ok || planned.value.length === 0) return;
        const columns = planned.value;
        const inputs = columns.map(({ target, id, as, cells }) =>
          cells.map((cell) => ({ of: target, id, index: cell.index, year: cell.year, as })),
        );
        const program = compileBatch(simulation, { inputs, outputs: [{ kind: 'cell', ...figure, year }] });
        this.#program = { key: nextProgram(), program };
        this.#ready = { simulation, figure, year, columns };
      },
    ]);
  }

  /** Asks for the shares; a newer question on the same channel takes the place of an older one, which rejects. */
  ask(
    question: SharesAsk,
    channel: string,
    onProgress?: (done: number, all: number) => void,
  ): Promise<LabAnswer<'shares'>> {
    const program = this.#program;
    if (!program) return Promise.reject(new Error('nothing is compiled yet'));
    return this.asking.ask(
      { kind: 'lab', program: program.key, question: { ...question, base: [] } },
      { channel, program: program.program, ...(onProgress ? { onProgress } : {}) },
    );
  }

  stop(channel: string): void {
    this.asking.stop(channel);
  }
}
