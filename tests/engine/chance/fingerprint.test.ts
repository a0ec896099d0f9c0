import { describe, expect, it } from 'vitest';
import { Fingerprint } from '../../../src/engine/chance/fingerprint';

function printOf(...lists: readonly (readonly number[])[]): string {
  const print = new Fingerprint();
  for (const list of lists) print.add(Float64Array.from(list));
  return print.digits;
}

describe('the fingerprint of draws', () => {
  it('is the same for the same numbers, however they are handed over', () => {
    expect(printOf([1, 2, 3])).toBe(printOf([1], [2, 3]));
    expect(printOf([1, 2, 3])).toMatch(/^[0-9a-f]{16}$/);
  });

  it('is another one for the last bit, for another order and for a number more', () => {
    const print = printOf([1, 2, 3]);
    expect(printOf([1, 2, 3.0000000000000004])).not.toBe(print);
    expect(printOf([2, 1, 3])).not.toBe(print);
    expect(printOf([1, 2, 3, 0])).not.toBe(print);
  });
});
