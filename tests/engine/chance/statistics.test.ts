import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOf, riskOf, spreadOf } from '../../../src/engine/chance';
import { laneStatus, type LaneColumn } from '../../../src/engine/batch';
import { preciseSum } from '../../../src/engine/chance/preciseSum';
import { select } from '../../../src/engine/chance/select';
import { runs } from '../../support/runs';

/** A column of lanes: a number is known, the rest is not. */
function lanes(...values: (number | 'missing' | 'notApplicable')[]): LaneColumn {
  return {
    values: Float64Array.from(values, (value) => (typeof value === 'number' ? value : NaN)),
    status: Uint8Array.from(values, (value) => laneStatus[typeof value === 'number' ? 'known' : value]),
  };
}

/** Small whole numbers, so that many are alike, and amounts to the fen. */
const figures = fc.array(
  fc.oneof(
    fc.integer({ min: -3, max: 3 }),
    fc.integer({ min: -1e9, max: 1e9 }).map((fen) => fen / 100),
  ),
  { minLength: 1, maxLength: 60 },
);

describe('the value of a rank', () => {
  it('is the one that sorting finds, with the lesser before it and the greater behind', () => {
    fc.assert(
      fc.property(figures, fc.nat(), (values, at) => {
        const rank = at % values.length;
        const moved = Float64Array.from(values);
        const found = select(moved, rank);
        const sorted = Float64Array.from(values).sort();
        expect(found + 0).toBe((sorted[rank] ?? NaN) + 0);
        expect(Math.max(-Infinity, ...moved.subarray(0, rank))).toBeLessThanOrEqual(found);
        expect(Math.min(Infinity, ...moved.subarray(rank))).toBeGreaterThanOrEqual(found);
      }),
      runs(500),
    );
  });

  it('is found fast among values that are sorted, or all alike', () => {
    const size = 200_000;
    expect(
      select(
        Float64Array.from({ length: size }, (_, index) => index),
        777,
      ),
    ).toBe(777);
    expect(select(new Float64Array(size).fill(5), 777)).toBe(5);
  });
});

describe('a sum', () => {
  it('keeps what large terms hide, in any order', () => {
    expect(preciseSum(Float64Array.of(1, 1e17, 1, -1e17))).toBe(2);
    expect(preciseSum(Float64Array.of(1e17, 1, -1e17, 1))).toBe(2);
    expect(preciseSum(new Float64Array(10).fill(0.1))).toBe(1);
  });

  it('is the same forwards and backwards', () => {
    fc.assert(
      fc.property(figures, (values) => {
        expect(preciseSum(Float64Array.from(values).reverse())).toBe(preciseSum(Float64Array.from(values)));
      }),
      runs(500),
    );
  });
});

describe('the spread of a result', () => {
  it('has the quantiles of spreadsheets, in the order asked for', () => {
    const { quantiles } = spreadOf(lanes(15, 50, 20, 40, 35), [0.4, 0, 1, 0.5, 0.05]);
    expect(quantiles).toEqual([29, 15, 50, 35, 16]);
  });

  it('has mean, standard deviation and the error of the mean', () => {
    const spread = spreadOf(lanes(2, 4, 4, 4, 5, 5, 7, 9), []);
    expect(spread.mean).toBe(5);
    expect(spread.sd).toBeCloseTo(Math.sqrt(32 / 7), 14);
    expect(spread.meanError).toBeCloseTo(Math.sqrt(32 / 7 / 8), 14);
  });

  it('is that of the known lanes, and counts the others', () => {
    expect(spreadOf(lanes('missing', 1, 'notApplicable', 3, 'missing'), [0.5])).toMatchObject({
      ...{ known: 2, missing: 2, notApplicable: 1 },
      ...{ mean: 2, quantiles: [2] },
    });
  });

  it('says nothing where nothing is known, and no deviation of one lane', () => {
    expect(spreadOf(lanes('missing', 'notApplicable'), [0.5])).toEqual({
      ...{ known: 0, missing: 1, notApplicable: 1 },
      ...{ mean: undefined, sd: undefined, meanError: undefined, quantiles: undefined },
    });
    expect(spreadOf(lanes(7), [0.1])).toMatchObject({ mean: 7, sd: undefined, quantiles: [7] });
  });

  it('has quantiles that never fall, between the least and the most', () => {
    fc.assert(
      fc.property(figures, (values) => {
        const { quantiles = [] } = spreadOf(lanes(...values), [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1]);
        expect([...quantiles].sort((a, b) => a - b)).toEqual(quantiles);
        expect([quantiles[0], quantiles.at(-1)].map((each) => (each ?? NaN) + 0)).toEqual([
          Math.min(...values) + 0,
          Math.max(...values) + 0,
        ]);
      }),
      runs(300),
    );
  });
});

