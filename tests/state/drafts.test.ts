import { describe, expect, it } from 'vitest';
import { rulesDigest } from '../../src/engine';
import { problemLine } from '../../src/i18n';
import { draftOf, draftWarnings, openDraft, setRule, takeOverDraft, type Workspace } from '../../src/state';
import { isWork } from '../../src/state/work';
import { packOf, shown } from '../support/run';
import { onTable } from '../support/table';

const floor = { kind: 'parameter', id: 'vetEarmarkMinimum', key: 'value' } as const;
const draft = {
  schemaVersion: 1,
  kind: 'policy-draft',
  id: 'test',
  title: { zh: '降到四分之一', en: 'a quarter' },
  policy: 'xingan',
  rulesDigest: rulesDigest(packOf('xingan').policy),
  patch: { 'parameters.vetEarmarkMinimum@2026': 0.25, 'readings.higherFloorTest': 'each' },
};

async function load(table: Workspace, change: object = {}): Promise<string[]> {
  const outcome = await openDraft(table, 'mine.json', JSON.stringify({ ...draft, ...change }, undefined, 1));
  return outcome.ok ? [] : outcome.problems.map((problem) => problemLine(problem, 'en'));
}

const required = (table: Workspace) => shown(table.simulation, 'vetEarmarkRequired', 2026);

describe('a draft', () => {
  it('lies under the baseline and the changes, is kept and comes back', async () => {
    const table = onTable();
    expect(await load(table)).toEqual([]);
    expect(required(table)).toBe('6357162.00');
    expect(shown(table.baseline, 'vetEarmarkRequired', 2026)).toBe('6357162.00');
    expect([table.patch, draftWarnings(table)]).toEqual([{}, []]);
    setRule(table, floor, 0.2, 2026);
    expect(required(table)).toBe('5085729.60');
    const { work } = table;
    expect(isWork(JSON.parse(JSON.stringify(work)))).toBe(true);
    const again = onTable('xingan', work);
    expect([required(again), again.refused]).toEqual(['5085729.60', []]);
    table.tryTable({ draft: undefined });
    expect([required(table), table.history.table.draft]).toEqual(['5085729.60', undefined]);
    table.history.undo();
    table.resetAll();
    expect(required(table)).toBe('6357162.00');
  });

  it('what is on the table is saved as one draft, and gives the same figures when loaded', async () => {
    const table = onTable();
    await load(table);
    setRule(table, floor, 0.2, 2025);
    table.setCells([{ variable: 'vatPaid', entity: 'region', year: 2026 }], 1);
    table.resetAll();
    setRule(table, floor, 0.2, 2025);
    const saved = draftOf(table, 'a fifth', '2026-11-22');
    expect(saved.patch).toEqual({
      'parameters.vetEarmarkMinimum@2025': 0.2,
      'readings.higherFloorTest': 'each',
    });
    const other = onTable();
    expect((await openDraft(other, 'x.json', JSON.stringify(saved))).ok).toBe(true);
    expect(required(other)).toBe(required(table));
  });

  it('is taken over as one’s own with every figure as it was', async () => {
    const table = onTable();
    await load(table);
    setRule(table, floor, 0.2, 2026);
    table.saveBaseline();
    takeOverDraft(table);
    expect(table.history.table.draft).toBeUndefined();
    expect(table.patch).toEqual({ 'readings.higherFloorTest': 'each' });
    expect(required(table)).toBe('5085729.60');
  });

  it('for another policy or on other rules is loaded with a warning where it fits', async () => {
    const table = onTable();
    expect(await load(table, { rulesDigest: '0000000000000000' })).toEqual([]);
    expect(draftWarnings(table)).toEqual(['draftOtherRules']);
    expect(await load(table, { policy: 'ningxia' })).toEqual([]);
    expect(draftWarnings(table)).toEqual(['draftOtherPolicy']);
  });

  it.each([
    [{ patch: { 'parameters.gone': 1 } }, 'mine.json:12 patch.parameters.gone: there is no "gone"'],
    [{ patch: { 'region.vatPaid': 1 } }, 'mine.json:12 patch.region.vatPaid: the key'],
    [
      { patch: { 'targets.dualQualified50.by': 20255 } },
      'mine.json:12 patch.targets.dualQualified50.by: 20255 cannot',
    ],
    [{ patch: { 'parameters.vetEarmarkMinimum@20255': 1 } }, 'mine.json:12 '],
    [
      { patch: { 'variables.vetEarmark.formula': 'sum(' } },
      'mine.json:12 patch.variables.vetEarmark.formula',
    ],
    [{ patch: { 'readings.higherFloorTest': 'never' } }, 'is not an option'],
    [{ kind: 'scenario' }, 'mine.json:3 kind: "scenario" is not an option'],
    [{ extra: 1 }, 'there is no key "extra"'],
    [{ title: { zh: '一' } }, '"en" is missing'],
    [{ schemaVersion: 2 }, 'schemaVersion'],
  ])('%j is refused with what, where and how, and nothing of it is loaded', async (change, sentence) => {
    const table = onTable();
    const [first = ''] = await load(table, change);
    expect(first).toContain(sentence);
    expect([table.history.table.draft, table.history.canUndo]).toEqual([undefined, false]);
  });

  it.each(['', 'no json {', '[1]', '{"a":1e400}', 'null'])('the text %j is refused', async (text) => {
    const table = onTable();
    expect((await openDraft(table, 'mine.json', text)).ok).toBe(false);
    expect(table.history.table.draft).toBeUndefined();
  });

  it('a kept draft that is none makes the work unreadable', () => {
    const work = { policy: 'xingan', baseline: {}, patch: {} };
    expect(isWork({ ...work, draft })).toBe(true);
    for (const damaged of [
      null,
      7,
      { ...draft, patch: { 'region.a': 1 } },
      { ...draft, title: '' },
      { ...draft, x: 1 },
    ])
      expect(isWork({ ...work, draft: damaged })).toBe(false);
  });
});
