import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scenario } from '../support/run';
import { data, formulas, tryRandom } from '../support/randomModels';
import { runs } from '../support/runs';
import { made, wrongIn } from '../support/workbooks';
import { tinyPack } from '../support/tiny';

describe('the spreadsheet reading', () => {
  it('has every cell of a random policy hold what the exact reading says, worked out by another program', () => {
    let [ran, cells] = [0, 0];
    fc.assert(
      fc.property(formulas, data, (texts, given) => {
        const run = tryRandom(texts, given);
        // A formula of the generator may be one that the language refuses.
        if (!run.ok) return;
        const { simulation } = run.value;
        const model = made({
          simulation,
          pack: tinyPack({}),
          scenario: scenario({}),
          language: 'zh',
          date: '2026-11-23',
          changes: [],
          clauseWords: {},
          choice: { years: simulation.years, institutions: undefined, isValuesOnly: false },
        });
        expect(wrongIn(model)).toEqual([]);
        ran += 1;
        cells += model.formulas;
      }),
      runs(60, 1000),
    );
    expect(ran).toBeGreaterThan(40);
    expect(cells).toBeGreaterThan(2000);
  }, 300_000);
});
