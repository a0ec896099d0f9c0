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
  const once = walkOf(key, width, height);
  if (size >= fewLanes) return walkUntilInside(once, size);
  // Few lanes leave little to mix: they are mixed twice, which then costs next to nothing.
  const again = walkOf(partKey(key, size), width, height);
  return walkUntilInside((lane) => again(once(lane)), size);
}

function walkUntilInside(walk: Stratum, size: number): Stratum {
  return (lane) => {
    let at = walk(lane);
    while (at >= size) at = walk(at);
    return at;
  };
}

function walkOf([a, b, c, d]: StreamKey, width: number, height: number): Stratum {
  const [columns, rows] = [steps(a, height, width), steps(b, width, height)];
  const [moreColumns, moreRows] = [steps(c, height, width), steps(d, width, height)];
  return (lane) => {
    let row = (lane / width) | 0;
    let column = lane - row * width + (columns[row] as number);
    if (column >= width) column -= width;
    row += rows[column] as number;
    if (row >= height) row -= height;
    column += moreColumns[row] as number;
    if (column >= width) column -= width;
    row += moreRows[column] as number;
    if (row >= height) row -= height;
    return row * width + column;
  };
}

/** For each of `count` places by how much it moves another on around a ring of `length` (at most 1024) places. */
function steps(key: number, count: number, length: number): Uint16Array {
  return Uint16Array.from({ length: count }, (_, place) => ((scatter(place ^ key) >>> 12) * length) >>> 20);
}
