import { describe, expect, it } from 'vitest';
import { carriersOf, relationsOf, standingsOf } from '../../src/state';
import { onTable } from '../support/table';

describe('two documents side by side', () => {
  it('a relation is found from the clause below and from the one above', () => {
    const { relations } = onTable('xingan').pack.policy;
    const below = relationsOf(relations, 'xam-dual-qualified-50');
    expect(below.map(({ parent }) => parent)).toEqual(['nmg-dual-qualified-70']);
    const above = relationsOf(relations, 'nmg-dual-qualified-70').map(({ clause }) => clause);
    expect(above).toEqual(['xam-dual-qualified-50', 'xam-dual-qualified-premium-60']);
    expect(relationsOf(relations, 'xam-special-fund-5m')).toEqual([]);
  });

  it('each clause stands in a year as the worst of its requirements does', () => {
    const { simulation } = onTable('xingan');
    const carriers = carriersOf(simulation.rules);
    const standing = (clause: string) =>
      standingsOf(clause, simulation, carriers, 2026).map(({ rule, status }) => [rule.id, status]);
    expect(standing('xam-dual-qualified-50')).toEqual([['dualQualified50', 'notMet']]);
    expect(standing('nmg-dual-qualified-70')).toEqual([['dualQualified70', 'notMet']]);
    expect(standing('no-such-clause')).toEqual([]);
  });
});
