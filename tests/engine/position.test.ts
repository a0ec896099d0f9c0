import { describe, expect, it } from 'vitest';
import { parseExact, positionOf, quartilesOf, whole, type Exact, type Value } from '../../src/engine';

const exact = (text: string): Exact => parseExact(text) ?? whole(0);
const known = (number: number): Value => ({ kind: 'known', number: whole(number) });
const missing: Value = { kind: 'missing', inputs: new Map() };
const none: Value = { kind: 'notApplicable', because: { code: 'divisionByZero' } };
const plain = (values: readonly Exact[]) =>
  Object.values(quartilesOf(values) ?? {}).map((each) => (each as Exact).valueOf());

describe('quartiles, inclusive and exact', () => {
  it.each([
    // position 0.75, 1.5 and 2.25 of 1 2 4 8: 1.75, 3, 5
    { values: ['8', '1', '4', '2'], expected: [1, 1.75, 3, 5, 8] },
    // position 1, 2, 3 of five: the values themselves
    { values: ['5', '3', '1', '4', '2'], expected: [1, 2, 3, 4, 5] },
    { values: ['7'], expected: [7, 7, 7, 7, 7] },
    { values: ['1', '2'], expected: [1, 1.25, 1.5, 1.75, 2] },
  ])('of $values', ({ values, expected }) => {
    expect(plain(values.map(exact))).toEqual(expected);
  });

  it('of nothing there are none', () => {
    expect(quartilesOf([])).toBeUndefined();
  });

  it('keep thirds exact', () => {
    const third = whole(1).div(whole(3));
    const found = quartilesOf([third, third.mul(whole(2))]);
    expect(found?.median.equals(whole(1).div(whole(2)))).toBe(true);
  });
});

describe('the position among peers', () => {
  it('counts from the highest, equals share the better rank', () => {
    const values = [known(5), known(9), known(5), known(1), known(7)];
    expect(values.map((_, at) => positionOf(values, at).rank)).toEqual([3, 1, 3, 5, 2]);
    expect(positionOf(values, 0).quartiles?.median.valueOf()).toBe(5);
  });

  it('leaves out what is missing and what does not apply, and counts both', () => {
    const {
      missing: gone,
      notApplicable,
      values,
      peers,
      rank,
    } = positionOf([missing, known(0), none, known(2), missing], 1);
    expect([gone, notApplicable, values.length, peers, rank]).toEqual([2, 1, 2, 1, 2]);
  });

  it('has quartiles from four others on, with or without the own value', () => {
    const four = [1, 2, 3, 4].map(known);
    expect(positionOf(four, 0).quartiles).toBeUndefined();
    expect(positionOf([...four, known(5)], 0).quartiles).toBeDefined();
    const without = positionOf([...four, missing], 4);
    expect([without.rank, without.quartiles?.median.valueOf()]).toEqual([undefined, 2.5]);
  });

  it('a place that is none is a mistake', () => {
    expect(() => positionOf([], 0)).toThrow('unreachable');
  });
});
