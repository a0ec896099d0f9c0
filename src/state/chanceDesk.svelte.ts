import type { Chance, Chances, DrawnColumn, LabQuestion, Problem, Risk, Spread } from '../engine';
import type { Asking } from './asking';
import {
  compileBands,
  compileMargins,
  fanShares,
  type BandsProgram,
  type ChanceRequest,
  type ChanceRow,
  type MarginsProgram,
} from './chanceProgram';
import { afterPause, pauseFor, Queue, type Later } from './queue';

export type { LabFigure } from './chanceProgram';

/** What the draws say of the figure, all of it of the same request and the same value of the lever. */
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
  readonly draws: number;
  readonly snapped: number;
  readonly columns: readonly DrawnColumn[];
  /** The same digits on two machines: the same draws. */
  readonly fingerprint: string;
  /** What the bands have spanned since the rules were compiled: an axis keeps still while a lever moves. */
  readonly reach: { readonly least: number; readonly most: number } | undefined;
}

/** How likely each requirement holds; of the same draws as the answer it stands with, once the lever rests. */
export interface RequirementsAnswer {
  readonly request: ChanceRequest;
  readonly at: number | undefined;
  readonly years: readonly number[];
  readonly rows: readonly (ChanceRow & { readonly chance: Chance })[];
}

type Question = Extract<LabQuestion, { kind: 'chances' }>;

/**
 * The chances of what is on the table. The rules are compiled on the page after it has been drawn; the draws are made in the
 * worker. A slider that moves asks again as soon as the last answer is there, always for where it is by then, so that the
 * bands follow it and nothing piles up. Only the figure is asked while it moves: all requirements take ten times as long,
 * and are asked when it rests.
 */
export class ChanceDesk {
  #answer = $state.raw<ChanceAnswer>();
  #requirements = $state.raw<RequirementsAnswer>();
  #problems = $state.raw<readonly Problem[]>([]);
  #state = $state<'idle' | 'working' | 'done' | 'failed'>('idle');
  #progress = $state(0);
  #ready = $state.raw<BandsProgram>();
  /** What is asked from now on; nothing while the rules are still to be compiled, or cannot be. */
  #bands: BandsProgram | undefined;
  #margins: MarginsProgram | undefined;
  readonly #compiling: Queue;
  readonly #resting: Queue;
  #schools = 0;
  #at: number | undefined;
  #doing: 'nothing' | 'bands' | 'margins' = 'nothing';
  #isStale = false;
  /** How many questions were asked or called off; the newest is the one whose answer counts. */
  #asked = 0;
  #reach: ChanceAnswer['reach'];

  constructor(
    private readonly asking: Asking,
    later?: Later,
  ) {
    this.#compiling = new Queue(later ?? ((work) => pauseFor(this.#schools)(work)));
    this.#resting = new Queue(later ?? afterPause);
  }

  /** The last answer; it stays until the next is there. */
  get answer(): ChanceAnswer | undefined {
    return this.#answer;
  }
  /** What was last said of the requirements; it may be of an earlier place of the lever. */
  get requirements(): RequirementsAnswer | undefined {
    return this.#requirements;
  }
  /** Why nothing could be drawn. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }
  /** What the slider can move and does move, since the rules were last compiled. */
  get ready(): Pick<BandsProgram, 'request' | 'levers' | 'lever'> | undefined {
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
    this.stop();
    this.#schools = request.simulation.population.get('institution')?.length ?? 0;
    this.#at = at;
    this.#bands = undefined;
    this.#margins = undefined;
    this.#reach = undefined;
    this.#state = 'working';
    this.#compiling.start([
      () => {
        const compiled = compileBands(request);
        this.#problems = Array.isArray(compiled) ? compiled : [];
        if (Array.isArray(compiled)) {
          this.#state = 'failed';
          return;
        }
        this.#bands = compiled;
        this.#ready = compiled;
        this.#askBands();
      },
      () => {
        if (!this.#bands) return;
        this.#margins = compileMargins(this.#bands);
        if (this.#doing === 'nothing') this.#rest();
      },
    ]);
    return () => this.stop();
  }

  /** Calls off what is being drawn; the last answer stays, and the next move asks again. */
  stop(): void {
    this.#compiling.start([]);
    this.#resting.start([]);
    this.#asked += 1;
    this.#doing = 'nothing';
    this.#isStale = false;
    this.#progress = 0;
    this.#state = 'idle';
    this.asking.stop(channel);
  }

  /** Moves the lever; the draws follow. After a worker's death the next move starts another. */
  move(at: number): void {
    this.#at = at;
    this.#resting.start([]);
    if (this.#doing === 'bands') this.#isStale = true;
    else this.#askBands();
  }

  #askBands(): void {
    const bands = this.#bands;
    if (!bands) return;
    const at = this.#at;
    const { figures, years } = bands;
    this.#isStale = false;
    const requirements = years.map((_, index) => ({ outputs: [index], strict: true }));
    this.#ask('bands', bands, { figures, requirements }, (found) => {
      this.#answer = this.#read(bands, at, found);
      if (this.#isStale) this.#askBands();
      else this.#rest();
    });
  }

  #rest(): void {
    this.#resting.start([() => this.#askMargins()]);
  }

  #askMargins(): void {
    const [bands, margins, at] = [this.#bands, this.#margins, this.#at];
    if (!bands || !margins) return;
    const requirements = margins.rows.map(({ outputs, strict }) => ({ outputs, strict }));
    this.#ask('margins', margins, { figures: [], requirements }, ({ chances }) => {
      const rows = margins.rows.flatMap(({ kind, id, year }, index) => {
        const chance = chances[index];
        return chance ? [{ kind, id, year, chance }] : [];
      });
      this.#requirements = { request: bands.request, at, years: bands.years, rows };
    });
  }

  #ask(
    doing: 'bands' | 'margins',
    { key, program }: Pick<BandsProgram, 'key' | 'program'>,
    part: Pick<Question, 'figures' | 'requirements'>,
    take: (found: Chances) => void,
  ): void {
    const bands = this.#bands;
    if (!bands) return;
    const { request, lever, columns } = bands;
    this.#asked += 1;
    const asked = this.#asked;
    this.#doing = doing;
    this.#state = 'working';
    this.#progress = 0;
    const question: Question = {
      kind: 'chances',
      sampling: request.sampling,
      levers: lever ? [this.#at ?? lever.now] : [],
      columns,
      shares: fanShares,
      beyond: request.beyond,
      ...part,
    };
    const onProgress = (done: number, all: number) => {
      if (asked === this.#asked) this.#progress = done / all;
    };
    this.asking
      .ask({ kind: 'lab', program: key, question }, { channel, program, onProgress })
      .then((answer) => {
        if (asked !== this.#asked) return;
        this.#doing = 'nothing';
        this.#problems = answer.ok ? [] : answer.problems;
        this.#state = answer.ok ? 'done' : 'failed';
        if (answer.ok) take(answer.value);
      })
      .catch(() => {
        if (asked !== this.#asked) return;
        this.#doing = 'nothing';
        this.#state = 'failed';
      });
  }

  #read({ request, years, columns }: BandsProgram, at: number | undefined, found: Chances): ChanceAnswer {
    const { draws, snapped, fingerprint, chances: aboveZero } = found;
    const spreads = found.spreads.slice(0, years.length);
    this.#reach = spanOf(spreads, this.#reach);
    return {
      ...{ request, at, years, columns, draws, snapped, fingerprint, spreads, aboveZero, reach: this.#reach },
      risks: request.shortfalls.map((_, index) =>
        found.risks.slice((index + 1) * years.length, (index + 2) * years.length),
      ),
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
