import type { Exact } from '../number';
import { withCell } from './given';
import type { Population } from './population';

/** The population with one cell of one entity set; nothing else differs. */
export function setCell(
  population: Population,
  cell: { readonly kind: string; readonly index: number; readonly variable: string; readonly year: number },
  value: Exact,
): Population {
  const entities = (population.get(cell.kind) ?? []).map((entity, index) => {
    if (index !== cell.index) return entity;
    const given = withCell(entity.given.get(cell.variable), cell.year, value);
    return { ...entity, given: new Map(entity.given).set(cell.variable, given) };
  });
  return new Map(population).set(cell.kind, entities);
}
