import type { Population } from '../engine';
import type { Bilingual } from '../schema';

/** The names of all entities by their paths. */
export function entityNames(population: Population): ReadonlyMap<string, Bilingual> {
  const entities = [...population.values()].flat();
  return new Map(entities.map(({ path, name }) => [path, name]));
}
