import { describe, expect, it } from 'vitest';
import { inverseOf } from '../../../src/engine/chance/inverse';
import { normalShare } from '../../../src/engine/chance/normal';
import { drawsOf, uncertain } from '../../support/chances';

interface Moments {
  readonly mean: number;
  readonly variance: number;
}

const density = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

function truncatedNormal(mean: number, sd: number, from: number, to: number): Moments {
  const [a, b] = [(from - mean) / sd, (to - mean) / sd];
  const share = a > 0 ? normalShare(-a) - normalShare(-b) : normalShare(b) - normalShare(a);
  const shift = (density(a) - density(b)) / share;
  const bend = (a * density(a) - b * density(b)) / share;
  return { mean: mean + sd * shift, variance: sd * sd * (1 + bend - shift * shift) };
}

function lognormal(median: number, spread: number): Moments {
  const square = spread * spread;
  return {
    mean: median * Math.exp(square / 2),
    variance: median * median * Math.exp(square) * (Math.exp(square) - 1),
  };
}

const closedForms: [string, Record<string, unknown>, Moments][] = [
  ['normal', { kind: 'normal', mean: 2, sd: 3 }, { mean: 2, variance: 9 }],
  ['lognormal', { kind: 'lognormal', median: 50, spread: 0.4 }, lognormal(50, 0.4)],
  [
    'triangular',
    { kind: 'triangular', least: -1, likely: 2, most: 8 },
    { mean: 3, variance: (1 + 4 + 64 + 2 + 8 - 16) / 18 },
  ],
  [
    'triangular with its peak at an end',
    { kind: 'triangular', least: 0, likely: 0, most: 3 },
    { mean: 1, variance: 0.5 },
  ],
  ['uniform', { kind: 'uniform', from: -2, to: 4 }, { mean: 1, variance: 3 }],
  ['list', { kind: 'list', values: [3, 1, 8] }, { mean: 4, variance: 26 / 3 }],
  [
    'list with weights',
    { kind: 'list', values: [10, 0, 99], weights: [1, 3, 0] },
    { mean: 2.5, variance: 18.75 },
  ],
  [
    'normal truncated on both sides',
    { kind: 'normal', mean: 1, sd: 2, truncate: { from: 0, to: 4 } },
    truncatedNormal(1, 2, 0, 4),
  ],
  [
    'normal of which only the far upper tail is left',
    { kind: 'normal', mean: 0, sd: 1, truncate: { from: 5, to: 40 } },
    truncatedNormal(0, 1, 5, 40),
  ],
  [
    'normal of which only the far lower tail is left',
    { kind: 'normal', mean: 0, sd: 1, truncate: { from: -40, to: -5 } },
    truncatedNormal(0, 1, -40, -5),
  ],
  [
    'uniform truncated',
    { kind: 'uniform', from: 0, to: 10, truncate: { from: 4 } },
    { mean: 7, variance: 3 },
  ],
  [
    'triangular truncated to its falling side',
    { kind: 'triangular', least: 0, likely: 2, most: 5, truncate: { from: 2 } },
    { mean: 3, variance: 0.5 },
  ],
  [
    'list truncated',
    { kind: 'list', values: [1, 50, 2, 4], truncate: { to: 4 } },
    { mean: 7 / 3, variance: 14 / 9 },
  ],
];

function momentsOf(values: Float64Array) {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const power = (k: number) => values.reduce((sum, value) => sum + (value - mean) ** k, 0) / n;
  const variance = power(2);
  return {
    mean,
    variance,
    meanError: Math.sqrt(variance / n),
    varianceError: Math.sqrt((power(4) - variance * variance) / n),
  };
}

