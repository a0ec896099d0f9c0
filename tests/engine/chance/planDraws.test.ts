import { describe, expect, it } from 'vitest';
import { drawing, planDraws } from '../../../src/engine/chance';
import { problemLine } from '../../../src/i18n';
import { findScenario } from '../../../src/cli/files';
import { allDraws, columnsOf, uncertain } from '../../support/chances';
import { run } from '../../support/run';
import { runTiny } from '../../support/tiny';

const policy = {
  parameters: {
    rate: { unit: 'ratio', values: { 2026: 0.2, 2028: 0.3 } },
    absent: { unit: 'ratio', values: undefined, source: undefined },
  },
  variables: {
    tax: { unit: 'yuan', formula: 'prev(tax) * (1 + growth)' },
    growth: { unit: 'ratio', min: -1, formula: '0' },
    share: { unit: 'ratio', min: 0, max: 1 },
    students: { entity: 'institution', unit: 'person' },
    fee: { entity: 'institution', unit: 'yuan' },
    isOpen: { unit: 'flag' },
  },
};
const { simulation } = runTiny(policy, {
  years: { from: 2026, to: 2029 },
  region: { tax: { 2026: 1000 }, growth: 0.1, share: 0.5, isOpen: 1 },
  institutions: [{ values: { students: { 2026: 100, 2028: 120 }, fee: 500 } }, { values: { students: 60 } }],
});

type Given = Readonly<Record<string, unknown>>;
const normal: Given = { kind: 'normal', mean: 0.02, sd: 0.03 };

/** The columns of one entry: name, then its cells as entity, year and base. */
function planned(path: string, given: Given): string[] {
  return columnsOf(uncertain({ [path]: given }), simulation).map(
    ({ name, cells }) =>
      `${name}: ${cells.map(({ index, year, base }) => `${index}/${year}/${base}`).join(' ')}`,
  );
}

describe('what an entry draws', () => {
  it('is nothing where it sets in after the last year of the run', () => {
    expect(planned('region.growth', { ...normal, since: 2040 })).toEqual([]);
  });

  it('once for all years, or every year', () => {
    expect(planned('region.growth', normal)).toEqual(['region.growth: 0/2026/0 0/2027/0 0/2028/0 0/2029/0']);
    expect(planned('region.growth', { ...normal, draw: 'yearly', since: 2028 })).toEqual([
      'region.growth@2028: 0/2028/0',
      'region.growth@2029: 0/2029/0',
    ]);
    expect(planned('region.growth@2027', normal)).toEqual(['region.growth@2027: 0/2027/0']);
  });

  it('for each entity of a pattern, or for all together', () => {
    const students = { kind: 'uniform', from: 10, to: 20, since: 2029 };
    expect(planned('institutions.*.students', students)).toEqual([
      'institutions.college-1.students: 0/2029/0',
      'institutions.college-2.students: 1/2029/0',
    ]);
    expect(planned('institutions.*.students', { ...students, each: 'together' })).toEqual([
      'institutions.*.students: 0/2029/0 1/2029/0',
    ]);
    expect(planned('institutions.college-2.students', students)).toEqual([
      'institutions.college-2.students: 1/2029/0',
    ]);
  });

  it('a parameter from a year on', () => {
    expect(planned('parameters.rate@2028', normal)).toEqual(['parameters.rate@2028: 0/2028/0 0/2029/0']);
    expect(planned('parameters.rate', { ...normal, as: 'times', since: 2027 })).toEqual([
      'parameters.rate: 0/2027/0.2 0/2028/0.3 0/2029/0.3',
    ]);
    expect(planned('parameters.absent', { ...normal, since: 2029 })).toEqual(['parameters.absent: 0/2029/0']);
  });

  it('a factor on what is entered, which what follows by formula takes on by itself', () => {
    const times = { ...normal, as: 'times' };
    expect(planned('region.tax', times)).toEqual(['region.tax: 0/2026/1000']);
    expect(planned('region.tax@2027', times)).toEqual(['region.tax@2027: 0/2027/1100']);
    expect(planned('region.tax', { ...times, since: 2028 })).toEqual(['region.tax: 0/2028/1210 0/2029/1331']);
    expect(planned('institutions.college-1.students', times)).toEqual([
      'institutions.college-1.students: 0/2026/100 0/2027/100 0/2028/120 0/2029/120',
    ]);
  });

  it('nothing of what is missing, where others of the pattern are known', () => {
    expect(planned('institutions.*.fee', { ...normal, as: 'plus', since: 2029 })).toEqual([
      'institutions.college-1.fee: 0/2029/500',
    ]);
  });

  it('an entry of the example in the handbook, as it stands there', () => {
    const loaded = uncertain({
      'institutions.*.enrolmentGrowth': { kind: 'normal', mean: 0.02, sd: 0.03, draw: 'yearly' },
    });
    expect(loaded['institutions.*.enrolmentGrowth']).toEqual({
      ...{ kind: 'normal', mean: 0.02, sd: 0.03 },
      ...{ as: 'value', draw: 'yearly' },
    });
  });
});

