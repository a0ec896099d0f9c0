import { partKey, scatter, type StreamKey } from './streamKey';

const fewLanes = 1024;

/** A bijection on 0 .. size-1 that looks random and is kept nowhere. */
export type Stratum = (lane: number) => number;

/**
 * Which of `size` strata a lane has, decided by a key: every stratum once. A Feistel network on the smallest
 * rectangle that holds the lanes (Black and Rogaway 2002); what falls outside the lanes walks on until it is inside.
 */
export function stratumOf(key: StreamKey, size: number): Stratum {
  const width = Math.ceil(Math.sqrt(size));
  const height = Math.ceil(size / width);
  const walk = (lane: number, [a, b, c, d]: StreamKey): number => {
    let row = Math.floor(lane / width);
    let column = lane - row * width;
    column = moved(column, row ^ a, width);
    row = moved(row, column ^ b, height);
    column = moved(column, row ^ c, width);
    row = moved(row, column ^ d, height);
    return row * width + column;
  };
  // Few lanes leave little to mix: they are mixed twice, which then costs next to nothing.
  const again = size < fewLanes ? partKey(key, size) : undefined;
  return (lane) => {
    let at = lane;
    do {
      at = walk(at, key);
      if (again) at = walk(at, again);
    } while (at >= size);
    return at;
  };
}

/** Moved on around a ring of `length` (at most 1024) places by a step that hangs on `bits`. */
function moved(place: number, bits: number, length: number): number {
  const next = place + (((scatter(bits) >>> 12) * length) >>> 20);
  return next < length ? next : next - length;
}
