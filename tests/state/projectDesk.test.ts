import { beforeEach, describe, expect, it } from 'vitest';
import { ProjectDesk } from '../../src/state';
import { edit, FakeDevice, settled, shareOn } from '../support/device';
import { FakeDrawer, openApp } from '../support/drawer';

describe('the desk of projects', () => {
  let device: FakeDevice;
  beforeEach(() => {
    device = new FakeDevice();
  });

  async function desk(tab = new FakeDrawer()) {
    const app = await device.open(tab);
    return { app, desk: new ProjectDesk(app) };
  }

  it('names a project before anything was done, and the name stays', async () => {
    const tab = new FakeDrawer();
    const { app, desk: projects } = await desk(tab);
    await settled(app);
    await projects.rename('盟本级');
    expect(projects.projects.map(({ name }) => name)).toEqual(['盟本级']);
    edit(app, 0.2);
    await settled(app);
    const again = await desk(tab);
    await again.desk.refresh();
    expect([again.app.saving.project.name, shareOn(again.app)]).toEqual(['盟本级', 0.2]);
    expect(again.desk.projects.map(({ name }) => name)).toEqual(['盟本级']);
  });

  it('duplicates with the versions, opens, deletes and brings back', async () => {
    const tab = new FakeDrawer();
    const { app, desk: projects } = await desk(tab);
    edit(app, 0.2);
    await settled(app);
    await projects.keepVersion('v1');
    await projects.duplicate('B');
    const other = projects.projects.find(({ name }) => name === 'B')?.id ?? '';
    edit(app, 0.1);
    await settled(app);
    projects.open(other);
    expect(device.reloads).toBe(1);
    const again = await desk(tab);
    await again.desk.refresh();
    expect([shareOn(again.app), again.desk.versions.map(({ name }) => name)]).toEqual([0.2, ['v1']]);
    const first = again.desk.projects.find(({ id }) => id !== other)?.id ?? '';
    await again.desk.remove(first);
    expect(again.desk.projects.map(({ id }) => id)).toEqual([other]);
    await again.desk.bringBack();
    expect([again.desk.projects.length, again.desk.deleted]).toEqual([2, undefined]);
    again.desk.open(first);
    const third = await desk(tab);
    await third.desk.refresh();
    expect([shareOn(third.app), third.desk.versions.length]).toEqual([0.1, 1]);
    await third.desk.remove('gone');
    await third.desk.bringBack();
    expect(third.desk.projects).toHaveLength(2);
  });

  it('keeps what was not saved yet when another project is opened', async () => {
    const tab = new FakeDrawer();
    const { app, desk: projects } = await desk(tab);
    edit(app, 0.2);
    await settled(app);
    await projects.duplicate('B');
    const [id, other] = [app.saving.project.id, projects.projects.find(({ name }) => name === 'B')?.id ?? ''];
    device.vault.faultAt = 0;
    edit(app, 0.1);
    projects.open(other);
    device.vault.faultAt = Infinity;
    const second = await desk(tab);
    expect(shareOn(second.app)).toBe(0.2);
    await settled(second.app);
    second.desk.open(id);
    expect(shareOn((await desk(tab)).app)).toBe(0.1);
  });

  it('restores a version as one step, across policy and scenario too, and keeps what was there before', async () => {
    const { app, desk: projects } = await desk();
    edit(app, 0.2);
    await settled(app);
    await projects.keepVersion('two');
    const [two] = projects.versions;
    if (!two) throw new Error('no version');
    edit(app, 0.1);
    expect([await projects.restore(two, 'before'), shareOn(app)]).toEqual([true, 0.2]);
    app.step('undo');
    expect(shareOn(app)).toBe(0.1);
    await app.choose('policy', 'ningxia');
    expect(await projects.restore(two, 'before')).toBe(true);
    expect([app.workspace.pack.policy.id, shareOn(app)]).toEqual(['xingan', 0.2]);
    expect(projects.versions.map(({ name, work }) => [name, work.policy])).toEqual([
      ['before', 'ningxia'],
      ['two', 'xingan'],
    ]);
    await app.openScenario('teaching');
    expect(await projects.restore(two, 'before')).toBe(true);
    expect([app.workspace.scenario.id, shareOn(app)]).toEqual(['xingan', 0.2]);
    await projects.removeVersion(two);
    expect(projects.versions.map(({ name }) => name)).toEqual(['before']);
    const refused = { ...two, work: { ...two.work, patch: { 'region.gone@2026': 1 } } };
    expect([await projects.restore(refused, ''), shareOn(app)]).toEqual([false, 0.2]);
  });

  it('opens a copy that was put aside as a new project', async () => {
    const tab = new FakeDrawer();
    const { app, desk: projects } = await desk(tab);
    edit(app, 0.2);
    await settled(app);
    const later = Date.UTC(2026, 10, 22, 16);
    device.clock = () => new Date(later).toISOString();
    edit(app, 0.1);
    await settled(app);
    await projects.refresh();
    const [copy] = projects.copies;
    if (!copy) throw new Error('no copy');
    await projects.openCopy(copy, 'A (copy)');
    expect(shareOn((await desk(tab)).app)).toBe(0.2);
    expect(Object.keys(device.vault.projects)).toHaveLength(2);
  });

  it('says why the device did not do what was asked, and changes nothing', async () => {
    const { app, desk: projects } = await desk();
    edit(app, 0.2);
    await settled(app);
    await projects.refresh();
    device.vault.faultAt = 0;
    await projects.remove(app.saving.project.id);
    expect([projects.failure, Object.keys(device.vault.projects).length]).toEqual(['full', 1]);
    const kept = app.kept;
    expect(await projects.take({ name: '', savedAt: '', kept, versions: [], stamp: undefined })).toBe(false);
    expect(device.reloads).toBe(0);
    device.vault.faultAt = Infinity;
    await projects.refresh();
    expect(projects.failure).toBeUndefined();
  });

  it('without a vault there are none, and what comes in takes the place of what is copied aside', async () => {
    let reloads = 0;
    const drawer = new FakeDrawer();
    const app = await openApp(drawer, { reload: () => (reloads += 1) });
    edit(app, 0.2);
    const projects = new ProjectDesk(app);
    await projects.refresh();
    await projects.rename('A');
    expect([projects.hasVault, projects.projects, app.saving.project.name]).toEqual([false, [], 'A']);
    const { kept } = app;
    const work = {
      xingan: { policy: 'xingan', baseline: {}, patch: { 'region.vetEarmarkShare@2026': 0.1 } },
    };
    const incoming = { name: '', savedAt: '', kept: { ...kept, work }, versions: [], stamp: undefined };
    expect([await projects.take(incoming), reloads]).toEqual([true, 1]);
    app.keep();
    expect(shareOn(await openApp(drawer))).toBe(0.1);
    expect(Object.values(drawer.aside)).toEqual([JSON.stringify(kept)]);
    drawer.room = 0;
    expect(await new ProjectDesk(await openApp(drawer)).take({ ...incoming, kept })).toBe(false);
    expect(drawer.kept).toMatchObject({ work });
  });
});
