import type { Match } from './matchSchools';
import { slipOf } from './powersOfTen';
import type { ReadRows } from './readRows';
import type { LastFigures } from './rosterBasis';

/** A figure that is far from what the last roster has. */
export interface Jump {
  readonly row: number;
  readonly column: number;
  readonly variable: string;
  readonly year: number | undefined;
  readonly school: number;
  readonly before: number;
  readonly after: number;
  /** The change as a part of the figure before; undefined where that was zero. */
  readonly change: number | undefined;
  /** The power of ten that it is off by, where that looks like another unit. */
  readonly slip: number | undefined;
}

/** Figures that differ from the last roster by more than a part of it (1 is 100%), the largest first. */
export function findJumps(
  { columns, rows }: ReadRows,
  matches: readonly Match[],
  last: LastFigures,
  most: number,
): Jump[] {
  const jumps = rows.flatMap((row, at) => {
    const { school, standing } = matches[at] ?? {};
    if (school === undefined || standing === 'nearest') return [];
    return columns.flatMap(({ index, variable, year }, place): Jump[] => {
      const after = row.figures[place];
      const before = last[place]?.[school];
      if (after === undefined || before === undefined || after === before || variable.unit === 'flag')
        return [];
      const change = before === 0 ? undefined : (after - before) / Math.abs(before);
      if (change !== undefined && Math.abs(change) <= most) return [];
      const isMoney = variable.unit.startsWith('yuan');
      const slip = isMoney && before !== 0 && after !== 0 ? slipOf(after, before) : undefined;
      return [
        { row: row.row, column: index + 1, variable: variable.id, year, school, before, after, change, slip },
      ];
    });
  });
  const size = ({ change }: Jump) =>
    change === undefined ? Infinity : Math.abs(Math.log(Math.abs(change + 1) || 1e-9));
  return jumps.sort((left, right) => size(right) - size(left));
}
