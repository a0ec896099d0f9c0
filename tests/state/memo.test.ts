import { describe, expect, it } from 'vitest';
import type { Exact } from '../../src/engine';
import { assumptionsOf, chunksOf, ClauseEffects, ruleChangeList } from '../../src/state';
import { FakeLater } from '../support/later';
import { onTable } from '../support/table';

const year = 2026;

describe('what a memo lists', () => {
  it('every changed figure, deadline, comparison and formula, with its clause and the year from which it holds', () => {
    const table = onTable('teaching');
    const changes = {
      [`parameters.vetEarmarkMinimum@${year}`]: 0.25,
      'parameters.higherPerStudentFloor': 13_000,
      'targets.dualQualified70.by': 2027,
      'targets.dualQualified70.value': 0.65,
      'checks.vetEarmarkFloor.comparison': '>',
      'variables.vetEarmarkRequired.formula': 'earmarkBase',
      'readings.higherFloorTest': 'each',
      'region.vatPaid@2026': 5,
    };
    const { policy } = table.pack;
    const list = ruleChangeList(policy, table.simulation.rules, changes, year);
    expect(list.map(({ path }) => path)).toEqual(Object.keys(changes).slice(0, 6));
    const plain = (figure: unknown) =>
      typeof figure === 'object' && figure !== null ? (figure as Exact).valueOf() : figure;
    const of = (path: string) => {
      const found = list.find((each) => each.path === path);
      return found && { ...found, issued: plain(found.issued), mine: plain(found.mine) };
    };
    expect(of('parameters.vetEarmarkMinimum@2026')).toMatchObject({
      clause: 'nmg-surcharge-share-30',
      issued: 0.3,
      mine: 0.25,
      unit: 'ratio',
      from: 2026,
    });
    expect(of('parameters.higherPerStudentFloor')).toMatchObject({
      issued: 12_000,
      mine: 13_000,
      from: undefined,
    });
    expect(of('targets.dualQualified70.by')).toMatchObject({
      clause: 'nmg-dual-qualified-70',
      issued: '2025',
      mine: '2027',
    });
    expect(of('checks.vetEarmarkFloor.comparison')).toMatchObject({ issued: '>=', mine: '>' });
    expect(of('variables.vetEarmarkRequired.formula')).toMatchObject({
      place: undefined,
      mine: 'earmarkBase',
    });
    expect(of('variables.vetEarmarkRequired.formula')?.issued).toContain('earmarkBase');
  });

  it('the assumptions that its figures are made of, and no others', () => {
    const table = onTable('xingan');
    const listed = (figures: readonly string[]) =>
      assumptionsOf(table.scenario, table.simulation, figures, year).map(({ id }) => id);
    expect(listed(['programsUse'])).toContain('trainingBasesUnitCost');
    expect(listed(['vetEarmark'])).not.toContain('trainingBasesUnitCost');
    const costs = assumptionsOf(table.scenario, table.simulation, ['teacherDevelopmentUse'], year);
    // One number stands for the region; of several colleges there is no one value.
    expect(costs.find(({ id }) => id === 'certificationCost')?.value).toBeUndefined();
  });

  it('in parts of at most so many', () => {
    expect(chunksOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(chunksOf([], 2)).toEqual([]);
  });
});

describe('what the changes of a clause do', () => {
  const places = [{ kind: 'parameter', id: 'vetEarmarkMinimum', key: 'value' }] as const;

  it('is the table without them against the table with them', () => {
    const table = onTable('teaching');
    table.tryTable({ patch: { 'parameters.vetEarmarkMinimum': 0.25 } });
    const later = new FakeLater();
    const effects = new ClauseEffects(later.later);
    effects.workOut(table, new Map([['nmg-surcharge-share-30', places]]), year);
    expect(effects.of('nmg-surcharge-share-30')).toBeUndefined();
    later.all();
    const effect = effects.of('nmg-surcharge-share-30');
    const required =
      effect === 'refused' ? undefined : effect?.find(({ measure }) => measure === 'vetEarmarkRequired');
    const numbers = [required?.before, required?.after].map((value) =>
      value?.kind === 'known' ? value.number.valueOf() : NaN,
    );
    // A quarter instead of three tenths of the same base.
    expect((numbers[1] ?? 0) / (numbers[0] ?? 1)).toBeCloseTo(25 / 30, 9);
  });

  it('is forgotten with the change', () => {
    const table = onTable('teaching');
    const later = new FakeLater();
    const effects = new ClauseEffects(later.later);
    effects.workOut(table, new Map([['nmg-surcharge-share-30', places]]), year);
    later.all();
    expect(effects.of('nmg-surcharge-share-30')).toBeDefined();
    effects.workOut(table, new Map(), year);
    expect(effects.of('nmg-surcharge-share-30')).toBeUndefined();
  });
});
