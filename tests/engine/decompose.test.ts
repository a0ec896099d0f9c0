import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decompose,
  parseExact,
  whole,
  zero,
  type Decomposition,
  type Exact,
  type Made,
} from '../../src/engine';
import { runs } from '../support/runs';

const exact = (text: number | string): Exact => parseExact(text) ?? zero;
const third = whole(1).div(whole(3));

/** Runs a decomposition to its end. */
function decomposed(...asked: Parameters<typeof decompose>): Decomposition {
  const steps = decompose(...asked);
  for (;;) {
    const step = steps.next();
    if (!step.done) continue;
    if (!step.value.ok) throw new Error(step.value.problems[0]?.code);
    return step.value.value;
  }
}

function partsOf(...asked: Parameters<typeof decompose>) {
  const found = decomposed(...asked);
  if (found.kind !== 'parts') throw new Error(`no value with ${found.made.join()}`);
  return found;
}

const texts = (parts: readonly Exact[]) => parts.map((part) => part.toFraction());
const sum = (parts: readonly Exact[]) => parts.reduce((all, part) => all.add(part), zero);
const product = (before: readonly Exact[], after: readonly Exact[]) => (made: Made) =>
  before.reduce((all, each, at) => all.mul((made[at] ? after[at] : each) ?? zero), whole(1));

/** Any value for any subset: the numbers of a list, by the bits of the subset. */
const table = (numbers: readonly Exact[]) => (made: Made) =>
  numbers[made.reduce((bits, isMade, at) => bits + (isMade ? 2 ** at : 0), 0)];

const number = fc
  .tuple(fc.integer({ min: -10_000, max: 10_000 }), fc.integer({ min: 1, max: 999 }))
  .map(([above, below]) => whole(above).div(whole(below)));
const changes = fc.integer({ min: 0, max: 5 });
const game = changes.chain((count) =>
  fc.tuple(fc.constant(count), fc.array(number, { minLength: 2 ** count, maxLength: 2 ** count })),
);

describe('the difference between two states by change', () => {
  it('of two factors: each by its own change at the mean of the other', () => {
    // 3 × 5 to 7 × 11: 4 × 8 and 6 × 5.
    const { from, to, parts } = partsOf(2, product([exact(3), exact(5)], [exact(7), exact(11)]));
    expect(texts([from, to, ...parts])).toEqual(['15', '77', '32', '30']);
  });

  it('of three factors: by hand', () => {
    // a 1→2, b 3→4, c 5→6, Δ = 1 each: a = (15 + 24)/3 + (18 + 20)/6, and so on.
    const { parts } = partsOf(3, product([1, 3, 5].map(exact), [2, 4, 6].map(exact)));
    expect(texts(parts)).toEqual(['58/3', '25/3', '16/3']);
    expect(sum(parts).toString()).toBe('33');
  });

  it('sums to the difference exactly, whatever the values', () => {
    fc.assert(
      fc.property(game, ([count, numbers]) => {
        const { from, to, parts } = partsOf(count, table(numbers));
        expect(parts).toHaveLength(count);
        if (count > 0) expect(sum(parts).equals(to.sub(from))).toBe(true);
      }),
      runs(100, 2000),
    );
  });

  it('is the plain average over all orders', () => {
    fc.assert(
      fc.property(game, ([count, numbers]) => {
        const value = table(numbers);
        const orders = ordersOf(Array.from({ length: count }, (_, at) => at));
        const averages = Array.from({ length: count }, (_, change) =>
          sum(orders.map((order) => addedIn(order, change, value))).div(whole(orders.length)),
        );
        expect(texts(partsOf(count, value).parts)).toEqual(texts(averages));
      }),
      runs(40, 500),
    );
  });

  it('two changes that do the same get the same', () => {
    const heads = (made: Made) => whole(made.filter(Boolean).length ** 2);
    expect(texts(partsOf(4, heads).parts)).toEqual(['4', '4', '4', '4']);
  });

  it('a change that does nothing gets nothing, also among changes that work on one another', () => {
    const value = ([a, , c]: Made) => exact(a && c ? 7 : a ? 2 : 0);
    expect(texts(partsOf(3, value).parts)).toEqual(['9/2', '0', '5/2']);
  });

  it('asks for every subset once and says how far it is', () => {
    const asked: string[] = [];
    const steps = decompose(3, (made) => {
      asked.push(made.join());
      return third;
    });
    const all = [...steps];
    expect([new Set(asked).size, asked.length, all.at(-1)]).toEqual([8, 8, { done: 8, all: 8 }]);
  });

  it('no change at all is no difference', () => {
    expect(partsOf(0, () => third)).toMatchObject({ parts: [], errors: undefined });
  });

  it('twelve changes whose values share no denominator still sum exactly, and without delay', () => {
    let below = 10_007;
    const value = () => whole(1).div(whole((below += 2)));
    const { from, to, parts } = partsOf(12, value);
    expect(sum(parts).equals(to.sub(from))).toBe(true);
  });
});

