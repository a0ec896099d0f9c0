import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { findScenario } from '../../src/cli/files';
import { groupChanges, Workspace } from '../../src/state';
import { packOf, shown } from '../support/run';

function workspace(id = 'teaching', work?: ConstructorParameters<typeof Workspace>[2]): Workspace {
  const loaded = findScenario(id);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems[0]));
  const scenario = loaded.value.value;
  return new Workspace(packOf(work?.policy ?? scenario.policy), scenario, work);
}

const share = (year: number) => ({ variable: 'vetEarmarkShare', entity: 'region', year });

describe('the workspace', () => {
  it('a change moves the figures and is listed against the baseline', () => {
    const table = workspace();
    const { from } = table.years;
    table.setCells([share(from)], 0.25);
    flushSync();
    expect(shown(table.simulation, 'vetEarmarkShare', from)).toBe('0.25');
    expect(shown(table.baseline, 'vetEarmarkShare', from)).toBe('0.3');
    expect(table.changes.map(({ paths }) => paths)).toEqual([[`region.vetEarmarkShare@${from}`]]);
  });

  it('setting a value back to the baseline forgets that change and no other', () => {
    const table = workspace();
    const { from } = table.years;
    table.setCells([share(from), share(from + 1)], 0.25);
    table.setCells([share(from)], 0.3);
    expect(Object.keys(table.patch)).toEqual([`region.vetEarmarkShare@${from + 1}`]);
  });

  it('changes are reset one by one', () => {
    const table = workspace();
    const { from } = table.years;
    table.setCells([share(from)], 0.25);
    table.choose('higherFloorTest', 'each');
    table.reset([`region.vetEarmarkShare@${from}`]);
    expect(Object.keys(table.patch)).toEqual(['readings.higherFloorTest']);
    table.choose('higherFloorTest', 'average');
    expect(table.patch).toEqual({});
  });

  it('a change that cannot be is refused as a whole and said', () => {
    const table = workspace();
    const { from } = table.years;
    table.setCells([share(from)], 0.25);
    const outcome = table.setCells([{ variable: 'vatPaid', entity: 'region', year: from }], -1);
    expect(outcome.ok ? [] : outcome.problems.map(({ code }) => code)).toEqual(['belowMinimum']);
    expect(Object.keys(table.patch)).toEqual([`region.vetEarmarkShare@${from}`]);
    table.setCells([share(from)], 0.26);
    expect(table.refused).toEqual([]);
  });

  it('what was typed is what the cell holds, also where another change moves it', () => {
    const table = workspace('xingan');
    const entity = 'institutions.college-a';
    const students = { variable: 'fullTimeStudents', entity, year: 2030 };
    const before = shown(table.baseline, students.variable, 2030);
    table.setCells([{ variable: 'enrolmentGrowth', entity, year: 2029 }], -0.1);
    expect(shown(table.simulation, students.variable, 2030)).not.toBe(before);
    table.setCells([students], before);
    expect(shown(table.simulation, students.variable, 2030)).toBe(before);
    table.reset([`${entity}.enrolmentGrowth@2029`]);
    table.setCells([students], before);
    expect(table.patch).toEqual({});
  });

  it('a saved baseline is what later changes are measured against, and the shipped one comes back', () => {
    const table = workspace();
    const { from } = table.years;
    table.setCells([share(from)], 0.25);
    table.saveBaseline();
    expect([table.changes.length, shown(table.baseline, 'vetEarmarkShare', from)]).toEqual([0, '0.25']);
    table.restoreShipped();
    expect(shown(table.simulation, 'vetEarmarkShare', from)).toBe('0.3');
  });

  it('another policy runs over the same data and keeps the changes', () => {
    const table = workspace();
    const { from } = table.years;
    table.setCells([{ variable: 'trainingIncome', entity: 'institutions.college', year: from }], 2000000);
    table.usePolicy(packOf('qinhuangdao'));
    expect(table.refused).toEqual([]);
    expect(table.simulation.rules.id).toBe('qinhuangdao');
    expect(table.changes).toHaveLength(1);
  });

  it('what was done comes back from what was kept', () => {
    const table = workspace();
    const { from } = table.years;
    table.setCells([share(from)], 0.25);
    table.setYears(from, from + 1);
    const again = workspace('teaching', JSON.parse(JSON.stringify(table.work)) as typeof table.work);
    expect([again.patch, again.years]).toEqual([table.patch, { from, to: from + 1 }]);
  });

  it('kept changes that the rules of today refuse are said and not half applied', () => {
    const again = workspace('teaching', {
      policy: 'inner-mongolia',
      baseline: {},
      patch: { 'region.gone@2025': 1, 'region.vetEarmarkShare@2025': 0.2 },
    });
    expect(again.refused.map(({ code }) => code)).toEqual(['unknownId']);
    expect(again.patch).toEqual({});
  });

  it('years that are none are refused', () => {
    const table = workspace();
    const before = table.years;
    table.setYears(0, 2030);
    table.setYears(2030, 2020);
    expect([table.years, table.refused.length]).toEqual([before, 1]);
  });

  it('gives the same figures as a fresh run after many changes', () => {
    const table = workspace('xingan');
    const years = table.yearsOf('from', 2025);
    for (const value of [0.2, 0.31, 0.28]) table.setCells(years.map(share), value);
    table.choose('higherFloorTest', 'each');
    table.setCells([{ variable: 'taxBaseGrowth', entity: 'region', year: 2025 }], -0.08);
    table.setCells(years.map(share), 0.35);
    const fresh = workspace('xingan', { policy: 'xingan', baseline: {}, patch: table.patch });
    // Read once: outside a component nothing keeps a derived run.
    const [kept, anew] = [table.simulation, fresh.simulation];
    for (const id of [
      'vetEarmark',
      'fundingGap',
      'higherFloorShortfall',
      'surchargeSourcePaid',
      'idleMoney',
    ]) {
      for (const year of table.yearsOf('all', 2025))
        expect(shown(kept, id, year), id).toBe(shown(anew, id, year));
    }
  });
});

describe('changes put together', () => {
  it('neighbouring years of one value are one change', () => {
    const changes = groupChanges({
      'region.a@2025': 1,
      'region.a@2026': 1,
      'region.a@2028': 1,
      'region.b@2026': 1,
      'region.a@2027': 2,
      'readings.x': 'y',
    });
    expect(changes.map(({ paths }) => paths.join(' '))).toEqual([
      'readings.x',
      'region.a@2025 region.a@2026',
      'region.a@2027',
      'region.a@2028',
      'region.b@2026',
    ]);
  });
});
