import { describe, expect, it } from 'vitest';
import {
  elasticities,
  thresholds,
  tornado,
  varianceShares,
  type Sampler,
  type ShareRow,
} from '../../../src/engine/whatIf';
import { codesIn, FakeModel, valueIn, type Fake } from '../../support/laneModels';

type Run = (...inputs: number[]) => Fake;

describe('a tornado', () => {
  const linear: Run = (x, y, z) => (z > 2 ? 'missing' : 3 * x - 5 * y);
  const swings = [
    { input: 0, low: 0, now: 1, high: 2 },
    { input: 1, low: 0, now: 1, high: 3 },
    { input: 2, low: 0, now: 1, high: 3 },
  ];

  it('shows what each input does, the widest first, and what is not known last, in one pass', () => {
    const model = new FakeModel(3, [linear], 7);
    const { rows } = valueIn(tornado({ model, base: [1, 1, 1] }, swings, 0));
    expect(rows.map(({ input, width }) => [input, width])).toEqual([
      [1, 15],
      [0, 6],
      [2, undefined],
    ]);
    expect(rows[0]).toMatchObject({ atLow: { value: 3 }, atNow: { value: -2 }, atHigh: { value: -12 } });
    expect(rows[2]?.atHigh).toEqual({ kind: 'missing' });
    expect([model.passes, model.lanes]).toEqual([1, 9]);
  });

  it('is the same in any order of inputs and any blocks', () => {
    const ask = (block: number, order: readonly number[]) =>
      valueIn(
        tornado(
          { model: new FakeModel(3, [linear], block), base: [1, 1, 1] },
          order.flatMap((at) => swings.slice(at, at + 1)),
          0,
        ),
      );
    expect(ask(7, [2, 0, 1])).toEqual(ask(512, [0, 1, 2]));
  });

  it('a swing that turns back is as wide as its top', () => {
    const model = new FakeModel(1, [(x) => (x - 1) ** 2]);
    const { rows } = valueIn(tornado({ model, base: [1] }, [{ input: 0, low: 0, now: 1, high: 2 }], 0));
    expect(rows[0]?.width).toBe(1);
  });

  it('refuses what makes no sense', () => {
    const setting = { model: new FakeModel(1, [(x) => x]), base: [1] };
    const swing = { input: 0, low: 0, now: 1, high: 2 };
    expect(codesIn(tornado(setting, [], 0))).toEqual(['noSuchLever']);
    expect(codesIn(tornado(setting, [swing, swing], 0))).toEqual(['leverTwice']);
    expect(codesIn(tornado(setting, [{ ...swing, low: 3 }], 0))).toEqual(['rangeUpsideDown']);
    expect(codesIn(tornado(setting, [{ ...swing, low: NaN }], 1))).toEqual(['noSuchOutput', 'notFinite']);
  });
});

describe('elasticities', () => {
  const ask = (run: Run, now: readonly number[], stepsPerUnit?: number) => {
    const model = new FakeModel(now.length, [run], 7);
    const inputs = now.map((value, input) => ({ input, low: 0, now: value, high: 1e6, stepsPerUnit }));
    const { rows } = valueIn(elasticities({ model, base: now }, inputs, 0));
    expect(model.passes).toBe(1);
    return rows;
  };

  it('of a power is its exponent, of a product 1, of a quotient -1', () => {
    const rows = ask((x, y, z, w) => (x ** 3 * y * Math.sqrt(w)) / z, [7, 1200, 0.02, 5]);
    const found = new Map(rows.map(({ input, both }) => [input, both.kind === 'known' ? both.value : NaN]));
    for (const [input, exact] of [3, 1, -1, 1 / 2].entries())
      expect(Math.abs((found.get(input) ?? NaN) - exact)).toBeLessThan(1e-8);
    expect(rows[0]?.input).toBe(0);
  });

  it('of a line is its slope times what goes in by what comes out', () => {
    const [row] = ask((x) => 100 + 2 * x, [50]);
    expect(row?.both).toEqual({ kind: 'known', value: expect.closeTo(1 / 2, 9) as number });
  });

  it('is measured over whole people', () => {
    const [row] = ask((x) => (Number.isInteger(x) ? x * x : 'missing'), [40], 1);
    expect(row).toMatchObject({ from: 39, to: 41, both: { value: 2 } });
  });

  it('differs towards both sides at a corner, and at a limit is that of the other side', () => {
    const [row] = ask((x) => Math.max(x, 10), [10]);
    const value = (of: typeof row, side: 'both' | 'down' | 'up') => {
      const found = of?.[side];
      return found?.kind === 'known' ? Math.round(found.value * 1e6) / 1e6 : found;
    };
    expect(['down', 'both', 'up'].map((side) => value(row, side as 'up'))).toEqual([0, 1 / 2, 1]);
    const [top] = ask((x) => x, [1e6]);
    expect(value(top, 'both')).toBe(1);
    expect(top?.up).toEqual({ kind: 'undefined', why: 'noRoom' });
  });

  it('has none where the input or the output is zero, missing or not applicable', () => {
    const both = (run: Run, now: number) => ask(run, [now])[0]?.both;
    expect(both((x) => 5 + x, 0)).toEqual({ kind: 'undefined', why: 'inputZero' });
    expect(both((x) => x - 5, 5)).toEqual({ kind: 'undefined', why: 'outputZero' });
    expect(both((x) => (x > 5 ? 'missing' : x), 5)).toEqual({ kind: 'missing' });
    expect(both((x) => (x > 5 ? 'notApplicable' : x), 5)).toEqual({ kind: 'notApplicable' });
  });
});

