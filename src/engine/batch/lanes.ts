/** What a lane of a result holds. Of several obstacles the greater number wins, as in the exact reading. */
export const laneStatus = { known: 0, missing: 1, notApplicable: 2 } as const;

/** One result of many lanes: `values[lane]` means something only where `status[lane]` is `laneStatus.known`. */
export interface LaneColumn {
  readonly values: Float64Array;
  readonly status: Uint8Array;
}

/**
 * One pass over many lanes (draws, grid points, subsets of changes). Lanes come in blocks, so that memory does not grow
 * with their number; a lane's results depend on its own inputs alone and never on how the blocks fall.
 */
export interface LanePass {
  readonly lanes: number;
  /** Writes what an input is in the lanes `from` to `from + into.length`, in the input's own unit. */
  readonly fill: (input: number, from: number, into: Float64Array) => void;
  /** Takes the results of a block, one column for each output, in their order; they are reused once it returns. */
  readonly take: (from: number, outputs: readonly LaneColumn[]) => void;
}

/** What a pass has to say of itself. */
export interface LaneReport {
  /** Lanes in which a value lay so close to a step or a threshold that it was taken to be on it. */
  readonly snapped: number;
}

/** Something that can be run over lanes: a compiled batch, or in a test any function. */
export interface LaneModel {
  readonly inputs: number;
  readonly outputs: number;
  run(pass: LanePass): LaneReport;
}