describe('by sampled orders', () => {
  const before = Array.from({ length: 13 }, (_, at) => exact(1 + at / 100));
  const after = before.map((each, at) => each.add(exact((at % 5) / 50)));
  const value = product(before, after);

  it('sums to the difference exactly, each part within four standard errors of the truth', () => {
    // The average over orders is the average over sizes of the elementary symmetric sums: the truth by polynomials.
    const truth = before.map((_, change) => shapleyOfProduct(before, after, change));
    const { from, to, parts, errors, orders } = partsOf(13, value, { orders: 400, seed: 7 });
    expect(orders).toBe(400);
    expect(sum(parts).equals(to.sub(from))).toBe(true);
    parts.forEach((part, change) => {
      const off = Math.abs(part.valueOf() - (truth[change] ?? NaN));
      expect(off).toBeLessThanOrEqual(4 * (errors?.[change] ?? 0) + 1e-12);
    });
    expect(Math.max(...(errors ?? []))).toBeGreaterThan(0);
    expect(parts[0]?.n).toBe(0n);
  });

  it('gives the same for the same seed and something else for another', () => {
    const of = (seed: number) => texts(partsOf(13, value, { orders: 20, seed }).parts);
    expect(of(3)).toEqual(of(3));
    expect(of(3)).not.toEqual(of(4));
  });

  it('is exact where changes only add up', () => {
    const adds = (made: Made) => whole(made.reduce((all, isMade, at) => all + (isMade ? at : 0), 0));
    const { parts, errors } = partsOf(20, adds, { orders: 4, seed: 1 });
    expect(texts(parts)).toEqual(Array.from({ length: 20 }, (_, at) => String(at)));
    expect(errors?.every((error) => error === 0)).toBe(true);
  });
});

describe('what cannot be decomposed', () => {
  it('no value before any change', () => {
    expect(decomposed(2, ([a]) => (a ? third : undefined))).toEqual({ kind: 'noValue', made: [] });
    expect(decomposed(13, ([a]) => (a ? third : undefined))).toEqual({ kind: 'noValue', made: [] });
  });

  it('names the fewest changes that leave no value, though it is there again with more', () => {
    const needs = ([a, b, c]: Made) => (b && c && !a ? undefined : third);
    expect(decomposed(3, needs)).toEqual({ kind: 'noValue', made: [1, 2] });
    expect(decomposed(14, needs, { orders: 100, seed: 1 })).toEqual({ kind: 'noValue', made: [1, 2] });
  });

  it('no value with all changes', () => {
    expect(decomposed(13, (made) => (made[12] ? undefined : third))).toEqual({ kind: 'noValue', made: [12] });
  });

  const refusal = (count: number, orders = 200) => {
    const step = decompose(count, () => third, { orders, seed: 1 }).next();
    return step.done && !step.value.ok ? step.value.problems[0]?.code : undefined;
  };

  it.each([-1, 1.5, NaN, 1001])('%s changes are refused', (count) => {
    expect(refusal(count)).toBe('wrongChangeCount');
  });

  it.each([0, 2, 5, 10.5, 1_000_000_000])('%s orders are refused', (orders) => {
    expect(refusal(13, orders)).toBe('wrongOrderCount');
    expect(refusal(12, orders)).toBeUndefined();
  });
});

function ordersOf(left: readonly number[]): number[][] {
  if (left.length === 0) return [[]];
  return left.flatMap((first) =>
    ordersOf(left.filter((each) => each !== first)).map((rest) => [first, ...rest]),
  );
}

function addedIn(order: readonly number[], change: number, value: (made: Made) => Exact | undefined): Exact {
  const made = order.map(() => false);
  for (const each of order.slice(0, order.indexOf(change))) made[each] = true;
  const before = value([...made]) ?? zero;
  made[change] = true;
  return (value([...made]) ?? zero).sub(before);
}

/** What one factor adds to a product: the coefficients of the polynomial in which each other factor is made or not. */
function shapleyOfProduct(before: readonly Exact[], after: readonly Exact[], change: number): number {
  const count = before.length;
  const others = before.flatMap((from, at) =>
    at === change ? [] : [[from.valueOf(), after[at]?.valueOf() ?? 0] as const],
  );
  const bySize = others.reduce<number[]>(
    (sums, [from, to]) =>
      Array.from(
        { length: sums.length + 1 },
        (_, size) => (sums[size] ?? 0) * from + (sums[size - 1] ?? 0) * to,
      ),
    [1],
  );
  const choose = (size: number): number => (size === 0 ? 1 : (choose(size - 1) * (count - size)) / size);
  const mean = bySize.reduce((all, sum, size) => all + sum / choose(size), 0) / count;
  return mean * ((after[change]?.valueOf() ?? 0) - (before[change]?.valueOf() ?? 0));
}