/** The least and the most of a thousand draws of one entry. */
function ends(path: string, given: Given): [number, number] {
  const [values = new Float64Array()] = allDraws(columnsOf(uncertain({ [path]: given }), simulation), {
    draws: 1000,
  });
  return [Math.min(...values), Math.max(...values)];
}

describe('what is drawn stays within what a figure can be', () => {
  const wide = { kind: 'normal', mean: 0, sd: 3 };

  it('by the variable itself', () => {
    const [least, most] = ends('region.share', wide);
    expect(least).toBeGreaterThan(0);
    expect(least).toBeLessThan(0.05);
    expect(most).toBeGreaterThan(0.95);
    expect(most).toBeLessThan(1);
  });

  it('where it is a factor or an amount on top', () => {
    expect(ends('region.share', { ...wide, as: 'times' })[1]).toBeLessThan(2);
    expect(ends('region.share', { ...wide, as: 'times' })[1]).toBeGreaterThan(1.9);
    const [least, most] = ends('region.share', { ...wide, as: 'plus' });
    expect([least > -0.5, least < -0.45, most < 0.5, most > 0.45]).toEqual([true, true, true, true]);
  });

  it('by the narrower of its own bounds and those of the entry', () => {
    const [least, most] = ends('region.share', { ...wide, truncate: { from: -2, to: 0.25 } });
    expect([least > 0, most < 0.25, most > 0.24]).toEqual([true, true, true]);
  });

  it('and people are whole', () => {
    const columns = columnsOf(uncertain({ 'institutions.*.students': { ...wide, sd: 100 } }), simulation);
    const draws = allDraws(columns, { draws: 1000 });
    expect(draws.every((column) => column.every((value) => Number.isInteger(value) && value >= 0))).toBe(
      true,
    );
    expect(draws[0]).not.toEqual(draws[1]);
  });
});

/** The sentences that a person reads, without the name of the file. */
function refused(given: Readonly<Record<string, Given>>, language: 'zh' | 'en' = 'en'): string[] {
  const done = planDraws(uncertain(given), simulation, 'mine');
  return done.ok ? [] : done.problems.map((problem) => problemLine(problem, language).replace('mine ', ''));
}

