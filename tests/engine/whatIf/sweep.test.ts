import { describe, expect, it } from 'vitest';
import { heatMap, sweep, sweepAlong, type LeverRange } from '../../../src/engine/whatIf';
import { codesIn, FakeModel, valueIn, type Fake } from '../../support/laneModels';

const unit = { from: 0, to: 1 };

function swept(run: (x: number) => Fake, range: Omit<LeverRange, 'input'> = unit, block = 512, points = 101) {
  const setting = { model: new FakeModel(1, [run], block), base: [0] };
  const requirements = [{ output: 0, strict: false }];
  return valueIn(sweep(setting, { ...range, input: 0 }, { outputs: [0], requirements, points }));
}

/** The places of the cliffs, as text. */
function cliffs(run: (x: number) => Fake, range?: Omit<LeverRange, 'input'>): string[] {
  const [found] = swept(run, range).cliffs;
  return (found?.rows ?? []).map(
    ({ before, after }) => `${String(Number(before.toFixed(8)))} ${String(Number(after.toFixed(8)))}`,
  );
}

describe('a sweep', () => {
  it('is the curve at even points, both ends among them', () => {
    const { at, columns } = swept((x) => x * x, unit, 7, 5);
    expect(at).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect([...(columns[0]?.values ?? [])]).toEqual([0, 0.0625, 0.25, 0.5625, 1]);
    const people = { from: 0.5, to: 10.2, stepsPerUnit: 1 };
    expect(swept((x) => x, people, 7, 4).at).toEqual([1, 4, 7, 10]);
    expect(swept((x) => x, people, 7, 400).at).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('carries what is not known', () => {
    const { columns } = swept((x) => (x < 0.3 ? 'missing' : x < 0.6 ? 'notApplicable' : x), unit, 7, 5);
    expect([...(columns[0]?.status ?? [])]).toEqual([1, 1, 2, 0, 0]);
  });

  it('has no cliff where it is steep, bent or cornered', () => {
    expect(cliffs((x) => 1e6 * x + 5)).toEqual([]);
    expect(cliffs((x) => (x - 0.333) ** 3 * 1e4)).toEqual([]);
    expect(cliffs((x) => Math.max(x - 0.3337, 0) * 500 + Math.abs(x - 0.77))).toEqual([]);
    expect(cliffs((x) => 1 / (x + 0.001))).toEqual([]);
    expect(cliffs(() => 3)).toEqual([]);
    expect(cliffs((x) => 12_000 * x, { from: 0, to: 5000, stepsPerUnit: 1 })).toEqual([]);
    expect(cliffs((x) => x * x, { from: 0, to: 5000, stepsPerUnit: 1 })).toEqual([]);
  });

  it('marks where the output jumps, however steep it is beside', () => {
    expect(cliffs((x) => (x < 0.4567 ? 0 : 1))).toEqual(['0.4567 0.4567']);
    expect(cliffs((x) => 1e4 * x + (x < 0.4567 ? 0 : 3))).toEqual(['0.4567 0.4567']);
    expect(cliffs((x) => x * x + (x >= 0.2 && x < 0.2001 ? 0.01 : 0))).toEqual(['0.2 0.2', '0.2001 0.2001']);
    const [found] = swept((x) => (x < 0.4567 ? x : x + 1)).cliffs;
    const [cliff] = found?.rows ?? [];
    expect((cliff?.after ?? NaN) - (cliff?.before ?? NaN)).toBeLessThan(1e-9);
    expect((cliff?.valueAfter ?? NaN) - (cliff?.valueBefore ?? NaN)).toBeCloseTo(1, 9);
  });

  it('finds a whole flight of stairs, more than one between two points', () => {
    expect(cliffs((x) => Math.floor(x * 300)).length).toBe(100);
    expect(swept((x) => Math.floor(x * 300)).cliffs[0]?.more).toBe(true);
    expect(cliffs((x) => Math.floor(x * 20 + 0.1)).length).toBe(20);
    expect(swept((x) => Math.floor(x * 20)).cliffs[0]?.more).toBe(false);
  });

  it('of whole people, between two of them', () => {
    const people = { from: 0, to: 200_000, stepsPerUnit: 1 };
    expect(cliffs((x) => 12_000 * x + (x >= 123_456 ? 5_000_000 : 0), people)).toEqual(['123455 123456']);
    const few = { from: 0, to: 60, stepsPerUnit: 1 };
    expect(cliffs((x) => Math.floor(x / 25) * 9 + x / 10, few)).toEqual(['24 25', '49 50']);
  });

  it('says where a requirement flips', () => {
    const { flips } = swept((x) => (x - 0.2) * (x - 0.8));
    expect(flips[0]?.map(({ to, at }) => `${to} ${at.toFixed(9)}`)).toEqual([
      'fails 0.200000000',
      'holds 0.800000000',
    ]);
  });

  it('is the same in blocks of seven lanes', () => {
    const run = (x: number) => Math.floor(x * 9) + x;
    expect(swept(run, unit, 7)).toEqual(swept(run, unit, 512));
  });

  it('moves several inputs along', () => {
    const setting = { model: new FakeModel(2, [(x, y) => x + y]), base: [10, 30] };
    const rays = [
      { input: 0, per: 10 },
      { input: 1, per: 30 },
    ];
    const drawn = { outputs: [0], requirements: [], points: 3 };
    const { columns } = valueIn(sweepAlong(setting, { rays, from: -0.5, to: 0.5 }, drawn));
    expect([...(columns[0]?.values ?? [])]).toEqual([20, 40, 60]);
  });

  it('tells how far it has come, and ends where it is told to', () => {
    const seen: [number, number][] = [];
    const model = new FakeModel(1, [(x) => Math.floor(x * 9)]);
    const drawn = { outputs: [0], requirements: [], points: 20 };
    const lever = { input: 0, from: 0, to: 1 };
    sweep({ model, base: [0], onProgress: (done, all) => seen.push([done, all]) }, lever, drawn);
    expect(seen.every(([done, all], at) => done <= all && done >= (seen[at - 1]?.[0] ?? 0))).toBe(true);
    const stop = () => {
      throw new Error('enough');
    };
    expect(() => sweep({ model, base: [0], onProgress: stop }, lever, drawn)).toThrow('enough');
  });

  it('refuses what makes no sense', () => {
    const setting = { model: new FakeModel(1, [(x) => x]), base: [0] };
    const ask = (lever: Partial<LeverRange>, points = 5, output = 0) =>
      codesIn(
        sweep(setting, { input: 0, ...unit, ...lever }, { outputs: [output], requirements: [], points }),
      );
    expect([ask({ from: 3 }), ask({}, 0), ask({}, 2.5), ask({}, 5, 9), ask({ input: 7 })].flat()).toEqual([
      ...['rangeUpsideDown', 'noPoints', 'noPoints', 'noSuchOutput', 'noSuchLever'],
    ]);
  });
});

describe('a heat map', () => {
  const across = { input: 0, from: -2, to: 2 };
  const up = { input: 1, from: -2, to: 2 };
  const map = (
    run: (x: number, y: number) => Fake,
    { block = 512, points = 21, x = across, y = up } = {},
  ) => {
    const model = new FakeModel(2, [run], block);
    const requirements = [{ output: 0, strict: false }];
    const drawn = { outputs: [0], requirements, acrossPoints: points, upPoints: points + 1 };
    return valueIn(heatMap({ model, base: [0, 0] }, x, y, drawn));
  };
  const ends = (lines: ReturnType<typeof map>['lines']) =>
    (lines[0] ?? []).flatMap(({ from, to }) => [from, to]);

  it('holds the cells row by row', () => {
    const { columns, across: xs, up: ys } = map((x, y) => x + 10 * y, { points: 3 });
    expect(xs).toEqual([-2, 0, 2]);
    expect(ys.length).toBe(4);
    expect([...(columns[0]?.values ?? [])].slice(0, 4)).toEqual([-22, -20, -18, expect.closeTo(-8.67, 2)]);
  });

  it('draws a circle that closes, each point on it', () => {
    const places = ends(map((x, y) => 1.7 - x * x - y * y).lines);
    for (const place of places) expect(place.across ** 2 + place.up ** 2).toBeCloseTo(1.7, 10);
    const counts = new Map<string, number>();
    for (const { across: x, up: y } of places) counts.set(`${x} ${y}`, (counts.get(`${x} ${y}`) ?? 0) + 1);
    // Each point is shared by two neighbours: the line closes.
    expect(new Set(counts.values())).toEqual(new Set([2]));
    expect(places.length).toBeGreaterThan(60);
  });

  it('draws a straight line from edge to edge, over a jump too', () => {
    for (const run of [
      (x: number, y: number) => y - x / 3 - 0.123,
      (x: number, y: number) => (y > x / 3 + 0.123 ? 9 : -1),
    ]) {
      const places = ends(map(run).lines);
      for (const place of places) expect(place.up - place.across / 3).toBeCloseTo(0.123, 10);
      expect(Math.min(...places.map((place) => place.across))).toBe(-2);
      expect(Math.max(...places.map((place) => place.across))).toBe(2);
    }
  });

  it('tells two lines through one cell apart by its middle', () => {
    const drawn = { outputs: [], requirements: [{ output: 0, strict: false }], acrossPoints: 2, upPoints: 2 };
    const told = (lift: number) => {
      const setting = { model: new FakeModel(2, [(x, y) => x * y + lift]), base: [0, 0] };
      return (valueIn(heatMap(setting, across, up, drawn)).lines[0] ?? []).map(({ from, to }) =>
        [from.across, from.up, to.across, to.up].map((value) => Number(value.toFixed(3))),
      );
    };
    // The middle holds: no line may part the two corners that hold.
    expect(told(0.3)).toEqual([
      [0.15, -2, 2, -0.15],
      [-0.15, 2, -2, 0.15],
    ]);
    expect(told(-0.3)).toEqual([
      [-0.15, -2, -2, -0.15],
      [2, 0.15, 0.15, 2],
    ]);
  });

  it('draws no line beside what is not known, and halfway between two whole steps', () => {
    expect(map((x) => (x < 0 ? 'missing' : 1)).lines).toEqual([[]]);
    const people = { ...across, from: 0, to: 10, stepsPerUnit: 1 };
    const places = ends(map((x, y) => x - 4 + 0 * y, { points: 5, x: people }).lines);
    expect(new Set(places.map((place) => place.across))).toEqual(new Set([3.5]));
  });

  it('is the same in blocks of seven lanes', () => {
    const run = (x: number, y: number) => 1 - Math.abs(x * y);
    expect(map(run, { block: 7 })).toEqual(map(run));
  });

  it('refuses one lever against itself, and more cells than can be', () => {
    const setting = { model: new FakeModel(2, [(x) => x]), base: [0, 0] };
    const drawn = { outputs: [0], requirements: [], acrossPoints: 1e4, upPoints: 1e4 };
    expect(codesIn(heatMap(setting, across, across, drawn))).toEqual(['leverTwice']);
    expect(codesIn(heatMap(setting, across, up, drawn))).toEqual(['tooManyPoints']);
  });
});
