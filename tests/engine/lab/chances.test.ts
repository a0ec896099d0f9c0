import { describe, expect, it } from 'vitest';
import { BatchModel, compileBatch, type LaneOutput } from '../../../src/engine/batch';
import { planDraws } from '../../../src/engine/chance';
import { chancesOf, type ChancesQuestion } from '../../../src/engine/lab/chances';
import { valueOf } from '../../support/lanes';
import { uncertain } from '../../support/chances';
import { runTiny } from '../../support/tiny';

const year = 2026;
const { simulation } = runTiny(
  {
    variables: {
      revenue: { unit: 'ratio' },
      growth: { unit: 'ratio' },
      gap: { unit: 'ratio', formula: 'revenue + growth' },
      score: { unit: 'ratio', entity: 'institution', formula: 'growth + offset' },
      offset: { unit: 'ratio', entity: 'institution' },
    },
    checks: [
      { id: 'atLeastOne', value: 'gap', comparison: '>=', threshold: '1' },
      { id: 'scores', entity: 'institution', value: 'score', comparison: '>', threshold: '0' },
    ],
  },
  {
    years: { from: year, to: year },
    institutions: [{ values: { offset: 0 } }, { values: { offset: 5 } }, { values: {} }],
  },
);
const planned = planDraws(
  uncertain({ 'region.growth': { kind: 'normal', mean: 1, sd: 2 } }),
  simulation,
  'test',
);
if (!planned.ok) throw new Error('the draws are not planned');
const outputs: LaneOutput[] = [
  { kind: 'cell', variable: 'gap', index: 0, year },
  { kind: 'check', id: 'atLeastOne', index: 0, year },
  ...[0, 1, 2].map((index) => ({ kind: 'check' as const, id: 'scores', index, year })),
];
const model = new BatchModel(
  compileBatch(simulation, {
    inputs: [
      valueOf('revenue', 0, [year]),
      ...planned.value.map(({ target, id, as, cells }) =>
        cells.map((cell) => ({ of: target, id, index: cell.index, year: cell.year, as })),
      ),
    ],
    outputs,
  }),
);
const question: ChancesQuestion = {
  kind: 'chances',
  sampling: { seed: 7, draws: 20_000, method: 'latinHypercube' },
  levers: [3],
  columns: planned.value,
  figures: [0],
  shares: [0.05, 0.5, 0.95],
  requirements: [
    { outputs: [1], strict: false },
    { outputs: [2, 3], strict: true },
    { outputs: [2, 3, 4], strict: true },
    { outputs: [4], strict: true },
  ],
  beyond: 0.05,
};

function answerTo(change: Partial<ChancesQuestion> = {}, most?: number) {
  const answer = chancesOf(model, { ...question, ...change }, undefined, most);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value;
}

describe('the chances of a model', () => {
  it('are those of the closed form: 3 + N(1, 2)', () => {
    const { spreads, risks, draws } = answerTo();
    const [spread] = spreads;
    expect(draws).toBe(20_000);
    // Four standard errors of plain draws; Latin hypercube is far within.
    expect(Math.abs((spread?.mean ?? NaN) - 4)).toBeLessThan((4 * 2) / Math.sqrt(20_000));
    expect(Math.abs((spread?.sd ?? NaN) - 2)).toBeLessThan(0.04);
    // The normal quantile of 0.95 is 1.644854.
    expect(spread?.quantiles?.[2]).toBeCloseTo(4 + 2 * 1.644854, 1);
    expect(spread?.quantiles?.[0]).toBeCloseTo(4 - 2 * 1.644854, 1);
    expect(risks[0]?.atRisk).toBeCloseTo(4 + 2 * 1.644854, 1);
  });

  it('move with the lever, draw by draw', () => {
    const [low, high] = [answerTo(), answerTo({ levers: [13] })];
    low.spreads[0]?.quantiles?.forEach((value, at) =>
      expect(high.spreads[0]?.quantiles?.[at]).toBeCloseTo(value + 10, 9),
    );
  });

  it('count a requirement as held where it holds for everyone, and who is unknown apart', () => {
    const { chances } = answerTo();
    const [reached, two, three, alone] = chances;
    // P(3 + N(1, 2) >= 1) = P(Z >= -1.5) = 0.933193; P(N(1, 2) > 0) = P(Z > -0.5) = 0.691462.
    expect(Math.abs((reached?.share ?? NaN) - 0.933193)).toBeLessThan(4 * (reached?.error ?? 0));
    expect(Math.abs((two?.share ?? NaN) - 0.691462)).toBeLessThan(4 * (two?.error ?? 0));
    expect(two?.known).toBe(20_000);
    // With the third school unknown, only the draws in which another fails are known.
    expect(three?.holds).toBe(0);
    expect(three?.known).toBe(20_000 - (two?.holds ?? NaN));
    expect(three?.missing).toBe(two?.holds);
    expect(alone).toMatchObject({ known: 0, missing: 20_000, share: undefined });
  });

  it('are the same when the draws are made again for figures that do not fit the memory', () => {
    const whole = answerTo({ figures: [0, 1, 0] });
    expect(answerTo({ figures: [0, 1, 0] }, 20_000 * 9)).toEqual(whole);
    expect(whole.fingerprint).toMatch(/^[0-9a-f]{16}$/);
  });

  it('say how far they have come, to the end', () => {
    const done: number[] = [];
    chancesOf(model, question, (lanes, all) => done.push(lanes / all));
    expect(done).toEqual([...done].sort((left, right) => left - right));
    expect(done.at(-1)).toBe(1);
  });

  it('refuse a number of draws that is none', () => {
    const refused = chancesOf(model, { ...question, sampling: { ...question.sampling, draws: 0 } });
    expect(refused.ok).toBe(false);
  });
});