describe('what cannot be is refused in one sentence', () => {
  const growth = 'region.growth';
  const list = { kind: 'list', values: [1, 2] };

  it.each<[string, string, Given, string]>([
    [
      'a spread below zero',
      growth,
      { ...normal, sd: -1 },
      'the standard deviation -1 is below zero; give zero or more',
    ],
    [
      'a median of zero',
      growth,
      { kind: 'lognormal', median: 0, spread: 1 },
      'the median 0 of a lognormal distribution must be above zero',
    ],
    [
      'a spread of zero',
      growth,
      { kind: 'lognormal', median: 1, spread: 0 },
      'the spread 0 of a lognormal distribution must be above zero; a tenth up or down is 0.1',
    ],
    [
      'a triangle out of order',
      growth,
      { kind: 'triangular', least: 0, likely: 3, most: 2 },
      'the least 0, the likely 3 and the most 2 must rise in this order',
    ],
    [
      'a range that runs backwards',
      growth,
      { kind: 'uniform', from: 2, to: 1 },
      'the range from 2 to 1 must run from the lower to the higher figure',
    ],
    ['an empty list', growth, { ...list, values: [] }, 'the list has no figure; give at least one'],
    [
      'weights for some',
      growth,
      { ...list, weights: [1] },
      'there are 1 weights for 2 figures; give one for each',
    ],
    [
      'a weight below zero',
      growth,
      { ...list, weights: [1, -1] },
      'weights cannot be below zero, nor all of them zero',
    ],
    [
      'weights that are all zero',
      growth,
      { ...list, weights: [0, 0] },
      'weights cannot be below zero, nor all of them zero',
    ],
    [
      'a correlation that cannot be',
      growth,
      { ...normal, shared: { factor: 'f', correlation: 1.2 } },
      'the correlation 1.2 is not between -1 and 1',
    ],
    [
      'bounds that leave nothing',
      growth,
      { ...normal, truncate: { from: 5 } },
      'nothing of the distribution is left between 5 and ∞; widen the bounds or change it',
    ],
    [
      'bounds of the variable that leave nothing',
      'region.share',
      { ...normal, mean: 9, sd: 0.1 },
      'nothing of the distribution is left between 0 and 1; widen the bounds or change it',
    ],
    [
      'a figure that is none',
      growth,
      { ...normal, mean: 1e16 },
      '10000000000000000 is above 10^15; check the unit',
    ],
    [
      'a path that cannot be read',
      'growth',
      normal,
      'the path "growth" cannot be read; examples: region.vetEarmarkShare@2026, institutions.college.trainingFee, parameters.creditRate, readings.higherFloorTest',
    ],
    ['an unknown figure', 'region.nothing', normal, 'there is no "nothing"; check its spelling'],
    ['an unknown parameter', 'parameters.nothing', normal, 'there is no "nothing"; check its spelling'],
    ['an unknown entity', 'institutions.nobody.fee', normal, 'there is no "nobody"; check its spelling'],
    [
      'a lever outside its entity',
      'institutions.*.growth',
      normal,
      '"growth" belongs to region and not to institutions',
    ],
    [
      'what is no figure',
      'readings.x',
      normal,
      '"readings.x" is no figure and cannot be drawn; name data or parameters.…',
    ],
    [
      'a year outside',
      'region.growth@2035',
      normal,
      'the year 2035 is not one of the years 2026 to 2029 of the scenario',
    ],
    [
      'a path that leads nowhere, also where it sets in after the last year',
      'region.nothing',
      { ...normal, since: 2040 },
      'there is no "nothing"; check its spelling',
    ],
    [
      'a factor on what is missing',
      'institutions.college-2.fee',
      { ...normal, as: 'times' },
      '"fee" holds no figure in these years that could be moved: it is missing, not applicable or decided by an allocation',
    ],
    [
      'a factor on a parameter without clause',
      'parameters.absent',
      { ...normal, as: 'times' },
      '"absent" holds no figure in these years that could be moved: it is missing, not applicable or decided by an allocation',
    ],
    ['a flag between yes and no', 'region.isOpen', normal, 'only 0 (no) or 1 (yes) can stand here'],
  ])('%s', (_, path, given, sentence) => {
    expect(refused({ [path]: given })).toEqual([`uncertainty.${path}: ${sentence}`]);
    expect(refused({ [path]: given }, 'zh')[0]).toMatch(/[\u4e00-\u9fff]/u);
  });

  it('two entries that reach one cell', () => {
    expect(refused({ [growth]: normal, [`${growth}@2027`]: normal })).toEqual([
      'uncertainty.region.growth@2027: region.growth and region.growth@2027 draw the same figure; delete one of them or give each its years',
    ]);
    expect(refused({ [`${growth}@2028`]: normal, [`${growth}@2027`]: normal })).toEqual([]);
  });

  it('a factor that would be drawn once and yearly', () => {
    const shared = { factor: 'economy', correlation: 0.5 };
    expect(
      refused({ [growth]: { ...normal, shared }, 'region.share': { ...normal, shared, draw: 'yearly' } }),
    ).toEqual([
      'uncertainty.region.share: the factor "economy" is drawn once by one of region.growth and region.share and yearly by the other; let both be alike',
    ]);
    expect(refused({ [growth]: { ...normal, shared } })).toEqual([]);
  });

  it('a flag that is 0 or 1 by a list is drawn', () => {
    const open = { kind: 'list', values: [0, 1], weights: [1, 3] };
    expect(ends('region.isOpen', open)).toEqual([0, 1]);
  });

  it.each([
    [{ draws: 0 }, 'draws: the number of draws is 0; one is the least'],
    [{ draws: 2.5 }, 'draws: the number of draws 2.5 is not a whole number'],
    [{ draws: NaN }, 'draws: the number of draws NaN is not a whole number'],
    [
      { draws: 1e9 },
      'draws: 1000000000 draws are too many; 1000000 are the most, and more would not be surer',
    ],
    [{ seed: 0.5 }, 'seed: the seed 0.5 is not a whole number'],
  ])('%j', (asked, sentence) => {
    const done = drawing([], { seed: 1, draws: 100, method: 'plain', ...asked }, 'mine');
    expect(done.ok ? [] : done.problems.map((problem) => problemLine(problem, 'en'))).toEqual([
      `mine ${sentence}`,
    ]);
  });
});

describe('the example that the app opens on', () => {
  it('says how uncertain it is, from next year on', () => {
    const found = findScenario('xingan');
    if (!found.ok) throw new Error('no xingan');
    const scenario = found.value.value;
    const columns = columnsOf(scenario.uncertainty, run('xingan', scenario).simulation);
    expect(columns.length).toBeGreaterThan(40);
    expect(columns.flatMap(({ cells }) => cells).every(({ year }) => year >= 2027)).toBe(true);
    expect(allDraws(columns, { draws: 100 }).every((column) => column.every(Number.isFinite))).toBe(true);
  });
});