describe.each(['plain', 'latinHypercube'] as const)('drawn by %s', (method) => {
  it.each(closedForms)(
    '%s has the moments of its closed form within 4 standard errors',
    (_, given, wanted) => {
      const [values = new Float64Array()] = drawsOf([given], { method, draws: 40_000, seed: 7 });
      const found = momentsOf(values);
      expect(Math.abs(found.mean - wanted.mean)).toBeLessThan(4 * found.meanError);
      expect(Math.abs(found.variance - wanted.variance)).toBeLessThan(4 * found.varianceError);
    },
  );

  it('leaves no draw on or beyond a bound that a curve is cut at', () => {
    const cut = { kind: 'normal', mean: 0, sd: 1, truncate: { from: -0.5, to: 0.5 } };
    const [values = new Float64Array()] = drawsOf([cut], { method });
    expect(values.filter((value) => value <= -0.5 || value >= 0.5)).toHaveLength(0);
  });
});

describe('a tail', () => {
  it('keeps its digits above the mean as it does below', () => {
    const normal = uncertain({ 'region.x': { kind: 'normal', mean: 0, sd: 1 } })['region.x'];
    const above = normal && inverseOf(normal, { from: 6.5, to: 40 });
    const below = normal && inverseOf(normal, { from: -40, to: -6.5 });
    for (const share of [0.001, 0.25, 0.5, 0.999]) expect(above?.(share)).toBe(-(below?.(1 - share) ?? NaN));
    expect(below?.(0.5)).toBeCloseTo(-6.603486066310332, 13);
  });
});

describe('Latin hypercube', () => {
  it('has averages that plain draws of the same number do not reach', () => {
    const off = (method: 'plain' | 'latinHypercube') =>
      [1, 2, 3, 4, 5].reduce((sum, seed) => {
        const [values = new Float64Array()] = drawsOf([{ kind: 'normal', mean: 0, sd: 1 }], {
          method,
          seed,
          draws: 1000,
        });
        return sum + Math.abs(momentsOf(values).mean);
      }, 0);
    expect(off('latinHypercube') * 20).toBeLessThan(off('plain'));
  });
});

function correlationOf(one: Float64Array, other: Float64Array): number {
  const [a, b] = [momentsOf(one), momentsOf(other)];
  const product = one.reduce((sum, value, lane) => sum + (value - a.mean) * ((other[lane] ?? 0) - b.mean), 0);
  return product / one.length / Math.sqrt(a.variance * b.variance);
}

describe('a shared factor', () => {
  const normal = (correlation: number, factor = 'economy') => ({
    kind: 'normal',
    mean: 0,
    sd: 1,
    shared: { factor, correlation },
  });

  it.each([
    ['the product of both correlations', [normal(0.8), normal(0.5)], 0.4],
    ['its negative where one goes the other way', [normal(0.8), normal(-0.5)], -0.4],
    ['none between two factors', [normal(0.8), normal(0.8, 'weather')], 0],
  ])('gives two normal figures %s', (_, given, wanted) => {
    for (const method of ['plain', 'latinHypercube'] as const) {
      const [a = new Float64Array(), b = new Float64Array()] = drawsOf(given, { method, draws: 40_000 });
      const error = (1 - wanted * wanted) / Math.sqrt(40_000);
      expect(Math.abs(correlationOf(a, b) - wanted)).toBeLessThan(4 * error);
    }
  });

  it('gives any kinds the same ranks where both hang on nothing else', () => {
    const shared = { factor: 'economy', correlation: 1 };
    const [a = new Float64Array(), b = new Float64Array()] = drawsOf([
      { kind: 'lognormal', median: 3, spread: 0.5, shared },
      { kind: 'triangular', least: 0, likely: 1, most: 9, shared },
    ]);
    const order = [...a.keys()].sort((i, j) => (a[i] ?? 0) - (a[j] ?? 0));
    const falls = order.slice(1).filter((lane, at) => (b[lane] ?? 0) < (b[order[at] ?? 0] ?? 0) - 1e-9);
    expect(falls).toEqual([]);
  });

  it('leaves the moments of each figure as they are', () => {
    const shared = { factor: 'economy', correlation: -0.6 };
    const [values = new Float64Array()] = drawsOf([
      { kind: 'triangular', least: -1, likely: 2, most: 8, shared },
    ]);
    const found = momentsOf(values);
    expect(Math.abs(found.mean - 3)).toBeLessThan(4 * found.meanError);
    expect(Math.abs(found.variance - 3.5)).toBeLessThan(4 * found.varianceError);
  });
});
