import { givenIn, type Bound } from '../../engine';
import type { Demand } from './demand';
import { address, columnName, sheetPrefix } from './model';
import type { Scope } from './scope';

/** Rows above the first entry of a table of years, and columns in front of the first year. */
export const headRows = 3;
export const frontColumns = 6;

/** One row for each entity of a kind, from a first row on. */
export interface Block {
  /** A variable, or an expression inside a formula. */
  readonly of: string | Bound;
  readonly kind: string;
  readonly sheet: string;
  readonly row: number;
}

/** The names of the sheets. */
export interface SheetNames {
  readonly parameters: string;
  readonly data: string;
  readonly allocation: string;
  readonly calculation: (kind: string) => string;
}

/** Where everything stands: decided before any formula is written. */
export class Layout {
  readonly firstYear: number;
  /** Calculated blocks by sheet, in order. */
  readonly calculation = new Map<string, Block[]>();
  readonly parameterRows = new Map<string, number>();
  /** Rows of data in order: a variable of an entity. */
  readonly dataRows: { readonly id: string; readonly index: number }[] = [];
  readonly #blocks = new Map<string | Bound, Block>();
  readonly #data = new Map<string, Map<number, number>>();
  readonly #shared: ReadonlySet<string>;

  constructor(
    readonly scope: Scope,
    readonly demand: Demand,
    readonly names: SheetNames,
  ) {
    const { simulation } = scope;
    this.firstYear = demand.firstYear;
    this.#shared = new Set(
      scope.years.flatMap((year) => simulation.allocationsIn(year).flatMap(({ result }) => result ?? [])),
    );
    for (const id of simulation.rules.parameters.keys())
      if (demand.parameters.has(id)) this.parameterRows.set(id, headRows + this.parameterRows.size);
    const inner = [...demand.inner.values()];
    for (const { id, entity } of simulation.rules.variables.values()) {
      if (demand.variables.has(id)) {
        this.#dataOf(id, entity);
        if (this.isCalculated(id)) this.#block(id, entity);
      }
      for (const { bound, kind, owner } of inner) if (owner === id) this.#block(bound, kind);
    }
    for (const { bound, kind } of inner) if (!this.#blocks.has(bound)) this.#block(bound, kind);
  }

  /** The years that have columns. */
  get years(): number[] {
    const { to } = this.scope.choice.years;
    return Array.from({ length: to - this.firstYear + 1 }, (_, offset) => this.firstYear + offset);
  }

  /** Whether a variable has rows of its own beside what is given for it. */
  isCalculated(id: string): boolean {
    const { formula, appliesTo } = this.scope.simulation.variable(id);
    return formula !== undefined || appliesTo !== undefined || this.#shared.has(id);
  }

  column(year: number): number {
    return frontColumns + year - this.firstYear;
  }

  parameter(id: string, year: number, from: string): string {
    const row = this.parameterRows.get(id);
    if (row === undefined) throw new Error(`unreachable: the parameter ${id} is not in the workbook`);
    return this.#from(this.names.parameters, from) + address(row, this.column(year));
  }

  /** The row of what is given for a variable of an entity; undefined where there is none. */
  dataRow(id: string, index: number): number | undefined {
    return this.#data.get(id)?.get(index);
  }

  data(id: string, index: number, year: number, from: string): string {
    const row = this.dataRow(id, index);
    if (row === undefined) throw new Error(`unreachable: nothing is given for ${id}`);
    return this.#from(this.names.data, from) + address(row, this.column(year));
  }

  /** The cell of a variable or of an expression inside a formula, as a formula on a sheet names it. */
  cell(of: string | Bound, index: number, year: number, from: string): string {
    const block = this.#blocks.get(of);
    if (!block && typeof of === 'string') return this.data(of, index, year, from);
    const { sheet, row, kind } = this.#found(block);
    return this.#from(sheet, from) + address(row + this.scope.position(kind, index), this.column(year));
  }

  /** The cells of entities that stand together. */
  range(of: string | Bound, indices: readonly number[], year: number, from: string): string {
    const [first = 0] = indices;
    const last = indices.at(-1) ?? first;
    const start = this.cell(of, first, year, from);
    const end = this.cell(of, last, year, '').split('!').at(-1) ?? '';
    return first === last ? start : `${start}:${end}`;
  }

  /** The years of a row as a range that does not move. */
  rowRange(sheet: string, row: number): string {
    const [first, last] = [this.firstYear, this.scope.choice.years.to].map((year) =>
      columnName(this.column(year)),
    );
    const at = String(row + 1);
    return `${sheetPrefix(sheet)}$${first ?? ''}$${at}:$${last ?? ''}$${at}`;
  }

  #from(sheet: string, from: string): string {
    return sheet === from ? '' : sheetPrefix(sheet);
  }

  #found(block: Block | undefined): Block {
    if (!block) throw new Error('unreachable: a formula names what has no rows');
    return block;
  }

  #block(of: string | Bound, kind: string): void {
    const sheet = this.names.calculation(kind);
    const blocks = this.calculation.get(sheet) ?? [];
    this.calculation.set(sheet, blocks);
    const before = blocks.at(-1);
    const row = before ? before.row + this.scope.selected(before.kind).length : headRows;
    const block = { of, kind, sheet, row };
    blocks.push(block);
    this.#blocks.set(of, block);
  }

  /** An input has rows for all; of what is calculated only what is given instead. */
  #dataOf(id: string, kind: string): void {
    const { simulation } = this.scope;
    const isInput = simulation.variable(id).formula === undefined && !this.#shared.has(id);
    const rows = new Map<number, number>();
    for (const index of this.scope.selected(kind)) {
      const given = simulation.entity(kind, index).given.get(id);
      if (!isInput && !this.years.some((year) => givenIn(given, year) !== undefined)) continue;
      rows.set(index, headRows + this.dataRows.length);
      this.dataRows.push({ id, index });
    }
    this.#data.set(id, rows);
  }
}
