import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import { stratumOf } from './stratum';
import { partKey, streamKey } from './streamKey';

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

/** The generator starts anew this often, so that any lane is reached without drawing all before it. */
const chunk = 512;

// Written out: a power is not exact by standard.
const twoTo26 = 67_108_864;
const twoTo30 = 1_073_741_824;
const twoTo52 = twoTo26 * twoTo26;

/**
 * The uniform numbers of a name. A lane's number hangs on seed, name, lane (and with Latin hypercube the number of
 * draws) alone: not on who else draws, in which order, or in which blocks.
 */
export function uniformsOf(name: string, { seed, draws, method }: Sampling): Uniforms {
  const key = streamKey(`${String(seed)} ${name}`);
  const stratum = method === 'latinHypercube' ? stratumOf(key, draws) : undefined;
  return (from, into) => {
    const end = from + into.length;
    for (let part = Math.floor(from / chunk); part * chunk < end; part += 1) {
      const stream = xoroshiro128plusFromState(partKey(key, part));
      const first = part * chunk;
      const last = Math.min(end, first + chunk);
      for (let lane = first; lane < last; lane += 1) {
        // Both numbers are always drawn, so that a lane's place in the stream is the same for both methods.
        const high = stream.next();
        const low = stream.next();
        if (lane < from) continue;
        into[lane - from] = stratum
          ? (stratum(lane) + ((high >>> 2) + 1 / 2) / twoTo30) / draws
          : ((high >>> 6) * twoTo26 + (low & (twoTo26 - 1)) + 1 / 2) / twoTo52;
      }
    }
  };
}
