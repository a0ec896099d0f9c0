import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { linkText } from '../../src/exchange';
import {
  ProjectDesk,
  projectFileOf,
  readLink,
  readProjectFile,
  runIncoming,
  sharedOf,
  thenAndNow,
  fitsLink,
  type App,
} from '../../src/state';
import { edit, FakeDevice, settled, shareOn } from '../support/device';
import { FakeDrawer } from '../support/drawer';

const golden = JSON.parse(readFileSync('tests/golden/projects/project-1.json', 'utf8')) as Record<
  string,
  unknown
>;
const source = (value: unknown, size = 1000) => ({
  name: 'p.json',
  size,
  text: () => Promise.resolve(typeof value === 'string' ? value : JSON.stringify(value)),
});

let app: App;
beforeAll(async () => {
  app = await new FakeDevice().open();
  edit(app, 0.2);
});

async function codeOf(value: unknown, size?: number): Promise<string> {
  const read = await readProjectFile(source(value, size), app);
  return read.ok ? 'read' : `${read.problems[0]?.code ?? ''} ${read.problems[0]?.data['piece'] ?? ''}`.trim();
}

describe('a project that comes in', () => {
  it('by file is all that went out: the work, the columns, the versions and what it came to', async () => {
    const desk = new ProjectDesk(app);
    await settled(app);
    await desk.keepVersion('v1');
    app.columns.add({ kind: 'policy', id: 'ningxia' });
    const file = projectFileOf(app, 'A', desk.versions);
    const read = await readProjectFile(source(file), app);
    if (!read.ok) throw new Error(read.problems[0]?.code);
    const { kept, versions, stamp, name } = read.value;
    expect([name, kept, versions, stamp]).toEqual(['A', { ...app.kept }, desk.versions, file.stamp]);
  });

  it('by link is the scenario on the table alone, and comes to the same on another device', async () => {
    const shared = sharedOf(app, 'A');
    expect(Object.keys(shared.work)).toEqual(['xingan']);
    const letters = linkText(shared);
    expect(letters.length).toBeLessThan(2_000);
    const device = new FakeDevice();
    const tab = new FakeDrawer();
    const other = await device.open(tab);
    const read = await readLink(letters, other);
    if (!read.ok) throw new Error(read.problems[0]?.code);
    expect([shareOn(other), await new ProjectDesk(other).take(read.value)]).toEqual([undefined, true]);
    const opened = await device.open(tab);
    expect(shareOn(opened)).toBe(0.2);
    expect(sharedOf(opened, 'A').stamp).toEqual(shared.stamp);
    expect(Object.keys(opened.kept.work)).toEqual(['xingan']);
  });

  it.each([
    ['a file that is too large is not even read', golden, 'projectTooLarge 100', 100 * 1024 * 1024],
    [
      'work with a part that is unknown',
      { ...golden, work: { xingan: { policy: 'xingan', baseline: {}, patch: {}, evil: 1 } } },
      'projectDamaged work.xingan',
    ],
    [
      'a patch that is no patch',
      { ...golden, work: { xingan: { policy: 'xingan', baseline: {}, patch: [1] } } },
      'projectDamaged work.xingan',
    ],
    [
      'a version that is none',
      { ...golden, versions: [{ name: '', savedAt: '2026-11-22T00:00:00Z', scenario: 'xingan', work: 7 }] },
      'projectDamaged versions.0',
    ],
    ['a scenario that is not there', { ...golden, scenario: 'gone' }, 'scenarioGone gone'],
    ['columns that are none', { ...golden, comparison: 7 }, 'projectDamaged comparison'],
    ['files that are none', { ...golden, files: ['x'] }, 'projectDamaged files.0'],
    ['no project', 'x', 'notAProject'],
    ['the golden file', golden, 'read'],
  ])('%s', async (_, value, code, size?: number) => {
    expect(await codeOf(value, size)).toBe(code);
  });

  it('a file that cannot be read, and a link that was cut, say so', async () => {
    const broken = { ...source(''), text: () => Promise.reject(new Error('gone')) };
    const read = await readProjectFile(broken, app);
    expect(!read.ok && read.problems[0]?.code).toBe('projectUnread');
    const cut = await readLink(linkText(sharedOf(app, 'A')).slice(0, -3), app);
    expect(!cut.ok && cut.problems[0]?.code).toBe('linkDamaged');
    const other = await readLink(linkText({ kind: 'invoice' }), app);
    expect(!other.ok && other.problems[0]?.code).toBe('notAProject');
  });
});

describe('then and now', () => {
  const incomingOf = async (change: object) => {
    const read = await readProjectFile(source({ ...golden, ...change }), app);
    if (!read.ok) throw new Error(read.problems[0]?.code);
    return read.value;
  };

  it('the golden file still comes to what it came to, or the rules have changed since', async () => {
    const incoming = await incomingOf({});
    const run = await runIncoming(incoming);
    if (run.kind !== 'ran' || !incoming.stamp) throw new Error(run.kind);
    const held = thenAndNow(incoming.stamp, run.now);
    if (held.hasSameRules) expect([held.hasSameResults, held.moved]).toEqual([true, []]);
    expect(Object.keys(run.now.figures)).toEqual(
      expect.arrayContaining(['fundingNeed', 'fundingGap', 'notMet']),
    );
  });

  it('a figure that has moved is listed with its year, and a year that only one has too', () => {
    const stamp = {
      policy: 'a',
      rules: 'r',
      results: 'x',
      from: 2025,
      figures: { gap: ['1.00', null], old: ['5', '5'] },
    };
    const now = { ...stamp, rules: 's', results: 'y', figures: { gap: ['1.00', '2.00', '3.00'] } };
    expect(thenAndNow(stamp, now)).toEqual({
      hasSameRules: false,
      hasSameResults: false,
      moved: [
        { id: 'gap', year: 2026, then: null, now: '2.00' },
        { id: 'gap', year: 2027, then: null, now: '3.00' },
        { id: 'old', year: 2025, then: '5', now: null },
        { id: 'old', year: 2026, then: '5', now: null },
      ],
    });
    expect(thenAndNow({ ...stamp, results: null }, stamp).hasSameResults).toBeUndefined();
    expect(thenAndNow(stamp, stamp)).toEqual({ hasSameRules: true, hasSameResults: true, moved: [] });
  });

  it('one more school counted or one cell moved is another fingerprint of the results', () => {
    const before = sharedOf(app, '').stamp?.results;
    edit(app, 0.21);
    expect(sharedOf(app, '').stamp?.results).not.toBe(before);
    edit(app, 0.2);
    expect(sharedOf(app, '').stamp?.results).toBe(before);
  });

  it('what stands on a policy of one’s own, or is refused by the rules of today, is said before it is opened', async () => {
    const work = { policy: 'xingan', baseline: {}, patch: {} };
    expect(
      (await runIncoming(await incomingOf({ work: { xingan: { ...work, policy: 'my-city' } } }))).kind,
    ).toBe('ownPolicy');
    const refused = { ...work, patch: { 'region.gone@2026': 1 } };
    expect(await runIncoming(await incomingOf({ work: { xingan: refused } }))).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'unknownId' }],
    });
    expect(fitsLink(app)).toBe(true);
  });
});
