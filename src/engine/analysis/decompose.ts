import { fail, succeed, type Outcome, type Problem } from '../problem';
import type { Decomposition, Progress, Sampling, ValueOf } from './decomposition';
import { inAllOrders } from './inAllOrders';
import { inSampledOrders } from './inSampledOrders';

/** Up to so many changes every subset is asked for once, and the average is over all orders. */
export const mostExactChanges = 12;

const mostChanges = 1000;
const fewestOrders = 4;
const mostOrders = 10_000;
const someOrders: Sampling = { orders: 200, seed: 1 };

/**
 * The difference between two states by the changes that lie between them, each by what it adds on average over all orders
 * of making them (Shapley). A generator, so that whoever runs it can draw and stop between two subsets.
 */
export function* decompose(
  count: number,
  valueOf: ValueOf,
  sampling: Sampling = someOrders,
): Generator<Progress, Outcome<Decomposition>> {
  if (!Number.isInteger(count) || count < 0 || count > mostChanges)
    return fail([{ code: 'wrongChangeCount', ...about(count, 0, mostChanges) }]);
  if (count <= mostExactChanges) return succeed(yield* inAllOrders(count, valueOf));
  const { orders } = sampling;
  if (!Number.isInteger(orders) || orders % 2 !== 0 || orders < fewestOrders || orders > mostOrders)
    return fail([{ code: 'wrongOrderCount', ...about(orders, fewestOrders, mostOrders) }]);
  return succeed(yield* inSampledOrders(count, valueOf, sampling));
}

function about(piece: number, least: number, most: number): Omit<Problem, 'code'> {
  return {
    file: '',
    path: [],
    data: { piece: String(piece), least: String(least), most: String(most) },
  };
}
