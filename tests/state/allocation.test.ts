import { describe, expect, it } from 'vitest';
import { findScenario } from '../../src/cli/files';
import { allocationsJson } from '../../src/exchange';
import { allocationEntries, allocationRows, Workspace } from '../../src/state';
import { isWork } from '../../src/state/work';
import { packOf, sharedIn } from '../support/run';

function table(id = 'xingan'): Workspace {
  const loaded = findScenario(id);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems[0]));
  const { value } = loaded.value;
  return new Workspace(packOf(value.policy), value, undefined);
}
const every = [2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030];
const path = (key: string) => `allocations.specialFund.${key}`;

function rowsOf(workspace: Workspace, year = 2026) {
  const { simulation } = workspace;
  return allocationRows(simulation, workspace.baseline, sharedIn(simulation, 'specialFund', year));
}

describe('an allocation on the table', () => {
  it('has a row for each school with its shares, part, last year and baseline', () => {
    const rows = rowsOf(table());
    expect(rows).toHaveLength(7);
    for (const factor of [0, 1, 2])
      expect(rows.reduce((sum, row) => sum + (row.factors[factor]?.share?.valueOf() ?? 0), 0)).toBeCloseTo(
        1,
        9,
      );
    expect(rows.reduce((sum, row) => sum + row.share.part.valueOf(), 0)).toBe(5_000_000);
    expect(rows.every(({ share, baseline }) => baseline?.equals(share.part) === true)).toBe(true);
    expect(rows.map(({ lastYear }) => lastYear?.valueOf() ?? 0).reduce((sum, each) => sum + each)).toBe(
      5_000_000,
    );
    expect(rowsOf(table(), 2023)[0]?.lastYear?.toString()).toBe('950000');
  });

  it('a row says what each factor gives and what a student gets; of a part set by hand no factor gives any', () => {
    const workspace = table();
    for (const { factors, share, students, perStudent } of rowsOf(workspace)) {
      const byFactors = factors.reduce((sum, { part }) => sum + part.valueOf(), 0);
      expect(byFactors).toBeCloseTo(share.weighted.valueOf(), 6);
      expect(perStudent?.mul(students ?? 0).equals(share.part)).toBe(true);
    }
    workspace.setAllocation(
      { [path('manual.school-e.amount')]: 1, [path('manual.school-e.reason')]: '—' },
      every,
    );
    const byHand = rowsOf(workspace).find(({ id }) => id === 'school-e');
    expect(byHand?.factors.map(({ share, part }) => [share, part.n])).toEqual([
      [undefined, 0n],
      [undefined, 0n],
      [undefined, 0n],
    ]);
  });

  it('what would be is the same whatever was tried before, and changes nothing', () => {
    const tried = table();
    const patch = { [path('manual.school-e.amount')]: 1, [path('manual.school-e.reason')]: '—' };
    const partsOf = (workspace: Workspace, changes: Record<string, number | string>) => {
      const outcome = workspace.wouldBe(changes);
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems[0]));
      const year = outcome.value.simulation.allocated('specialFund', 2026);
      return year?.outcome.kind === 'allocated' ? year.outcome.parts.map(String) : [];
    };
    const before = partsOf(tried, {});
    const floors = { [path('floor.value')]: 0.95 };
    expect(partsOf(tried, patch)).toEqual(partsOf(table(), patch));
    expect(partsOf(tried, floors)).toEqual(partsOf(table(), floors));
    expect(partsOf(tried, {})).toEqual(before);
    expect(rowsOf(tried).map(({ share }) => share.part.toString())).toEqual(before);
  });

  it('weights that are set are changes, and those of the baseline are none', () => {
    const workspace = table();
    const outcome = workspace.setAllocation(
      {
        [path('weights.fullTimeStudents')]: 0.6,
        [path('weights.specialisedTeachers')]: 0.2,
        [path('weights.evaluationScore')]: 0.2,
      },
      every,
    );
    expect(outcome.ok).toBe(true);
    expect(Object.keys(workspace.patch)).toEqual([
      path('weights.fullTimeStudents'),
      path('weights.specialisedTeachers'),
    ]);
    expect(rowsOf(workspace).some(({ share, baseline }) => !baseline?.equals(share.part))).toBe(true);
    workspace.setAllocation(
      {
        [path('weights.fullTimeStudents')]: 0.5,
        [path('weights.specialisedTeachers')]: 0.3,
      },
      every,
    );
    expect(workspace.patch).toEqual({});
  });

  it('a change from a year on leaves the money of earlier years alone', () => {
    const workspace = table();
    const before = rowsOf(workspace, 2025).map(({ share }) => String(share.part));
    workspace.setAllocation({ [path('unit')]: 50_000 }, [2026, 2027, 2028, 2029, 2030]);
    expect(rowsOf(workspace, 2025).map(({ share }) => String(share.part))).toEqual(before);
    expect(rowsOf(workspace).every(({ share }) => share.part.mod(50_000).n === 0n)).toBe(true);
    expect(rowsOf(workspace).map(({ lastYear }) => String(lastYear))).toEqual(before);
    expect(Object.keys(workspace.patch)).toHaveLength(5);
    // Saved as baseline and then set for every year, none of the single years is left.
    workspace.saveBaseline();
    workspace.setAllocation({ [path('unit')]: 1 }, every);
    workspace.saveBaseline();
    expect(workspace.work.baseline).toEqual({ [path('unit')]: 1 });
  });

  it('one year of what holds in every year can go back to what is shipped', () => {
    const workspace = table();
    workspace.setAllocation({ [path('unit')]: 1 }, every);
    workspace.setAllocation({ [path('unit')]: 100 }, [2026]);
    expect(workspace.patch).toEqual({ [path('unit')]: 1, [`${path('unit')}@2026`]: 100 });
    workspace.setAllocation({ [path('unit')]: 100 }, every);
    expect(workspace.patch).toEqual({});
  });

  it('what would be shared out is said without setting it', () => {
    const workspace = table();
    const outcome = workspace.wouldShare({ [path('pool')]: 700 }, [2026]);
    expect(outcome.ok && String(outcome.value.simulation.allocated('specialFund', 2026)?.pool)).toBe('700');
    expect(outcome.ok && String(outcome.value.simulation.allocated('specialFund', 2025)?.pool)).toBe(
      '5000000',
    );
    expect(workspace.patch).toEqual({});
  });

  it('weightings that are kept come back with the work', () => {
    const workspace = table();
    workspace.weightings = [{ allocation: 'specialFund', number: 1, weights: { 'weights.x': 1 } }];
    const { work } = workspace;
    expect(isWork(JSON.parse(JSON.stringify(work)))).toBe(true);
    expect(isWork({ ...work, weightings: [{ allocation: 'specialFund', number: '1', weights: {} }] })).toBe(
      false,
    );
    const again = new Workspace(workspace.pack, workspace.scenario, work);
    expect(again.weightings).toEqual(workspace.weightings);
  });

  it('weights that are not the whole are refused, and nothing of them is applied', () => {
    const workspace = table();
    const outcome = workspace.setAllocation({ [path('weights.fullTimeStudents')]: 0.9 }, every);
    expect(outcome.ok ? [] : outcome.problems.map(({ code }) => code)).toEqual(['weightsNotWhole']);
    expect(workspace.patch).toEqual({});
  });

  it('an amount by hand carries its reason, and is listed with everything else that a patch can set', () => {
    const workspace = table();
    workspace.setAllocation(
      {
        [path('manual.school-e.amount')]: 500000,
        [path('manual.school-e.reason')]: '新建实训楼',
      },
      every,
    );
    const row = rowsOf(workspace).find(({ id }) => id === 'school-e');
    expect([row?.share.isManual, row?.share.part.toString(), row?.reason?.zh]).toEqual([
      true,
      '500000',
      '新建实训楼',
    ]);
    const [rule] = workspace.simulation.allocationsIn(2026);
    expect(rule && allocationEntries(rule)).toMatchObject({
      [path('pool')]: 'specialFund',
      [path('unit')]: 100,
      [path('floor.kind')]: 'shareOfLastYear',
      [path('cap.value')]: 1.2,
      [path('split.factors')]: 1,
      [path('manual.school-e.amount')]: 500000,
    });
  });

  it('says nothing of schools where nothing is shared out', () => {
    const workspace = table();
    workspace.setAllocation({ [path('floor.value')]: 1.1 }, every);
    expect(rowsOf(workspace, 2023)).toEqual([]);
    const [first, second] = allocationsJson(workspace.simulation, [2023, 2024]);
    expect(first?.refused).toEqual({ code: 'floorsAbovePool', by: '500000.00' });
    expect(second?.refused).toEqual({ code: 'noLastYear' });
  });

  it('is written with its parts, its rounds and what they sum to', () => {
    const [year] = allocationsJson(table().simulation, [2023]);
    expect(Object.values(year?.parts ?? {}).reduce((sum, part) => sum + Number(part), 0)).toBe(5_000_000);
    expect(year?.rounds[0]?.held.map(({ institution, at }) => [institution, at])).toEqual([
      ['college-a', 'cap'],
      ['college-b', 'cap'],
    ]);
    expect([year?.pool, year?.unallocated]).toEqual(['5000000.00', '0.00']);
  });

  it('starts on a scenario that has none, with nothing to compare with', () => {
    const workspace = table('teaching');
    workspace.setAllocation({ [path('pool')]: 1000, [path('weights.fullTimeStudents')]: 1 }, every);
    const [row] = rowsOf(workspace);
    expect([row?.share.part.toString(), row?.baseline, row?.reason]).toEqual(['1000', undefined, undefined]);
    const [rule] = workspace.simulation.allocationsIn(2026);
    expect(rule && allocationEntries(rule)).toMatchObject({
      [path('pool')]: 1000,
      [path('among')]: 'all',
      [path('floor.kind')]: 'none',
    });
  });
});
