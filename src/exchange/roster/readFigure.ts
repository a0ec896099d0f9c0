import { isIndivisible, parseExact, toSignificant, type Exact } from '../../engine';
import { readEntered } from '../../format';
import { rosterHeads } from '../../i18n';
import type { TableCell } from '../tables/table';
import type { ColumnUnit } from './readHead';
import type { RosterVariable } from './rosterBasis';

/** What a cell says of a figure: nothing, a number in the figure's own unit, or something that cannot be right. */
export type ReadFigure =
  | { readonly kind: 'missing' }
  | { readonly kind: 'figure'; readonly value: number }
  | { readonly kind: 'fault'; readonly code: FigureFault; readonly data: Readonly<Record<string, string>> };

/** Why a figure cannot be right. */
export type FigureFault =
  | 'notANumber'
  | 'negative'
  | 'belowLeast'
  | 'shareAboveOne'
  | 'aboveMost'
  | 'notWhole'
  | 'notAFlag'
  | 'tooLarge'
  | 'tooManyDigits';

const factors: Record<ColumnUnit, string> = {
  one: '1',
  thousand: '1000',
  wan: '10000',
  million: '1000000',
  yi: '100000000',
  percent: '0.01',
  permille: '0.001',
};
/** The largest figure that the rules take (engine/population). */
const largest = 1e15;
const mostDigits = 30;
const missing: ReadFigure = { kind: 'missing' };
const missingMarks: ReadonlySet<string> = new Set(rosterHeads.missing.map((mark) => mark.normalize('NFKC')));
const yes: ReadonlySet<string> = new Set(rosterHeads.yes);
const no: ReadonlySet<string> = new Set(rosterHeads.no);

/** By how much the numbers of a column are multiplied to stand in the figure's own unit. */
export function factorOf(unit: ColumnUnit): Exact {
  const factor = parseExact(factors[unit]);
  if (!factor) throw new Error('unreachable: a factor is a number');
  return factor;
}

/** Whether a cell stands for “not known”: blank, a dash, 不详. */
export function isMissing(cell: TableCell): boolean {
  return (
    cell === undefined ||
    (typeof cell === 'string' && isMissingText(cell.normalize('NFKC').trim().toLowerCase()))
  );
}

function isMissingText(text: string): boolean {
  return text === '' || missingMarks.has(text);
}

/** Reads a figure as people write it: 1,234.5, full-width digits, 12.5%, 1.2万, 是. Exact; refuses what cannot be kept so. */
export function readFigure(cell: TableCell, variable: RosterVariable, unit: ColumnUnit): ReadFigure {
  if (isMissing(cell) || cell === undefined) return missing;
  const value = typeof cell === 'number' && unit === 'one' ? cell : valueOf(cell, variable, unit);
  return typeof value === 'number' ? judged(value, variable, String(cell)) : value;
}

function valueOf(cell: string | number, variable: RosterVariable, unit: ColumnUnit): number | ReadFigure {
  if (variable.unit === 'flag') return flagOf(String(cell)) ?? fault('notAFlag', String(cell));
  const exact =
    typeof cell === 'number' ? parseExact(cell)?.mul(factorOf(unit)) : exactOf(cell, variable, unit);
  if (!exact) return fault('notANumber', String(cell));
  const number = Number(toSignificant(exact, mostDigits));
  return parseExact(number)?.equals(exact) === true ? number : fault('tooManyDigits', String(cell));
}

/** What stands behind the digits says the unit of the one cell; without it, the unit of the column holds. */
function exactOf(text: string, variable: RosterVariable, unit: ColumnUnit): Exact | undefined {
  const plain = parseExact(text.normalize('NFKC').replace(/[\s,]/g, ''));
  const isGrouped = /^[^,]*$|^\s*[+-]?\d{1,3}(,\d{3})+(\.\d*)?\s*$/.test(text.normalize('NFKC'));
  if (plain) return isGrouped ? plain.mul(factorOf(unit)) : undefined;
  const entered = readEntered(text, variable.unit, 'yuan');
  return entered.ok ? parseExact(entered.plain) : undefined;
}

function flagOf(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  if (plain === '1' || yes.has(plain)) return 1;
  return plain === '0' || no.has(plain) ? 0 : undefined;
}

function judged(value: number, { unit, least, most }: RosterVariable, piece: string): ReadFigure {
  if (unit === 'flag' && value !== 0 && value !== 1) return fault('notAFlag', piece);
  if (least !== undefined && value < least)
    return least === 0 ? fault('negative', piece) : fault('belowLeast', piece, { least: String(least) });
  if (most !== undefined && value > most)
    return unit === 'ratio' && most === 1
      ? fault('shareAboveOne', piece)
      : fault('aboveMost', piece, { most: String(most) });
  if (isIndivisible(unit) && !Number.isInteger(value)) return fault('notWhole', piece);
  return Math.abs(value) > largest ? fault('tooLarge', piece) : { kind: 'figure', value };
}

function fault(code: FigureFault, piece: string, data: Readonly<Record<string, string>> = {}): ReadFigure {
  return { kind: 'fault', code, data: { piece: piece.slice(0, 60), ...data } };
}
