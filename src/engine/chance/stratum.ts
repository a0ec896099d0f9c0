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

/** Four moves; those of many lanes are looked up, those of few are worked out, for there may be columns without number. */
function walkOf([a, b, c, d]: StreamKey, width: number, height: number): Stratum {
  const move = width * height >= fewLanes ? lookedUp : workedOut;
  const [columns, rows] = [move(a, height, width), move(b, width, height)];
  const [moreColumns, moreRows] = [move(c, height, width), move(d, width, height)];
  return (lane) => {
    let row = (lane / width) | 0;
    let column = lane - row * width + columns(row);
    if (column >= width) column -= width;
    row += rows(column);
    if (row >= height) row -= height;
    column += moreColumns(row);
    if (column >= width) column -= width;
    row += moreRows(column);
    if (row >= height) row -= height;
    return row * width + column;
  };
}

/** By how much a place moves another one on around a ring of `length` (at most 1024) places. */
type Move = (place: number) => number;

function workedOut(key: number, _: number, length: number): Move {
  return (place) => ((scatter(place ^ key) >>> 12) * length) >>> 20;
}

function lookedUp(key: number, count: number, length: number): Move {
  const move = workedOut(key, count, length);
  const moves = Uint16Array.from({ length: count }, (_, place) => move(place));
  return (place) => moves[place] as number;
}
