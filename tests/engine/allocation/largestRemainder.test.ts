import { describe, expect, it } from 'vitest';
import { largestRemainder } from '../../../src/engine/allocation';
import { exact } from '../../support/pool';

const shared = (pool: number, ...weights: number[]) => {
  const claims = weights.map((weight, at) => ({ id: 'abc'.charAt(at), weight: exact(weight) }));
  const parts = largestRemainder(exact(pool), claims, exact('0.01'));
  return parts && [...parts].map(([id, part]) => `${id} ${part.toString()}`);
};

describe('the largest remainder', () => {
  it('shares a pool below zero like its mirror image', () => {
    expect(shared(100, 1, 1, 1)).toEqual(['a 33.34', 'b 33.33', 'c 33.33']);
    expect(shared(-100, 1, 1, 1)).toEqual(['a -33.34', 'b -33.33', 'c -33.33']);
  });

  it.each([
    ['by no claim', 100, []],
    ['by weights that are all zero', 100, [0, 0]],
    ['by a weight below zero', 100, [3, -1]],
    ['below zero by no claim', -100, []],
  ])('shares nothing %s', (_, pool, weights) => {
    expect(shared(pool, ...weights)).toBeUndefined();
  });
});
