import { describe, expect, it } from 'vitest';
import { heatMap, sweep, thresholds } from '../../../src/engine/whatIf';
import { FakeModel, valueIn } from '../../support/laneModels';

describe('what is found of one thing', () => {
  // The first flickers at every point of the scan; the second flips three times between two of them.
  const flicker = (x: number) => (Math.floor(x * 5003) % 2 === 0 ? 1 : -1);
  const margins = [
    (x: number) => flicker(x),
    (x: number) => ((x > 0.310022 && x < 0.310036) || x > 0.310052 ? 1 : -1),
  ];
  const lever = { input: 0, from: 0, to: 1 };
  const [noisy, calm] = [0, 1].map((output) => ({ output, strict: false }));
  const setting = { model: new FakeModel(1, margins), base: [0] };

  it('does not depend on what else is asked', () => {
    if (!noisy || !calm) throw new Error('no requirement');
    const draw = (requirements: { output: number; strict: boolean }[]) =>
      valueIn(sweep(setting, lever, { outputs: [], requirements, points: 20_000 })).flips.at(-1);
    expect(draw([noisy, calm])).toEqual(draw([calm]));
    expect(draw([calm])?.length).toBe(3);
    const rows = valueIn(thresholds(setting, [lever], [noisy, calm])).rows;
    expect(rows.slice(1)).toEqual([
      { ...valueIn(thresholds(setting, [lever], [calm])).rows[0], requirement: 1 },
    ]);
  });

  it('does not depend on which of two levers lies across', () => {
    const model = new FakeModel(2, [(x, y) => 1.3 - x * x - 2 * y * y]);
    const [first, second] = [0, 1].map((input) => ({ input, from: -2, to: 2 }));
    if (!first || !second) throw new Error('no lever');
    const drawn = {
      ...{ outputs: [], requirements: [{ output: 0, strict: false }] },
      ...{ acrossPoints: 16, upPoints: 16 },
    };
    const lines = (across: typeof first, up: typeof first) =>
      (valueIn(heatMap({ model, base: [0, 0] }, across, up, drawn)).lines[0] ?? []).map(({ from, to }) =>
        [from, to]
          .map((place) => (across === first ? [place.across, place.up] : [place.up, place.across]))
          .map((pair) => pair.map((value) => (value + 0).toFixed(9)).join(' '))
          .sort()
          .join(' to '),
      );
    expect(lines(first, second).sort()).toEqual(lines(second, first).sort());
    expect(lines(first, second).length).toBeGreaterThan(20);
  });
});
