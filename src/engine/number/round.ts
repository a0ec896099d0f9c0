import Fraction from 'fraction.js';
import type { Exact } from './exact';

/**
 * The nearest multiple of 10^-places, half away from zero: 1.005 at two places is 1.01, -1.005 is -1.01.
 * This is the only rounding of money, and it happens when an amount is shown or exported.
 */
export function roundHalfAway(value: Exact, places = 0): Exact {
  const scale = 10n ** BigInt(places);
  return new Fraction(value.s * roundedMagnitude(value, scale), scale);
}

/** The value as a plain decimal text with exactly `places` digits after the point; never "-0.00". */
export function toFixed(value: Exact, places: number): string {
  const magnitude = roundedMagnitude(value, 10n ** BigInt(places));
  const digits = magnitude.toString().padStart(places + 1, '0');
  const sign = value.s < 0n && magnitude > 0n ? '-' : '';
  const cut = digits.length - places;
  return sign + digits.slice(0, cut) + (places > 0 ? `.${digits.slice(cut)}` : '');
}

/** The value as a plain decimal text with at most `digits` significant digits and no trailing zeros. */
export function toSignificant(value: Exact, digits: number): string {
  const wholeDigits = (value.n / value.d).toString();
  const leadingZeros = wholeDigits === '0' ? zerosAfterPoint(value) : -wholeDigits.length;
  const places = digits + leadingZeros;
  if (places <= 0) return toFixed(value, 0);
  const text = toFixed(value, places);
  return text.replace(/\.?0+$/, '') || '0';
}

function roundedMagnitude(value: Exact, scale: bigint): bigint {
  return (2n * value.n * scale + value.d) / (2n * value.d);
}

/** How many zeros stand between the point and the first digit of a value below one. */
function zerosAfterPoint(value: Exact): number {
  if (value.n === 0n) return 0;
  let zeros = 0;
  for (let scaled = value.n * 10n; scaled < value.d; scaled *= 10n) zeros += 1;
  return zeros;
}