describe('thresholds', () => {
  const margins: Run[] = [(x, y) => (x - 2) * (9 - x) + 0 * y, (x, y) => 100 - x * y, () => 'missing'];
  const levers = [
    { input: 0, from: 0, to: 20 },
    { input: 1, from: 0, to: 100, stepsPerUnit: 1 },
  ];
  const requirements = [0, 1, 2].map((output) => ({ output, strict: false }));

  it('are the nearest below and above the present, for all levers and checks in the same passes', () => {
    const model = new FakeModel(2, margins, 7);
    const { rows } = valueIn(thresholds({ model, base: [5, 11] }, levers, requirements));
    const told = rows.map(({ input, requirement, now, below, above }) => [
      ...[input, requirement, now],
      ...[below, above].map((flip) => (flip ? Number(flip.at.toFixed(9)) : undefined)),
    ]);
    expect(told).toEqual([
      [0, 0, 'holds', 2, 9],
      [0, 1, 'holds', undefined, Number((100 / 11).toFixed(9))],
      [0, 2, 'missing', undefined, undefined],
      [1, 0, 'holds', undefined, undefined],
      [1, 1, 'holds', undefined, 20],
      [1, 2, 'missing', undefined, undefined],
    ]);
    expect(model.passes).toBeLessThan(40);
  });

  it('lie on the right side of the present even where it is the threshold', () => {
    const model = new FakeModel(1, [(x) => x - 5]);
    const ask = (strict: boolean) =>
      valueIn(thresholds({ model, base: [5] }, levers.slice(0, 1), [{ output: 0, strict }])).rows[0];
    expect(ask(false)).toMatchObject({ now: 'holds', below: { after: 5 }, above: undefined });
    expect(ask(true)).toMatchObject({ now: 'fails', below: undefined, above: { before: 5 } });
  });

  it('need a present inside the range', () => {
    const setting = { model: new FakeModel(2, margins), base: [50, 11] };
    expect(codesIn(thresholds(setting, levers, requirements))).toEqual(['presentOutside']);
  });
});

/** Uniform draws that depend on the seed, the input, the draw and the stream alone. */
const sampler =
  (seed: number): Sampler =>
  (input, from, into, stream) => {
    for (let at = 0; at < into.length; at += 1) {
      let state = seed;
      for (const part of [input, from + at, stream === 'a' ? 1 : 2]) {
        state = Math.imul(state ^ part ^ 0x9e3779b9, 0x85ebca6b);
        state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
        state ^= state >>> 16;
      }
      into[at] = (state >>> 0) / 2 ** 32;
    }
  };
const sample = sampler(20261122);

