import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import { dealOf, type Deal } from './stratum';
import { partKey, streamKey, type StreamKey } from './streamKey';

/** How draws are made: the seed and their number fix every one of them. */
export interface Sampling {
  readonly seed: number;
  readonly draws: number;
  /**
   * Latin hypercube: of `draws` equal strata of a distribution every one is drawn from once, so that averages need
   * far fewer draws. Plain: every draw on its own.
   */
  readonly method: 'latinHypercube' | 'plain';
}

/** Writes numbers strictly between 0 and 1 for the lanes `from` to `from + into.length`. */
export type Uniforms = (from: number, into: Float64Array) => void;

/** A number in the middle of each stratum, or near it: what all columns of a Latin hypercube are permutations of. */
export type Strata = Float64Array;

/** The generator starts anew this often, so that any lane is reached without drawing all before it. */
const chunk = 512;

// Written out: a power is not exact by standard.
const twoTo26 = 67_108_864;
const twoTo52 = twoTo26 * twoTo26;

/**
 * The numbers that Latin hypercube draws are made of, one in each of as many strata as there are draws, at a random place
 * within it. All columns share them and differ in which lane has which: that is all that independence takes.
 */
export function strataOf({ seed, draws }: Sampling): Strata {
  const strata = new Float64Array(draws);
  plainUniforms(streamKey(`${String(seed)} strata`))(0, strata);
  for (let stratum = 0; stratum < draws; stratum += 1)
    strata[stratum] = (stratum + coarse(strata[stratum] ?? 0)) / draws;
  return strata;
}

/** Never so near to 1 that the last stratum would be rounded up to its end. */
function coarse(uniform: number): number {
  return (Math.floor(uniform * twoTo26) + 1 / 2) / twoTo26;
}

/** Which stratum each lane of a name has; it hangs on seed, name and number of draws alone. */
export function dealTo(name: string, { seed, draws }: Sampling): Deal {
  return dealOf(streamKey(`${String(seed)} ${name}`), draws);
}

/**
 * The uniform numbers of a name. A lane's number hangs on seed, name, lane (and with Latin hypercube the number of
 * draws) alone: not on who else draws, in which order, or in which blocks.
 */
export function uniformsOf(name: string, sampling: Sampling, strata: Strata | undefined): Uniforms {
  if (!strata) return plainUniforms(streamKey(`${String(sampling.seed)} ${name}`));
  const deal = dealTo(name, sampling);
  return (from, into) => deal(strata, from, into);
}

function plainUniforms(key: StreamKey): Uniforms {
  // Kept from block to block: most blocks go on where the last one ended.
  let stream = xoroshiro128plusFromState(key);
  let ahead = -1;
  /** Brings the stream to a lane, from the beginning of the lane's part. */
  const bringTo = (lane: number): void => {
    const part = Math.floor(lane / chunk);
    stream = xoroshiro128plusFromState(partKey(key, part));
    for (let skipped = 2 * part * chunk; skipped < 2 * lane; skipped += 1) stream.next();
  };
  return (from, into) => {
    for (let at = 0; at < into.length; at += 1) {
      const lane = from + at;
      if (lane !== ahead || lane % chunk === 0) bringTo(lane);
      ahead = lane + 1;
      const high = stream.next() >>> 6;
      into[at] = (high * twoTo26 + (stream.next() & (twoTo26 - 1)) + 1 / 2) / twoTo52;
    }
  };
}
