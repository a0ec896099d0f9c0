import { columnUnits, type ColumnUnit } from './readHead';
import { factorOf } from './readFigure';

/** Slips of the unit: thousands, ten thousands and hundred millions for ones, and the other way round. */
const slips = [3, 4, 8, -3, -4, -8];
/** How far from a power of ten a quotient may be and still be taken for a slip of the unit. */
const tolerance = 3;

/** The power of ten by which a figure seems to be off from what it is held against; undefined where none is likely. */
export function slipOf(figure: number, held: number): number | undefined {
  const quotient = Math.abs(figure / held);
  return slips.find(
    (power) => quotient * 10 ** -power < tolerance && quotient * 10 ** -power > 1 / tolerance,
  );
}

/** The unit in which a column would stand if its figures, read in another one, are off by a power of ten. */
export function unitInstead(unit: ColumnUnit, slip: number): ColumnUnit | undefined {
  const wanted = factorOf(unit).valueOf() * 10 ** -slip;
  return columnUnits.find((each) => Math.abs(factorOf(each).valueOf() / wanted - 1) < 1 / 1000);
}

/** The middle of some numbers; undefined of none. */
export function middleOf(values: readonly number[]): number | undefined {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)];
}
