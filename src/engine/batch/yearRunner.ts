import { laneStatus } from './lanes';
import { numberBytes, type BlockPlace } from '../vector';
import { layOut, type Backend, type PhaseMemory } from './memory';
import { sharePool, type PoolSource } from './pool';
import type { BatchProgram, BlockStage, PhasePlan, Place, PoolStage, Stage } from './program';

/** What is done with results when their year is over: values, and statuses where they need not all be known. */
export type TakeYear = (year: number, read: (place: Place, index: number) => Columns) => void;

/** Views of one result; they are overwritten in a later year. */
export interface Columns {
  readonly values: Float64Array;
  readonly status: Float64Array | undefined;
}

/** Runs a phase year by year over one block of lanes. */
export class YearRunner {
  readonly #memory: PhaseMemory;
  readonly #firstRow: number;
  readonly #years: { readonly from: number; readonly to: number };
  readonly #places = new Map<string, BlockPlace>();

  constructor(
    { firstRow, years }: BatchProgram,
    readonly plan: PhasePlan,
    readonly lanes: number,
    backend: Backend,
  ) {
    this.#firstRow = firstRow;
    this.#years = years;
    this.#memory = layOut(plan, lanes, years.to - firstRow + 1, backend);
  }

  /** The tables of a kind, to be filled by the phase before. */
  tableOf(kind: number): Float64Array {
    const { table } = this.#kind(kind);
    const length = this.plan.kinds[kind]?.table.length ?? 0;
    return this.#memory.numbers.subarray(table / numberBytes, table / numberBytes + length);
  }

  /**
   * `inputs`: the lanes of every input, one after the other; they need not be written again where they still lie in
   * memory. Returns how many of the first `size` lanes snapped.
   */
  run(inputs: Float64Array, size: number, take: TakeYear, writes = true): number {
    const { numbers, near } = this.#memory;
    const marks = numbers.subarray(near / numberBytes, near / numberBytes + this.lanes);
    marks.fill(0);
    for (let year = this.#firstRow; year <= this.#years.to; year += 1) {
      if (writes) this.#drive(inputs, year);
      const stages = year < this.#years.from ? this.plan.before : this.plan.within;
      for (const stage of stages) this.#runStage(stage, year);
      take(year, (place, index) => this.#columns(place, index, year));
    }
    return marks.subarray(0, size).reduce((sum, mark) => sum + mark, 0);
  }

  #drive(inputs: Float64Array, year: number): void {
    const { numbers } = this.#memory;
    for (const { input, kind, column, index } of this.plan.drivenIn.get(year) ?? [])
      numbers.set(
        inputs.subarray(input * this.lanes, (input + 1) * this.lanes),
        this.#laneAt(kind, column, index, year),
      );
  }

  #runStage(stage: Stage, year: number): void {
    if (stage.kind === 'pool') this.#runPool(stage, year);
    else this.#runBlock(stage, year);
  }

  #runPool({ of, column, status, rules }: PoolStage, year: number): void {
    const { numbers } = this.#memory;
    const entities = this.plan.kinds[of]?.entities ?? 0;
    for (let index = 0; index < entities; index += 1) {
      const at = this.#laneAt(of, status, index, year);
      numbers.fill(laneStatus.notApplicable, at, at + this.lanes);
    }
    const rule = rules.get(year);
    if (!rule) return;
    const cell = (from: number, index: number, lane: number, when = year): number =>
      numbers[this.#laneAt(of, from, index, when) + lane] ?? 0;
    for (let lane = 0; lane < this.lanes; lane += 1) {
      const outcome = sharePool(
        rule,
        lane,
        (source, index) => this.#sourced(source, index, lane, year),
        (index) => ({
          value: cell(column, index, lane, year - 1),
          status: cell(status, index, lane, year - 1),
        }),
      );
      for (const [at, index] of rule.members.entries()) {
        const isShared = typeof outcome !== 'number';
        numbers[this.#laneAt(of, column, index, year) + lane] = isShared ? (outcome[at] ?? 0) : 0;
        numbers[this.#laneAt(of, status, index, year) + lane] = isShared ? laneStatus.known : outcome;
      }
    }
  }

  #sourced(source: PoolSource, index: number, lane: number, year: number) {
    if (source.kind === 'number') return { value: source.value, status: laneStatus.known };
    const { numbers } = this.#memory;
    const { of, column, status } = source;
    const { table, rowBytes } = this.#kind(of);
    const row = (table + (year - this.#firstRow) * rowBytes) / numberBytes;
    const at = (from: number): number =>
      source.kind === 'lanes'
        ? this.#laneAt(of, from, index, year) + lane
        : row + index * (this.plan.kinds[of]?.tableColumns ?? 0) + from;
    return {
      value: numbers[at(column)] ?? 0,
      status: status === undefined ? laneStatus.known : (numbers[at(status)] ?? 0),
    };
  }

  #runBlock(stage: BlockStage, year: number): void {
    const [own = 0] = stage.hops;
    const entities = this.plan.kinds[own]?.entities ?? 0;
    for (const [kind, column] of stage.sums)
      for (let index = 0; index < (this.plan.kinds[kind]?.entities ?? 0); index += 1) {
        const at = this.#laneAt(kind, column, index, year);
        this.#memory.numbers.fill(0, at, at + this.lanes);
      }
    if (entities > 0) this.#memory.runOf(stage)(this.#placeOf(stage, entities, year));
  }

  #placeOf({ hops }: BlockStage, entities: number, year: number): BlockPlace {
    const key = `${hops.join(' ')}@${String(year)}`;
    const known = this.#places.get(key);
    if (known) return known;
    const [own = 0] = hops;
    const row = year - this.#firstRow;
    const place: BlockPlace = {
      entities,
      near: this.#memory.near,
      hops: hops.map((kind) => {
        const { lanes, yearBytes, table, rowBytes } = this.#kind(kind);
        return {
          current: lanes + (row % 2) * yearBytes,
          last: lanes + ((row + 1) % 2) * yearBytes,
          table: table + row * rowBytes,
          // Before the first row there is nothing to read; the address must only be one that exists.
          lastTable: table + Math.max(0, row - 1) * rowBytes,
          ancestors: kind === own ? 0 : this.#memory.ancestorsOf(own, kind),
        };
      }),
    };
    this.#places.set(key, place);
    return place;
  }

  #columns({ kind, column, status }: Place, index: number, year: number): Columns {
    const at = this.#laneAt(kind, column, index, year);
    const view = (start: number) => this.#memory.numbers.subarray(start, start + this.lanes);
    return {
      values: view(at),
      status: status === undefined ? undefined : view(this.#laneAt(kind, status, index, year)),
    };
  }

  /** Where a column of an entity begins, in numbers. */
  #laneAt(kind: number, column: number, index: number, year: number): number {
    const { lanes, yearBytes } = this.#kind(kind);
    const columns = this.plan.kinds[kind]?.columns ?? 0;
    const slot = (year - this.#firstRow) % 2;
    return (lanes + slot * yearBytes) / numberBytes + (index * columns + column) * this.lanes;
  }

  #kind(kind: number) {
    const place = this.#memory.kinds[kind];
    if (!place) throw new Error(`unreachable: no kind ${String(kind)}`);
    return place;
  }
}
