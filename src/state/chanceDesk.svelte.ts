import {
  compileBatch,
  planDraws,
  type BatchProgram,
  type Chances,
  type DrawnColumn,
  type LabLever,
  type LaneOutput,
  type Problem,
  type Sampling,
  type Simulation,
} from '../engine';
import type { Uncertainty } from '../schema';
import { nextProgram, type Asking } from './asking';
import { pauseFor, Queue, type Later } from './queue';

/** A figure of one entity over the years: `performancePayPool` of the second institution. */
export interface LabFigure {
  readonly variable: string;
  readonly index: number;
}

/** What the draws are asked, whatever a slider is moved to. */
export interface ChanceRequest {
  readonly simulation: Simulation;
  readonly scenario: string;
  readonly uncertainty: Uncertainty;
  readonly figure: LabFigure;
  /** What the slider moves; nothing where the draws are all that moves. */
  readonly lever: LabLever | undefined;
  readonly sampling: Sampling;
  /** With what probability a shortfall may be greater than what is said of it. */
  readonly beyond: number;
}

/** A check or target in one year; it holds where it holds for everyone whom it concerns. */
export interface ChanceRow {
  readonly kind: 'check' | 'target';
  readonly id: string;
  readonly year: number;
}

/** What the draws say, all of it of the same request and the same value of the lever. */
export interface ChanceAnswer {
  readonly request: ChanceRequest;
  readonly at: number | undefined;
  readonly years: readonly number[];
  readonly chances: Chances;
  readonly rows: readonly ChanceRow[];
  readonly columns: readonly DrawnColumn[];
}

/** The shares of the draws that a fan is drawn with: from the fifth to the ninety-fifth of a hundred. */
export const fanShares = [5, 25, 50, 75, 95].map((percent) => percent / 100);

interface Compiled {
  readonly request: ChanceRequest;
  readonly key: number;
  readonly program: BatchProgram;
  readonly columns: readonly DrawnColumn[];
  readonly years: readonly number[];
  readonly rows: readonly (ChanceRow & { readonly outputs: readonly number[]; readonly strict: boolean })[];
}

/**
 * The chances of what is on the table. The rules are compiled on the page after it has been drawn; the draws are made in the
 * worker. A slider that moves asks again as soon as the last answer is there, always for where it is by then, so that the
 * bands follow it and nothing piles up.
 */
export class ChanceDesk {
  #answer = $state.raw<ChanceAnswer>();
  #problems = $state.raw<readonly Problem[]>([]);
  #state = $state<'idle' | 'working' | 'done' | 'failed'>('idle');
  #progress = $state(0);
  readonly #queue: Queue;
  #compiled: Compiled | undefined;
  #schools = 0;
  #at: number | undefined;
  #isAsking = false;
  #isStale = false;
  #round = 0;

  constructor(
    private readonly asking: Asking,
    later?: Later,
  ) {
    this.#queue = new Queue(later ?? ((work) => pauseFor(this.#schools)(work)));
  }

  /** The last answer; it stays until the next is there. */
  get answer(): ChanceAnswer | undefined {
    return this.#answer;
  }
  /** Why nothing could be drawn. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }
  get state(): 'idle' | 'working' | 'done' | 'failed' {
    return this.#state;
  }
  /** How much of the draws is done, from 0 to 1. */
  get progress(): number {
    return this.#progress;
  }

  /** Starts over for a request, with the lever at a value. What it returns stops the work. */
  workOut(request: ChanceRequest, at: number | undefined): () => void {
    this.#round += 1;
    this.#schools = request.simulation.population.get('institution')?.length ?? 0;
    this.#at = at;
    this.#state = 'working';
    this.#progress = 0;
    this.asking.stop(channel);
    this.#isAsking = false;
    const round = this.#round;
    const stop = this.#queue.start([
      () => {
        const compiled = compile(request);
        this.#problems = Array.isArray(compiled) ? compiled : [];
        this.#compiled = Array.isArray(compiled) ? undefined : compiled;
        if (this.#compiled) this.#ask(this.#compiled, round);
        else this.#state = 'failed';
      },
    ]);
    return () => {
      stop();
      this.#round += 1;
      this.asking.stop(channel);
    };
  }

  /** Moves the lever; the draws follow. */
  move(at: number): void {
    this.#at = at;
    if (!this.#compiled || this.#state === 'failed') return;
    if (this.#isAsking) this.#isStale = true;
    else this.#ask(this.#compiled, this.#round);
  }

  #ask(compiled: Compiled, round: number): void {
    const { request, columns, rows, years, key, program } = compiled;
    const at = this.#at;
    this.#isAsking = true;
    this.#isStale = false;
    this.#state = 'working';
    const question = {
      kind: 'chances',
      sampling: request.sampling,
      levers: request.lever ? [at ?? request.lever.now] : [],
      columns,
      figures: years.map((_, index) => index),
      shares: fanShares,
      requirements: rows.map(({ outputs, strict }) => ({ outputs, strict })),
      beyond: request.beyond,
    } as const;
    const onProgress = (done: number, all: number) => (this.#progress = done / all);
    this.asking
      .ask({ kind: 'lab', program: key, question }, { channel, program, onProgress })
      .then((answer) => {
        if (round !== this.#round) return;
        this.#isAsking = false;
        this.#problems = answer.ok ? [] : answer.problems;
        if (answer.ok) this.#answer = { request, at, years, chances: answer.value, rows, columns };
        this.#state = answer.ok ? 'done' : 'failed';
        if (this.#isStale) this.#ask(compiled, round);
      })
      .catch(() => {
        if (round !== this.#round) return;
        this.#isAsking = false;
        this.#state = 'failed';
      });
  }
}

const channel = 'chances';

/** The rules and draws of a request as one program, or why there is none. */
function compile(request: ChanceRequest): Compiled | Problem[] {
  const { simulation, scenario, uncertainty, figure, lever } = request;
  const planned = planDraws(withoutLever(uncertainty, lever), simulation, scenario);
  if (!planned.ok) return [...planned.problems];
  const { from, to } = simulation.years;
  const years = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const outputs: LaneOutput[] = years.map((year) => ({ kind: 'cell', ...figure, year }));
  const requirements = [
    ...simulation.rules.checks.map((rule) => ({ kind: 'check' as const, rule })),
    ...simulation.rules.targets.map((rule) => ({ kind: 'target' as const, rule })),
  ];
  const rows = requirements.flatMap(({ kind, rule: { id, entity, comparison } }) =>
    years.map((year) => {
      const first = outputs.length;
      const entities = simulation.population.get(entity) ?? [];
      entities.forEach((_, index) => outputs.push({ kind, id, index, year }));
      const strict = comparison === '<' || comparison === '>';
      return { kind, id, year, strict, outputs: entities.map((_, index) => first + index) };
    }),
  );
  const drawn = planned.value.map(({ target, id, as, cells }) =>
    cells.map(({ index, year }) => ({ of: target, id, index, year, as })),
  );
  const inputs = lever ? [lever.cells, ...drawn] : drawn;
  const program = compileBatch(simulation, { inputs, outputs });
  return { request, key: nextProgram(), program, columns: planned.value, years, rows };
}

/** What the slider sets is not drawn as well. */
function withoutLever(uncertainty: Uncertainty, lever: LabLever | undefined): Uncertainty {
  return Object.fromEntries(
    Object.entries(uncertainty).filter(([path]) => lever === undefined || path.split('@')[0] !== lever.path),
  );
}
