/**
 * The sum of values to twice the digits of a double, rounded once at the end: what is added in another order differs
 * by less than the last digit (two-sum of Knuth, carried on).
 */
export function preciseSum(values: Float64Array, of: (value: number) => number = itself): number {
  let sum = 0;
  let rest = 0;
  for (const value of values) {
    const term = of(value);
    const next = sum + term;
    const taken = next - sum;
    rest += sum - (next - taken) + (term - taken);
    sum = next;
  }
  return sum + rest;
}

function itself(value: number): number {
  return value;
}
