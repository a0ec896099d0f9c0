import { partKey, scatter, type StreamKey } from './streamKey';

const fewLanes = 1024;

/** Deals a stratum to each of the lanes `from` to `from + into.length`: writes what stands for it in `strata`. */
export type Deal = (strata: Float64Array, from: number, into: Float64Array) => void;

/**
 * Which of `size` strata a lane has, decided by a key: every stratum once. A Feistel network on the smallest
 * rectangle that holds the lanes (Black and Rogaway 2002); what falls outside the lanes walks on until it is inside.
 */
export function dealOf(key: StreamKey, size: number): Deal {
  const width = Math.ceil(Math.sqrt(size));
  const height = Math.ceil(size / width);
  const once = movesOf(key, width, height);
  // Few lanes leave little to mix: they are mixed twice, which then costs next to nothing.
  const again = size < fewLanes ? movesOf(partKey(key, size), width, height) : undefined;
  return (strata, from, into) => {
    let row = Math.floor(from / width);
    let column = from - row * width;
    for (let at = 0; at < into.length; at += 1) {
      let place = walked(row, column, once, width, height);
      if (again) place = walkedOn(place, again, width, height);
      while (place >= size) {
        place = walkedOn(place, once, width, height);
        if (again) place = walkedOn(place, again, width, height);
      }
      into[at] = strata[place] as number;
      // Counted along: a division for every lane would cost as much as the walk.
      column += 1;
      if (column < width) continue;
      column = 0;
      row += 1;
    }
  };
}

/** By how much each row moves a column on, each column a row, and both once more: four rings, one after the other. */
function movesOf(key: StreamKey, width: number, height: number): Uint16Array {
  const moves = new Uint16Array(2 * (width + height));
  let end = 0;
  for (const [at, part] of key.entries()) {
    const [count, length] = at % 2 === 0 ? [height, width] : [width, height];
    for (let place = 0; place < count; place += 1)
      moves[end++] = ((scatter(place ^ part) >>> 12) * length) >>> 20;
  }
  return moves;
}

function walked(row: number, column: number, moves: Uint16Array, width: number, height: number): number {
  const first = around(column + (moves[row] as number), width);
  const second = around(row + (moves[height + first] as number), height);
  const third = around(first + (moves[height + width + second] as number), width);
  const fourth = around(second + (moves[2 * height + width + third] as number), height);
  return fourth * width + third;
}

/** A place on a ring, come around at most once. By signs, for no processor can guess which way a random number goes. */
function around(place: number, length: number): number {
  const beyond = place - length;
  return beyond + ((beyond >> 31) & length);
}

function walkedOn(place: number, moves: Uint16Array, width: number, height: number): number {
  const row = (place / width) | 0;
  return walked(row, place - row * width, moves, width, height);
}
