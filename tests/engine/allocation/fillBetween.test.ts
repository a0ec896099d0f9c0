import { describe, expect, it } from 'vitest';
import { fillBetween, type Filled } from '../../../src/engine/allocation/fillBetween';
import { exact } from '../../support/pool';

type Given = readonly [score: number, floor?: string | undefined, cap?: string];

const fill = (pool: string, ...schools: Given[]): Filled =>
  fillBetween(
    exact(pool),
    schools.map(([score, floor, cap]) => ({
      score: BigInt(score),
      floor: floor === undefined ? undefined : exact(floor),
      cap: cap === undefined ? undefined : exact(cap),
    })),
  );

const filled = (...given: Parameters<typeof fill>) => {
  const found = fill(...given);
  if (found.kind !== 'filled') throw new Error(found.kind);
  const over = exact(found.denominator.toString());
  return { ...found, parts: found.numerators.map((each) => exact(each.toString()).div(over).toFraction()) };
};

/** A round in a line: who is held where, from what to what; how many are free, what they share. */
const rounds = (...given: Parameters<typeof fill>) =>
  filled(...given).rounds.map(({ held, free, shared }) => {
    const moves = held.map(
      ({ school, at, before, after }) => `${school} ${at} ${before.toFraction()} -> ${after.toFraction()}`,
    );
    const rest = `${free.before} -> ${free.after} free share ${shared.before.toFraction()} -> ${shared.after.toFraction()}`;
    return [...moves, rest].join('; ');
  });

const refused = (...given: Parameters<typeof fill>) => {
  const found = fill(...given);
  if (found.kind === 'filled') return undefined;
  return 'by' in found ? [found.kind, found.by.toString()] : [found.kind, found.school];
};

describe('filling between floors and caps', () => {
  it('is proportional without them', () => {
    expect(filled('100', [1], [2]).parts).toEqual(['100/3', '200/3']);
    expect(rounds('100', [1], [2])).toEqual([]);
  });

  it.each([
    ['below', '24.99', ['25', '75'], 0],
    ['at', '25', ['25', '75'], 0],
    ['above', '26', ['26', '74'], 1],
  ])('a floor %s the share', (_, floor, parts, count) => {
    const result = filled('100', [1, floor], [3]);
    expect(result.parts).toEqual(parts);
    expect(result.rounds).toHaveLength(count);
  });

  it.each([
    ['below', '74', ['26', '74'], 1],
    ['at', '75', ['25', '75'], 0],
    ['above', '75.01', ['25', '75'], 0],
  ])('a cap %s the share', (_, cap, parts, count) => {
    const result = filled('100', [1], [3, undefined, cap]);
    expect(result.parts).toEqual(parts);
    expect(result.rounds).toHaveLength(count);
  });

  it('shares what a cap leaves among the others, and holds who then rises above its own', () => {
    // 60, 30, 10 first; 40 over the cap go 3 : 1, which lifts the second to 60 above its 40.
    expect(rounds('100', [6, undefined, '20'], [3, undefined, '40'], [1])).toEqual([
      '0 cap 60 -> 20; 3 -> 2 free share 100 -> 80',
      '1 cap 60 -> 40; 2 -> 1 free share 80 -> 40',
    ]);
  });

  it('holds the side first that is off by more: the caps', () => {
    // 50, 30, 20: 10 above the cap, 4 below the floor. With the cap held 60 go 3 : 2, and 24 meets the floor.
    expect(rounds('100', [5, undefined, '40'], [3], [2, '24'])).toEqual([
      '0 cap 50 -> 40; 3 -> 2 free share 100 -> 60',
    ]);
    expect(filled('100', [5, undefined, '40'], [3], [2, '24']).parts).toEqual(['40', '36', '24']);
  });

  it('holds the side first that is off by more: the floors', () => {
    // 50, 30, 20: 4 above the cap, 10 below the floor. With the floor held 70 go 5 : 3, and 43.75 is below the cap.
    expect(rounds('100', [5, undefined, '46'], [3], [2, '30'])).toEqual([
      '2 floor 20 -> 30; 3 -> 2 free share 100 -> 70',
    ]);
    expect(filled('100', [5, undefined, '46'], [3], [2, '30']).parts).toEqual(['175/4', '105/4', '30']);
  });

  it('holds both sides at once where they are off by the same', () => {
    expect(rounds('100', [5, undefined, '40'], [3], [2, '30'])).toEqual([
      '2 floor 20 -> 30; 0 cap 50 -> 40; 3 -> 1 free share 100 -> 30',
    ]);
  });

  it('gives who scores nothing the floor, and no more than that', () => {
    expect(filled('100', [0, '10'], [1], [0]).parts).toEqual(['10', '90', '0']);
  });

  it('with every part held is done where they sum to the pool', () => {
    expect(filled('100', [1, '70'], [9, undefined, '30']).parts).toEqual(['70', '30']);
    expect(filled('100', [1, '70', '70'], [1, '30', '30']).parts).toEqual(['70', '30']);
  });

  it('one school gets the pool', () => {
    expect(filled('100', [7, '100', '100']).parts).toEqual(['100']);
  });

  it('a pool of zero gives everyone nothing, scores or not', () => {
    expect(filled('0', [1], [0]).parts).toEqual(['0', '0']);
    expect(filled('0', [0, '0', '0']).parts).toEqual(['0']);
  });

  it('nobody gets all of nothing', () => {
    expect(filled('0').parts).toEqual([]);
    expect(refused('5')).toEqual(['capsBelowPool', '5']);
  });

  it('a cap of zero is a cap', () => {
    expect(filled('10', [5, undefined, '0'], [1]).parts).toEqual(['0', '10']);
  });

  it('works in the fractions that the bounds are given in', () => {
    expect(filled('1', [1, '0.125'], [9, undefined, '0.3'], [1]).parts).toEqual(['7/20', '3/10', '7/20']);
  });
});

describe('filling is refused', () => {
  it('where a floor is above its cap, naming the first', () => {
    expect(refused('100', [1, '10', '20'], [1, '30', '29.99'], [1, '9', '8'])).toEqual(['floorAboveCap', 1]);
    expect(refused('100', [1, '30', '30'], [1])).toBeUndefined();
  });

  it.each([
    ['99.99', ['floorsAbovePool', '0.01']],
    ['100', undefined],
  ])('at a pool of %s with floors of 100', (pool, wanted) => {
    expect(refused(pool, [1, '60'], [9, '40'])).toEqual(wanted);
  });

  it.each([
    ['100', undefined],
    ['100.01', ['capsBelowPool', '0.01']],
  ])('at a pool of %s with caps of 100', (pool, wanted) => {
    expect(refused(pool, [1, undefined, '60'], [9, undefined, '40'])).toEqual(wanted);
  });

  it('where those without a cap score nothing: the rest has no place', () => {
    expect(refused('100', [1, undefined, '60'], [0, '10'])).toEqual(['capsBelowPool', '30']);
  });
});
