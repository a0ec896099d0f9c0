import type { Population } from '../population';

/** How the entities of a population stand in one another, by index. */
export interface Lineage {
  /** The index of the entity of kind `wanted` that the given one stands in, or is. */
  above(kind: string, index: number, wanted: string): number;
  /** The indices of the entities of kind `wanted` that stand in the given one. */
  below(kind: string, index: number, wanted: string): readonly number[];
}

/** Works out the lineage of a population once; descendants are grouped by ancestor when first asked for. */
export function lineageOf(
  population: Population,
  entities: ReadonlyMap<string, { readonly within: string | null }>,
): Lineage {
  const families = new Map<string, ReadonlyMap<number, readonly number[]>>();
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
  const familiesOf = (kind: string, wanted: string): ReadonlyMap<number, readonly number[]> => {
    const key = `${kind}/${wanted}`;
    const known = families.get(key);
    if (known) return known;
    const grouped = new Map<number, number[]>();
    (population.get(wanted) ?? []).forEach((_, descendant) => {
      const ancestor = above(wanted, descendant, kind);
      const family = grouped.get(ancestor);
      if (family) family.push(descendant);
      else grouped.set(ancestor, [descendant]);
    });
    families.set(key, grouped);
    return grouped;
  };
  const below = (kind: string, index: number, wanted: string): readonly number[] =>
    familiesOf(kind, wanted).get(index) ?? [];
  return { above, below };
}
