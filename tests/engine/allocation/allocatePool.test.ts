import { describe, expect, it } from 'vitest';
import { allocated, partsOf, refusalOf, sumOf } from '../../support/pool';

describe('a pool', () => {
  it('is shared in equal parts by one factor that is equal, odd fens by id', () => {
    expect(partsOf({ pool: 100, schools: ['c', 'a', 'b'] })).toEqual(['33.33', '33.34', '33.33']);
  });

  it('goes to one school whole, with any factor, unit or coefficient', () => {
    const school = { id: 'a', coefficient: '0.8' };
    expect(partsOf({ pool: '1234.567', unit: 50000, schools: [school], factors: { x: [1, [7]] } })).toEqual([
      '1234.567',
    ]);
  });

  it('of zero gives everyone nothing', () => {
    expect(partsOf({ pool: 0, schools: ['a', 'b'] })).toEqual(['0', '0']);
  });

  it('is shared by the weighted sum of the shares of each factor', () => {
    // a: 0.7 x 1/4 + 0.3 x 2/3 = 0.375; b: 0.7 x 3/4 + 0.3 x 1/3 = 0.625.
    const found = allocated({
      pool: 1000,
      schools: ['a', 'b'],
      factors: { students: ['0.7', [100, 300]], teachers: ['0.3', [20, 10]] },
    });
    expect(found.parts.map(String)).toEqual(['375', '625']);
    expect(found.totals.map(String)).toEqual(['400', '30']);
    expect(found.amounts.factors.toString()).toBe('1000');
    expect(found.sharing).toEqual(['a', 'b']);
    expect(found.unallocated.toString()).toBe('0');
    expect(found.residue).toMatchObject({ to: undefined });
  });

  it('is brought back to itself after coefficients', () => {
    // 1 x 0.8 to 1 x 1.2 is 2 : 3.
    const schools = [
      { id: 'a', coefficient: '0.8' },
      { id: 'b', coefficient: '1.2' },
    ];
    const found = allocated({ pool: 1000, schools });
    expect(found.parts.map(String)).toEqual(['400', '600']);
    const share = found.shareOf(0);
    expect([share.weighted, share.adjusted, share.filled, share.part].map(String)).toEqual([
      '500',
      '400',
      '400',
      '400',
    ]);
  });

  it('holds floors and caps, which are brought to the unit first', () => {
    const schools = [{ id: 'a', floor: '301' }, { id: 'b', cap: '459' }, 'c'];
    const found = allocated({ pool: 1000, unit: 10, schools, factors: { x: [1, [1, 6, 3]] } });
    // 100, 600, 300: a lacks 210, b is 150 above 450. With a at 310 b and c share 690 as 6 : 3, 460 and 230;
    // b is 10 above its cap, and c gets the rest.
    expect(found.parts.map(String)).toEqual(['310', '450', '240']);
    expect([0, 1, 2].map((at) => found.shareOf(at).heldAt)).toEqual(['floor', 'cap', undefined]);
    expect(found.shareOf(0)).toMatchObject({ cap: undefined, isManual: false });
    expect([found.shareOf(0).floor, found.shareOf(1).cap].map(String)).toEqual(['310', '450']);
    expect(found.rounds.map(({ held }) => held.map(({ school }) => found.sharing[school]))).toEqual([
      ['a'],
      ['b'],
    ]);
  });

  it('that the unit does not divide leaves its residue with the largest part', () => {
    const found = allocated({ pool: '100.005', schools: ['a', 'b'], factors: { x: [1, [1, 3]] } });
    expect(found.parts.map(String)).toEqual(['25', '75.005']);
    expect(found.residue.amount.toString()).toBe('0.005');
    expect(found.residue.to).toBe('b');
  });

  it('leaves the residue with the next one where the largest has no room under its cap', () => {
    const schools = [{ id: 'a', cap: 70 }, 'b'];
    const found = allocated({ pool: 105, unit: 10, schools, factors: { x: [1, [3, 1]] } });
    expect(found.parts.map(String)).toEqual(['70', '35']);
    expect(found.residue.to).toBe('b');
  });

  it('raises the parts one by one to the unit, and sums to itself', () => {
    const schools = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const found = allocated({ pool: 5_000_000, unit: 10000, schools });
    expect(found.parts.map(String)).toEqual([
      ...Array<string>(3).fill('720000'),
      ...Array<string>(4).fill('710000'),
    ]);
    expect(sumOf(found.parts).toString()).toBe('5000000');
  });
});

