import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dealOf } from '../../../src/engine/chance/stratum';
import { streamKey } from '../../../src/engine/chance/streamKey';
import { strataOf, uniformsOf, type Sampling } from '../../../src/engine/chance/uniforms';
import { allDraws, columnsOf, hex, uncertain } from '../../support/chances';
import { runs } from '../../support/runs';
import { runTiny } from '../../support/tiny';

function all(name: string, sampling: Sampling, block = sampling.draws): Float64Array {
  const result = new Float64Array(sampling.draws);
  const strata = sampling.method === 'latinHypercube' ? strataOf(sampling) : undefined;
  const uniforms = uniformsOf(name, sampling, strata);
  for (let from = 0; from < sampling.draws; from += block)
    uniforms(from, result.subarray(from, from + block));
  return result;
}

const methods = fc.constantFrom<Sampling['method']>('plain', 'latinHypercube');

describe('uniform numbers', () => {
  it('lie strictly between 0 and 1, and with Latin hypercube exactly one in every stratum', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.maxSafeInteger(), (draws, seed) => {
        const values = all('x', { seed, draws, method: 'latinHypercube' });
        expect(new Set(values.map((value) => Math.floor(value * draws))).size).toBe(draws);
        expect(values.every((value) => value > 0 && value < 1)).toBe(true);
      }),
      runs(60, 2000),
    );
  });

  it('do not hang on how the lanes fall into blocks', () => {
    fc.assert(
      fc.property(methods, fc.integer({ min: 1, max: 2000 }), (method, block) => {
        const sampling = { seed: 3, draws: 1700, method };
        expect(all('x', sampling, block)).toEqual(all('x', sampling));
      }),
      runs(60, 2000),
    );
  });

  it('fill the unit interval evenly', () => {
    const counts = new Float64Array(100);
    for (const value of all('x', { seed: 5, draws: 100_000, method: 'plain' }))
      counts[Math.floor(value * 100)] = (counts[Math.floor(value * 100)] ?? 0) + 1;
    // Chi-square of 99 degrees of freedom: mean 99, standard deviation 14.
    const chi = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(chi).toBeGreaterThan(99 - 4 * 14);
    expect(chi).toBeLessThan(99 + 4 * 14);
  });

  it('of two names, seeds or neighbouring lanes have nothing to do with each other', () => {
    const correlation = (a: Float64Array, b: Float64Array) =>
      (12 * a.reduce((sum, value, lane) => sum + (value - 0.5) * ((b[lane] ?? 0.5) - 0.5), 0)) / a.length;
    for (const method of ['plain', 'latinHypercube'] as const) {
      const sampling = { seed: 9, draws: 10_000, method };
      const x = all('region.x@2026', sampling);
      const others = [
        all('region.x@2027', sampling),
        all('region.y@2026', sampling),
        all('region.x@2026', { ...sampling, seed: 10 }),
        x.subarray(1),
        x.subarray(512),
      ];
      for (const other of others)
        expect(Math.abs(correlation(x.subarray(0, other.length), other))).toBeLessThan(4 / 100);
    }
  });
});

const numbered = (size: number) => Float64Array.from({ length: size }, (_, stratum) => stratum);

describe('the strata', () => {
  it('are a bijection of any size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.string(), (size, name) => {
        const found = new Float64Array(size);
        dealOf(streamKey(name), size)(numbered(size), 0, found);
        expect(found.sort()).toEqual(numbered(size));
      }),
      runs(60, 2000),
    );
  });

  it('of a lane are each as likely as any other', () => {
    const [size, keys] = [50, 10_000];
    const counts = new Float64Array(size);
    for (let key = 0; key < keys; key += 1) {
      const found = new Float64Array(1);
      dealOf(streamKey(`k${key}`), size)(numbered(size), 17, found);
      const [at = 0] = found;
      counts[at] = (counts[at] ?? 0) + 1;
    }
    // 49 degrees of freedom: standard deviation 9.9.
    const chi = counts.reduce((sum, count) => sum + (count - keys / size) ** 2 / (keys / size), 0);
    expect(Math.abs(chi - 49)).toBeLessThan(40);
  });
});

const variables = { a: { unit: 'ratio' }, b: { unit: 'ratio' }, c: { unit: 'ratio' } };
const entries = {
  'region.a': { kind: 'normal', mean: 1, sd: 2, shared: { factor: 'f', correlation: 0.5 } },
  'region.b': { kind: 'lognormal', median: 2, spread: 0.3, shared: { factor: 'f', correlation: -0.8 } },
  'region.c': { kind: 'triangular', least: 0, likely: 1, most: 4, truncate: { to: 3 } },
};

describe('the draws of a run', () => {
  const { simulation } = runTiny({ variables });
  const columns = columnsOf(uncertain(entries), simulation);

  it('are the same to the last bit whatever the blocks', () => {
    const whole = allDraws(columns, { draws: 3000, method: 'latinHypercube' }, 3000);
    for (const block of [1, 7, 512, 1000])
      expect(allDraws(columns, { draws: 3000, method: 'latinHypercube' }, block)).toEqual(whole);
  });

  it('are the same whatever else is drawn, and in whatever order', () => {
    const reversed = Object.fromEntries(Object.entries(entries).reverse());
    const all = allDraws(columns);
    expect(allDraws(columnsOf(uncertain(reversed), simulation))).toEqual([...all].reverse());
    const alone = { 'region.b': entries['region.b'] };
    expect(allDraws(columnsOf(uncertain(alone), simulation))).toEqual([all[1]]);
  });

  it('are the same for the same cell of another scenario and policy', () => {
    const other = runTiny(
      { variables: { d: {}, a: { unit: 'ratio', formula: '0' } } },
      { years: { from: 2030, to: 2035 } },
    );
    const alone = { 'region.a': entries['region.a'] };
    expect(allDraws(columnsOf(uncertain(alone), other.simulation))).toEqual([allDraws(columns)[0]]);
  });

  it('change with the seed', () => {
    expect(allDraws(columns, { seed: 2 })).not.toEqual(allDraws(columns, { seed: 1 }));
  });

  // What a browser must find too: only + - * / and square roots lead here.
  it.each([
    [
      'plain',
      [
        'bffbdcb14ab643ee bfa00b58820f9020 3ff2a66498157600 4000c628d5e841d8',
        '40087024ba2ec78c 400412389c16dcc8 3ff96cd4c0ae7b6b 3ff01322aebbed49',
        '3ff96fd7c3de502c 3fd8ffd055442875 3ff67900f11b5602 3ff71b9cefff7ac6',
      ],
    ],
    [
      'latinHypercube',
      [
        'bff2b281cb3a7c04 3f949e2b0fd91700 3ff38fd666a36cee bfc7a2e398201e48',
        '40061bd79a5517e2 3ffa705fd7c01d89 3ffc73e658ee13c3 4004d7cc94a9c4a1',
        '3fe741302fc7e656 3fe49ebfe578115d 4003b9f4855b920a 3fed5d0e3eb9a52e',
      ],
    ],
  ] as const)('of one seed are these bytes (%s)', (method, wanted) => {
    const drawn = allDraws(columns, { seed: 20_261_122, draws: 1000, method });
    const bytes = drawn.map((column) => [0, 511, 512, 999].map((lane) => hex(column[lane] ?? NaN)).join(' '));
    expect(bytes).toEqual(wanted);
  });
});
