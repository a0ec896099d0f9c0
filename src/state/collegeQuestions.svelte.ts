import { SvelteMap } from 'svelte/reactivity';
import {
  crossedBy,
  incomeToKeep,
  incomeToReach,
  marginalOf,
  whole,
  type Because,
  type Change,
  type Exact,
  type Kept,
  type Marginal,
  type Reached,
  type Simulation,
  type Step,
} from '../engine';
import { afterDrawing, Queue, type Later } from './queue';

/** The two results that a college asks about: the pool of the year, and what that is per head of staff. */
export const payResults = ['performancePayPool', 'performancePayPerStaff'] as const;

/** Flags and excess amounts that are zero on one side of a threshold: total, control line, plan, floor. */
const thresholds = [
  'overApprovedTotal',
  'overControlLine',
  'planReductionTriggered',
  'floorShortfall',
] as const;

/** One more of something: by which inputs it comes in, and which variable carries what the rules make of it. */
export const marginalUnits = [
  { id: 'personTime', inputs: ['trainingPersonTimes'], stream: 'trainingTeacherPay', other: 'trainingPay' },
  { id: 'contract', inputs: ['trainingIncome'], stream: 'trainingTeacherPay', other: 'trainingPay' },
  {
    id: 'student',
    // A student who is enrolled counts among the students and towards the enrolment plan.
    inputs: ['fullTimeStudents', 'enrolmentActual'],
    stream: 'appropriationDue',
    other: 'appropriationDue',
  },
  // An award won is a contest won with one prize: which of them counts is a reading of the policy.
  { id: 'won', inputs: ['contestsWon', 'contestWins'], stream: 'winnerAward', other: 'winnerAward' },
  { id: 'hosted', inputs: ['contestsHosted'], stream: 'hostingAward', other: 'hostingAward' },
  {
    id: 'transfer',
    inputs: ['techTransferIncome'],
    stream: 'techTransferReward',
    other: 'techTransferReward',
  },
] as const;
export type MarginalUnit = (typeof marginalUnits)[number];

/** The amounts that the reader may change, all in yuan; `gain` per head of staff. */
export interface AskedAmounts {
  readonly contract: Exact;
  readonly transfer: Exact;
  readonly gain: Exact;
}

/** No such stream under the policy, or what one more is worth. */
export type MarginalAnswer = { readonly kind: 'none'; readonly because: Because } | Marginal;

/** The income that gives so much more per head, and the thresholds that lie on the way to it. */
export type GainAnswer =
  { readonly kind: 'none'; readonly because: Because } | (Reached & { readonly crossed?: readonly Change[] });

/** How low the income may fall; or that last year's pay per head is not known. */
export type FallAnswer =
  { readonly kind: 'none'; readonly because: Because } | { readonly kind: 'noLastYear' } | Kept;

/**
 * The questions of one college in one year, answered by the engine one after another after the page has been drawn.
 * A new simulation or amount starts over; an answer to the old one is not shown for the new.
 */
export class CollegeQuestions {
  amounts = $state.raw<AskedAmounts>({
    contract: whole(100_000),
    transfer: whole(100_000),
    gain: whole(1000),
  });
  readonly #marginals = new SvelteMap<MarginalUnit['id'], MarginalAnswer>();
  #gain = $state.raw<GainAnswer>();
  #fall = $state.raw<FallAnswer>();
  readonly #queue: Queue;

  constructor(later: Later = afterDrawing) {
    this.#queue = new Queue(later);
  }

  /** What one more is worth, once it is worked out. */
  marginal(id: MarginalUnit['id']): MarginalAnswer | undefined {
    return this.#marginals.get(id);
  }
  /** How much more training income the gain per head takes, once it is solved. */
  get gain(): GainAnswer | undefined {
    return this.#gain;
  }
  /** How low training income may fall before pay per head is below last year's, once it is solved. */
  get fall(): FallAnswer | undefined {
    return this.#fall;
  }

  /** Starts over for a college in a year; what it returns stops the work when the page is left. */
  workOut(simulation: Simulation, index: number, year: number): () => void {
    const { amounts } = this;
    this.#marginals.clear();
    this.#gain = undefined;
    this.#fall = undefined;
    return this.#queue.start([
      ...marginalUnits.map(
        (unit) => () =>
          void this.#marginals.set(unit.id, marginalAnswer(unit, simulation, { index, year }, amounts)),
      ),
      () => (this.#gain = gainAnswer(simulation, { index, year }, amounts.gain)),
      () => (this.#fall = fallAnswer(simulation, { index, year })),
    ]);
  }
}

interface Place {
  readonly index: number;
  readonly year: number;
}

function marginalAnswer(
  { id, inputs, stream, other }: MarginalUnit,
  simulation: Simulation,
  place: Place,
  amounts: AskedAmounts,
): MarginalAnswer {
  const none = noStream(stream, simulation, place);
  if (none) return none;
  const by = id === 'contract' || id === 'transfer' ? amounts[id] : whole(1);
  const steps: Step[] = inputs.map((variable) => ({ variable, by }));
  return marginalOf(simulation, place, steps, { reads: [...payResults, other], thresholds });
}

function gainAnswer(simulation: Simulation, place: Place, gain: Exact): GainAnswer {
  const none = noStream('trainingTeacherPay', simulation, place);
  if (none) return none;
  const now = simulation.value('performancePayPerStaff', place.index, place.year);
  if (now.kind !== 'known') return { kind: 'unknown' };
  const wanted = { variable: 'performancePayPerStaff', ...place, level: now.number.add(gain) };
  const reached = incomeToReach(simulation, { variable: 'trainingIncome', ...place }, wanted);
  if (reached.kind !== 'reached') return reached;
  return { ...reached, crossed: crossedBy(thresholds, place, simulation, reached.simulation) };
}

function fallAnswer(simulation: Simulation, place: Place): FallAnswer {
  const none = noStream('trainingTeacherPay', simulation, place);
  if (none) return none;
  const before = simulation.value('performancePayPerStaff', place.index, place.year - 1);
  if (before.kind !== 'known') return { kind: 'noLastYear' };
  const wanted = { variable: 'performancePayPerStaff', ...place, level: before.number };
  return incomeToKeep(simulation, { variable: 'trainingIncome', ...place }, wanted);
}

/** Why there is no such stream for the college under the policy in force; undefined where there is. */
function noStream(variable: string, simulation: Simulation, { index, year }: Place) {
  const value = simulation.value(variable, index, year);
  return value.kind === 'notApplicable' ? ({ kind: 'none', because: value.because } as const) : undefined;
}
