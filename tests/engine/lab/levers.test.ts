import { describe, expect, it } from 'vitest';
import { leversReaching } from '../../../src/engine/lab';
import { runTiny } from '../../support/tiny';

const years = [2026, 2027];
const { simulation } = runTiny(
  {
    parameters: {
      rate: { unit: 'ratio', values: 0.3 },
      unused: { values: 2 },
      dated: { values: { 2026: 1, 2027: 2 } },
    },
    variables: {
      base: { unit: 'yuan' },
      share: { unit: 'ratio', range: { from: '0', to: '1' } },
      idle: { unit: 'yuan' },
      posts: { unit: 'post', entity: 'institution' },
      pay: { unit: 'yuan', entity: 'institution' },
      empty: { unit: 'yuan', entity: 'institution' },
      costs: { unit: 'yuan', formula: 'sum(pay) + sum(empty) + sum(posts > 0 ? pay : 0)' },
      result: { unit: 'yuan', formula: 'base * share * rate * dated - costs' },
    },
    checks: [{ id: 'enough', value: 'idle', comparison: '>=', threshold: 'base' }],
  },
  {
    years: { from: 2026, to: 2027 },
    region: { base: 100, share: 0.5, idle: 5 },
    institutions: [{ values: { posts: 3, pay: 10, empty: 0 } }, { values: { posts: 3, pay: 20, empty: 0 } }],
  },
);
const output = { kind: 'cell' as const, variable: 'result', index: 0, year: 2026 };

describe('the levers of a figure', () => {
  it('are what its formulas rest on, in the order of their paths, and nothing else', () => {
    const paths = leversReaching(simulation, [output], years).map(({ path }) => path);
    expect(paths).toEqual([
      'institutions.*.empty',
      'institutions.*.pay',
      'institutions.*.posts',
      'parameters.dated',
      'parameters.rate',
      'region.base',
      'region.share',
    ]);
    const ofCheck = leversReaching(
      simulation,
      [{ kind: 'check', id: 'enough', index: 0, year: 2026 }],
      years,
    );
    expect(ofCheck.map(({ path }) => path)).toEqual(['region.base', 'region.idle']);
  });

  it('are the figure itself where all cells hold the same, and a factor on them where they differ', () => {
    const levers = new Map(leversReaching(simulation, [output], years).map((lever) => [lever.id, lever]));
    expect(levers.get('pay')).toMatchObject({ as: 'times', now: 1, least: 0, legal: undefined });
    expect(levers.get('pay')?.cells.length).toBe(4);
    expect(levers.get('posts')).toMatchObject({ as: 'value', now: 3, stepsPerUnit: 1 });
    expect(levers.get('base')).toMatchObject({ as: 'value', now: 100, stepsPerUnit: 100, least: 0 });
    expect(levers.get('share')).toMatchObject({ now: 0.5, legal: { from: 0, to: 1 } });
    expect(levers.get('dated')).toMatchObject({ of: 'parameter', as: 'times' });
    expect(levers.get('empty')).toMatchObject({ as: 'value', now: 0 });
  });
});
