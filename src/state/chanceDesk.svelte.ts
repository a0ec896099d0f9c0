import type { Chance, Chances, DrawnColumn, Problem, Risk, Spread } from '../engine';
import type { Asking } from './asking';
import {
  compileChances,
  fanShares,
  type ChanceProgram,
  type ChanceRequest,
  type ChanceRow,
} from './chanceProgram';
import { pauseFor, Queue, type Later } from './queue';

export type { LabFigure } from './chanceProgram';

/** What the draws say, all of it of the same request and the same value of the lever. */
export interface ChanceAnswer {
  readonly request: ChanceRequest;
  readonly at: number | undefined;
  readonly years: readonly number[];
  /** Of the figure, one for each year. */
  readonly spreads: readonly Spread[];
  /** How likely the figure is above zero, one for each year. */
  readonly aboveZero: readonly Chance[];
  /** One for each shortfall, and of it one for each year. */
  readonly risks: readonly (readonly Risk[])[];
  readonly rows: readonly (ChanceRow & { readonly chance: Chance })[];
  readonly draws: number;
  readonly snapped: number;
  readonly columns: readonly DrawnColumn[];
  /** What the bands have spanned since the rules were compiled: an axis keeps still while a lever moves. */
  readonly reach: { readonly least: number; readonly most: number } | undefined;
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
  #ready = $state.raw<ChanceProgram>();
  /** What is asked from now on; nothing while the rules are still to be compiled, or cannot be. */
  #compiled: ChanceProgram | undefined;
  #schools = 0;
  #at: number | undefined;
  #isAsking = false;
  #isStale = false;
  #round = 0;
  #reach: ChanceAnswer['reach'];

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
  /** What the slider can move and does move, since the rules were last compiled. */
  get ready(): Pick<ChanceProgram, 'request' | 'levers' | 'lever'> | undefined {
    return this.#ready;
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
    this.#compiled = undefined;
    this.#state = 'working';
    this.#progress = 0;
    this.#reach = undefined;
    this.asking.stop(channel);
    this.#isAsking = false;
    const round = this.#round;
    const stop = this.#queue.start([
      () => {
        if (round !== this.#round) return;
        const compiled = compileChances(request);
        this.#problems = Array.isArray(compiled) ? compiled : [];
        if (Array.isArray(compiled)) {
          this.#state = 'failed';
          return;
        }
        this.#compiled = compiled;
        this.#ready = compiled;
        this.#ask(compiled, round);
      },
    ]);
    return () => {
      stop();
      this.stop();
    };
  }

  /** Calls off what is being drawn; the last answer stays, and the next move asks again. */
  stop(): void {
    this.#round += 1;
    this.#isAsking = false;
    this.#isStale = false;
    this.#state = 'idle';
    this.asking.stop(channel);
  }

  /** Moves the lever; the draws follow. After a worker's death the next move starts another. */
  move(at: number): void {
    this.#at = at;
    if (!this.#compiled) return;
    if (this.#isAsking) this.#isStale = true;
    else this.#ask(this.#compiled, this.#round);
  }

  #ask(compiled: ChanceProgram, round: number): void {
    const { request, lever, columns, rows, figures, years, key, program } = compiled;
    const at = this.#at;
    this.#isAsking = true;
    this.#isStale = false;
    this.#state = 'working';
    this.#progress = 0;
    const question = {
      kind: 'chances',
      sampling: request.sampling,
      levers: lever ? [at ?? lever.now] : [],
      columns,
      figures,
      shares: fanShares,
      requirements: [
        ...rows.map(({ outputs, strict }) => ({ outputs, strict })),
        ...years.map((_, index) => ({ outputs: [index], strict: true })),
      ],
      beyond: request.beyond,
    } as const;
    const onProgress = (done: number, all: number) => (this.#progress = done / all);
    this.asking
      .ask({ kind: 'lab', program: key, question }, { channel, program, onProgress })
      .then((answer) => {
        if (round !== this.#round) return;
        this.#isAsking = false;
        this.#problems = answer.ok ? [] : answer.problems;
        if (answer.ok) this.#answer = this.#read(compiled, at, answer.value);
        this.#state = answer.ok ? 'done' : 'failed';
        if (this.#isStale) this.#ask(compiled, round);
      })
      .catch(() => {
        if (round !== this.#round) return;
        this.#isAsking = false;
        this.#state = 'failed';
      });
  }

  #read(
    { request, years, rows, columns }: ChanceProgram,
    at: number | undefined,
    found: Chances,
  ): ChanceAnswer {
    const { draws, snapped } = found;
    const spreads = found.spreads.slice(0, years.length);
    this.#reach = spanOf(spreads, this.#reach);
    return {
      ...{ request, at, years, columns, draws, snapped, spreads, reach: this.#reach },
      aboveZero: found.chances.slice(rows.length),
      risks: request.shortfalls.map((_, index) =>
        found.risks.slice((index + 1) * years.length, (index + 2) * years.length),
      ),
      rows: rows.flatMap(({ kind, id, year }, index) => {
        const chance = found.chances[index];
        return chance ? [{ kind, id, year, chance }] : [];
      }),
    };
  }
}

function spanOf(spreads: readonly Spread[], before: ChanceAnswer['reach']): ChanceAnswer['reach'] {
  const ends = spreads.flatMap(({ quantiles = [] }) => [...quantiles]);
  if (ends.length === 0) return before;
  const least = Math.min(...ends, before?.least ?? Infinity);
  return { least, most: Math.max(...ends, before?.most ?? -Infinity) };
}

const channel = 'chances';
