import { describe, expect, it } from 'vitest';
import { edit, FakeDevice, openShut, settled, shareOn } from '../support/device';
import { drawerKey, FakeDrawer } from '../support/drawer';

const patch = { 'region.vetEarmarkShare@2026': 0.25 };
const older = {
  version: 1,
  scenario: 'xingan',
  year: 2027,
  language: 'en',
  money: 'yi',
  work: { xingan: { policy: 'xingan', baseline: {}, patch } },
};

describe('a project in the vault', () => {
  it('is not made by looking: a first visit writes no project', async () => {
    const device = new FakeDevice();
    const app = await device.open();
    expect(await settled(app)).toBe('saved');
    await app.openScenario('ningxia');
    app.keep();
    await settled(app);
    expect(device.vault.projects).toEqual({});
  });

  it('is there after a reload, with the steps back and forward, and how it was looked at', async () => {
    const device = new FakeDevice();
    const tab = new FakeDrawer();
    const app = await device.open(tab);
    edit(app, 0.25);
    edit(app, 0.2);
    edit(app, 0.15);
    app.step('undo');
    app.view.money = 'yi';
    app.view.year = 2027;
    app.keep();
    expect(app.saving.state).toBe('saving');
    expect(await settled(app)).toBe('saved');
    const again = await device.open(tab);
    expect([shareOn(again), again.view.money, again.view.year]).toEqual([0.2, 'yi', 2027]);
    again.step('undo');
    expect(shareOn(again)).toBe(0.25);
    again.step('redo');
    again.step('redo');
    expect([shareOn(again), again.workspace.history.canRedo]).toEqual([0.15, false]);
    expect(await settled(again)).toBe('saved');
  });

  it('keeps a hundred steps', async () => {
    const device = new FakeDevice();
    const app = await device.open();
    for (let step = 1; step <= 105; step += 1)
      app.workspace.history.set({ patch: { 'region.vetEarmarkShare@2026': step / 1000 } });
    app.keep();
    await settled(app);
    const { past } = (await device.open()).workspace.history.steps;
    expect([past.length, past[0]?.patch]).toEqual([100, { 'region.vetEarmarkShare@2026': 0.005 }]);
  });

  it('a step that today’s rules cannot run is not gone to, and that is said', async () => {
    const device = new FakeDevice();
    const app = await device.open();
    edit(app, 0.25);
    edit(app, 0.2);
    await settled(app);
    const [key = ''] = [...device.vault.held.keys()].filter((name) => name.startsWith('bodies/'));
    const body = device.vault.held.get(key) as { history: { past: { patch: object }[] } };
    body.history.past[1] = { ...body.history.past[1], patch: { 'region.gone@2026': 1 } };
    const again = await device.open();
    again.step('undo');
    expect(shareOn(again)).toBe(0.2);
    expect(again.workspace.refused.map(({ code }) => code)).toEqual(['stepOutdated']);
  });

  it('puts three copies aside, the oldest gives way', async () => {
    const device = new FakeDevice();
    const app = await device.open();
    const start = Date.parse('2026-11-22T15:00:00Z');
    let minutes = 0;
    for (const share of [0.1, 0.11, 0.12, 0.13, 0.14]) {
      minutes += 6;
      device.clock = () => new Date(start + minutes * 60_000).toISOString();
      edit(app, share);
      await settled(app);
    }
    const [copies] = [...device.vault.held].filter(([name]) => name.startsWith('copies/'));
    const shares = (copies?.[1] as { kept: typeof older }[]).map(
      ({ kept }) => kept.work.xingan.patch['region.vetEarmarkShare@2026'],
    );
    expect(shares).toEqual([0.13, 0.12, 0.11]);
  });
});

