import type { Exact } from '../number';
import { setCell } from '../population';
import type { Simulation } from '../simulation';

/** The one cell that may move. */
export interface Lever {
  readonly variable: string;
  readonly index: number;
  readonly year: number;
}

/**
 * The simulation run again with one cell set to a value in the variable's own unit; nothing else is given anew. The
 * value need not be a whole step of its unit. Throws for a variable that the rules do not have.
 */
export function withLever(simulation: Simulation, lever: Lever, value: Exact): Simulation {
  const { entity: kind } = simulation.variable(lever.variable);
  return simulation.withPopulation(
    setCell(simulation.population, { ...lever, kind }, value),
    new Set([lever.variable]),
  );
}
