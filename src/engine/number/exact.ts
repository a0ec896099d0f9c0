import Fraction from 'fraction.js';

/** An exact rational number, in lowest terms. No float ever decides a fen (ADR numbers-and-rounding). */
export type Exact = Fraction;

export const zero: Exact = new Fraction(0);
export const one: Exact = new Fraction(1);

/** A plain decimal as people and files write it: digits, one dot, a sign, at most an exponent. */
const plainDecimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})?$/i;

/**
 * The exact value of a plain decimal text or a finite number.
 * A number is read by its shortest decimal text, so 0.1 is one tenth and not its binary neighbour.
 * Returns undefined for anything else: NaN, Infinity, "12,000元".
 */
export function parseExact(source: string | number): Exact | undefined {
  const text = typeof source === 'number' ? String(source) : source.trim();
  return plainDecimal.test(text) ? new Fraction(expandExponent(text)) : undefined;
}

/** The exact value of a whole number. */
export function whole(value: number | bigint): Exact {
  return new Fraction(BigInt(value));
}

/**
 * How many digits of a decimal text carry information. Up to 15 a JavaScript number keeps every decimal exactly;
 * beyond that it would be rounded on the way in.
 */
export function significantDigits(decimal: string): number {
  const mantissa = decimal.replace(/[eE].*$/, '').replace(/[^\d]/g, '');
  return mantissa.replace(/^0+/, '').replace(/0+$/, '').length;
}

/** The most significant digits that a number in a file or a formula may have. */
export const mostDigits = 15;

/** fraction.js reads decimals but no exponents: 1.5e3 is written out as 1500 first. */
function expandExponent(text: string): string {
  const [mantissa = '', exponent] = text.toLowerCase().split('e');
  if (exponent === undefined) return mantissa;
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [integer = '', fraction = ''] = mantissa.replace(/^[+-]/, '').split('.');
  const digits = integer + fraction;
  const point = integer.length + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.slice(0, point).padEnd(point, '0')}.${digits.slice(point) || '0'}`;
}
