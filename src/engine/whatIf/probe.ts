import { laneStatus, type LaneColumn, type LaneModel } from '../batch';

/** One input set to a value in a lane; all inputs that are not moved stay as they are at present. */
export interface Move {
  readonly input: number;
  readonly value: number;
}

/** How far a question has come: passes or lanes done, of the most that may be needed. A throw ends the question. */
export type OnProgress = (done: number, all: number) => void;

/** A model and what its inputs are at present. */
export interface Setting {
  readonly model: LaneModel;
  readonly base: ArrayLike<number>;
  readonly onProgress?: OnProgress | undefined;
}

/** The moves of one input, by lane. */
interface Moved {
  readonly lanes: number[];
  readonly values: number[];
}

/** Runs lanes of which each moves some inputs away from the present, and counts what the model says of itself. */
export class Probe {
  /** Lanes so far in which a value was taken to be on a step that it lay next to. */
  snapped = 0;
  #passes = 0;

  constructor(
    readonly setting: Setting,
    /** The most passes that the question may need, for its progress. */
    readonly mostPasses: number,
  ) {}

  /** What the outputs asked for are in each lane, in one pass. */
  run(lanes: readonly (readonly Move[])[], outputs: readonly number[]): LaneColumn[] {
    const columns = outputs.map(() => newColumn(lanes.length));
    if (lanes.length > 0) {
      const { model, base } = this.setting;
      const moved = byInput(lanes);
      const { snapped } = model.run({
        lanes: lanes.length,
        fill: (input, from, into) => {
          into.fill(base[input] ?? NaN);
          const moves = moved.get(input);
          if (moves) place(moves, from, into);
        },
        take: (from, found) => {
          outputs.forEach((output, at) => copyBlock(found[output], columns[at], from));
        },
      });
      this.snapped += snapped;
    }
    this.#passes += 1;
    this.setting.onProgress?.(Math.min(this.#passes, this.mostPasses), this.mostPasses);
    return columns;
  }
}

/** A column in which nothing is known yet. */
export function newColumn(lanes: number): LaneColumn {
  return { values: new Float64Array(lanes), status: new Uint8Array(lanes).fill(laneStatus.missing) };
}

/** Copies what a block says of an output into the column of all lanes. */
export function copyBlock(found: LaneColumn | undefined, into: LaneColumn | undefined, from: number): void {
  if (!found || !into) return;
  // The last block may be held in buffers that are longer than the lanes that are left.
  const count = Math.min(found.values.length, into.values.length - from);
  into.values.set(found.values.subarray(0, count), from);
  into.status.set(found.status.subarray(0, count), from);
}

function byInput(lanes: readonly (readonly Move[])[]): ReadonlyMap<number, Moved> {
  const moved = new Map<number, Moved>();
  lanes.forEach((moves, lane) => {
    for (const { input, value } of moves) {
      const held = moved.get(input) ?? { lanes: [], values: [] };
      moved.set(input, held);
      held.lanes.push(lane);
      held.values.push(value);
    }
  });
  return moved;
}

function place({ lanes, values }: Moved, from: number, into: Float64Array): void {
  for (let at = firstFrom(lanes, from); at < lanes.length; at += 1) {
    const lane = (lanes[at] ?? 0) - from;
    if (lane >= into.length) return;
    into[lane] = values[at] ?? 0;
  }
}

/** Where the lanes from a given one on begin, in a list that rises. */
function firstFrom(lanes: readonly number[], from: number): number {
  let [low, high] = [0, lanes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lanes[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
