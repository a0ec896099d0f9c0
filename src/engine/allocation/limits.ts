import type { Exact } from '../number';

/** The least multiple of a unit that is not below an amount. */
export function roundUp(amount: Exact, unit: Exact): Exact {
  return amount.div(unit).ceil().mul(unit);
}

/** The largest multiple of a unit that is not above an amount. */
export function roundDown(amount: Exact, unit: Exact): Exact {
  return amount.div(unit).floor().mul(unit);
}
