import { describe, expect, it } from 'vitest';
import { RosterDesk, RosterMemory } from '../../src/state';
import { TableWork } from '../../src/worker/tableWork';
import { FakeDrawer } from '../support/drawer';
import { wordingIn } from '../support/rosters';
import { onTable } from '../support/table';
import { TableHelperInPage } from '../support/tableHelper';

const fileOf = (text: string, name = '名册.csv') => {
  const bytes = new TextEncoder().encode(text);
  return { name, size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.buffer) };
};

/** A desk over the example. */
function deskOn(workspace = onTable(), drawer = new FakeDrawer()) {
  const work = new TableWork(() => new TableHelperInPage());
  return {
    workspace,
    drawer,
    desk: new RosterDesk(
      work,
      new RosterMemory(drawer),
      () => workspace,
      () => 2026,
    ),
  };
}

const students = (workspace: ReturnType<typeof onTable>, id: string) =>
  workspace.scenario.institutions.find((each) => each.id === id)?.values['fullTimeStudents'];

describe('the desk where rosters are opened', () => {
  it('opens, compares, applies as one step, and goes back', async () => {
    const { workspace, desk } = deskOn();
    await desk.openFile(fileOf('代码,在校生 2026\ncollege-a,6900\ncollege-b,4300\n'));
    expect(desk.report).toMatchObject({ rows: 2, used: 2 });
    expect(workspace.history.canUndo).toBe(false);
    await desk.apply();
    expect(desk.applied).toMatchObject({ file: '名册.csv', schools: 2, dropped: [], covering: [] });
    expect(students(workspace, 'college-a')).toMatchObject({ 2026: 6900 });
    workspace.history.undo();
    expect(students(workspace, 'college-a')).not.toMatchObject({ 2026: 6900 });
    expect(workspace.history.canUndo).toBe(false);
  });

  it('a row is left out, a cell put right, a school taken away, each time with a new report', async () => {
    const { workspace, desk } = deskOn();
    await desk.openPasted('代码\t在校生 2026\ncollege-a\t-5\ncollege-b\t4300\n', '粘贴');
    expect(desk.report?.used).toBe(1);
    await desk.correct(2, 2, '6,900');
    await desk.decide([3], 'leave');
    await desk.remove(['school-a'], true);
    await desk.setJump(1);
    expect(desk.report).toMatchObject({ used: 1, allJumps: 0, schoolsAfter: 7 });
    await desk.decide([3], undefined);
    expect(desk.report?.used).toBe(2);
    await desk.decide([3], 'leave');
    await desk.apply();
    expect(students(workspace, 'college-a')).toMatchObject({ 2026: 6900 });
    expect(students(workspace, 'school-a')).toBeUndefined();
  });

  it('changes about schools that are gone go with them and are named; those over imported figures are said', async () => {
    const { workspace, desk } = deskOn();
    workspace.setTable({
      patch: {
        'institutions.school-a.trainingFee@2026': 500,
        'institutions.college-a.fullTimeStudents@2026': 7000,
      },
      names: { 'college-a': '我的学院' },
      uncertainty: {
        'institutions.school-a.trainingFee': { kind: 'uniform', from: 1, to: 2, as: 'value', draw: 'once' },
      },
    });
    await desk.openFile(fileOf('代码,名称,在校生 2026\ncollege-a,我的学院,6900\n'));
    await desk.remove(['school-a'], true);
    await desk.apply();
    expect(desk.applied).toMatchObject({
      dropped: ['institutions.school-a.trainingFee@2026'],
      covering: ['institutions.college-a.fullTimeStudents@2026'],
    });
    const { table } = workspace.history;
    expect([table.patch, table.names, table.uncertainty]).toEqual([
      { 'institutions.college-a.fullTimeStudents@2026': 7000 },
      {},
      {},
    ]);
    expect(workspace.scenario.institutions[0]?.name.zh).toBe('我的学院');
  });

  it('a use that was chosen for a head is remembered on the device, with the year of the next head', async () => {
    const { desk, drawer } = deskOn();
    await desk.openFile(fileOf('代码,本年人数 2025\ncollege-a,30\n'));
    expect(desk.plan?.columns[1]?.use).toEqual({ kind: 'ignored' });
    await desk.setUse(1, { kind: 'figure', variable: 'graduates', year: 2025, unit: 'one' });
    const next = deskOn(onTable(), drawer).desk;
    await next.openFile(fileOf('代码,本年人数 2025\ncollege-a,31\n'));
    expect(next.plan?.columns[1]).toMatchObject({ use: { variable: 'graduates', year: 2025 }, isSure: true });
    drawer.held.set(
      'funding-allocation-simulator/roster-columns',
      '{"x":{"kind":"figure"},"代码":{"kind":"nothing"}}',
    );
    expect(new RosterMemory(drawer).uses).toEqual({});
  });

  it('what was opened before the data changed is compared anew before it is laid over them', async () => {
    const { workspace, desk } = deskOn();
    await desk.openFile(fileOf('代码,在校生 2026\ncollege-a,6900\n'));
    workspace.rename('college-a', '改名学院');
    await desk.apply();
    expect([desk.isAnew, desk.applied]).toEqual([true, undefined]);
    await desk.apply();
    expect(workspace.scenario.institutions[0]?.name.zh).toBe('改名学院');
    expect(desk.applied?.schools).toBe(1);
  });

  it('a file that cannot be read is said and changes nothing; a large one is not even read', async () => {
    const { workspace, desk } = deskOn();
    await desk.openFile(fileOf('PK garbage', 'x.xlsx'));
    expect(desk.problems).toMatchObject([{ code: 'archiveBroken', file: 'x.xlsx' }]);
    await desk.openFile({
      name: 'y.csv',
      size: 1e9,
      arrayBuffer: () => Promise.reject(new Error('was read')),
    });
    expect(desk.problems).toMatchObject([{ code: 'tableTooLarge' }]);
    expect([desk.opened, workspace.history.canUndo]).toEqual([undefined, false]);
  });

  it('heads in another row are read from there', async () => {
    const { desk } = deskOn();
    await desk.openFile(fileOf('代码,x\n名称,在校生 2026\n示例,5\n'));
    await desk.setHeads(0, 1);
    expect(desk.plan?.columns.map(({ head }) => head)).toEqual(['名称', '在校生 2026']);
    await desk.setUse(1, { kind: 'nameZh' });
    expect(desk.problems).toMatchObject([{ code: 'rosterColumnTwice' }]);
    expect(desk.report).toBeUndefined();
  });

  it('writes the roster, and one to fill in, in every format', async () => {
    const { desk } = deskOn();
    const wording = { ...wordingIn('zh'), sheet: '名册' };
    for (const format of ['xlsx', 'utf-8', 'gb18030'] as const) {
      const written = await desk.write(wording, format, 'x', format === 'utf-8' ? ['graduates'] : undefined);
      expect(written.ok && written.value.length).toBeGreaterThan(500);
    }
  });
});
