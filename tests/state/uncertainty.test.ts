import { describe, expect, it } from 'vitest';
import { leversReaching } from '../../src/engine';
import type { Distribution } from '../../src/schema';
import {
  asKind,
  firstDistribution,
  firstEffect,
  LabChoice,
  resetUncertainty,
  setUncertainty,
  shapeFields,
  shortfallsOf,
  takeOverPatch,
  uncertaintyOf,
} from '../../src/state';
import { isUncertainty } from '../../src/state/isUncertainty';
import { drawerKey, FakeDrawer, openApp } from '../support/drawer';
import { onTable } from '../support/table';

const normal: Distribution = { kind: 'normal', mean: 0.02, sd: 0.01, as: 'value', draw: 'yearly' };

describe('how uncertain figures are', () => {
  it('is what the scenario says until someone says otherwise, step by step', () => {
    const table = onTable();
    const own = Object.keys(uncertaintyOf(table));
    setUncertainty(table, 'region.vatPaid', normal);
    expect(Object.keys(uncertaintyOf(table))).toEqual([...own, 'region.vatPaid']);
    setUncertainty(table, 'region.taxBaseGrowth', undefined);
    expect(uncertaintyOf(table)['region.taxBaseGrowth']).toBeUndefined();
    table.history.undo();
    expect(Object.keys(uncertaintyOf(table))).toEqual([...own, 'region.vatPaid']);
    resetUncertainty(table);
    expect(Object.keys(uncertaintyOf(table))).toEqual(own);
  });

  it('stays where it stands in the list when it is changed', () => {
    const table = onTable();
    const before = Object.keys(uncertaintyOf(table));
    setUncertainty(table, before[0] ?? '', normal);
    expect(Object.keys(uncertaintyOf(table))).toEqual(before);
  });

  it('comes back after the app is closed', async () => {
    const drawer = new FakeDrawer();
    const app = await openApp(drawer);
    setUncertainty(app.workspace, 'region.vatPaid', normal);
    app.keep();
    const again = await openApp(new FakeDrawer(drawer.held.get(drawerKey)));
    expect(uncertaintyOf(again.workspace)['region.vatPaid']).toEqual(normal);
    expect(again.notices).toEqual([]);
  });

  it.each([
    ['a list', []],
    ['an unknown kind', { a: { ...normal, kind: 'cauchy' } }],
    ['a number that is text', { a: { ...normal, sd: '1' } }],
    ['a number that is missing', { a: { kind: 'normal', mean: 0, as: 'value', draw: 'once' } }],
    ['a field too many', { a: { ...normal, skew: 1 } }],
    ['no way of acting', { a: { ...normal, as: undefined } }],
    ['values where there are none', { a: { ...normal, values: [1] } }],
    ['a list of text', { a: { kind: 'list', values: ['1'], as: 'value', draw: 'once' } }],
    ['a factor without a correlation', { a: { ...normal, shared: { factor: 'economy' } } }],
    ['a year that is text', { a: { ...normal, since: '2026' } }],
    ['bounds that are text', { a: { ...normal, truncate: { from: '0' } } }],
  ])('kept as %s is not read', (_, kept) => {
    expect(isUncertainty(kept)).toBe(false);
  });

  it('kept whole is read, whatever kind it is', () => {
    const kinds = Object.keys(shapeFields) as Distribution['kind'][];
    const all = kinds.map((kind) => ({
      ...asKind(normal, kind),
      each: 'together',
      since: 2026,
      shared: { factor: 'economy', correlation: 0.5 },
      truncate: { from: 0 },
    }));
    expect(isUncertainty(Object.fromEntries(all.map((each) => [each.kind, each])))).toBe(true);
    expect(isUncertainty({})).toBe(true);
  });
});

