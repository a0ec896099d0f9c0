import { parseExact, type Cell, type Simulation } from '../engine';

/** The path of a cell in a patch. */
export function pathOf({ entity, variable, year }: Cell): string {
  return `${entity}.${variable}@${String(year)}`;
}

/** Whether a cell holds a value as it was typed. */
export function holds(
  simulation: Simulation,
  { variable, entity, year }: Cell,
  plain: number | string,
): boolean {
  const kind = simulation.variable(variable).entity;
  const index = (simulation.population.get(kind) ?? []).findIndex(({ path }) => path === entity);
  const value = simulation.value(variable, index, year);
  return value.kind === 'known' && parseExact(plain)?.equals(value.number) === true;
}