describe('work of the older storage', () => {
  it('becomes a project, and what it stood in is left as it was', async () => {
    const device = new FakeDevice(older);
    const app = await device.open();
    expect([shareOn(app), app.view.language, app.view.money, app.view.year]).toEqual([
      0.25,
      'en',
      'yi',
      2027,
    ]);
    expect([await settled(app), app.notices]).toEqual(['saved', []]);
    expect(Object.values(device.vault.projects)).toMatchObject([{ work: older.work }]);
    expect(device.drawer.kept).toEqual(older);
    edit(app, 0.2);
    await settled(app);
    expect(shareOn(await device.open())).toBe(0.2);
    expect(Object.keys(device.vault.projects)).toHaveLength(1);
  });

  it('that changes while the vault is shut becomes a project of its own', async () => {
    const device = new FakeDevice(older);
    const app = await device.open();
    await settled(app);
    const later = {
      ...older,
      work: { xingan: { ...older.work.xingan, patch: { 'region.vetEarmarkShare@2026': 0.1 } } },
    };
    device.drawer.held.set(drawerKey, JSON.stringify(later));
    const again = await device.open();
    await settled(again);
    expect([shareOn(again), Object.keys(device.vault.projects).length]).toEqual([0.1, 2]);
  });

  it('that is damaged is said once and stays where it is', async () => {
    const device = new FakeDevice({ ...older, money: 'jiao' });
    const app = await device.open();
    expect([shareOn(app), await settled(app)]).toEqual([0.25, 'saved']);
    expect(app.notices.map(({ sentence, data }) => [sentence, data['key']])).toEqual([
      ['keptPartly', drawerKey],
    ]);
    const again = await device.open();
    expect([shareOn(again), again.notices]).toEqual([0.25, []]);
    expect(device.drawer.kept).toMatchObject({ money: 'jiao' });
  });
});

describe('two pages on one project', () => {
  async function twoPages() {
    const device = new FakeDevice(older);
    const one = await device.open();
    await settled(one);
    const tab = new FakeDrawer();
    return { device, one, two: await device.open(tab), tab };
  }

  it('never overwrite each other: the later one stops and says so', async () => {
    const { device, one, two } = await twoPages();
    edit(one, 0.2);
    await settled(one);
    edit(two, 0.1);
    expect([await settled(two), two.saving.trouble]).toEqual(['notSaved', 'newer']);
    edit(two, 0.11);
    expect(await settled(two)).toBe('notSaved');
    edit(one, 0.22);
    expect(await settled(one)).toBe('saved');
    expect(shareOn(await device.open())).toBe(0.22);
  });

  it('the later one goes on as a copy, with its name and steps', async () => {
    const { device, one, two, tab } = await twoPages();
    edit(one, 0.2);
    edit(two, 0.1);
    await Promise.all([settled(one), settled(two)]);
    two.saving.continueAsCopy('B');
    expect([await settled(two), two.saving.trouble, two.saving.project.name]).toEqual([
      'saved',
      undefined,
      'B',
    ]);
    expect(Object.keys(device.vault.projects)).toHaveLength(2);
    const again = await device.open(tab);
    expect([shareOn(again), again.workspace.history.canUndo]).toEqual([0.1, true]);
  });

  it('or loads what the other has written and gives its own up', async () => {
    const { device, one, two, tab } = await twoPages();
    edit(one, 0.2);
    edit(two, 0.1);
    await Promise.all([settled(one), settled(two)]);
    two.saving.flush();
    two.saving.startOver();
    two.saving.flush();
    const again = await device.open(tab);
    expect([device.reloads, shareOn(again), again.notices.length]).toEqual([1, 0.2, 0]);
    expect(Object.keys(device.vault.projects)).toHaveLength(1);
  });

  it('what the later one had when it was closed becomes a project of its own, and that is said', async () => {
    const { device, one, two, tab } = await twoPages();
    edit(one, 0.2);
    edit(two, 0.1);
    await Promise.all([settled(one), settled(two)]);
    two.saving.flush();
    const again = await device.open(tab);
    expect(shareOn(again)).toBe(0.2);
    expect(again.notices.map(({ sentence }) => sentence)).toEqual(['keptRescued']);
    expect(JSON.stringify(device.vault.projects)).toContain('"region.vetEarmarkShare@2026":0.1}');
    expect((await device.open(tab)).notices).toEqual([]);
  });

  it('that do the same are no conflict, and another language is none either', async () => {
    const { one, two } = await twoPages();
    edit(one, 0.2);
    await settled(one);
    two.view.language = 'zh';
    two.keep();
    expect(await settled(two)).toBe('saved');
    edit(two, 0.2);
    expect([await settled(two), two.saving.trouble]).toEqual(['saved', undefined]);
    edit(two, 0.3);
    expect(await settled(two)).toBe('saved');
  });

  it('a project that the other has deleted is not brought back in silence', async () => {
    const { device, two } = await twoPages();
    await settled(two);
    for (const name of [...device.vault.held.keys()])
      if (!name.startsWith('settings')) device.vault.held.delete(name);
    edit(two, 0.1);
    expect([await settled(two), two.saving.trouble]).toEqual(['notSaved', 'gone']);
    expect(device.vault.projects).toEqual({});
  });
});

