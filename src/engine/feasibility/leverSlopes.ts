import { flat, slopes, type Slopes, type SlopeWorld } from '../formula';
import { reachable } from '../policy';
import type { Simulation } from '../simulation';

/** The key of a lever cell among slopes. */
export function cellKey(variable: string, index: number, year: number): string {
  return `${variable}/${String(index)}@${String(year)}`;
}

/**
 * How the cells of a simulation move with some variables from a year on, each cell of which may be moved on its own.
 * What does not depend on them is not looked at; what is given does not move.
 */
export class LeverSlopes implements SlopeWorld {
  readonly #levers: ReadonlySet<string>;
  readonly #moved: ReadonlySet<string>;
  readonly #known = new Map<string, Slopes>();

  constructor(
    readonly simulation: Simulation,
    levers: Iterable<string>,
    readonly from: number,
  ) {
    this.#levers = new Set(levers);
    this.#moved = reachable(this.#levers, simulation.rules.readers);
  }

  get values() {
    return this.simulation.world;
  }

  slopesOf(id: string, index: number, year: number): Slopes {
    const { to } = this.simulation.years;
    if (!this.#moved.has(id) || year < this.from || year > to) return flat;
    const key = cellKey(id, index, year);
    if (this.#levers.has(id)) return new Map([[key, 1]]);
    const known = this.#known.get(key) ?? this.#work(id, index, year);
    this.#known.set(key, known);
    return known;
  }

  #work(id: string, index: number, year: number): Slopes {
    const { simulation } = this;
    if (simulation.origin(id, index, year).kind !== 'formula') return flat;
    const { formula, entity } = simulation.variable(id);
    // Earlier years first: a chain through prev is walked year by year and not as one deep recursion.
    if (simulation.rules.stateful.has(id) && year > this.from) this.slopesOf(id, index, year - 1);
    return formula ? slopes(formula, { kind: entity, index, year }, this) : flat;
  }
}
