import { isRecord } from './isRecord';
import { isWork, type Work } from './work';

/** What stands in a column of the comparison. */
export type ColumnSpec =
  /** What is on the table now. */
  | { readonly kind: 'table' }
  /** The scenario on the table as it is opened: nothing changed, under its own policy. */
  | { readonly kind: 'opened' }
  /** A built-in scenario as it is opened, under its own policy or another. */
  | { readonly kind: 'scenario'; readonly id: string; readonly policy?: string }
  /** What is on the table under another policy. */
  | { readonly kind: 'policy'; readonly id: string }
  /** What is on the table with one reading taken otherwise. */
  | { readonly kind: 'reading'; readonly reading: string; readonly option: string }
  | KeptColumn;

/** What was on the table once and was kept to compare with. */
export interface KeptColumn {
  readonly kind: 'kept';
  readonly number: number;
  readonly name: string;
  readonly scenario: string;
  readonly work: Work;
}

/** The columns that were chosen and which of them the others are held against. */
export interface ChosenColumns {
  readonly columns: readonly ColumnSpec[];
  readonly base: string;
}

/** More columns than this fit on no page and in no one's head. */
export const mostColumns = 26;

/** A text that names a column, the same for columns of the same. */
export function columnKey(spec: ColumnSpec): string {
  switch (spec.kind) {
    case 'table':
    case 'opened':
      return spec.kind;
    case 'scenario':
      return `scenario:${spec.id}${spec.policy === undefined ? '' : `/${spec.policy}`}`;
    case 'policy':
      return `policy:${spec.id}`;
    case 'reading':
      return `reading:${spec.reading}=${spec.option}`;
    case 'kept':
      return `kept:${String(spec.number)}`;
  }
}

/** Whether a value read from outside is a choice of columns. */
export function isChosenColumns(value: unknown): value is ChosenColumns {
  if (!isRecord(value)) return false;
  const { columns, base, ...unknown } = value;
  if (!Array.isArray(columns) || columns.length > mostColumns || typeof base !== 'string') return false;
  if (!columns.every(isColumnSpec) || Object.keys(unknown).length > 0) return false;
  return new Set(columns.map(columnKey)).size === columns.length;
}

function isColumnSpec(value: unknown): value is ColumnSpec {
  if (!isRecord(value)) return false;
  const { kind, ...rest } = value;
  const texts = (...names: readonly string[]) =>
    Object.keys(rest).every((name) => names.includes(name)) &&
    names.every((name) => typeof rest[name] === 'string');
  if (kind === 'table' || kind === 'opened') return texts();
  if (kind === 'scenario') return texts('id') || texts('id', 'policy');
  if (kind === 'policy') return texts('id');
  if (kind === 'reading') return texts('reading', 'option');
  const { number, work, ...named } = rest;
  const isNamed = Object.keys(named).length === 2 && [named['name'], named['scenario']].every(isText);
  return kind === 'kept' && Number.isInteger(number) && isWork(work) && isNamed;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
