import { describe, expect, it } from 'vitest';
import { today } from '../../src/format';
import type { App } from '../../src/state';
import { FakeDrawer, openApp } from '../support/drawer';
import { ownPolicy, starter } from '../support/ownFiles';

const fileOf = ({ file, text }: { file: string; text: string }) => new File([text], file);
const open = (app: App, ...files: readonly { file: string; text: string }[]) =>
  app.desk.open(files.map(fileOf));
const entry = (app: App, kind: 'policy' | 'register', id: string) => {
  const found = app.own.entries.find((each) => each.kind === kind && each.id === id);
  if (!found) throw new Error(`no ${kind} ${id}`);
  return found;
};
const current = (app: App) => app.workspace.pack.policy.id;
const kept = {
  version: 1,
  scenario: 'xingan',
  year: 2026,
  language: 'zh',
  money: 'wan',
  work: { xingan: { policy: 'my-city', baseline: {}, patch: {} } },
};
const keptFiles = (...files: readonly { file: string; text: string }[]) =>
  files.map((each) => ({ ...each, date: '2026-11-01' }));

describe('a policy of one’s own', () => {
  it('is used at once, is listed beside the five and speaks with its own register', async () => {
    const app = await openApp(new FakeDrawer());
    const before = app.workspace.simulation.parameter('higherPerStudentFloor', 2026);
    await open(app, ...starter);
    expect(app.desk.outcome).toEqual({
      kind: 'loaded',
      ids: ['my-city', 'my-city'],
      replaced: [],
      inUse: 'my-city',
    });
    expect(app.policies.map(({ id, isOwn }) => [id, isOwn]).at(-1)).toEqual(['my-city', true]);
    expect(app.workspace.simulation.parameter('higherPerStudentFloor', 2026)).not.toEqual(before);
    expect(app.words.citedInFull('city-earmark-share')).toBe('示例政发〔2026〕8号 第六条');
    expect((await app.clauseWords('my-city'))['city-earmark-base']?.zh).toContain('地方教育附加');
    expect(Object.keys(await app.clauseWords('xingan')).length).toBeGreaterThan(50);
    expect((await app.packOf('my-city')).policy.id).toBe('my-city');
    expect((await app.packOf('ningxia')).policy.id).toBe('ningxia');
  });

  it('is there after a reload, in use, with the day it was opened', async () => {
    const drawer = new FakeDrawer();
    const app = await openApp(drawer);
    await open(app, ...starter);
    app.keep();
    expect(drawer.kept['files']).toEqual(starter.map((each) => ({ ...each, date: today() })));
    const again = await openApp(drawer);
    expect([current(again), again.notices]).toEqual(['my-city', []]);
    expect(entry(again, 'policy', 'my-city')).toMatchObject({ date: today(), parent: 'xingan' });
  });

  it('a faulty file changes nothing and says every reason', async () => {
    const app = await openApp(new FakeDrawer());
    await open(app, ...starter);
    const { pack } = app.workspace;
    await open(app, ownPolicy('paramters: {}\n', 'other'), ownPolicy('', 'good'));
    expect(app.desk.outcome).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'unknownKey', file: 'other.yaml', line: 5 }],
    });
    expect([app.workspace.pack, app.own.entries.length]).toEqual([pack, 2]);
  });

  it('a large file, another encoding and a folder are refused each with its sentence', async () => {
    const app = await openApp(new FakeDrawer());
    const folder = { name: 'folder', size: 0, arrayBuffer: () => Promise.reject(new Error('a folder')) };
    await app.desk.open([
      new File(['a'.repeat(10_000_000)], 'big.yaml'),
      new File([new Uint8Array([0xb3, 0xc7])], 'gb.yaml'),
      folder,
    ]);
    const { outcome } = app.desk;
    const codes = outcome?.kind === 'refused' ? outcome.problems.map(({ code }) => code) : [];
    expect(codes).toEqual(['fileTooLarge', 'notUtf8', 'notAFile']);
    await app.desk.open([]);
    expect(app.desk.outcome).toBe(outcome);
  });

  it('there is an end to how many and how much can be kept', async () => {
    const app = await openApp(new FakeDrawer());
    const many = Array.from({ length: 41 }, (_, index) => ownPolicy('', `p-${String(index)}`));
    await open(app, ...many);
    expect(app.desk.outcome).toMatchObject({ problems: [{ code: 'tooManyFiles' }] });
    const long = `# ${'x'.repeat(3000)}\n`.repeat(80);
    await open(app, ...many.slice(0, 5).map(({ file, text }) => ({ file, text: long + text })));
    expect(app.desk.outcome).toMatchObject({ problems: [{ code: 'tooMuchKept' }] });
    expect(app.own.entries).toEqual([]);
  });

  it('opened again it replaces the earlier one, and what is on the table follows', async () => {
    const app = await openApp(new FakeDrawer());
    await open(app, ...starter);
    const [policy] = starter;
    await open(app, { ...policy, text: policy.text.replace('2026: 13000', '2026: 14000') });
    expect(app.desk.outcome).toMatchObject({
      kind: 'loaded',
      ids: [],
      replaced: ['my-city'],
      inUse: 'my-city',
    });
    const floor = app.workspace.simulation.parameter('higherPerStudentFloor', 2026);
    expect(floor.kind === 'known' && floor.number.toString()).toBe('14000');
    expect(app.own.entries).toHaveLength(2);
  });

  it('a replacement that the changes on the table do not fit is not taken', async () => {
    const app = await openApp(new FakeDrawer());
    const city =
      'parameters:\n  cityShare: { label: { zh: 比例, en: share }, unit: ratio, values: 0.5, source: { outside: { title: { zh: 文, en: doc } } } }\n';
    await open(app, ownPolicy(city));
    app.workspace.reset([]);
    const set = app.workspace.wouldBe({ 'parameters.cityShare@2026': 0.6 });
    expect(set.ok).toBe(true);
    const drawer = new FakeDrawer({
      ...kept,
      work: { xingan: { policy: 'my-city', baseline: {}, patch: { 'parameters.cityShare@2026': 0.6 } } },
      files: keptFiles(ownPolicy(city)),
    });
    const changed = await openApp(drawer);
    expect(current(changed)).toBe('my-city');
    await open(changed, ownPolicy(''));
    expect(changed.desk.outcome).toEqual({ kind: 'unfit' });
    expect(changed.workspace.refused.map(({ code }) => code)).toEqual(['unknownId']);
    expect(entry(changed, 'policy', 'my-city').text).toContain('cityShare');
    await changed.desk.remove(entry(changed, 'policy', 'my-city'));
    expect([changed.desk.outcome, current(changed)]).toEqual([{ kind: 'unfit' }, 'my-city']);
    changed.workspace.resetAll();
    await changed.desk.remove(entry(changed, 'policy', 'my-city'));
    expect([changed.desk.outcome, current(changed)]).toEqual([{ kind: 'removed', id: 'my-city' }, 'xingan']);
  });

  it('removed it is gone from the lists and the device; the scenario goes back to its own policy', async () => {
    const drawer = new FakeDrawer();
    const app = await openApp(drawer);
    await open(app, ...starter);
    await app.desk.remove(entry(app, 'register', 'my-city'));
    expect(app.desk.outcome).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'stillNeeded', data: { piece: 'my-city.yaml' } }],
    });
    await app.desk.remove(entry(app, 'policy', 'my-city'));
    expect([current(app), app.own.entries.length]).toEqual(['xingan', 1]);
    await app.desk.remove(entry(app, 'register', 'my-city'));
    app.keep();
    expect([app.own.entries, 'files' in drawer.kept]).toEqual([[], false]);
    expect(app.policies).toHaveLength(5);
  });

  it('a register alone is kept and no policy is changed', async () => {
    const app = await openApp(new FakeDrawer());
    await open(app, starter[1]);
    expect([app.desk.outcome, current(app)]).toEqual([
      { kind: 'loaded', ids: ['my-city'], replaced: [], inUse: undefined },
      'xingan',
    ]);
  });
});

