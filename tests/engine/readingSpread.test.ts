import { describe, expect, it } from 'vitest';
import { fail, parseExact, rankedSpreads, readingSpread, succeed, type OptionResult } from '../../src/engine';
import { run, scenario } from '../support/run';

const missing = { kind: 'missing', inputs: new Map() } as const;
const result = (number: number | undefined, statuses: Record<string, string> = {}): OptionResult => {
  const exact = number === undefined ? undefined : parseExact(number);
  return {
    value: exact ? { kind: 'known', number: exact } : missing,
    statuses: new Map(Object.entries(statuses)),
  };
};

describe('the spread of a reading', () => {
  it('worked by hand: income of 1,000,000 and costs of 300,000, half of it paid, gross or net', () => {
    // Gross 1,000,000 x 50% = 500,000; net (1,000,000 - 300,000) x 50% = 350,000; between them 150,000.
    const sketch = scenario({
      institutions: [{ values: { trainingIncome: 1_000_000, trainingDirectCost: 300_000 } }],
    });
    const spread = readingSpread('trainingPayBase', ['gross', 'net'], (option) => {
      const { simulation } = run('inner-mongolia', sketch, { 'readings.trainingPayBase': option });
      return succeed({ value: simulation.value('trainingPayMinimum', 0, 2026), statuses: new Map() });
    });
    expect(spread.spread?.valueOf()).toBe(150_000);
    expect([spread.least, spread.most]).toEqual(['net', 'gross']);
    const values = spread.options.map(({ value }) => (value.kind === 'known' ? value.number.valueOf() : NaN));
    expect(values).toEqual([500_000, 350_000]);
  });

  it('worked by hand: a hundred posts, ninety-five filled, at 60,000 yuan a teacher', () => {
    // By vacancies min(20, 5) = 5 teachers, 300,000 yuan; the whole quota 20 teachers, 1,200,000 yuan.
    const sketch = scenario({ institutions: [{ values: { establishmentPosts: 100, staffInPost: 95 } }] });
    const spread = readingSpread('externalTeacherLimit', ['byVacancies', 'wholeQuota'], (option) => {
      const { simulation } = run('xingan', sketch, { 'readings.externalTeacherLimit': option });
      return succeed({ value: simulation.value('externalTeacherCost', 0, 2026), statuses: new Map() });
    });
    expect([spread.spread?.valueOf(), spread.least, spread.most]).toEqual([
      900_000,
      'byVacancies',
      'wholeQuota',
    ]);
  });

  it('names the requirements that turn and the options that cannot be taken', () => {
    const spread = readingSpread('r', ['a', 'b', 'c'], (option) => {
      if (option === 'c') return fail([{ code: 'readingsConflict', file: '', path: [], data: {} }]);
      return succeed(
        result(option === 'a' ? 1 : 3, { floor: option === 'a' ? 'met' : 'notMet', same: 'met' }),
      );
    });
    expect([spread.spread?.valueOf(), spread.flips, spread.refused]).toEqual([2, ['floor'], ['c']]);
  });

  it('is unknown where fewer than two options are known', () => {
    const spread = readingSpread('r', ['a', 'b'], (option) =>
      succeed(result(option === 'a' ? 1 : undefined)),
    );
    expect([spread.spread, spread.least, spread.most]).toEqual([undefined, 'a', 'a']);
  });

  it('ranks by spread, then by requirements that turn, the unknown last', () => {
    const of = (id: string, high: number | undefined, flip = false) =>
      readingSpread(id, ['a', 'b'], (option) =>
        succeed(result(option === 'a' ? 0 : high, { x: flip && option === 'b' ? 'notMet' : 'met' })),
      );
    const all = [of('unknown', undefined), of('one', 1), of('oneFlips', 1, true), of('two', 2)];
    expect(rankedSpreads(all).map(({ id }) => id)).toEqual(['two', 'oneFlips', 'one', 'unknown']);
  });
});
