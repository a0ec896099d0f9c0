import { describe, expect, it } from 'vitest';
import { sumOf, wholeNumbers } from '../../../src/engine/allocation/wholeNumbers';
import { exact } from '../../support/pool';

const third = exact(1).div(3);

describe('whole numbers', () => {
  it('stand over the least common denominator, signs kept', () => {
    const values = [exact('0.5'), third.neg(), exact('0.25'), exact(2)];
    expect(wholeNumbers(values)).toEqual({ numbers: [6n, -4n, 3n, 24n], scale: 12n });
  });

  it('keep the scale where a later denominator divides it', () => {
    expect(wholeNumbers([exact('0.25'), exact('0.5')])).toEqual({ numbers: [1n, 2n], scale: 4n });
  });

  it('of nothing are nothing over 1', () => {
    expect(wholeNumbers([])).toEqual({ numbers: [], scale: 1n });
    expect(sumOf([])).toBe(0n);
  });

  it('sum as they are', () => {
    expect(sumOf([3n, -1n, 10n ** 20n])).toBe(10n ** 20n + 2n);
  });
});
