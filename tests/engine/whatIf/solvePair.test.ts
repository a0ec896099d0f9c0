import { describe, expect, it } from 'vitest';
import { solvePair, type LeverRange } from '../../../src/engine/whatIf';
import { codesIn, FakeModel, valueIn, type Fake } from '../../support/laneModels';

describe('two levers that make up for each other', () => {
  const first = { input: 0, from: 0, to: 40 };
  const second = { input: 1, from: 0, to: 100 };
  const ask = (
    run: (x: number, y: number) => Fake,
    { block = 512, value, by = second }: { block?: number; value?: number; by?: LeverRange } = {},
  ) => {
    const model = new FakeModel(2, [run, (x, y) => x - y], block);
    const answer = solvePair({ model, base: [10, 20] }, first, by, {
      output: 0,
      value,
      watch: [1],
      points: 5,
    });
    return { ...valueIn(answer), passes: model.passes };
  };
  const told = (rows: ReturnType<typeof ask>['rows']) =>
    rows.map((row) =>
      row.kind === 'balanced'
        ? [row.first, Number(row.second.toFixed(9)), Number(row.over.toFixed(6)), row.choices]
        : [row.first, row.none.why],
    );

  it('keep a total as it is, and say what else follows', () => {
    const { rows, value, passes } = ask((x, y) => 3 * x + 2 * y);
    expect(value).toBe(70);
    expect(told(rows)).toEqual([
      [0, 35, 0, 1],
      [10, 20, 0, 1],
      [20, 5, 0, 1],
      [30, 'neverReaches'],
      [40, 'neverReaches'],
    ]);
    expect(rows[0]).toMatchObject({ figures: [{ kind: 'known', value: -35 }] });
    expect(rows[3]).toMatchObject({ none: { nearest: { at: 0, value: 90 } } });
    expect(passes).toBeLessThan(40);
  });

  it('take the value nearest to the present, and count the others', () => {
    const { rows } = ask((x, y) => (y - 15) * (y - 60) + 0 * x, { value: 0 });
    expect(told(rows)[0]).toEqual([0, 15, 0, 2]);
    expect(told(ask((x, y) => Math.max(y, 50) + x, { value: 60 }).rows)[0]?.[1]).toBe(60);
    expect(told(ask((x, y) => Math.max(y, 50) + x, { value: 50 }).rows)[0]?.[1]).toBe(20);
  });

  it('leave something over where people are whole', () => {
    const people = { ...second, stepsPerUnit: 1 };
    expect(told(ask((x, y) => x + 7 * y, { by: people }).rows)[2]).toEqual([20, 19, 3, 1]);
  });

  it('say why there is no value', () => {
    expect(told(ask((x, y) => (x > 25 ? 'missing' : x + y)).rows)[3]).toEqual([30, 'missing']);
    expect(told(ask((x, y) => x + (y < 50 ? 0 : 90), { value: 60 }).rows)[0]).toEqual([0, 'jumpsOver']);
    expect(told(ask((x) => x, { value: 60 }).rows)[0]).toEqual([0, 'doesNotMove']);
  });

  it('are the same in blocks of seven lanes', () => {
    const run = (x: number, y: number) => x * y + y;
    expect({ ...ask(run, { block: 7 }) }).toEqual(ask(run));
  });

  it('refuse what makes no sense', () => {
    const setting = { model: new FakeModel(2, [() => 'missing']), base: [10, 20] };
    const balance = { output: 0, watch: [], points: 5 };
    expect(codesIn(solvePair(setting, first, first, balance))).toEqual(['leverTwice']);
    expect(codesIn(solvePair(setting, first, second, balance))).toEqual(['presentUnknown']);
    expect(codesIn(solvePair(setting, first, second, { ...balance, points: 0 }))).toEqual(['noPoints']);
    expect(codesIn(solvePair(setting, first, second, { ...balance, value: NaN }))).toEqual(['notFinite']);
  });
});
