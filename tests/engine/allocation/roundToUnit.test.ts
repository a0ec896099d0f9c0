import { describe, expect, it } from 'vitest';
import { compareIds, roundToUnit } from '../../../src/engine/allocation/roundToUnit';
import { exact } from '../../support/pool';

type Given = readonly [id: string, numerator: number, cap?: string];

/** Amounts over one denominator, rounded to the unit. */
const rounded = (unit: string, denominator: number, ...given: Given[]) =>
  roundToUnit(
    given.map(([id, numerator, cap]) => ({
      id,
      numerator: BigInt(numerator),
      cap: cap === undefined ? undefined : exact(cap),
    })),
    BigInt(denominator),
    exact(unit),
  );

const shown = (...given: Parameters<typeof rounded>) => {
  const found = rounded(...given);
  if (!found) return undefined;
  const { parts, raised, residue } = found;
  return {
    parts: parts.map(String),
    raised: [...raised],
    residue: `${residue.amount.toString()} to ${residue.to ?? 'nobody'}`,
  };
};

describe('rounding to the unit', () => {
  it('leaves whole units alone', () => {
    expect(shown('10', 1, ['a', 20], ['b', 30])).toEqual({
      parts: ['20', '30'],
      raised: [],
      residue: '0 to nobody',
    });
  });

  it('gives the units left over to the largest fractions', () => {
    // 1.2, 2.3 and 3.5 units: one unit is left over and goes to the half.
    expect(shown('1', 10, ['a', 12], ['b', 23], ['c', 35])).toEqual({
      parts: ['1', '2', '4'],
      raised: [2],
      residue: '0 to nobody',
    });
  });

  it('gives nobody more than one of them', () => {
    // 0.7, 0.8 and 0.5 units: two are left over, for the two largest fractions.
    expect(shown('0.01', 1000, ['a', 7], ['b', 8], ['c', 5])?.parts).toEqual(['0.01', '0.01', '0']);
  });

  it('gives a tie to the lower id, wherever it stands', () => {
    expect(shown('1', 3, ['b', 1], ['c', 1], ['a', 1])).toMatchObject({
      parts: ['0', '0', '1'],
      raised: [2],
    });
  });

  it('does not raise who has no fraction, even with the lowest id', () => {
    expect(shown('1', 2, ['a', 4], ['b', 3], ['c', 3])?.parts).toEqual(['2', '2', '1']);
  });

  it('gives what the unit does not divide to the largest part', () => {
    // 60 + 45 = 105 at units of 10: 6 and 4.5 units; half a unit is left.
    expect(shown('10', 1, ['a', 60], ['b', 45])).toEqual({
      parts: ['65', '40'],
      raised: [],
      residue: '5 to 0',
    });
  });

  it('finds the largest part after the units left over have been given', () => {
    // 29 and 26 at units of 10: 2.9 and 2.6 units make one more unit for a, and half a unit.
    expect(shown('10', 1, ['b', 26], ['a', 29])).toEqual({
      parts: ['20', '35'],
      raised: [1],
      residue: '5 to 1',
    });
  });

  it('gives it to the lower id where parts are equal', () => {
    expect(shown('10', 2, ['b', 41], ['a', 41])?.residue).toBe('1 to 1');
  });

  it.each([
    ['no room for it', '64.99', ['60', '45'], '5 to 1'],
    ['just room for it', '65', ['65', '40'], '5 to 0'],
  ])('goes past the largest part with %s', (_, cap, parts, residue) => {
    expect(shown('10', 1, ['a', 60, cap], ['b', 45])).toMatchObject({ parts, residue });
  });

  it('gives nothing where no part has room for the residue', () => {
    expect(rounded('10', 1, ['a', 60, '60'], ['b', 45, '44'])).toBeUndefined();
  });

  it('makes a pool below one unit the residue of the lowest id', () => {
    expect(shown('10000', 1, ['b', 2], ['a', 1])).toEqual({
      parts: ['0', '3'],
      raised: [],
      residue: '3 to 1',
    });
  });

  it('gives who has nothing no residue either, even with the lowest id', () => {
    expect(shown('10', 1, ['a', 0], ['b', 3])).toMatchObject({ parts: ['0', '3'], residue: '3 to 1' });
  });

  it('of nothing is nothing', () => {
    expect(shown('1', 1)).toEqual({ parts: [], raised: [], residue: '0 to nobody' });
  });
});

describe('ids', () => {
  it('stand in plain code-point order', () => {
    expect(['b', 'a10', 'a9', 'B', '职'].sort(compareIds)).toEqual(['B', 'a10', 'a9', 'b', '职']);
    expect(compareIds('a', 'a')).toBe(0);
  });
});
