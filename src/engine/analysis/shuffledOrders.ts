/** Steps of the generator and the odd factors that mix its bits, as published for the 32-bit form of SplitMix. */
const step = 0x9e3779b9;
const mixers = [0x21f0aaad, 0x735a2d97] as const;
const words = 2 ** 32;

/** Whole numbers below 2^32 from a seed, by integer arithmetic alone, so that every engine draws the same ones. */
function* drawsFrom(seed: number): Generator<number, never> {
  let state = seed >>> 0;
  for (;;) {
    state = (state + step) >>> 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, mixers[0]);
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixers[1]);
    yield (mixed ^ (mixed >>> 15)) >>> 0;
  }
}

/** Orders of the first whole numbers, each as likely as any other, without end; the same ones for the same seed. */
export function* shuffledOrders(count: number, seed: number): Generator<readonly number[], never> {
  const draws = drawsFrom(seed);
  const below = (bound: number): number => {
    // Draws beyond the last whole multiple are left out, else small numbers would come more often.
    const most = words - (words % bound);
    for (;;) {
      const draw = draws.next().value;
      if (draw < most) return draw % bound;
    }
  };
  for (;;) {
    const order = Array.from({ length: count }, (_, position) => position);
    for (let last = count - 1; last > 0; last -= 1) {
      const other = below(last + 1);
      [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
    }
    yield order;
  }
}
