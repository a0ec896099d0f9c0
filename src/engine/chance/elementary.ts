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

/** 1/13!, 1/12!, ... 1/1!, 1: the next term is below 4e-18 for |r| <= ln 2 / 2. */
const inverseFactorials = Array.from({ length: 14 }, (_, index) => {
  let factorial = 1;
  for (let factor = 2; factor <= 13 - index; factor += 1) factorial *= factor;
  return 1 / factorial;
});

/** 1/23, 1/21, ... 1/3, 1: the next term of the series of artanh is below 3e-20 for |s| <= 0.1716. */
const inverseOdds = Array.from({ length: 12 }, (_, index) => 1 / (23 - 2 * index));

const biasOfExponent = 1023;
const bitsOfHighFraction = 20;
const highFraction = (1 << bitsOfHighFraction) - 1;
const smallestNormal = 2.2250738585072014e-308;
const twoTo54 = 18014398509481984;

/** e to the power of x. Beyond what a double holds: Infinity above, 0 below. */
export function exp(x: number): number {
  if (x > largestExponent) return Infinity;
  if (x < smallestExponent) return 0;
  const twos = Math.floor(x * log2E + 0.5);
  const rest = x - twos * ln2High - twos * ln2Low;
  let sum = 0;
  for (const term of inverseFactorials) sum = sum * rest + term;
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
  let sum = 0;
  for (const term of inverseOdds) sum = sum * square + term;
  return twos * ln2High + (2 * s * sum + twos * ln2Low);
}
