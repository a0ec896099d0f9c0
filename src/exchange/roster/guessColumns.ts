import { rosterHeads } from '../../i18n';
import type { TableCell, Tables } from '../tables/table';
import { NameFinder } from './likeness';
import { comparable, readHead, readUnit, type ColumnUnit } from './readHead';
import type { RosterBasis, RosterVariable } from './rosterBasis';

/** What a column of a roster is used for. A figure without a year holds for every year. */
export type ColumnUse =
  | { readonly kind: 'ignored' | 'id' | 'nameZh' | 'nameEn' | 'level' | 'ownerLevel' }
  | {
      readonly kind: 'figure';
      readonly variable: string;
      readonly year: number | undefined;
      readonly unit: ColumnUnit;
    };

/** A column with its use as it was guessed or chosen. */
export interface RosterColumn {
  readonly head: string;
  readonly use: ColumnUse;
  /** The name in the head is that of the figure or role, not merely like it. */
  readonly isSure: boolean;
  /** The head, or a line above the table, says the unit. */
  readonly isUnitStated: boolean;
}

/** Where the table stands in its file and what its columns are. Rows count from 0. */
export interface RosterLayout {
  readonly sheet: number;
  readonly headRow: number;
  readonly columns: readonly RosterColumn[];
}

/** A use that was chosen for a head before, by the head as names are compared. */
export type RememberedUses = Readonly<Record<string, ColumnUse>>;

const rowsLookedAt = 20;
/** How alike a head and a label must be to be proposed; what is proposed so is marked. */
const leastAlike = 2 / 3;

type Row = readonly TableCell[];
const roleNames = Object.keys(rosterHeads.roles) as (keyof typeof rosterHeads.roles)[];

/** Finds the roster in a file: the sheet and row whose heads are known best, and what each column is used for. */
export function guessColumns(
  tables: Tables,
  basis: RosterBasis,
  remembered: RememberedUses = {},
): RosterLayout {
  const names = new HeadNames(basis);
  let best = { sheet: 0, headRow: 0, known: -1 };
  tables.sheets.forEach(({ rows }, sheet) => {
    rows.slice(0, rowsLookedAt).forEach((row, headRow) => {
      const known = row.filter((cell) => typeof cell === 'string' && names.isKnown(cell)).length;
      if (known > best.known) best = { sheet, headRow, known };
    });
  });
  const { sheet, headRow } = best;
  return { sheet, headRow, columns: columnsAt(tables, sheet, headRow, basis, remembered) };
}

/** The columns of a table whose heads stand in a given row. */
export function columnsAt(
  tables: Tables,
  sheet: number,
  headRow: number,
  basis: RosterBasis,
  remembered: RememberedUses = {},
): RosterColumn[] {
  const rows = tables.sheets[sheet]?.rows ?? [];
  const names = new HeadNames(basis);
  const stated = unitAbove(rows.slice(0, headRow));
  const width = rows.slice(headRow).reduce((most, row) => Math.max(most, row.length), 0);
  const taken = new Set<string>();
  return Array.from({ length: width }, (_, index) => {
    const head = String(rows[headRow]?.[index] ?? '').trim();
    const guessed = names.columnOf(head, stated);
    const before = remembered[comparable(head)];
    const column = before ? { ...guessed, use: withYearOf(guessed, before, head), isSure: true } : guessed;
    const key = useKey(column.use);
    const isTwice = key !== undefined && taken.has(key);
    if (key !== undefined) taken.add(key);
    return isTwice ? { ...column, use: { kind: 'ignored' }, isSure: false } : column;
  });
}

/** A use as it was chosen, but for the year: that is the head's own, for files of every year have the same heads. */
function withYearOf({ use }: RosterColumn, before: ColumnUse, head: string): ColumnUse {
  if (before.kind !== 'figure') return before;
  const guessed = use.kind === 'figure' && use.variable === before.variable ? use.year : before.year;
  return { ...before, year: readHead(head).year ?? guessed };
}

/** What no two columns may be used for together; undefined for what nothing stands against. */
export function useKey(use: ColumnUse): string | undefined {
  if (use.kind === 'ignored') return undefined;
  return use.kind === 'figure' ? `${use.variable}@${String(use.year)}` : use.kind;
}

/** A line such as 单位：万元 above the table, as printed tables have it. */
function unitAbove(rows: readonly Row[]): ColumnUnit | undefined {
  const texts = rows.flat().filter((cell): cell is string => typeof cell === 'string');
  const found = texts.map((text) => readUnit(text)).find((unit) => unit !== undefined && unit !== 'one');
  return found ?? texts.map((text) => readUnit(text)).find((unit) => unit !== undefined);
}

/** The names by which columns are known. */
class HeadNames {
  readonly #roles = new Map<string, (typeof roleNames)[number]>();
  readonly #figures = new Map<string, RosterVariable>();
  readonly #ids: ReadonlyMap<string, RosterVariable>;
  readonly #labels: readonly (readonly [string, RosterVariable])[];
  readonly #finder: NameFinder;

  constructor(private readonly basis: RosterBasis) {
    for (const role of roleNames)
      for (const name of rosterHeads.roles[role]) this.#roles.set(comparable(name), role);
    this.#ids = new Map(basis.variables.map((variable) => [variable.id, variable]));
    this.#labels = basis.variables.flatMap((variable) =>
      [variable.label.zh, variable.label.en, ...(rosterHeads.figures[variable.id] ?? [])].map(
        (label) => [comparable(label), variable] as const,
      ),
    );
    // The first of two figures with one label; a head that names the id says which one it means.
    for (const [label, variable] of this.#labels)
      if (!this.#figures.has(label)) this.#figures.set(label, variable);
    this.#finder = new NameFinder(this.#labels.map(([label]) => label));
  }

  isKnown(head: string): boolean {
    const { name } = readHead(head);
    return this.#roles.has(name) || this.#figures.has(name) || this.#byId(head) !== undefined;
  }

  columnOf(head: string, stated: ColumnUnit | undefined): RosterColumn {
    const read = readHead(head);
    const role = this.#roles.get(read.name);
    if (role) return { head, use: { kind: role }, isSure: true, isUnitStated: true };
    const sure = this.#byId(head) ?? this.#figures.get(read.name);
    const near = sure || read.name === '' ? undefined : this.#finder.nearest(read.name, leastAlike);
    const variable = sure ?? (near && this.#labels[near.index]?.[1]);
    if (!variable) return { head, use: { kind: 'ignored' }, isSure: head === '', isUnitStated: true };
    const isMoney = variable.unit.startsWith('yuan');
    const unit = read.unit ?? (isMoney ? stated : undefined);
    const year = read.year ?? (read.isEveryYear ? undefined : this.#yearOf(variable));
    return {
      head,
      use: { kind: 'figure', variable: variable.id, year, unit: unit ?? 'one' },
      isSure: sure !== undefined && (read.year !== undefined || read.isEveryYear || year === undefined),
      isUnitStated: !isMoney || unit !== undefined,
    };
  }

  #byId(head: string): RosterVariable | undefined {
    const words = head.match(/[A-Za-z]\w+/g) ?? [];
    return words.map((word) => this.#ids.get(word)).find((found) => found !== undefined);
  }

  /** A figure without a year: of the year on show where the last roster has it by years, else of every year. */
  #yearOf({ id }: RosterVariable): number | undefined {
    const isDated = this.basis.institutions.some(({ values }) => typeof values[id] === 'object');
    return isDated ? this.basis.year : undefined;
  }
}
