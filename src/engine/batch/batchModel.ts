import { numberBytes } from '../vector';
import type { LaneColumn, LaneModel, LanePass, LaneReport } from './lanes';
import type { Backend } from './memory';
import type { BatchProgram, PhasePlan, Place } from './program';
import { YearRunner, type Columns } from './yearRunner';

/** How a program is run; what is left out is chosen for it. */
export interface BatchOptions {
  readonly backend?: Backend;
  /** Lanes at a time; an even number. */
  readonly lanes?: number;
}

/** The most bytes of lanes that are worked on at a time. */
const mostLaneBytes = 2 ** 25;
/**
 * The most lanes at a time. Columns of 31 cache lines, and never of a power of two, which would all fall on the same few
 * places of the processor's cache: that alone costs a factor of five.
 */
const mostLanes = 248;

/** A program that runs over lanes: memory and compiled blocks are made once and used for every pass. */
export class BatchModel implements LaneModel {
  readonly inputs: number;
  readonly outputs: number;
  readonly backend: Backend;
  readonly #moving: YearRunner;
  readonly #given: Float64Array;
  readonly #taken: readonly LaneColumn[];
  readonly #outputsIn: ReadonlyMap<number, PhasePlan['outputs']>;

  constructor(program: BatchProgram, options: BatchOptions = {}) {
    const { still, moving } = program;
    this.inputs = program.inputs;
    this.outputs = program.outputs;
    const lanes = options.lanes ?? lanesFor(moving);
    const open = (backend: Backend) => new YearRunner(program, moving, lanes, backend);
    const { backend, runner } = options.backend
      ? { backend: options.backend, runner: open(options.backend) }
      : withSimdIfAny(open);
    this.backend = backend;
    this.#moving = runner;
    this.#given = new Float64Array(this.inputs * lanes);
    this.#taken = Array.from({ length: this.outputs }, () => ({
      values: new Float64Array(lanes),
      status: new Uint8Array(lanes),
    }));
    this.#outputsIn = byYear(moving.outputs);
    this.#settle(program, new YearRunner(program, still, 2, this.backend));
  }

  run({ lanes, fill, take }: LanePass): LaneReport {
    const block = this.#moving.lanes;
    let snapped = 0;
    for (let from = 0; from < lanes; from += block) {
      const size = Math.min(block, lanes - from);
      for (let input = 0; input < this.inputs; input += 1)
        fill(input, from, this.#given.subarray(input * block, input * block + size));
      snapped += this.#moving.run(this.#given, size, (year, read) => {
        for (const place of this.#outputsIn.get(year) ?? []) this.#take(place, read(place, place.index));
      });
      take(from, size === block ? this.#taken : cut(this.#taken, size));
    }
    return { snapped };
  }

  #take({ output }: { readonly output: number }, { values, status }: Columns): void {
    const column = this.#taken[output];
    column?.values.set(values);
    if (status) column?.status.set(status);
  }

  /** Works out once what no lane changes: results, and what the lanes find in their tables. */
  #settle({ still, firstRow }: BatchProgram, runner: YearRunner): void {
    const outputsIn = byYear(still.outputs);
    runner.run(new Float64Array(0), 0, (year, read) => {
      for (const { output, ...place } of outputsIn.get(year) ?? []) {
        const { values, status } = read(place, place.index);
        this.#taken[output]?.values.fill(values[0] ?? 0);
        this.#taken[output]?.status.fill(status?.[0] ?? 0);
      }
      for (const handed of still.handed) this.#hand(handed, year - firstRow, read);
    });
  }

  #hand(
    { to, ...place }: BatchProgram['still']['handed'][number],
    row: number,
    read: (place: Place, index: number) => Columns,
  ): void {
    const { entities = 0, tableColumns = 0 } = this.#moving.plan.kinds[place.kind] ?? {};
    const table = this.#moving.tableOf(place.kind);
    for (let index = 0; index < entities; index += 1) {
      const { values, status } = read(place, index);
      const at = (row * entities + index) * tableColumns;
      table[at + to.column] = values[0] ?? 0;
      if (to.status !== undefined) table[at + to.status] = status?.[0] ?? 0;
    }
  }
}

/** Of columns the lanes of a last block, which need not be full. */
function cut(columns: readonly LaneColumn[], size: number): LaneColumn[] {
  return columns.map(({ values, status }) => ({
    values: values.subarray(0, size),
    status: status.subarray(0, size),
  }));
}

/** Old browsers, and pages whose policy forbids WebAssembly, run plain loops. */
function withSimdIfAny(open: (backend: Backend) => YearRunner): { backend: Backend; runner: YearRunner } {
  try {
    return { backend: 'simd', runner: open('simd') };
  } catch {
    return { backend: 'kernels', runner: open('kernels') };
  }
}

/** As many lanes at a time as fit the memory: an odd number of cache lines, or a few pairs. */
function lanesFor({ kinds }: PhasePlan): number {
  const bytes = kinds.reduce((sum, kind) => sum + 2 * kind.entities * kind.columns * numberBytes, 0);
  const fit = Math.min(mostLanes, Math.floor(mostLaneBytes / Math.max(1, bytes)));
  return fit >= 8 ? fit - ((fit - 8) % 16) : Math.max(2, fit - (fit % 2));
}

function byYear<T extends { readonly year: number }>(places: readonly T[]): Map<number, T[]> {
  const years = new Map<number, T[]>();
  for (const place of places) {
    const list = years.get(place.year);
    if (list) list.push(place);
    else years.set(place.year, [place]);
  }
  return years;
}
