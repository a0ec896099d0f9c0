import {
  feasibilityOf,
  outlooksOf,
  type Feasibility,
  type FeasibilityAnswer,
  type Outlook,
  type Programme,
  type Simulation,
} from '../engine';
import { pauseFor, Queue, type Later } from './queue';

/** Where a programme is answered: in the worker, or anywhere else that promises an answer. */
export type Answering = (programme: Programme) => Promise<FeasibilityAnswer>;

/** Everything that the page of targets shows of one simulation, all of it from the same answer. */
export interface TargetsAnswer {
  readonly simulation: Simulation;
  readonly feasibility: Feasibility;
  readonly outlooks: readonly Outlook[];
}

/**
 * What becomes of the targets of what is on the table. The lines of the programme are drawn on the page after it has been
 * shown; what they say is worked out elsewhere. The answer to the last simulation stays on show until the next is there.
 */
export class TargetsDesk {
  #answer = $state.raw<TargetsAnswer>();
  #state = $state<'working' | 'done' | 'failed'>('working');
  readonly #queue: Queue;
  #schools = 0;
  #asked = 0;

  constructor(
    private readonly answering: Answering,
    later?: Later,
  ) {
    this.#queue = new Queue(later ?? ((work) => pauseFor(this.#schools)(work)));
  }

  get answer(): TargetsAnswer | undefined {
    return this.#answer;
  }
  get state(): 'working' | 'done' | 'failed' {
    return this.#state;
  }

  /** Starts over for a simulation and the year in which a plan begins. What it returns stops the work. */
  workOut(simulation: Simulation, from: number): () => void {
    this.#state = 'working';
    this.#schools = simulation.population.get('institution')?.length ?? 0;
    this.#asked += 1;
    const asked = this.#asked;
    const stop = this.#queue.start([() => void this.#go(simulation, from, asked)]);
    return () => {
      stop();
      this.#asked += 1;
    };
  }

  async #go(simulation: Simulation, from: number, asked: number): Promise<void> {
    try {
      const steps = feasibilityOf(simulation, from);
      let step = steps.next();
      while (!step.done) {
        const answer = await this.answering(step.value);
        if (asked !== this.#asked) return;
        step = steps.next(answer);
      }
      const feasibility = step.value;
      this.#answer = { simulation, feasibility, outlooks: outlooksOf(simulation, feasibility) };
      this.#state = 'done';
    } catch {
      if (asked === this.#asked) this.#state = 'failed';
    }
  }
}