describe('kept files that no longer load', () => {
  it('are said, stay kept with the reason, and the others load', async () => {
    const broken = ownPolicy('parameters:\n  gone: { values: 1 }\n', 'old');
    const drawer = new FakeDrawer({ ...kept, files: keptFiles(...starter, broken) });
    const app = await openApp(drawer);
    expect(current(app)).toBe('my-city');
    expect(app.notices.map(({ sentence, data }) => [sentence, data['files']])).toEqual([
      ['ownNotLoaded', 'old.yaml'],
    ]);
    expect(app.own.unloaded[0]?.problems.length).toBeGreaterThan(0);
    expect(drawer.kept['files']).toEqual(keptFiles(...starter, broken));
    const [unloaded] = app.own.unloaded;
    if (unloaded) app.own.forget(unloaded.kept);
    app.keep();
    expect(drawer.kept['files']).toEqual(keptFiles(...starter));
  });

  it('load once what they wait for is there, with the day they were first opened', async () => {
    const child = ownPolicy('', 'county', 'my-city');
    const app = await openApp(new FakeDrawer({ ...kept, work: {}, files: keptFiles(child) }));
    expect(app.own.unloaded.map(({ problems }) => problems[0]?.code)).toEqual(['unknownPolicy']);
    await open(app, ...starter);
    expect([app.own.unloaded, current(app)]).toEqual([[], 'my-city']);
    expect(entry(app, 'policy', 'county').date).toBe('2026-11-01');
  });

  it('are done with when they are opened again, corrected', async () => {
    const files = keptFiles(ownPolicy('paramters: {}\n'));
    const app = await openApp(new FakeDrawer({ ...kept, files }));
    expect([current(app), app.own.unloaded.length]).toEqual(['xingan', 1]);
    await open(app, ownPolicy(''));
    expect([current(app), app.own.unloaded.length]).toEqual(['my-city', 0]);
  });
});
