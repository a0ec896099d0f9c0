import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveFor } from '../../src/engine/whatIf';
import { FakeModel, valueIn, type Fake } from '../support/laneModels';
import { rootsAsText } from '../support/rootsAsText';
import { runs } from '../support/runs';

/** All roots of a function on 0 to 1, run in blocks of so many lanes. */
function rootsOf(run: (x: number) => Fake, block = 512) {
  const setting = { model: new FakeModel(1, [run], block), base: [0] };
  return valueIn(solveFor(setting, { input: 0, from: 0, to: 1 }, { output: 0, value: 0 })).roots;
}

describe('the roots of whatever is planted', () => {
  it('finds every planted root that is further from the next than the scan, whatever the blocks', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 3, max: 997 }), { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 0, max: 999 }),
        fc.integer({ min: -3, max: 3 }),
        (places, shift, size) => {
          const planted = places.map((place) => (place + shift / 1000) / 1001).sort((a, b) => a - b);
          const polynomial = (x: number) =>
            planted.reduce((product, at) => product * (x - at) * 10, 10 ** size);
          const roots = rootsOf(polynomial);
          expect(rootsAsText(roots, 7).map((text) => text.replace(/\D+ /, ''))).toEqual(
            planted.map((at) => String(Number(at.toFixed(7)))),
          );
          expect(rootsOf(polynomial, 7)).toEqual(roots);
        },
      ),
      runs(60, 2000),
    );
  });

  it('finds every corner of a jagged line that crosses', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 40 }), (heights) => {
        fc.pre(heights.every((height) => height !== 0));
        const jagged = (x: number) => {
          const place = x * (heights.length - 1);
          const left = Math.min(Math.floor(place), heights.length - 2);
          const [low = 0, high = 0] = heights.slice(left, left + 2);
          return low + (high - low) * (place - left);
        };
        const expected = heights.slice(1).flatMap((high, at) => {
          const low = heights[at] ?? 0;
          return low * high < 0 ? [(at + low / (low - high)) / (heights.length - 1)] : [];
        });
        const places = rootsOf(jagged).map((root) => (root.kind === 'crosses' ? root.at : NaN));
        expect(places.length).toBe(expected.length);
        places.forEach((place, at) => expect(Math.abs(place - (expected[at] ?? NaN))).toBeLessThan(1e-11));
      }),
      runs(60, 2000),
    );
  });
});
