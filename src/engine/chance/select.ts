/**
 * Puts the value of a rank (0 is the least) where it would stand in sorted order, with nothing greater before it and
 * nothing less behind. Only `values` from `from` on are moved; what stands before must not be greater than they.
 */
export function select(values: Float64Array, rank: number, from = 0): number {
  let [low, high] = [from, values.length - 1];
  while (low < high) {
    const pivot = median(at(values, low), at(values, (low + high) >> 1), at(values, high));
    let [left, right] = [low, high];
    while (left <= right) {
      while (at(values, left) < pivot) left += 1;
      while (at(values, right) > pivot) right -= 1;
      if (left > right) break;
      swap(values, left, right);
      left += 1;
      right -= 1;
    }
    if (rank <= right) high = right;
    else if (rank >= left) low = left;
    else break;
  }
  return at(values, rank);
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? NaN;
}

function median(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

function swap(values: Float64Array, one: number, other: number): void {
  const kept = at(values, one);
  values[one] = at(values, other);
  values[other] = kept;
}
