import { parseExact, toSignificant, zero, type Exact } from '../../engine';

const mostDigits = 30;

/** The exact sum of plain numbers as a decimal text: whole ones add up as they are, the others as fractions. */
export function exactSum(values: readonly number[]): string {
  let wholes = 0n;
  let rest: Exact = zero;
  let safe = 0;
  for (const value of values) {
    if (!Number.isInteger(value)) rest = rest.add(parseExact(value) ?? zero);
    else if (Number.isSafeInteger(safe + value)) safe += value;
    else wholes += BigInt(value);
  }
  const exact = parseExact((wholes + BigInt(safe)).toString())?.add(rest) ?? rest;
  return toSignificant(exact, mostDigits);
}
