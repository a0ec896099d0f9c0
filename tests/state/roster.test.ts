import { describe, expect, it } from 'vitest';
import { givenValues, provenanceOf } from '../../src/state';
import { isWork } from '../../src/state/work';
import { emptyTable, workOf } from '../../src/state/table';
import type { Roster } from '../../src/state/roster';
import { builtInScenario } from '../support/rosters';
import { onTable } from '../support/table';

const shipped = builtInScenario('xingan');
const [first, ...others] = shipped.institutions;
if (!first) throw new Error('the example has no institution');
const more = { ...first, values: { ...first.values, tuitionIncome: 99_000_000 } };
const roster: Roster = {
  institutions: [more, ...others],
  sources: [
    {
      file: '名册.xlsx',
      figures: { trainingFee: '*', establishmentPosts: ['college-a'], tuitionIncome: ['college-a'] },
    },
  ],
};
const withoutFirst: Roster = { institutions: others, sources: [] };

describe('a roster on the table', () => {
  it('takes the place of the institutions, and goes back in one step', () => {
    const workspace = onTable();
    const before = workspace.simulation.value('tuitionIncome', 0, 2026);
    expect(workspace.setTable({ roster }).ok).toBe(true);
    expect(workspace.simulation.value('tuitionIncome', 0, 2026)).not.toEqual(before);
    workspace.history.undo();
    expect(workspace.simulation.value('tuitionIncome', 0, 2026)).toEqual(before);
    expect(workspace.scenario.institutions).toEqual(shipped.institutions);
    workspace.history.redo();
    workspace.restoreShipped();
    expect(workspace.scenario.institutions).toEqual(shipped.institutions);
  });

  it('is refused as a whole where a figure of it cannot stand, and nothing has changed', () => {
    const workspace = onTable();
    const wrong = { ...roster, institutions: [{ ...first, values: { fullTimeStudents: -1 } }, ...others] };
    expect(workspace.setTable({ roster: wrong })).toMatchObject({
      ok: false,
      problems: [{ code: 'belowMinimum' }],
    });
    expect(workspace.history.canUndo).toBe(false);
  });

  it('what was imported is illustrative no longer and names its file; the rest stays what it was', () => {
    const workspace = onTable();
    const countOf = () =>
      givenValues(workspace.scenario, workspace.simulation.rules).filter(
        ({ kind }) => kind === 'illustrative',
      ).length;
    const before = countOf();
    workspace.setTable({ roster });
    const { scenario } = workspace;
    expect(provenanceOf(scenario, 'institutions.college-b', 'trainingFee')).toEqual({
      kind: 'imported',
      note: { zh: '名册.xlsx', en: '名册.xlsx' },
    });
    expect(provenanceOf(scenario, 'institutions.college-a', 'establishmentPosts')?.kind).toBe('imported');
    expect(provenanceOf(scenario, 'institutions.college-b', 'establishmentPosts')?.kind).toBe('illustrative');
    const brought = shipped.institutions.filter(({ values }) => 'trainingFee' in values).length + 1;
    expect(countOf()).toBe(before - brought);
  });

  it('what the scenario says of schools that are gone goes with them', () => {
    const workspace = onTable();
    expect(workspace.setTable({ roster: withoutFirst }).ok).toBe(true);
    const { allocations } = workspace.scenario;
    expect(allocations.flatMap(({ among }) => among)).not.toContain('college-a');
    expect(workspace.simulation.population.get('institution')?.length).toBe(others.length);
  });

  it('is kept with the work and comes back; what is no roster is not taken for one', () => {
    const work = workOf('xingan', { ...emptyTable, roster });
    const read: unknown = JSON.parse(JSON.stringify(work));
    expect(isWork(read)).toBe(true);
    const again = onTable('xingan', work);
    expect(again.simulation.value('tuitionIncome', 0, 2026)).toMatchObject({ kind: 'known' });
    expect(again.scenario.institutions).toEqual(roster.institutions);
    const spoilt: object[] = [
      { institutions: {}, sources: [] },
      { institutions: [{ ...first, name: '名' }], sources: [] },
      { institutions: [{ ...first, values: { tuitionIncome: '9' } }], sources: [] },
      { institutions: [{ ...first, programs: [{ id: 1 }] }], sources: [] },
      { institutions: [], sources: [{ file: 1, figures: {} }] },
      { institutions: [], sources: [{ file: 'x', figures: { tuitionIncome: 'all' } }] },
    ];
    expect(spoilt.map((each) => isWork({ ...work, roster: each }))).toEqual(spoilt.map(() => false));
  });
});
