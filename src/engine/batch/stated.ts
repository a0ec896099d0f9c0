import { givenIn, heldFrom, type Given } from '../population';
import type { Simulation } from '../simulation';
import type { Stated } from './phaseRequest';
import type { Unit } from './units';

/** What the population and the parameters of a simulation say of a unit, whatever any lane is. Throws for other units. */
export function statedIn(simulation: Simulation, unit: Unit, firstRow: number): Stated {
  if (unit.kind === 'parameter') return ofParameter(simulation, unit.id, firstRow);
  if (unit.kind === 'variable') return ofVariable(simulation, unit.rule, firstRow);
  throw new Error(`unreachable: nothing is stated of ${unit.key}`);
}

function ofParameter(simulation: Simulation, id: string, firstRow: number): Stated {
  const { to } = simulation.years;
  const values = yearsFrom(firstRow, to).map((year) => simulation.parameter(id, year));
  return {
    value: (_, year) => {
      const value = values[year - firstRow];
      return value?.kind === 'known' ? value.number.valueOf() : 0;
    },
    status: (_, year) => (values[year - firstRow]?.kind === 'known' ? 0 : 2),
    mayObstruct: values.some(({ kind }) => kind !== 'known'),
    decides: undefined,
  };
}

function ofVariable(
  { population, years }: Simulation,
  { id, entity: kind, formula, after }: Extract<Unit, { kind: 'variable' }>['rule'],
  firstRow: number,
): Stated {
  const entities = population.get(kind) ?? [];
  const rows = yearsFrom(firstRow, years.to);
  /** What stands in a cell without its formula; undefined where nothing does. */
  const numberIn = (given: Given | undefined, year: number): number | undefined => {
    const exact = givenIn(given, year);
    if (exact) return exact.valueOf();
    const last = formula ? undefined : heldFrom(given, year);
    return last && (after === 'none' ? 0 : last[1].valueOf());
  };
  const givenOf = (index: number) => entities[index]?.given.get(id);
  const isInside = (year: number) => year >= years.from;
  const isDecided = (index: number, year: number) =>
    !isInside(year) || givenIn(givenOf(index), year) !== undefined;
  const isUnknown = (index: number, year: number) => numberIn(givenOf(index), year) === undefined;
  return {
    value: (index, year) => numberIn(givenOf(index), year) ?? 0,
    status: (index, year) => (isUnknown(index, year) ? 1 : 0),
    mayObstruct: entities.some((_, index) =>
      rows.some((year) => !(formula && isInside(year)) && isUnknown(index, year)),
    ),
    decides:
      formula && entities.some(({ given }) => given.has(id))
        ? (index, year) => (isDecided(index, year) ? 1 : 0)
        : undefined,
  };
}

export function yearsFrom(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