describe('a distribution as another kind', () => {
  const kinds = Object.keys(shapeFields) as Distribution['kind'][];

  it.each(kinds)('%s is about as wide and where it was', (kind) => {
    const there = asKind({ ...normal, since: 2027, each: 'together' }, kind);
    expect(there).toMatchObject({ kind, since: 2027, each: 'together', as: 'value', draw: 'yearly' });
    const back = asKind(there, 'normal');
    if (back.kind !== 'normal') throw new Error('unreachable: it was asked for as normal');
    expect(back.mean).toBeCloseTo(0.02, 9);
    expect(back.sd).toBeGreaterThan(0.004);
    expect(back.sd).toBeLessThan(0.011);
  });

  it('has some width where it had none, and a median above zero', () => {
    expect(asKind({ ...normal, sd: 0, mean: 0 }, 'uniform')).toMatchObject({ from: -2, to: 2 });
    expect(asKind({ ...normal, mean: -1 }, 'lognormal')).toMatchObject({ median: 1 });
    expect(asKind({ kind: 'list', values: [], as: 'value', draw: 'once' }, 'normal')).toMatchObject({
      sd: 1,
    });
  });

  it('begins with what the figure holds', () => {
    expect(firstEffect('ratio', 0.02)).toBe('plus');
    expect(firstEffect('yuan', 100)).toBe('times');
    expect(firstEffect('count', 0)).toBe('value');
    expect(firstDistribution('times', 'yuan', 100)).toMatchObject({ mean: 1, draw: 'once' });
    expect(firstDistribution('plus', 'ratio', 0.02)).toMatchObject({ mean: 0, draw: 'yearly' });
    expect(firstDistribution('value', 'yuan', 100)).toMatchObject({ mean: 100, sd: 5 });
    expect(firstDistribution('value', 'count', 0)).toMatchObject({ kind: 'uniform' });
  });
});

describe('a lever taken over', () => {
  const { simulation, years } = onTable();
  const all = Array.from({ length: years.to - years.from + 1 }, (_, at) => years.from + at);
  const outputs = all.map((year) => ({ kind: 'cell' as const, variable: 'fundingGap', index: 0, year }));
  const leverOf = (path: string) => {
    const found = leversReaching(simulation, outputs, all).find((lever) => lever.path === path);
    if (!found) throw new Error(`unreachable: no lever ${path}`);
    return found;
  };

  it('is entered in each of its years, money to the fen', () => {
    const patch = takeOverPatch(simulation, leverOf('region.vetBudgetCeiling'), 170_000_000.126);
    expect(patch).toEqual({ 'region.vetBudgetCeiling@2023': 170000000.13 });
  });

  it('is entered for each college by itself where it is a factor, and people whole', () => {
    const lever = leverOf('institutions.*.establishmentPosts');
    const patch = takeOverPatch(simulation, lever, 0.9);
    expect(Object.keys(patch)).toHaveLength(lever.cells.length);
    expect(Object.values(patch).every((text) => /^\d+$/.test(String(text)))).toBe(true);
  });

  it('names a parameter from each year on', () => {
    const patch = takeOverPatch(simulation, leverOf('parameters.vetEarmarkMinimum'), 0.35);
    expect(patch['parameters.vetEarmarkMinimum@2026']).toBe(0.35);
  });

  it('is one step of the history, and undone at once', () => {
    const table = onTable();
    const patch = takeOverPatch(table.simulation, leverOf('institutions.*.perStudentStandard'), 1.1);
    expect(table.tryTable({ patch: { ...table.patch, ...patch } })).toBe(true);
    expect(Object.keys(table.patch).length).toBeGreaterThan(1);
    table.history.undo();
    expect(table.patch).toEqual({});
  });
});

describe('the figure that is asked about', () => {
  it('is the gap until another is chosen, and of a college that there is', () => {
    const { simulation } = onTable();
    const choice = new LabChoice(() => simulation);
    expect(choice.figure).toEqual({ variable: 'fundingGap', index: 0 });
    choice.choose('performancePayPool');
    choice.chooseInstitution(2);
    expect(choice.figure).toEqual({ variable: 'performancePayPool', index: 2 });
    choice.chooseInstitution(1e6);
    expect(choice.figure.index).toBe((simulation.population.get('institution')?.length ?? 0) - 1);
    choice.choose('gone');
    expect(choice.figure.variable).toBe('fundingGap');
    expect(choice.offered.map(({ variable }) => variable)).toContain('perStudentAppropriationLevel');
  });

  it('knows the shortfalls of the region', () => {
    const { simulation } = onTable();
    expect(shortfallsOf(simulation).map(({ variable }) => variable)).toEqual([
      'fundingGap',
      'higherFloorShortfall',
    ]);
  });
});
