import { parseExact, type Exact, type LabLever, type Simulation } from '../engine';
import type { Patch } from '../schema';

/** The entries that put a lever at a value: every cell by itself, money to the fen, people and posts whole. */
export function takeOverPatch(simulation: Simulation, lever: LabLever, value: number): Patch {
  return Object.fromEntries(
    lever.cells.map(({ of, id, index, year, as }) => {
      const present = of === 'parameter' ? simulation.parameter(id, year) : simulation.value(id, index, year);
      const number =
        as === 'value' ? value : value * (present.kind === 'known' ? present.number.valueOf() : 0);
      return [`${entityPath(simulation, lever, index)}.${id}@${String(year)}`, written(number, lever.unit)];
    }),
  );
}

function entityPath(simulation: Simulation, { of, id }: LabLever, index: number): string {
  if (of === 'parameter') return 'parameters';
  return simulation.entity(simulation.variable(id).entity, index).path;
}

const places = 10;

/** As a person would type it. */
function written(number: number, unit: string): string {
  const isMoney = unit === 'yuan' || unit.startsWith('yuan/');
  const digits = unit === 'person' || unit === 'post' ? 0 : isMoney ? 2 : places;
  const text = number.toFixed(digits);
  const exact: Exact | undefined = parseExact(text);
  return exact && digits > 0 ? text.replace(/\.?0+$/, '') : text;
}
