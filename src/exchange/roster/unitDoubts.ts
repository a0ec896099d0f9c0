import type { RosterColumn } from './guessColumns';
import type { Match } from './matchSchools';
import { middleOf, slipOf, unitInstead } from './powersOfTen';
import type { ColumnUnit } from './readHead';
import type { ReadRows } from './readRows';
import type { LastFigures } from './rosterBasis';

/** A column whose unit has to be asked for. */
export interface UnitDoubt {
  /** Which column of the table, from 0. */
  readonly column: number;
  /** A power of ten off the last roster, off its neighbours, or nothing says the unit. */
  readonly why: 'last' | 'neighbours' | 'unstated';
  /** The middle of the column as it is read, and of what it is held against. */
  readonly figure: number | undefined;
  readonly held: number | undefined;
  readonly instead: ColumnUnit | undefined;
}

/** Columns of money whose figures are a thousandth, ten thousand times and so on of the last roster or of their neighbours. */
export function unitDoubts(
  { columns, rows }: ReadRows,
  matches: readonly Match[],
  all: readonly RosterColumn[],
  lasts: LastFigures,
): UnitDoubt[] {
  const middles = columns.map((_, at) => middleOf(rows.flatMap(({ figures }) => positive(figures[at]))));
  return columns.flatMap(({ index, variable }, at): UnitDoubt[] => {
    const column = all[index];
    const use = column?.use;
    if (!variable.unit.startsWith('yuan') || use?.kind !== 'figure') return [];
    const pairs = rows.flatMap(({ figures }, row) => {
      const { school, standing } = matches[row] ?? {};
      const last = school === undefined || standing === 'nearest' ? undefined : lasts[at]?.[school];
      const [figure] = positive(figures[at]);
      return figure !== undefined && last !== undefined && last > 0 ? [{ figure, last }] : [];
    });
    const figure = middles[at];
    const doubt = (why: UnitDoubt['why'], held: number | undefined, slip?: number) => [
      {
        column: index,
        why,
        figure,
        held,
        instead: slip === undefined ? undefined : unitInstead(use.unit, slip),
      },
    ];
    const quotient = middleOf(pairs.map((pair) => pair.figure / pair.last));
    if (quotient !== undefined) {
      const slip = slipOf(quotient, 1);
      return slip === undefined ? [] : doubt('last', middleOf(pairs.map(({ last }) => last)), slip);
    }
    const others = columns.flatMap((other, place) =>
      other.variable === variable && place !== at ? positive(middles[place]) : [],
    );
    const beside = middleOf(others);
    if (beside !== undefined && figure !== undefined) {
      const slip = slipOf(figure, beside);
      if (slip !== undefined) return doubt('neighbours', beside, slip);
    }
    return column?.isUnitStated === false && figure !== undefined ? doubt('unstated', undefined) : [];
  });
}

function positive(value: number | undefined): number[] {
  return value !== undefined && value > 0 ? [value] : [];
}