describe('shares of variance', () => {
  const draws = 20_000;
  const ask = (run: Run, inputs: readonly number[], block = 512) => {
    const model = new FakeModel(4, [run], block);
    const shares = valueIn(varianceShares({ model, base: [0, 0, 0, 0] }, inputs, 0, draws, sample));
    expect(model.passes).toBe(1);
    return shares;
  };
  const within = (row: ShareRow | undefined, first: number, total: number) => {
    if (!row) throw new Error('no row');
    expect(Math.abs(row.first.value - first)).toBeLessThan(4 * row.first.standardError + 1e-12);
    expect(Math.abs(row.total.value - total)).toBeLessThan(4 * row.total.standardError + 1e-12);
    expect(row.first.standardError).toBeLessThan(0.03);
  };
  const rowOf = (rows: readonly ShareRow[], input: number) => rows.find((row) => row.input === input);

  it('of a sum go with the squares of its slopes', () => {
    const { rows, variance } = ask((x, y, z) => 4 * x + 2 * y + z, [0, 1, 2, 3]);
    for (const [input, slope] of [4, 2, 1].entries())
      within(rowOf(rows, input), slope ** 2 / 21, slope ** 2 / 21);
    expect(Math.abs(variance - 21 / 12)).toBeLessThan(0.05);
    const none = rowOf(rows, 3);
    expect([none?.first.value, none?.total.value, none?.first.isDistinct]).toEqual([0, 0, false]);
    expect(rows.map(({ input }) => input)).toEqual([0, 1, 2, 3]);
  });

  it('of the function of Ishigami are the published ones', () => {
    const [a, b] = [7, 0.1];
    const angle = (u: number) => Math.PI * (2 * u - 1);
    const { rows } = ask(
      (x, y, z) => {
        const [p, q, r] = [angle(x), angle(y), angle(z)];
        return Math.sin(p) + a * Math.sin(q) ** 2 + b * r ** 4 * Math.sin(p);
      },
      [0, 1, 2],
    );
    const variance = a ** 2 / 8 + (b * Math.PI ** 4) / 5 + (b ** 2 * Math.PI ** 8) / 18 + 1 / 2;
    const own = (1 + (b * Math.PI ** 4) / 5) ** 2 / 2 / variance;
    const both = (8 * b ** 2 * Math.PI ** 8) / 225 / variance;
    within(rowOf(rows, 0), own, own + both);
    within(rowOf(rows, 1), a ** 2 / 8 / variance, a ** 2 / 8 / variance);
    within(rowOf(rows, 2), 0, both);
    expect(rowOf(rows, 2)?.total.isDistinct).toBe(true);
  });

  it('that are zero are told from zero in about one run of twenty, as two standard errors promise', () => {
    const model = new FakeModel(2, [(x, y) => (x - 1 / 2) * (1 + y - 1 / 2)]);
    const seeds = Array.from({ length: 400 }, (_, seed) => seed + 1);
    const distinct = seeds.map((seed) => {
      const { rows } = valueIn(varianceShares({ model, base: [0, 0] }, [0, 1], 0, 400, sampler(seed)));
      // Alone the second does nothing; together with the first a thirteenth.
      expect(rowOf(rows, 1)?.total.isDistinct).toBe(true);
      return rowOf(rows, 1)?.first.isDistinct;
    });
    const share = distinct.filter((each) => each === true).length / seeds.length;
    expect(share).toBeGreaterThan(0.02);
    expect(share).toBeLessThan(0.09);
  });

  it('are the same to the bit in any order of inputs and any blocks', () => {
    const run: Run = (x, y, z) => x * y + z;
    expect(ask(run, [2, 0, 1], 7)).toEqual(ask(run, [0, 1, 2], 512));
  });

  it('leave out and count what is not known', () => {
    const { rows } = ask((x, y) => (y < 0.1 ? 'missing' : x), [0, 1]);
    expect(rowOf(rows, 0)?.first.value).toBeCloseTo(1, 1);
    expect(Math.abs((rowOf(rows, 0)?.leftOut ?? 0) - 0.19 * draws)).toBeLessThan(300);
  });

  it('say why there are none', () => {
    expect(ask(() => 5, [0]).none).toBe('doesNotMove');
    expect(ask(() => 'missing', [0]).none).toBe('missing');
    expect(ask(() => 'notApplicable', [0]).none).toBe('notApplicable');
    const setting = { model: new FakeModel(1, [(x) => x]), base: [0] };
    const codes = (inputs: number[], of: number) => codesIn(varianceShares(setting, inputs, 0, of, sample));
    expect(codes([0], 0)).toEqual(['noPoints']);
    expect(codes([0], 1e9)).toEqual(['tooManyPoints']);
    expect(codes([], 10)).toEqual(['noSuchLever']);
    expect(codes([0, 0], 10)).toEqual(['leverTwice']);
  });
});
