/**
 * Exponential and logarithm from + - * / and the bits of a double alone. Those of Math differ between engines in the
 * last digit, and one seed must give the same bytes everywhere; the four operations and Math.sqrt are exact by standard.
 */

const view = new DataView(new ArrayBuffer(8));

/** ln 2 in two parts; the first has so few bits that its product with an exponent is exact. */
const ln2High = 6.93147180369123816e-1;
const ln2Low = 1.908214929270588e-10;
const log2E = 1.4426950408889634;

/** Beyond these the result is no ordinary double: above all of them, or so near to zero that bits are lost. */
const largestExponent = 709;
const smallestExponent = -708;

const biasOfExponent = 1023;
const bitsOfHighFraction = 20;
const highFraction = (1 << bitsOfHighFraction) - 1;
const smallestNormal = 2.2250738585072014e-308;
const twoTo54 = 18014398509481984;

/** e to the power of x. Beyond what a double holds: Infinity above, 0 below. */
export function exp(x: number): number {
  if (x > largestExponent) return Infinity;
  if (x < smallestExponent) return 0;
  const twos = Math.floor(x * log2E + 1 / 2);
  const rest = x - twos * ln2High - twos * ln2Low;
  // The series 1/13!, 1/12!, ... 1/1!, 1, written out: the next term is below 4e-18 for |rest| <= ln 2 / 2.
  const sum =
    ((((((((((((1.6059043836821613e-10 * rest + 2.08767569878681e-9) * rest + 2.505210838544172e-8) * rest +
      2.755731922398589e-7) *
      rest +
      2.7557319223985893e-6) *
      rest +
      2.48015873015873e-5) *
      rest +
      0.0001984126984126984) *
      rest +
      0.001388888888888889) *
      rest +
      0.008333333333333333) *
      rest +
      0.041666666666666664) *
      rest +
      0.16666666666666666) *
      rest +
      1 / 2) *
      rest +
      1) *
      rest +
    1;
  view.setInt32(0, (twos + biasOfExponent) << bitsOfHighFraction);
  view.setInt32(4, 0);
  return sum * view.getFloat64(0);
}

/** The natural logarithm: -Infinity at 0, NaN below. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  const isSmall = x < smallestNormal;
  view.setFloat64(0, isSmall ? x * twoTo54 : x);
  const high = view.getInt32(0);
  let twos = (high >> bitsOfHighFraction) - biasOfExponent - (isSmall ? 54 : 0);
  view.setInt32(0, (high & highFraction) | (biasOfExponent << bitsOfHighFraction));
  let mantissa = view.getFloat64(0);
  // Between 1/sqrt 2 and sqrt 2, so that a logarithm near zero is not the difference of two larger ones.
  if (mantissa > Math.SQRT2) {
    mantissa /= 2;
    twos += 1;
  }
  const s = (mantissa - 1) / (mantissa + 1);
  const square = s * s;
  // The series of artanh, 1/23, 1/21, ... 1/3, 1, written out: the next term is below 3e-20 for |s| <= 0.1716.
  const sum =
    ((((((((((0.043478260869565216 * square + 0.047619047619047616) * square + 0.05263157894736842) * square +
      0.058823529411764705) *
      square +
      0.06666666666666667) *
      square +
      0.07692307692307693) *
      square +
      0.09090909090909091) *
      square +
      0.1111111111111111) *
      square +
      0.14285714285714285) *
      square +
      1 / 5) *
      square +
      0.3333333333333333) *
      square +
    1;
  return twos * ln2High + (2 * s * sum + twos * ln2Low);
}
