import type { Exact } from '../number';

/** Exact numbers as whole ones over one scale: values[i] = numbers[i] / scale. */
export interface WholeNumbers {
  readonly numbers: readonly bigint[];
  readonly scale: bigint;
}

/**
 * Brings exact numbers over one scale, so that thousands of them are compared and summed as whole numbers:
 * a fraction in lowest terms costs a division at every step, a whole number none.
 */
export function wholeNumbers(values: readonly Exact[]): WholeNumbers {
  const scale = values.reduce((common, { d }) => (common % d === 0n ? common : leastCommon(common, d)), 1n);
  return { numbers: values.map(({ s, n, d }) => s * n * (scale / d)), scale };
}

export function sumOf(numbers: readonly bigint[]): bigint {
  return numbers.reduce((sum, number) => sum + number, 0n);
}

function leastCommon(left: bigint, right: bigint): bigint {
  let [a, b] = [left, right];
  while (b > 0n) [a, b] = [b, a % b];
  return (left / a) * right;
}