describe('the chance that something holds', () => {
  it('counts the lanes that cannot tell apart', () => {
    const chance = chanceOf(lanes(1, 2, 3, 'missing', 4, 'notApplicable'), (value) => value > 1);
    expect(chance).toMatchObject({ known: 4, missing: 1, notApplicable: 1, holds: 3, share: 0.75 });
    expect(chance.error).toBeCloseTo(Math.sqrt((0.75 * 0.25) / 4), 14);
  });

  it('has the interval of Wilson, also where it always holds', () => {
    const tenths = chanceOf(lanes(...Array.from({ length: 10 }, (_, lane) => lane)), (value) => value < 2);
    expect(tenths.between?.map((end) => end.toFixed(4))).toEqual(['0.0567', '0.5098']);
    const always = chanceOf(lanes(...Array.from({ length: 10 }, () => 1)), () => true);
    expect(always.error).toBe(0);
    expect(always.between?.map((end) => end.toFixed(4))).toEqual(['0.7225', '1.0000']);
  });

  it('is open where nothing is known', () => {
    expect(chanceOf(lanes('missing'), () => true)).toMatchObject({ known: 0, share: undefined });
  });
});

describe('value at risk of a shortfall', () => {
  const hundred = Array.from({ length: 100 }, (_, lane) => ((lane * 37) % 100) + 1);

  it('is exceeded only with the probability asked for', () => {
    expect(riskOf(lanes(...hundred), 0.05)).toMatchObject({ atRisk: 95, expected: 98 });
    expect(riskOf(lanes(...hundred), 0.29)).toMatchObject({ atRisk: 71 });
    expect(riskOf(lanes(...hundred), 0).atRisk).toBe(100);
  });

  it('counts part of a lane where the probability makes no whole number of them', () => {
    // Of four lanes the worst one and a half: 40 and half of 30.
    expect(riskOf(lanes(10, 40, 20, 30), 0.375)).toMatchObject({ atRisk: 30, expected: 55 / 1.5 });
  });

  it('takes what is left over for no shortfall', () => {
    expect(riskOf(lanes(-5, -9, 4, -1), 0.5)).toMatchObject({ atRisk: 0, expected: 2 });
  });

  it('is of the known lanes', () => {
    expect(riskOf(lanes('missing', 8), 0.05)).toMatchObject({ known: 1, missing: 1, atRisk: 8, expected: 8 });
    expect(riskOf(lanes('missing'), 0.05)).toMatchObject({ atRisk: undefined, expected: undefined });
  });

  it('keeps its promise whatever the lanes', () => {
    fc.assert(
      fc.property(figures, fc.double({ min: 0, max: 1, noNaN: true }), (values, probability) => {
        const { atRisk = NaN, expected = NaN } = riskOf(lanes(...values), probability);
        const beyond = values.filter((value) => value > atRisk).length;
        expect(beyond / values.length).toBeLessThanOrEqual(probability + 1e-9);
        expect(expected).toBeGreaterThanOrEqual(atRisk * (1 - 1e-9));
      }),
      runs(300),
    );
  });
});
