import { scatter, type StreamKey } from './streamKey';

const rounds = 6;

/** A bijection on 0 .. size-1 that looks random and is kept nowhere. */
export type Stratum = (lane: number) => number;

/**
 * Which of `size` strata a lane has, decided by a key: every stratum once. A Feistel network on the smallest
 * rectangle that holds the lanes (Black and Rogaway 2002); what falls outside the lanes walks on until it is inside.
 */
export function stratumOf(key: StreamKey, size: number): Stratum {
  const width = Math.ceil(Math.sqrt(size));
  const height = Math.ceil(size / width);
  const [a, b, c, d] = key;
  const keys = [a, b, c, d, scatter(a ^ c), scatter(b ^ d)].slice(0, rounds);
  const walk = (lane: number): number => {
    let column = lane % width;
    let row = (lane - column) / width;
    for (let round = 0; round < rounds; round += 2) {
      column = (column + (scatter(row ^ (keys[round] ?? 0)) >>> 0)) % width;
      row = (row + (scatter(column ^ (keys[round + 1] ?? 0)) >>> 0)) % height;
    }
    return row * width + column;
  };
  return (lane) => {
    let at = walk(lane);
    while (at >= size) at = walk(at);
    return at;
  };
}
