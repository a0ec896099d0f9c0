import { SvelteMap } from 'svelte/reactivity';
import { positionOf, whole, type Position, type Simulation, type Value } from '../engine';
import { afterDrawing, Queue, type Later } from './queue';

/** What colleges are held beside one another by: a variable, or one shared out over another. */
export const peerMeasures = [
  { id: 'performancePayPerStaff', variable: 'performancePayPerStaff', unit: 'yuan/person' },
  { id: 'trainingIncomePerStaff', variable: 'trainingIncome', over: 'staffInPost', unit: 'yuan/person' },
  { id: 'trainingPayShare', variable: 'trainingPayShare', unit: 'ratio' },
  { id: 'perStudentAppropriationLevel', variable: 'perStudentAppropriationLevel', unit: 'yuan/person' },
  { id: 'dualQualifiedShare', variable: 'dualQualifiedShare', unit: 'ratio' },
] as const satisfies readonly PeerMeasure[];

/** A measure in its unit; `over` is what the variable is divided by. */
export interface PeerMeasure {
  readonly id: string;
  readonly variable: string;
  readonly over?: string;
  readonly unit: string;
}

/** Whether colleges stand among those of their own level or among all that are loaded. */
export type PeerGroup = 'level' | 'all';

/**
 * Where one college stands among the loaded ones, worked out on this device, measure after measure once the page has
 * been drawn. A new simulation starts over.
 */
export class Peers {
  readonly #known = new SvelteMap<string, Position>();
  readonly #queue: Queue;

  constructor(later: Later = afterDrawing) {
    this.#queue = new Queue(later);
  }

  /** The position by a measure, once it is worked out. */
  of(measure: string): Position | undefined {
    return this.#known.get(measure);
  }

  /** Starts over for a college in a year and a group; what it returns stops the work when the page is left. */
  workOut(simulation: Simulation, index: number, year: number, group: PeerGroup): () => void {
    this.#known.clear();
    const members = membersOf(simulation, index, year, group);
    return this.#queue.start(
      peerMeasures.map((measure) => () => {
        const values = members.map((member) => measured(measure, simulation, member, year));
        this.#known.set(measure.id, positionOf(values, members.indexOf(index)));
      }),
    );
  }
}

/** The institutions of a group, by index: all, or those of the college's level, itself among them. */
export function membersOf(simulation: Simulation, index: number, year: number, group: PeerGroup): number[] {
  const all = (simulation.population.get('institution') ?? []).map((_, at) => at);
  if (group === 'all') return all;
  const isHigher = (at: number) => {
    const value = simulation.value('isHigher', at, year);
    return value.kind === 'known' && value.number.n !== 0n;
  };
  const own = isHigher(index);
  return all.filter((at) => isHigher(at) === own);
}

/** The value of a measure for one institution; what is divided by nothing does not apply. */
export function measured(measure: PeerMeasure, simulation: Simulation, index: number, year: number): Value {
  const value = simulation.value(measure.variable, index, year);
  if (measure.over === undefined || value.kind !== 'known') return value;
  const over = simulation.value(measure.over, index, year);
  if (over.kind !== 'known') return over;
  if (over.number.equals(whole(0))) return { kind: 'notApplicable', because: { code: 'divisionByZero' } };
  return { kind: 'known', number: value.number.div(over.number) };
}
