import { describe, expect, it } from 'vitest';
import { drawerKey, FakeDrawer, openApp } from '../support/drawer';

const change = { 'region.vetEarmarkShare@2026': 0.25 };
const work = { policy: 'xingan', baseline: {}, patch: change };
const kept = {
  version: 1,
  scenario: 'xingan',
  year: 2027,
  language: 'en',
  money: 'yi',
  work: { xingan: work },
};
const refusedWork = (year: number) => ({
  policy: 'xingan',
  baseline: {},
  patch: { [`region.gone@${String(year)}`]: 1 },
});

describe('work kept on the device', () => {
  it('comes back with the language, the unit and the year, and nothing is said', async () => {
    const app = await openApp(new FakeDrawer(kept));
    expect([app.view.language, app.view.money, app.view.year]).toEqual(['en', 'yi', 2027]);
    expect(app.workspace.patch).toEqual(change);
    expect(app.notices).toEqual([]);
  });

  it('a device without storage opens on the example and says that nothing is saved', async () => {
    const app = await openApp(undefined);
    expect([app.workspace.scenario.id, app.saving.state === 'saved', app.notices.length]).toEqual([
      'xingan',
      false,
      0,
    ]);
  });

  it('a full device says that nothing is saved and keeps what it had', async () => {
    const drawer = new FakeDrawer(kept);
    drawer.room = 0;
    const app = await openApp(drawer);
    expect(app.saving.state === 'saved').toBe(false);
    expect(drawer.kept).toEqual(kept);
  });

  it.each([
    ['no JSON', '{"version":1,'],
    ['a newer version', { ...kept, version: 2 }],
    ['a list', [kept]],
    ['work that is null', { ...kept, work: null }],
    ['an entry that is null', { ...kept, work: { xingan: null } }],
    ['an entry without a baseline', { ...kept, work: { xingan: { policy: 'xingan', patch: change } } }],
    ['an entry without a policy', { ...kept, work: { xingan: { baseline: {}, patch: change } } }],
    ['a patch that is null', { ...kept, work: { xingan: { ...work, patch: null } } }],
    ['a patch that is a list', { ...kept, work: { xingan: { ...work, patch: [1] } } }],
    ['a value that is true', { ...kept, work: { xingan: { ...work, patch: { ...change, a: true } } } }],
    ['years that run backwards', { ...kept, work: { xingan: { ...work, years: { from: 2030, to: 2020 } } } }],
    ['years that are too many', { ...kept, work: { xingan: { ...work, years: { from: 1990, to: 2100 } } } }],
    ['years that are text', { ...kept, work: { xingan: { ...work, years: { from: '2020', to: 2030 } } } }],
    ['a unit of money that is unknown', { ...kept, money: 'jiao' }],
    ['a field that is unknown', { ...kept, colour: 'red' }],
    ['a scenario that is a number', { ...kept, scenario: 7 }],
  ])('%s: the app opens, says so and copies the text before it writes', async (_, damaged) => {
    const drawer = new FakeDrawer(damaged);
    const before = drawer.held.get(drawerKey) ?? '';
    const app = await openApp(drawer);
    expect(app.isReady && app.saving.state === 'saved').toBe(true);
    expect(app.workspace.simulation.years.to).toBeGreaterThan(app.workspace.simulation.years.from);
    expect(Object.values(drawer.aside)).toEqual([before]);
    expect(app.notices.map(({ text }) => text)).toEqual([before]);
    expect(app.notices[0]?.data['key']).toBe(Object.keys(drawer.aside)[0]);
  });

  it('what can be read beside a damaged field is used', async () => {
    const app = await openApp(
      new FakeDrawer({ ...kept, money: 'jiao', work: { teaching: 1, xingan: work } }),
    );
    expect([app.view.language, app.view.money]).toEqual(['en', 'wan']);
    expect(app.workspace.patch).toEqual(change);
    expect(app.notices[0]?.data['fields']).toBe('money, work.teaching');
  });

  it('a second damaged text does not overwrite the first that was set aside', async () => {
    const drawer = new FakeDrawer('first');
    await openApp(drawer);
    drawer.held.set(drawerKey, 'second');
    await openApp(drawer);
    drawer.held.set(drawerKey, 'second');
    await openApp(drawer);
    expect(Object.values(drawer.aside)).toEqual(['first', 'second']);
  });

  it('a damaged text that cannot be copied is not overwritten, and that is said', async () => {
    const drawer = new FakeDrawer('damaged');
    drawer.room = 0;
    const app = await openApp(drawer);
    drawer.room = Infinity;
    app.keep();
    expect(drawer.held.get(drawerKey)).toBe('damaged');
    expect([app.saving.state === 'saved', app.notices[0]?.sentence]).toEqual([false, 'keptStays']);
  });

  it('a scenario that is no longer there opens the example and keeps its work', async () => {
    const drawer = new FakeDrawer({ ...kept, scenario: 'gone', work: { gone: work } });
    const app = await openApp(drawer);
    expect(app.workspace.scenario.id).toBe('xingan');
    expect(drawer.kept['work']).toMatchObject({ gone: work });
  });
});

