import { zero, type Exact } from '../number';
import { membersOf, type Decomposition, type Made, type Progress, type ValueOf } from './decomposition';
import { sharesOf } from './shares';

/**
 * The average over all orders, from each subset asked for once. Small subsets come first, so that where there is no value
 * the fewest changes that make it so are named.
 */
export function* inAllOrders(count: number, valueOf: ValueOf): Generator<Progress, Decomposition> {
  const subsets = subsetsBySize(count);
  const values: Exact[] = [];
  for (const made of subsets) {
    const value = valueOf(made);
    if (!value) return { kind: 'noValue', made: membersOf(made) };
    values.push(value);
    yield { done: values.length, all: subsets.length };
  }
  const sizes = subsets.map((made) => membersOf(made).length);
  const orders = Array.from({ length: count + 1 }, (_, size) => factorial(size));
  const ways = (size: number) => orders[size] ?? 0n;
  const weigh = (subset: number, change: number): bigint => {
    const size = sizes[subset] ?? 0;
    return subsets[subset]?.[change]
      ? ways(size - 1) * ways(count - size)
      : -ways(size) * ways(count - size - 1);
  };
  const parts = sharesOf(values, count, weigh, ways(count));
  const [from = zero, to = from] = [values[0], values.at(-1)];
  return { kind: 'parts', from, to, parts, errors: undefined, orders: undefined };
}

/** Every subset of so many changes, those with fewer before those with more. */
function subsetsBySize(count: number): Made[] {
  return Array.from({ length: 2 ** count }, (_, bits) =>
    Array.from({ length: count }, (_, change) => ((bits >>> change) & 1) === 1),
  ).sort((left, right) => membersOf(left).length - membersOf(right).length);
}

function factorial(of: number): bigint {
  return of <= 1 ? 1n : BigInt(of) * factorial(of - 1);
}
