import { laneStatus, type LaneColumn } from '../batch';
import { fail, succeed, type Outcome } from '../problem';
import { checkCount, checkInput, checkOutputs, mostLanes, refuse } from './lever';
import { copyBlock, newColumn, type Setting } from './probe';

/** Writes draws of an input, from a given one on. The two streams are independent of each other. */
export type Sampler = (input: number, from: number, into: Float64Array, stream: 'a' | 'b') => void;

/** An estimated share of the variance of an output. */
export interface Share {
  readonly value: number;
  readonly standardError: number;
  /** Whether it is further from zero than chance would take it. */
  readonly isDistinct: boolean;
}

export interface ShareRow {
  readonly input: number;
  /** What the input does by itself. */
  readonly first: Share;
  /** What it does by itself and together with others. */
  readonly total: Share;
  /** Draws in which the output is not known, and which are left out for this input. */
  readonly leftOut: number;
}

export interface VarianceShares {
  /** The greatest total first; of equals the lower input first. None where there is nothing to share out. */
  readonly rows: readonly ShareRow[];
  readonly mean: number;
  readonly variance: number;
  readonly none: 'doesNotMove' | 'missing' | 'notApplicable' | undefined;
  readonly snapped: number;
}

/** Shares nearer to zero than so many standard errors are not told from it. */
const errorsFromZero = 2;

/**
 * The share of each uncertain input in the variance of an output: by itself (the estimator of Saltelli 2010) and in all
 * (that of Jansen), from two independent samples and, for each input, the first with that input from the second. The
 * result depends on the draws alone, not on the order of inputs or the blocks. One pass.
 */
export function varianceShares(
  setting: Setting,
  inputs: readonly number[],
  output: number,
  draws: number,
  sample: Sampler,
): Outcome<VarianceShares> {
  const problems = [
    ...checkOutputs(setting, [output]),
    ...inputs.flatMap((input) => checkInput(setting, input)),
    ...(inputs.length === 0 ? [refuse('noSuchLever', { piece: '' })] : []),
    ...checkCount(draws, Math.floor(mostLanes.ofDraws / (inputs.length + 2))),
  ];
  const twice = inputs.filter((input, at) => inputs.indexOf(input) !== at);
  problems.push(...twice.map((input) => refuse('leverTwice', { piece: String(input) })));
  if (problems.length > 0) return fail(problems);
  const { column, snapped } = runDesign(setting, inputs, output, draws, sample);
  const values = column.values.map((value, lane) =>
    column.status[lane] === laneStatus.known && Number.isFinite(value) ? value : NaN,
  );
  // The first sample is part 0, the second part 1, and each input has a part of its own after them.
  const part = (at: number, draw: number) => values[at * draws + draw] ?? NaN;
  const known = drawsWhere(draws, (draw) => !Number.isNaN(part(0, draw) + part(1, draw)));
  const mean = meanOf(known, (draw) => (part(0, draw) + part(1, draw)) / 2);
  const spread = (draw: number) => (square(part(0, draw) - mean) + square(part(1, draw) - mean)) / 2;
  const variance = meanOf(known, spread);
  const nothing = { rows: [], mean, variance, snapped };
  if (known.length === 0) return succeed({ ...nothing, none: obstacleIn(column) });
  if (isNoise(variance, mean)) return succeed({ ...nothing, none: 'doesNotMove' });
  const rows = inputs.map((input, at): ShareRow => {
    const used = known.filter((draw) => !Number.isNaN(part(at + 2, draw)));
    const change = (draw: number) => part(at + 2, draw) - part(0, draw);
    return {
      input,
      first: shareOf(used, (draw) => (part(1, draw) - mean) * change(draw), spread),
      total: shareOf(used, (draw) => square(change(draw)) / 2, spread),
      leftOut: draws - used.length,
    };
  });
  const size = ({ total }: ShareRow) => (Number.isNaN(total.value) ? -1 : total.value);
  rows.sort((left, right) => size(right) - size(left) || left.input - right.input);
  return succeed({ ...nothing, rows, none: undefined });
}

/** The output over both samples and, one after another, the first with one input from the second. */
function runDesign(
  { model, base, onProgress }: Setting,
  inputs: readonly number[],
  output: number,
  draws: number,
  sample: Sampler,
): { readonly column: LaneColumn; readonly snapped: number } {
  const lanes = draws * (inputs.length + 2);
  const column = newColumn(lanes);
  const partOf = new Map(inputs.map((input, at) => [input, at + 2]));
  const { snapped } = model.run({
    lanes,
    fill: (input, from, into) => {
      const own = partOf.get(input);
      if (own === undefined) {
        into.fill(base[input] ?? NaN);
        return;
      }
      for (let done = 0; done < into.length;) {
        const [part, draw] = [Math.floor((from + done) / draws), (from + done) % draws];
        const count = Math.min(into.length - done, draws - draw);
        sample(input, draw, into.subarray(done, done + count), part === 1 || part === own ? 'b' : 'a');
        done += count;
      }
    },
    take: (from, outputs) => {
      copyBlock(outputs[output], column, from);
      onProgress?.(Math.min(lanes, from + (outputs[output]?.values.length ?? 0)), lanes);
    },
  });
  return { column, snapped };
}

/** A ratio of two means, with the standard error that the delta method gives it. */
function shareOf(
  used: Uint32Array,
  partOf: (draw: number) => number,
  wholeOf: (draw: number) => number,
): Share {
  const whole = meanOf(used, wholeOf);
  const value = meanOf(used, partOf) / whole;
  const scatter = meanOf(used, (draw) => square((partOf(draw) - value * wholeOf(draw)) / whole));
  const standardError = Math.sqrt(scatter / (used.length - 1));
  return { value, standardError, isDistinct: Math.abs(value) > errorsFromZero * standardError };
}

/** The draws of which something is so, in order. */
function drawsWhere(draws: number, holds: (draw: number) => boolean): Uint32Array {
  return Uint32Array.from({ length: draws }, (_, draw) => draw).filter(holds);
}

/** Whether a variance is no more than what rounding leaves. */
function isNoise(variance: number, mean: number): boolean {
  return !(variance > square(1e-13 * mean));
}

function meanOf(draws: Uint32Array, valueOf: (draw: number) => number): number {
  let sum = 0;
  for (const draw of draws) sum += valueOf(draw);
  return sum / draws.length;
}

/** Not by a power, which engines are free to round in their own way. */
function square(value: number): number {
  return value * value;
}

function obstacleIn({ status }: LaneColumn): 'missing' | 'notApplicable' {
  return status.some((each) => each !== laneStatus.notApplicable) ? 'missing' : 'notApplicable';
}
