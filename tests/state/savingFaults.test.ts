import { describe, expect, it } from 'vitest';
import type { Kept } from '../../src/state/kept';
import { Saving } from '../../src/state/saving.svelte';
import { FakeDrawer } from '../support/drawer';
import { FakeVault, type Fault } from '../support/fakeVault';

const path = 'region.vetEarmarkShare@2026';
const keptWith = (share: number): Kept => ({
  version: 1,
  scenario: 'xingan',
  year: 2026,
  language: 'zh',
  money: 'wan',
  work: { xingan: { policy: 'xingan', baseline: {}, patch: { [path]: share } } },
});
const noSteps = { scenario: 'xingan', past: [], future: [] };
const shareIn = (value: unknown) => (value as Kept | undefined)?.work['xingan']?.patch[path];

async function page(vault: FakeVault, drawer: FakeDrawer) {
  const saving = new Saving({ drawer, tab: new FakeDrawer(), openVault: () => Promise.resolve(vault) });
  const { work } = await saving.open();
  return { saving, found: shareIn(work?.value) };
}

async function keep(saving: Saving, share: number) {
  saving.keep(keptWith(share), noSteps);
  while (saving.state === 'saving') await new Promise((resolve) => setTimeout(resolve, 0));
  return saving.state;
}

describe.each([
  ['full', 'full'],
  ['abort', 'failed'],
  ['never', 'stuck'],
] as [Fault, string][])('a vault that fails for good (%s)', (fault, trouble) => {
  it.each([
    // Three writes, each of which begins, reads the head, puts head, body and settings, and commits.
    ['a first visit', undefined, 18],
    ['work of the older storage', keptWith(0.25), 19],
  ])(
    'at any step after %s: what was called saved is there, whole, and what came after is not lost',
    async (_, older, steps) => {
      let failed = 0;
      for (let at = 1; at <= steps + 1; at += 1) {
        const [vault, drawer] = [new FakeVault(), new FakeDrawer(older)];
        vault.fault = fault;
        vault.faultAt = at;
        const { saving } = await page(vault, drawer);
        let saved: number | undefined;
        for (const share of [0.2, 0.15, 0.1]) {
          if ((await keep(saving, share)) === 'saved') saved = share;
          else expect(saving.trouble).toBe(trouble);
        }
        if (saving.trouble) failed += 1;
        const [inVault] = Object.values(vault.projects);
        expect(shareIn(inVault), `at step ${String(at)}`).toBe(saved);
        vault.faultAt = Infinity;
        const next = await page(vault, drawer);
        expect(next.found, `after step ${String(at)}`).toBe(0.1);
        expect(await keep(next.saving, 0.1)).toBe('saved');
        expect(Object.values(vault.projects).map(shareIn)).toEqual([0.1]);
      }
      expect(failed).toBe(steps);
    },
  );

  it('and a drawer that is full too: nothing is called saved that is not there', async () => {
    const [vault, drawer] = [new FakeVault(), new FakeDrawer()];
    const { saving } = await page(vault, drawer);
    expect(await keep(saving, 0.2)).toBe('saved');
    vault.fault = fault;
    vault.faultAt = 0;
    drawer.room = 0;
    expect(await keep(saving, 0.1)).toBe('notSaved');
    vault.faultAt = Infinity;
    expect((await page(vault, drawer)).found).toBe(0.2);
  });
});

it('two pages that write two hundred times each, in any order, never overwrite what the other has called saved', async () => {
  const [vault, drawer] = [new FakeVault(), new FakeDrawer()];
  const first = await page(vault, drawer);
  await keep(first.saving, 0.9);
  const pages = [first, await page(vault, drawer)];
  const counts = { saved: 0, refused: 0 };
  let saved = 0.9;
  for (let write = 1; write <= 400; write += 1) {
    // Which page writes next follows no rhythm, and now and then both do at once.
    const which = (write * write) % 7 > 3 ? 1 : 0;
    const share = write / 1000;
    const { saving } = pages[which] ?? first;
    const other = pages[1 - which] ?? first;
    if (write % 11 === 0) other.saving.keep(keptWith(share + 0.5), noSteps);
    if ((await keep(saving, share)) === 'saved') counts.saved += 1;
    else counts.refused += 1;
    while (other.saving.state === 'saving') await new Promise((resolve) => setTimeout(resolve, 0));
    const inVault = shareIn(Object.values(vault.projects)[0]);
    if (saving.state === 'saved') saved = share;
    else if (other.saving.state === 'saved' && write % 11 === 0) saved = share + 0.5;
    expect(inVault, `after write ${String(write)}`).toBe(saved);
    for (const [index, each] of pages.entries()) {
      if (each.saving.trouble === undefined) continue;
      expect(each.saving.trouble).toBe('newer');
      // The person loads what the other has written.
      each.saving.startOver();
      pages[index] = await page(vault, drawer);
      expect(pages[index].found).toBe(saved);
    }
  }
  expect(Object.keys(vault.projects)).toHaveLength(1);
  expect(counts.saved).toBeGreaterThan(150);
  expect(counts.refused).toBeGreaterThan(20);
});
