import type { Population } from '../population';

/** How the entities of a population stand in one another, by index. */
export interface Lineage {
  /** The index of the entity of kind `wanted` that the given one stands in, or is. */
  above(kind: string, index: number, wanted: string): number;
  /** The indices of the entities of kind `wanted` that stand in the given one. */
  below(kind: string, index: number, wanted: string): readonly number[];
}

/** Works out the lineage of a population once; lists of descendants are kept as they are asked for. */
export function lineageOf(
  population: Population,
  entities: ReadonlyMap<string, { readonly within: string | null }>,
): Lineage {
  const lists = new Map<string, readonly number[]>();
  const above = (kind: string, index: number, wanted: string): number => {
    let [at, on] = [kind, index];
    while (at !== wanted) {
      on = population.get(at)?.[on]?.parent ?? -1;
      const within = entities.get(at)?.within;
      if (within === null || within === undefined)
        throw new Error(`unreachable: ${wanted} is not above ${kind}`);
      at = within;
    }
    return on;
  };
  const below = (kind: string, index: number, wanted: string): readonly number[] => {
    const key = `${kind}/${String(index)}/${wanted}`;
    const known = lists.get(key);
    if (known) return known;
    const list = (population.get(wanted) ?? [])
      .map((_, descendant) => descendant)
      .filter((descendant) => above(wanted, descendant, kind) === index);
    lists.set(key, list);
    return list;
  };
  return { above, below };
}