describe('a pool is refused', () => {
  const two = ['a', 'b'];
  it.each([
    ['without schools', { pool: 100, schools: [] }, { code: 'noSchool' }],
    ['below zero', { pool: -5, schools: two }, { code: 'negativePool', by: '5' }],
    [
      'where a factor is all zero',
      { pool: 100, schools: two, factors: { x: ['0.5', [1, 2]], y: ['0.5', [0, 0]] } },
      { code: 'emptyFactor', id: 'y' },
    ],
    [
      'where every coefficient is zero',
      {
        pool: 100,
        schools: [
          { id: 'a', coefficient: 0 },
          { id: 'b', coefficient: 0 },
        ],
      },
      { code: 'nobodyScores' },
    ],
    [
      'where who has a factor has no coefficient',
      { pool: 100, schools: [{ id: 'a', coefficient: 0 }, 'b'], factors: { x: [1, [5, 0]] } },
      { code: 'nobodyScores' },
    ],
    [
      'where a floor is above its cap',
      { pool: 100, schools: ['a', { id: 'b', floor: 20, cap: '19.99' }] },
      { code: 'floorAboveCap', id: 'b' },
    ],
    [
      'where a floor is above its cap once both are brought to the unit',
      { pool: 100, unit: 10, schools: ['a', { id: 'b', floor: 21, cap: 29 }] },
      { code: 'floorAboveCap', id: 'b' },
    ],
    [
      'where the floors are above it',
      {
        pool: 100,
        schools: [
          { id: 'a', floor: 60 },
          { id: 'b', floor: '40.01' },
        ],
      },
      { code: 'floorsAbovePool', by: '0.01' },
    ],
    [
      'where the caps are below it',
      {
        pool: 100,
        schools: [
          { id: 'a', cap: 60 },
          { id: 'b', cap: '39.99' },
        ],
      },
      { code: 'capsBelowPool', by: '0.01' },
    ],
    [
      'where manual amounts are above it',
      { pool: 100, schools: [{ id: 'a', manual: '100.01' }, 'b'] },
      { code: 'manualAbovePool', by: '0.01' },
    ],
    [
      'where all are manual and below it',
      {
        pool: 100,
        schools: [
          { id: 'a', manual: 60 },
          { id: 'b', manual: '39.99' },
        ],
      },
      { code: 'manualBelowPool', by: '0.01' },
    ],
  ] as const)('%s', (_, sketch, wanted) => {
    expect(refusalOf(sketch)).toEqual(wanted);
  });

  it('where only the residue has no room under the caps', () => {
    // In tens the caps are 60 and 40: 5 of 105 have no place.
    const schools = [
      { id: 'a', cap: 65 },
      { id: 'b', cap: 45 },
    ];
    expect(refusalOf({ pool: 105, unit: 10, schools })).toEqual({ code: 'capsBelowPool', by: '5' });
  });
});

describe('amounts set by hand', () => {
  it('are fixed first, and the others share what is left as if they were alone', () => {
    const found = allocated({
      pool: 100,
      schools: ['a', { id: 'm', manual: 40 }, 'b'],
      factors: { x: [1, [1, 97, 2]] },
    });
    expect(found.parts.map(String)).toEqual(['20', '40', '40']);
    expect(found.totals.map(String)).toEqual(['3']);
    expect(found.sharing).toEqual(['a', 'b']);
    expect(found.amounts.manual.toString()).toBe('40');
    expect(found.amounts.factors.toString()).toBe('60');
  });

  it('are exempt from floor, cap and unit', () => {
    const schools = [{ id: 'm', manual: '12.345', floor: 50, cap: 60 }, 'a', 'b'];
    const found = allocated({ pool: 112, unit: 10, schools });
    expect(found.parts.map(String)).toEqual(['12.345', '59.655', '40']);
    expect(found.residue.amount.toString()).toBe('9.655');
  });

  it('are traced as nothing but themselves', () => {
    const found = allocated({ pool: 100, schools: ['a', { id: 'm', manual: 40, floor: 50 }] });
    const { weighted, adjusted, filled, byFactors, byProjects, byPerformance, part, ...rest } =
      found.shareOf(1);
    expect([weighted, adjusted, filled, byFactors, byProjects, byPerformance, part].map(String)).toEqual([
      '0',
      '0',
      '40',
      '0',
      '0',
      '0',
      '40',
    ]);
    expect(rest).toEqual({ isManual: true, heldAt: undefined, floor: undefined, cap: undefined });
  });

  it('of zero are amounts too', () => {
    expect(partsOf({ pool: 100, schools: [{ id: 'm', manual: 0 }, 'a'] })).toEqual(['0', '100']);
  });

  it('that use up the pool leave nothing for the others', () => {
    expect(partsOf({ pool: 100, schools: [{ id: 'm', manual: 100 }, 'a'] })).toEqual(['100', '0']);
  });

  it('for every school are allowed where they sum to the pool', () => {
    const schools = [
      { id: 'a', manual: 60 },
      { id: 'b', manual: 40 },
    ];
    expect(partsOf({ pool: 100, schools })).toEqual(['60', '40']);
  });
});
