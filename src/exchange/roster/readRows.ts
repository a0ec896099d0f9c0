import { rosterHeads } from '../../i18n';
import type { TableCell, TableSheet } from '../tables/table';
import type { RosterColumn } from './guessColumns';
import { isMissing, readFigure, type FigureFault } from './readFigure';
import { comparable } from './readHead';
import type { Institution, RosterBasis, RosterVariable } from './rosterBasis';

/** A column that brings a figure. */
export interface FigureColumn {
  readonly index: number;
  readonly head: string;
  readonly variable: RosterVariable;
  readonly year: number | undefined;
}

/** A cell that cannot be right, by row and column of the file, both counted from 1. */
export interface CellFault {
  readonly row: number;
  readonly column: number;
  readonly head: string;
  readonly text: string;
  readonly code: FigureFault | 'unknownLevel' | 'unknownOwner' | 'nothingNamed';
  readonly data: Readonly<Record<string, string>>;
}

/** A row of the roster as it was read; `figures` goes along with the columns. */
export interface RosterRow {
  /** The row of the file, counted from 1. */
  readonly row: number;
  readonly code: string | undefined;
  readonly nameZh: string | undefined;
  readonly nameEn: string | undefined;
  readonly level: Institution['level'] | undefined;
  readonly ownerLevel: Institution['ownerLevel'] | undefined;
  readonly figures: readonly (number | undefined)[];
  readonly faults: readonly CellFault[];
}

/** Everything that stands in the table. */
export interface ReadRows {
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly RosterRow[];
  /** Rows of sums, which are no schools. */
  readonly totals: readonly number[];
  /** Cells without a figure in columns that bring one. */
  readonly blanks: number;
}

/** Cells that were put right by hand, by `row,column` of the file, counted from 1. */
export type Corrections = Readonly<Record<string, string>>;

const totals: ReadonlySet<string> = new Set(rosterHeads.totals.map(comparable));
const levels = wordsOf<Institution['level']>(rosterHeads.levels);
const owners = wordsOf<Institution['ownerLevel']>(rosterHeads.owners);

/** Reads the rows below the heads. Blank rows and rows of sums are passed over. */
export function readRows(
  sheet: TableSheet,
  headRow: number,
  columns: readonly RosterColumn[],
  basis: RosterBasis,
  corrections: Corrections,
): ReadRows {
  const variables = new Map(basis.variables.map((variable) => [variable.id, variable]));
  const figures = columns.flatMap(({ head, use }, index) => {
    const variable = use.kind === 'figure' ? variables.get(use.variable) : undefined;
    return variable && use.kind === 'figure'
      ? [{ index, head, variable, year: use.year, unit: use.unit }]
      : [];
  });
  const at = (kind: string) => columns.findIndex(({ use }) => use.kind === kind);
  const places = {
    id: at('id'),
    nameZh: at('nameZh'),
    nameEn: at('nameEn'),
    level: at('level'),
    ownerLevel: at('ownerLevel'),
  };
  const read: RosterRow[] = [];
  const sums: number[] = [];
  let blanks = 0;
  sheet.rows.forEach((cells, index) => {
    if (index <= headRow || !columns.some((_, column) => !isMissing(cells[column]))) return;
    const row = index + 1;
    const cellAt = (column: number): TableCell =>
      column < 0 ? undefined : (corrections[`${String(row)},${String(column + 1)}`] ?? cells[column]);
    const text = (column: number) => {
      const cell = cellAt(column);
      return isMissing(cell) ? undefined : String(cell).trim();
    };
    const [code, nameZh, nameEn] = [text(places.id), text(places.nameZh), text(places.nameEn)];
    if ([code, nameZh].some((each) => each !== undefined && totals.has(comparable(each)))) {
      sums.push(row);
      return;
    }
    const faults: CellFault[] = [];
    const blame = (column: number, code: CellFault['code'], data: CellFault['data'] = {}) =>
      faults.push({
        row,
        column: column + 1,
        head: columns[column]?.head ?? '',
        text: String(cellAt(column) ?? ''),
        code,
        data,
      });
    if ((code ?? nameZh ?? nameEn) === undefined)
      blame(Math.max(places.id, places.nameZh, 0), 'nothingNamed');
    const values = figures.map(({ index, variable, unit }) => {
      const figure = readFigure(cellAt(index), variable, unit);
      if (figure.kind === 'fault') blame(index, figure.code, figure.data);
      if (figure.kind === 'missing') blanks += 1;
      return figure.kind === 'figure' ? figure.value : undefined;
    });
    const word = <T>(column: number, words: ReadonlyMap<string, T>, code: CellFault['code']) => {
      const given = text(column);
      const found = given === undefined ? undefined : words.get(comparable(given));
      if (given !== undefined && !found) blame(column, code, { piece: given.slice(0, 60) });
      return found;
    };
    const level = word(places.level, levels, 'unknownLevel');
    const ownerLevel = word(places.ownerLevel, owners, 'unknownOwner');
    read.push({ row, code, nameZh, nameEn, level, ownerLevel, figures: values, faults });
  });
  return { columns: figures, rows: read, totals: sums, blanks };
}

function wordsOf<T extends string>(words: Readonly<Record<T, readonly string[]>>): ReadonlyMap<string, T> {
  const kinds = Object.keys(words) as T[];
  return new Map(kinds.flatMap((kind) => words[kind].map((word) => [comparable(word), kind] as const)));
}
