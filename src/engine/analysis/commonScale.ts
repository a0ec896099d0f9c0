import { roundHalfAway, whole, type Exact } from '../number';

/** Values as whole multiples of one over a scale; what rounding took from each stands beside it, mostly nothing. */
export interface Scaled {
  readonly scale: bigint;
  readonly multiples: readonly bigint[];
}

/** Beyond this the common denominator of thousands of quotients would cost more than all the rest. */
const mostScale = 10n ** 120n;
const roundedPlaces = 60;

/**
 * Values on one scale, so that sums of thousands of them are sums of whole numbers: exactly, where their common
 * denominator has at most 120 digits, else each rounded to 60 decimal places.
 */
export function onCommonScale(values: readonly Exact[]): Scaled {
  let scale = 1n;
  for (const { d } of values) {
    scale *= d / greatestDivisor(scale, d);
    if (scale > mostScale) return onScale(10n ** BigInt(roundedPlaces), values);
  }
  return onScale(scale, values);
}

function onScale(scale: bigint, values: readonly Exact[]): Scaled {
  const all = whole(scale);
  const multiples = values.map((value) => {
    const { s, n } = roundHalfAway(value.mul(all));
    return s * n;
  });
  return { scale, multiples };
}

function greatestDivisor(left: bigint, right: bigint): bigint {
  return right === 0n ? left : greatestDivisor(right, left % right);
}
