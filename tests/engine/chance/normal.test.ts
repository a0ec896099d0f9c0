import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp, log } from '../../../src/engine/chance/elementary';
import { normalQuantile, normalShare } from '../../../src/engine/chance/normal';
import { runs } from '../../support/runs';

function offBy(found: number, wanted: number): number {
  return wanted === 0 ? Math.abs(found) : Math.abs((found - wanted) / wanted);
}

describe('exponential and logarithm of our own', () => {
  it('are those of Math to 1e-14', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(offBy(exp(x), Math.exp(x))).toBeLessThanOrEqual(1e-14);
        expect(offBy(log(Math.exp(x)), Math.log(Math.exp(x)))).toBeLessThanOrEqual(1e-14);
      }),
      runs(2000, 100_000),
    );
  });

  it('keep their digits near one and zero', () => {
    fc.assert(
      fc.property(fc.double({ min: -0.01, max: 0.01, noNaN: true }), (x) => {
        expect(offBy(log(1 + x), Math.log(1 + x))).toBeLessThanOrEqual(1e-14);
        expect(offBy(exp(x), Math.exp(x))).toBeLessThanOrEqual(1e-14);
      }),
      runs(1000, 100_000),
    );
  });

  it('end as a double ends', () => {
    expect([exp(0), exp(800), exp(-800), log(1), log(0), log(Infinity)]).toEqual([
      1,
      Infinity,
      0,
      0,
      -Infinity,
      Infinity,
    ]);
    expect([log(-1), log(NaN)]).toEqual([NaN, NaN]);
    expect(offBy(log(5e-324), Math.log(5e-324))).toBeLessThan(1e-14);
  });
});

// Worked out to forty digits by mpmath; the shares are those of the doubles that are written here.
describe('the normal distribution', () => {
  it.each([
    [1e-20, -9.262340089798407],
    [1e-10, -6.361340902404057],
    [0.001, -3.0902323061678136],
    [0.025, -1.9599639845400543],
    [0.05, -1.6448536269514726],
    [0.074, -1.4466320671589785],
    [0.0751, -1.43882539275254],
    [0.25, -0.6744897501960817],
    [0.75, 0.6744897501960817],
    [0.9, 1.2815515655446006],
    [0.975, 1.9599639845400538],
    [0.999, 3.090232306167813],
  ])('has %s below the published quantile', (share, z) => {
    expect(offBy(normalQuantile(share), z)).toBeLessThanOrEqual(2e-15);
  });

  it.each([
    [-37, 5.725571222524577e-300],
    [-20, 2.7536241186062337e-89],
    [-8, 6.220960574271784e-16],
    [-5, 2.866515718791939e-7],
    [-2.5, 0.006209665325776135],
    [-1, 0.15865525393145705],
    [-0.3, 0.3820885778110474],
    [0.3, 0.6179114221889527],
    [1, 0.8413447460685429],
    [5, 0.9999997133484281],
  ])('has the published share below %s', (z, share) => {
    expect(offBy(normalShare(z), share)).toBeLessThanOrEqual(2e-15);
  });

  it('has its ends at infinity and its middle at zero', () => {
    expect([0, 0.5, 1].map(normalQuantile)).toEqual([-Infinity, 0, Infinity]);
    expect([-Infinity, 0, Infinity].map(normalShare)).toEqual([0, 0.5, 1]);
  });

  it('leads back from a quantile to its share', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-250, max: 0.5, noNaN: true }), (share) => {
        expect(offBy(normalShare(normalQuantile(share)), share)).toBeLessThanOrEqual(1e-12);
      }),
      runs(1000, 100_000),
    );
  });
});
