import { isIndivisible, parseExact, type LabLever, type Simulation } from '../engine';
import type { Patch } from '../schema';

/** The entries that put a lever at a value: every cell by itself, money to the fen, people and posts whole. */
export function takeOverPatch(simulation: Simulation, lever: LabLever, value: number): Patch {
  return Object.fromEntries(
    lever.cells.flatMap(({ of, id, index, year, as }) => {
      const present = of === 'parameter' ? simulation.parameter(id, year) : simulation.value(id, index, year);
      // A factor on nothing is nothing to enter, and no zero.
      if (as !== 'value' && present.kind !== 'known') return [];
      const number = present.kind === 'known' && as !== 'value' ? value * present.number.valueOf() : value;
      return [[`${entityPath(simulation, lever, index)}.${id}@${String(year)}`, written(number, lever.unit)]];
    }),
  );
}

function entityPath(simulation: Simulation, { of, id }: LabLever, index: number): string {
  if (of === 'parameter') return 'parameters';
  return simulation.entity(simulation.variable(id).entity, index).path;
}

const places = 10;

/** As a person would type it, and as patches hold it: a number, or a text where a number cannot keep all its digits. */
function written(number: number, unit: string): number | string {
  const isMoney = unit === 'yuan' || unit.startsWith('yuan/');
  const digits = isIndivisible(unit) ? 0 : isMoney ? 2 : places;
  const fixed = number.toFixed(digits);
  const text = digits > 0 ? fixed.replace(/\.?0+$/, '') : fixed;
  const exact = parseExact(text);
  return exact && parseExact(Number(text))?.equals(exact) === true ? Number(text) : text;
}
