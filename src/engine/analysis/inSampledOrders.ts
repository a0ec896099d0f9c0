import { zero, type Exact } from '../number';
import {
  membersOf,
  type Decomposition,
  type Made,
  type Progress,
  type Sampling,
  type ValueOf,
} from './decomposition';
import { sharesOf } from './shares';
import { shuffledOrders } from './shuffledOrders';

/** The values of the subsets along some orders, each asked for once. */
class Walked {
  readonly values: Exact[] = [];
  readonly #positions = new Map<string, number>();

  constructor(private readonly valueOf: ValueOf) {}

  /** The position of a subset's value; undefined where it has none. */
  at(made: Made): number | undefined {
    const key = made.map(Number).join('');
    const known = this.#positions.get(key);
    if (known !== undefined) return known;
    const value = this.valueOf(made);
    if (!value) return undefined;
    this.#positions.set(key, this.values.length);
    return this.values.push(value) - 1;
  }
}

/**
 * The average over orders drawn by chance, each together with its reverse: a change that comes early in the one comes late
 * in the other, which takes out most of what chance adds.
 */
export function* inSampledOrders(
  count: number,
  valueOf: ValueOf,
  { orders, seed }: Sampling,
): Generator<Progress, Decomposition> {
  const walked = new Walked(valueOf);
  const none = Array.from({ length: count }, () => false);
  const all = orders * (count - 1) + 2;
  const [first, last] = [walked.at(none), walked.at(none.map(() => true))];
  if (first === undefined) return { kind: 'noValue', made: [] };
  if (last === undefined)
    return noValue(
      valueOf,
      none.map(() => true),
    );
  const drawn = shuffledOrders(count, seed);
  const steps: [number, number][][] = [];
  for (let pair = 0; pair < orders / 2; pair += 1) {
    const order = drawn.next().value;
    for (const walk of [order, [...order].reverse()]) {
      const along: [number, number][] = Array.from({ length: count }, () => [0, 0]);
      const made = [...none];
      let before = first;
      for (const change of walk) {
        made[change] = true;
        const after = walked.at([...made]);
        if (after === undefined) return noValue(valueOf, made);
        along[change] = [before, after];
        before = after;
        yield { done: Math.min(all, steps.length * (count - 1) + membersOf(made).length), all };
      }
      steps.push(along);
    }
  }
  return partsOf(walked.values, last, steps, count);
}

/** Puts the value with all changes last, as sums want it, and weighs each value by the orders that pass it. */
function partsOf(
  values: readonly Exact[],
  last: number,
  orders: readonly (readonly [number, number][])[],
  count: number,
): Decomposition {
  const weights = Array.from({ length: count }, () => values.map(() => 0n));
  for (const order of orders)
    order.forEach(([before, after], change) => {
      const own = weights[change] ?? [];
      own[before] = (own[before] ?? 0n) - 1n;
      own[after] = (own[after] ?? 0n) + 1n;
    });
  const sorted = values.map((_, value) => value).filter((value) => value !== last);
  const places = [...sorted, last];
  const inPlace = places.map((value) => values[value] ?? zero);
  const weigh = (place: number, change: number) => weights[change]?.[places[place] ?? 0] ?? 0n;
  const parts = sharesOf(inPlace, count, weigh, BigInt(orders.length));
  const numbers = values.map((value) => value.valueOf());
  const errors = parts.map((_, change) => errorOf(numbers, orders, change));
  const [from = zero, to = zero] = [inPlace[0], inPlace.at(-1)];
  return { kind: 'parts', from, to, parts, errors, orders: orders.length };
}

/** The standard error of a mean over pairs: the two orders of a pair are not drawn apart from one another. */
function errorOf(
  numbers: readonly number[],
  orders: readonly (readonly [number, number][])[],
  change: number,
): number {
  const added = orders.map((order) => {
    const [before, after] = order[change] ?? [0, 0];
    return (numbers[after] ?? 0) - (numbers[before] ?? 0);
  });
  const pairs = Array.from({ length: added.length / 2 }, (_, pair) => {
    return ((added[2 * pair] ?? 0) + (added[2 * pair + 1] ?? 0)) / 2;
  });
  const mean = pairs.reduce((sum, each) => sum + each, 0) / pairs.length;
  const squares = pairs.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  return Math.sqrt(squares / (pairs.length * (pairs.length - 1)));
}

/** Takes changes out again as long as there is no value without them either. */
function noValue(valueOf: ValueOf, made: Made): Decomposition {
  const fewest = [...made];
  for (const change of membersOf(made)) {
    fewest[change] = false;
    if (valueOf([...fewest])) fewest[change] = true;
  }
  return { kind: 'noValue', made: membersOf(fewest) };
}
