import { parsePath, type Simulation } from '../../../engine';

/** What the figure of a path holds in a year, of several the first; 0 where it is not known. */
export function presentOf(path: string, simulation: Simulation, year: number): number {
  const parsed = parsePath(path);
  if (parsed?.kind === 'parameter') return numberOf(simulation.parameter(parsed.id, parsed.year ?? year));
  if (parsed?.kind !== 'given') return 0;
  const entity = simulation.rules.variables.get(parsed.variable)?.entity;
  if (entity === undefined) return 0;
  const entities = simulation.population.get(entity) ?? [];
  const index = parsed.entity.includes('*') ? 0 : entities.findIndex(({ id }) => id === parsed.entity);
  return numberOf(simulation.value(parsed.variable, Math.max(0, index), parsed.year ?? year));
}

function numberOf(value: ReturnType<Simulation['parameter']>): number {
  return value.kind === 'known' ? value.number.valueOf() : 0;
}
