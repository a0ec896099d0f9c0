import { beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Builtin from '../../src/builtin';
import { FakeDrawer, openApp } from '../support/drawer';

/** Scenarios whose files do not arrive. */
const unreachable = new Set<string>();

vi.mock('../../src/builtin', async (original) => {
  const builtin = await original<typeof Builtin>();
  const loadBuiltInScenario = (id: string) =>
    unreachable.has(id) ? Promise.reject(new Error('offline')) : builtin.loadBuiltInScenario(id);
  return { ...builtin, loadBuiltInScenario };
});

const work = { policy: 'inner-mongolia', baseline: {}, patch: { 'region.vetEarmarkShare@2025': 0.25 } };
const kept = {
  version: 1,
  scenario: 'teaching',
  year: 2025,
  language: 'zh',
  money: 'wan',
  work: { teaching: work },
};

describe('the start', () => {
  beforeEach(() => {
    unreachable.clear();
  });

  it('opens the example where the files of the kept scenario do not arrive, says so and keeps its work', async () => {
    unreachable.add('teaching');
    const drawer = new FakeDrawer(kept);
    const app = await openApp(drawer);
    expect([app.workspace.scenario.id, app.hasFailed]).toEqual(['xingan', false]);
    expect(app.notices.map(({ sentence, data }) => [sentence, data['id']])).toEqual([
      ['notOpened', 'teaching'],
    ]);
    expect(drawer.kept['work']).toMatchObject({ teaching: work });
  });

  it('says that it failed where not even the example arrives, and writes nothing', async () => {
    unreachable.add('teaching').add('xingan');
    const drawer = new FakeDrawer(kept);
    const app = await openApp(drawer);
    expect([app.isReady, app.hasFailed]).toEqual([false, true]);
    expect(drawer.kept).toEqual(kept);
  });

  it('fails without rejecting on a first visit too', async () => {
    unreachable.add('xingan');
    expect((await openApp(new FakeDrawer())).hasFailed).toBe(true);
  });

  it('opens what is chosen, the last of several choices, and says what does not arrive', async () => {
    const app = await openApp(new FakeDrawer());
    await Promise.all([app.choose('scenario', 'ningxia'), app.choose('scenario', 'teaching')]);
    expect(app.workspace.scenario.id).toBe('teaching');
    await Promise.all([app.choose('policy', 'ningxia'), app.choose('policy', 'qinhuangdao')]);
    expect(app.workspace.pack.policy.id).toBe('qinhuangdao');
    unreachable.add('region-x');
    await app.choose('scenario', 'region-x');
    expect(app.workspace.scenario.id).toBe('teaching');
    expect(app.notices.map(({ data }) => data['id'])).toEqual(['region-x']);
  });
});