describe('kept work that the rules of today refuse', () => {
  it('is set aside under a name of its own, and the name is said with the reason', async () => {
    const drawer = new FakeDrawer({ ...kept, work: { xingan: refusedWork(2026) } });
    const app = await openApp(drawer);
    expect(app.workspace.patch).toEqual({});
    expect(app.workspace.refused.map(({ code }) => code)).toEqual(['unknownId']);
    expect(drawer.kept['work']).toMatchObject({ 'xingan (refused)': refusedWork(2026) });
    expect(app.notices.map(({ sentence, data }) => [sentence, data['name']])).toEqual([
      ['keptRefused', 'xingan (refused)'],
    ]);
    expect(app.notices[0]?.text).toContain('region.gone@2026');
  });

  it('a second refusal is numbered and the first stays', async () => {
    const drawer = new FakeDrawer({
      ...kept,
      work: { xingan: refusedWork(2027), 'xingan (refused)': refusedWork(2026) },
    });
    const app = await openApp(drawer);
    expect(drawer.kept['work']).toMatchObject({
      'xingan (refused)': refusedWork(2026),
      'xingan (refused 2)': refusedWork(2027),
    });
    expect(app.notices[0]?.data['name']).toBe('xingan (refused 2)');
  });

  it('the same work refused again is set aside once', async () => {
    const drawer = new FakeDrawer({
      ...kept,
      work: { xingan: refusedWork(2026), 'xingan (refused)': refusedWork(2026) },
    });
    await openApp(drawer);
    expect(Object.keys(drawer.kept['work'] as object).sort()).toEqual(['xingan', 'xingan (refused)']);
  });

  it('a baseline that only its changes make valid is set aside and not run', async () => {
    const broken = {
      policy: 'xingan',
      baseline: { 'region.vatPaid@2026': -1 },
      patch: { 'region.vatPaid@2026': 5 },
    };
    const drawer = new FakeDrawer({ ...kept, work: { xingan: broken } });
    const app = await openApp(drawer);
    expect(app.workspace.baseline.years.from).toBe(app.workspace.years.from);
    expect(app.workspace.hasBaseline).toBe(false);
    expect(drawer.kept['work']).toMatchObject({ 'xingan (refused)': broken });
    expect(app.notices).toHaveLength(1);
  });

  it('is said also when its scenario is opened later', async () => {
    const drawer = new FakeDrawer({ ...kept, work: { teaching: refusedWork(2026) } });
    const app = await openApp(drawer);
    expect(app.notices).toEqual([]);
    await app.openScenario('teaching');
    expect(app.notices.map(({ data }) => data['name'])).toEqual(['teaching (refused)']);
    app.dismissNotices();
    expect(app.notices).toEqual([]);
  });
});
