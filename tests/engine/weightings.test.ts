import { describe, expect, it } from 'vitest';
import { equityOf, parseExact, rebalance, weightsFor, zero, type Weighting } from '../../src/engine';

const exact = (text: string) => parseExact(text) ?? zero;
const weights = (...texts: string[]): Weighting => texts.map(exact);
const shown = (weighting: Weighting) => weighting.map((weight) => weight.toString());

describe('weights that sum to the whole', () => {
  it('the others give way in proportion', () => {
    expect(shown(rebalance(weights('0.5', '0.3', '0.2'), 0, exact('0.8')))).toEqual(['0.8', '0.12', '0.08']);
  });

  it('what does not divide goes by the largest remainder, and all still sum to 100%', () => {
    const next = rebalance(weights('0.4', '0.3', '0.3'), 0, exact('0.333'));
    expect(shown(next)).toEqual(['0.333', '0.334', '0.333']);
  });

  it('locked ones stay, and the one that is set takes no more than they leave', () => {
    const locked = new Set([1]);
    expect(shown(rebalance(weights('0.5', '0.3', '0.2'), 0, exact('0.6'), locked))).toEqual([
      '0.6',
      '0.3',
      '0.1',
    ]);
    expect(shown(rebalance(weights('0.5', '0.3', '0.2'), 0, exact('0.9'), locked))).toEqual([
      '0.7',
      '0.3',
      '0',
    ]);
  });

  it('a single factor is the whole, and others that had nothing share alike', () => {
    expect(shown(rebalance(weights('1'), 0, exact('0.2')))).toEqual(['1']);
    expect(shown(rebalance(weights('1', '0', '0'), 0, exact('0.5')))).toEqual(['0.5', '0.25', '0.25']);
  });
});

describe('what weights give a school so much', () => {
  // The school has 40% of the first factor and 10% of the second; the pool is 100.
  const partAt = ([first = zero, second = zero]: Weighting) => first.mul(40).add(second.mul(10));

  it('the least weight of a factor that does, and the most that another can', () => {
    const answers = weightsFor(weights('0.5', '0.5'), exact('31'), new Set(), partAt);
    expect(answers.map(({ kind }) => kind)).toEqual(['reached', 'notReached']);
    const [first, second] = answers;
    expect(first?.kind === 'reached' && [shown(first.weighting), first.part.toString()]).toEqual([
      ['0.7', '0.3'],
      '31',
    ]);
    expect(second?.kind === 'notReached' && second.part.toString()).toBe('10');
  });

  it('nothing moves where it is reached already, and locked factors are not asked', () => {
    const [first] = weightsFor(weights('0.5', '0.5'), exact('20'), new Set([1]), partAt);
    expect(first?.kind === 'reached' && shown(first.weighting)).toEqual(['0.5', '0.5']);
    expect(weightsFor(weights('0.5', '0.5'), exact('20'), new Set([0, 1]), partAt)).toEqual([]);
  });
});

describe('how even a pool is', () => {
  const school = (amount: number, students: number) => ({
    amount: parseExact(amount) ?? zero,
    students: parseExact(students) ?? zero,
  });

  it('the same for every student is fully even', () => {
    expect(equityOf([school(100, 10), school(300, 30)])).toEqual({
      least: 10,
      most: 10,
      mean: 10,
      ratio: 1,
      gini: 0,
    });
  });

  it('one of two equal schools with everything is half of the way', () => {
    expect(equityOf([school(0, 10), school(100, 10)])).toMatchObject({
      least: 0,
      most: 10,
      ratio: undefined,
      gini: 0.5,
    });
  });

  it('leaves out schools without students, and says nothing of none', () => {
    expect(equityOf([school(100, 0)])).toBeUndefined();
    expect(equityOf([school(100, 0), school(0, 5)])?.gini).toBe(0);
  });
});
