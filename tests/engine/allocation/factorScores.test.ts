import { describe, expect, it } from 'vitest';
import { adjustedScores, factorScores } from '../../../src/engine/allocation/factorScores';
import { exact } from '../../support/pool';

const factor = (id: string, weight: number | string, ...values: (number | string)[]) => ({
  id,
  weight: exact(weight),
  values: values.map(exact),
});

const scored = (schools: number, ...factors: ReturnType<typeof factor>[]) => {
  const found = factorScores(factors, schools);
  if ('emptyFactor' in found) throw new Error(`empty: ${found.emptyFactor}`);
  return found;
};

/** The shares as fractions of the whole. */
const shares = (schools: number, ...factors: ReturnType<typeof factor>[]) => {
  const { scores, total } = scored(schools, ...factors);
  return scores.map((score) => exact(score.toString()).div(exact(total.toString())).toFraction());
};

describe('scores by factors', () => {
  it('of one factor are in proportion to what each has of it', () => {
    expect(shares(3, factor('x', 1, 3, 0, '4.5'))).toEqual(['2/5', '0', '3/5']);
  });

  it('of several are the weighted sum of the shares of each', () => {
    // a: 0.6 x 1/4 + 0.4 x 2/3 = 0.15 + 0.2667 = 5/12; b: 0.6 x 3/4 + 0.4 x 1/3 = 7/12.
    expect(shares(2, factor('x', '0.6', 1, 3), factor('y', '0.4', 20, 10))).toEqual(['5/12', '7/12']);
  });

  it('do not depend on the unit in which a factor is counted', () => {
    const [small, large] = ['0.001', '1000000'].map((unit) =>
      shares(2, factor('x', '0.5', unit, unit), factor('y', '0.5', 1, 2)),
    );
    expect(small).toEqual(large);
  });

  it('leave out a factor of weight 0, even where nobody has anything of it', () => {
    const found = scored(2, factor('none', 0, 0, 0), factor('x', 1, 1, 2), factor('idle', 0, 9, 0));
    expect(found.scores).toEqual([1n, 2n]);
    expect(found.total).toBe(3n);
    expect(found.totals.map(String)).toEqual(['0', '3', '9']);
  });

  it('name the first factor that counts and that nobody has anything of', () => {
    const factors = [factor('x', '0.2', 1, 1), factor('y', '0.3', 0, 0), factor('z', '0.5', 0, 0)];
    expect(factorScores(factors, 2)).toEqual({ emptyFactor: 'y' });
  });

  it('sum what all schools have in the unit of the factor', () => {
    expect(scored(2, factor('x', 1, '0.5', '0.25')).totals.map(String)).toEqual(['0.75']);
  });

  it('of one school are the whole', () => {
    expect(shares(1, factor('x', '0.5', 7), factor('y', '0.5', '0.1'))).toEqual(['1']);
  });

  it('of nobody, or by no factor, are nothing', () => {
    expect(scored(0)).toEqual({ scores: [], total: 0n, totals: [] });
    expect(scored(2)).toEqual({ scores: [0n, 0n], total: 0n, totals: [] });
  });
});

describe('adjusted scores', () => {
  it('are the scores times the coefficient of each school', () => {
    const adjusted = adjustedScores([10n, 20n, 30n], ['0.8', '1', '1.2'].map(exact));
    // Over the denominator 5 that the three coefficients share.
    expect(adjusted).toEqual([40n, 100n, 180n]);
  });

  it('are nothing at a coefficient of 0', () => {
    expect(adjustedScores([10n, 20n], [exact(0), exact(1)])).toEqual([0n, 20n]);
  });
});
