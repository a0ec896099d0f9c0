import { describe, expect, it } from 'vitest';
import type { ColumnSpec } from '../../src/state';
import { isChosenColumns } from '../../src/state/columnSpec';
import { FakeDrawer, openApp } from '../support/drawer';

const share = { variable: 'vetEarmarkShare', entity: 'region', year: 2026 };
const kinds = (columns: readonly ColumnSpec[]) => columns.map(({ kind }) => kind);

describe('the columns of the comparison', () => {
  it('suggest themselves: the table against another policy, and changes against what was before them', async () => {
    const { columns, workspace } = await openApp(new FakeDrawer());
    expect([kinds(columns.columns), columns.base]).toEqual([['table', 'policy'], 'table']);
    workspace.setCells([share], 0.4);
    expect([kinds(columns.columns), columns.base]).toEqual([['opened', 'table'], 'opened']);
    expect(columns.chosen).toBeUndefined();
  });

  it('are added once each, dropped, held against another one, and survive a reload', async () => {
    const drawer = new FakeDrawer();
    const app = await openApp(drawer);
    const { columns } = app;
    columns.add({ kind: 'scenario', id: 'ningxia' });
    columns.add({ kind: 'scenario', id: 'ningxia' });
    columns.add({ kind: 'reading', reading: 'higherFloorTest', option: 'each' });
    columns.holdAgainst('scenario:ningxia');
    columns.keepTable('before the talk');
    columns.keepTable('after the talk');
    columns.drop('table');
    app.keep();
    const again = await openApp(drawer);
    expect(again.columns.columns).toEqual(columns.columns);
    expect(kinds(again.columns.columns)).toEqual(['policy', 'scenario', 'reading', 'kept', 'kept']);
    expect(again.columns.base).toBe('scenario:ningxia');
    again.columns.drop('scenario:ningxia');
    expect(again.columns.base).toBe('policy:inner-mongolia');
  });

  it('has a most', async () => {
    const { columns } = await openApp(new FakeDrawer());
    for (let number = 0; number < 30; number += 1) columns.keepTable(String(number));
    expect([columns.columns.length, columns.isFull]).toEqual([26, true]);
  });

  it('emptied, it stays empty and is held against nothing that is not there', async () => {
    const { columns } = await openApp(new FakeDrawer());
    for (const key of ['table', 'policy:inner-mongolia']) columns.drop(key);
    expect([columns.columns, columns.base]).toEqual([[], 'table']);
  });

  const work = { policy: 'xingan', baseline: {}, patch: {} };
  const kept = { kind: 'kept', number: 1, name: 'a', scenario: 'xingan', work };
  const good = { columns: [{ kind: 'table' }, { kind: 'policy', id: 'ningxia' }, kept], base: 'table' };

  it('are read from the device whole or not at all', () => {
    expect(isChosenColumns(good)).toBe(true);
    const odd = (column: unknown) => ({ ...good, columns: [column] });
    const bad: unknown[] = [
      undefined,
      { ...good, base: 7 },
      { ...good, more: 1 },
      { ...good, columns: {} },
      { ...good, columns: Array.from({ length: 27 }, (_, number) => ({ ...kept, number })) },
      { ...good, columns: [{ kind: 'table' }, { kind: 'table' }] },
      odd(null),
      odd({ kind: 'none' }),
      odd({ kind: 'table', id: 'x' }),
      odd({ kind: 'policy' }),
      odd({ kind: 'policy', id: 3 }),
      odd({ kind: 'scenario', id: 'x', policy: 3 }),
      odd({ kind: 'reading', reading: 'x' }),
      odd({ ...kept, number: 1.5 }),
      odd({ ...kept, work: { policy: 'xingan' } }),
      odd({ ...kept, name: undefined }),
      odd({ ...kept, more: 1 }),
    ];
    expect(bad.filter((value) => isChosenColumns(value))).toEqual([]);
    expect(isChosenColumns(odd({ kind: 'scenario', id: 'x', policy: 'y' }))).toBe(true);
  });

  it('what cannot be read of them is said and costs nothing else', async () => {
    const app = await openApp(new FakeDrawer());
    app.keep();
    const drawer = new FakeDrawer({ version: 1, scenario: 'teaching', comparison: { columns: 3 } });
    const again = await openApp(drawer);
    expect(again.workspace.scenario.id).toBe('teaching');
    expect(again.columns.chosen).toBeUndefined();
    expect(again.notices.map(({ data }) => data['fields'])).toEqual(['comparison']);
  });
});
