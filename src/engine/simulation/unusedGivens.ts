import type { Note } from '../policy';
import type { Simulation } from './simulation';

/**
 * Values that were given but have no effect under the policy in force, for `notes`: in no year do they apply
 * themselves, or none of what reads them applies.
 */
export function unusedGivens(simulation: Simulation): Note[] {
  const { rules, population } = simulation;
  return [...population].flatMap(([kind, entities]) =>
    entities.flatMap(({ path, given }, index) =>
      [...given.keys()]
        .filter((id) => rules.variables.get(id)?.flagOf === undefined)
        .filter((id) => isIdle(id, index, simulation) || isUnread(id, kind, index, simulation))
        .map((id) => ({ code: 'valueNotUsed', data: { piece: `${path}.${id}`, policy: rules.id } })),
    ),
  );
}

/** Whether the variable does not apply to the entity in any year. */
function isIdle(id: string, index: number, simulation: Simulation): boolean {
  const { from, to } = simulation.years;
  for (let year = from; year <= to; year += 1) {
    if (simulation.value(id, index, year).kind !== 'notApplicable') return false;
  }
  return true;
}

/** Whether everything that directly reads the variable of this entity is idle, and something does. */
function isUnread(id: string, kind: string, index: number, simulation: Simulation): boolean {
  const readers = simulation.rules.readers.get(id) ?? [];
  return (
    readers.length > 0 &&
    readers.every((reader) =>
      related(reader, kind, index, simulation).every((at) => isIdle(reader, at, simulation)),
    )
  );
}

/** The entities on which a reader reads this one: itself, the one above, or those below. */
function related(
  reader: string,
  kind: string,
  index: number,
  { rules, world }: Simulation,
): readonly number[] {
  const place = { kind, index, year: 0 };
  const readerKind = rules.variables.get(reader)?.entity ?? kind;
  for (let at: string | null | undefined = kind; at; at = rules.entities.get(at)?.within) {
    if (at === readerKind) return [world.above(place, readerKind)];
  }
  return world.below(place, readerKind);
}