describe('a page that ends before its work is in the vault', () => {
  it('leaves it behind, and the next page has it, with the step to it', async () => {
    const device = new FakeDevice(older);
    const app = await device.open();
    await settled(app);
    device.vault.faultAt = 0;
    edit(app, 0.2);
    app.saving.flush();
    device.vault.faultAt = Infinity;
    const again = await device.open();
    expect([shareOn(again), again.notices.length]).toEqual([0.2, 0]);
    again.step('undo');
    expect(shareOn(again)).toBe(0.25);
    again.step('redo');
    expect(await settled(again)).toBe('saved');
    const third = await device.open();
    expect([shareOn(third), Object.keys(device.vault.projects).length]).toEqual([0.2, 1]);
  });

  it('leaves nothing that comes back later where it was written after all', async () => {
    const device = new FakeDevice(older);
    const app = await device.open();
    await settled(app);
    edit(app, 0.2);
    app.saving.flush();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(device.drawer.aside).toEqual({ [`${drawerKey}/rescue`]: '{}' });
    const again = await device.open();
    expect([shareOn(again), again.notices.length]).toEqual([0.2, 0]);
  });
});

describe('a vault that fails', () => {
  it('and comes back is written to by the next change', async () => {
    const device = new FakeDevice(older);
    const app = await device.open();
    await settled(app);
    device.vault.faultAt = 0;
    edit(app, 0.2);
    expect(await settled(app)).toBe('notSaved');
    device.vault.faultAt = Infinity;
    edit(app, 0.15);
    expect([await settled(app), app.saving.trouble]).toEqual(['saved', undefined]);
    expect(device.drawer.aside).toEqual({ [`${drawerKey}/rescue`]: '{}' });
  });

  it('to open is said, and the drawer stands in', async () => {
    const device = new FakeDevice(older);
    const app = await device.open();
    await settled(app);
    const shut = await openShut(device.drawer, 'TooLate');
    expect([shut.saving.trouble, shareOn(shut)]).toEqual(['shut', 0.25]);
    edit(shut, 0.1);
    expect(shut.saving.state).toBe('saved');
    const again = await device.open();
    expect([shareOn(again), await settled(again)]).toEqual([0.1, 'saved']);
    expect(Object.keys(device.vault.projects)).toHaveLength(2);
  });

  it('of a newer app is left alone, and so is the drawer', async () => {
    const drawer = new FakeDrawer(older);
    const app = await openShut(drawer, 'VersionError');
    edit(app, 0.1);
    expect([app.saving.trouble, app.saving.state]).toEqual(['outdated', 'notSaved']);
    expect(drawer.kept).toEqual(older);
  });

  it('a body that is damaged is copied aside before anything is written, and the app opens', async () => {
    const device = new FakeDevice(older);
    await settled(await device.open());
    const [key = ''] = [...device.vault.held.keys()].filter((name) => name.startsWith('bodies/'));
    device.vault.held.set(key, { kept: { ...older, work: null }, history: { scenario: 'xingan', past: 7 } });
    const app = await device.open();
    expect(app.notices.map(({ sentence }) => sentence)).toEqual(['keptPartly']);
    expect(Object.values(device.drawer.aside).some((text) => text.includes('"work":null'))).toBe(true);
    expect(await settled(app)).toBe('saved');
    expect((await device.open()).notices).toEqual([]);
  });
});
