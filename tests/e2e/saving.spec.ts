import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { open, watch } from './support';

/** How often: a sample in the gate, all of it in `npm run test:deep`. */
const times = (sample: number, all: number) => (test.info().project.name === 'deep' ? all : sample);

const field = (page: Page) => page.getByRole('textbox', { name: /全日制在校生|Full-time students/ }).first();

/** A page of the scenario that notes every number of students that it has called saved. */
async function openTab(context: BrowserContext): Promise<{ page: Page; said: number[] }> {
  const page = await context.newPage();
  const said: number[] = [];
  await page.exposeBinding('note', (_, value: number) => void said.push(value));
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'language', { get: () => 'zh-CN' });
    Object.defineProperty(navigator, 'locks', { get: () => undefined });
  });
  await page.goto('./#/scenario');
  await expect(field(page)).toBeVisible({ timeout: 30_000 });
  const handle = await field(page).elementHandle();
  await page.evaluate((input) => {
    const status = document.querySelector('header [role=status]');
    const note = Reflect.get(window, 'note') as (value: number) => void;
    const students = () => Number((input as HTMLInputElement).value.replaceAll(',', ''));
    const look = () => {
      if (status?.textContent.trim() === '已保存') note(students());
    };
    if (status)
      new MutationObserver(look).observe(status, { childList: true, characterData: true, subtree: true });
    Object.assign(window, {
      enter: (value: number) => {
        const text = input as HTMLInputElement;
        text.focus();
        text.value = String(value);
        text.dispatchEvent(new Event('input', { bubbles: true }));
        text.dispatchEvent(new Event('change', { bubbles: true }));
      },
    });
  }, handle);
  return { page, said };
}

async function enter(page: Page, value: number): Promise<void> {
  await page.evaluate((given) => {
    (Reflect.get(window, 'enter') as (value: number) => void)(given);
  }, value);
}

/** The number of students in every project of the vault, read past the app. */
async function inVault(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('no answer'));
      });
    const database = await asked(indexedDB.open('funding-allocation-simulator'));
    const bodies = await asked(database.transaction('bodies').objectStore('bodies').getAll());
    database.close();
    return bodies.map((body) => {
      const patches = Object.values(
        (body as { kept: { work: Record<string, { patch: object }> } }).kept.work,
      );
      const [students] = patches.flatMap(({ patch }) =>
        Object.entries(patch).flatMap(([path, value]) =>
          path.includes('fullTimeStudents') ? [Number(value)] : [],
        ),
      );
      return students ?? 0;
    });
  });
}

test('the renderer is killed at some instant after an edit: what was last called saved is there', async ({
  context,
}) => {
  test.setTimeout(1_800_000);
  const kills = times(3, 100);
  let saved = 0;
  for (let kill = 1; kill <= kills; kill += 1) {
    const { page, said } = await openTab(context);
    const start = 2000 + kill * 50;
    for (let edit = 0; edit < 5; edit += 1) await enter(page, start + edit);
    await page.waitForTimeout((kill * 7) % 60);
    const session = await context.newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    session.send('Page.crash').catch(() => undefined);
    await crashed;
    saved = Math.max(saved, ...said.filter((value) => value >= start));
    await page.close();
    const next = await openTab(context);
    const there = Number((await field(next.page).inputValue()).replaceAll(',', ''));
    // Nothing older than what was called saved, and nothing but an edit that was made.
    expect(there, `kill ${String(kill)}`).toBeGreaterThanOrEqual(saved);
    expect(saved === 0 || there <= start + 4).toBe(true);
    await next.page.close();
  }
  expect(saved).toBeGreaterThan(0);
});

test('a tab is closed within fifty milliseconds of the last edit: what was last called saved is there', async ({
  context,
}) => {
  test.setTimeout(1_800_000);
  let saved = 0;
  let whole = 0;
  const closes = times(4, 50);
  for (let close = 1; close <= closes; close += 1) {
    const { page, said } = await openTab(context);
    const value = 3000 + close;
    await enter(page, value);
    await page.waitForTimeout((close * 13) % 50);
    await page.close();
    saved = Math.max(saved, ...said);
    const next = await openTab(context);
    const there = Number((await field(next.page).inputValue()).replaceAll(',', ''));
    expect(there, `close ${String(close)}`).toBeGreaterThanOrEqual(saved);
    if (there === value) whole += 1;
    await next.page.close();
  }
  // A browser may end a page before it has heard of it; mostly the edit that was not called saved yet is there too.
  test
    .info()
    .annotations.push({ type: 'last edit there', description: `${String(whole)} of ${String(closes)}` });
  expect(whole * 2).toBeGreaterThan(closes);
});

test('two tabs, without locks, never overwrite in silence what the other has called saved', async ({
  context,
}) => {
  test.setTimeout(1_800_000);
  const first = await openTab(context);
  await enter(first.page, 1999);
  await expect.poll(() => first.said.at(-1)).toBe(1999);
  const tabs = [first, await openTab(context)];
  const settled = async (page: Page) => {
    const status = page.locator('header').getByRole('status');
    await expect(status).toHaveText(/^(已保存|未能保存)$/);
    return (await status.innerText()) === '已保存';
  };
  let saved = 1999;
  const counts = { saved: 0, refused: 0 };
  for (let edit = 1; edit <= times(24, 400); edit += 1) {
    const value = 2000 + edit * 2;
    const [one = first, two = first] = edit % 3 === 0 ? [tabs[1], tabs[0]] : tabs;
    // Every fourth time both at once.
    const both = edit % 4 === 0;
    await Promise.all([enter(one.page, value), ...(both ? [enter(two.page, value + 1)] : [])]);
    const done = [await settled(one.page), both && (await settled(two.page))];
    const kept = await inVault(one.page);
    const called = [done[0] ? value : 0, done[1] ? value + 1 : 0].filter((each) => each > 0);
    expect(kept, `edit ${String(edit)}`).toEqual([called[0] ?? saved]);
    expect(called.length, 'only one of two can have the last word').toBeLessThanOrEqual(1);
    saved = called[0] ?? saved;
    counts[called.length > 0 ? 'saved' : 'refused'] += 1;
    for (const { page } of both ? [one, two] : [one]) {
      const other = page.getByRole('button', { name: '载入另一份' });
      if ((await other.count()) === 0) continue;
      counts.refused += 1;
      await Promise.all([page.waitForEvent('load'), other.click()]);
      await page.close();
      const again = await openTab(context);
      tabs[tabs[0]?.page === page ? 0 : 1] = again;
      await expect(field(again.page)).toHaveValue(saved.toLocaleString('en'));
    }
  }
  expect(counts.saved).toBeGreaterThan(5);
  expect(counts.refused).toBeGreaterThan(2);
});

test('the tab that came second goes on as a copy of its own', async ({ context }) => {
  const one = await openTab(context);
  await enter(one.page, 4000);
  await expect.poll(() => one.said.at(-1)).toBe(4000);
  const two = await openTab(context);
  await enter(one.page, 4001);
  await expect.poll(() => one.said.at(-1)).toBe(4001);
  await enter(two.page, 4002);
  await expect(two.page.getByRole('alert').filter({ hasText: '另一个窗口改了这个项目' })).toBeVisible();
  await two.page.getByRole('button', { name: '把我的另存为副本' }).click();
  await expect(two.page.getByRole('alert')).toHaveCount(0);
  expect((await inVault(two.page)).sort()).toEqual([4001, 4002]);
  await two.page.reload();
  await expect(field(two.page)).toHaveValue('4,002');
  await two.page.getByRole('button', { name: '撤销' }).click();
  await expect(field(two.page)).toHaveValue('4,000');
});

for (const [fault, sentence] of [
  ['quota', '浏览器存储已满'],
  ['abort', '浏览器没有存入最近的改动'],
  ['never', '浏览器的存储没有回应'],
] as const) {
  test(`a database that fails (${fault}) is said, and the next page has the edit`, async ({
    context,
    page,
  }) => {
    await page.addInitScript((kind) => {
      Object.defineProperty(navigator, 'language', { get: () => 'zh-CN' });
      // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own object below
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (...given: Parameters<typeof put>) {
        if (kind === 'quota') throw new DOMException('full', 'QuotaExceededError');
        const request = put.apply(this, given);
        if (kind === 'abort') this.transaction.abort();
        // A transaction lives as long as something is asked of it.
        const again = () => (this.get('x').onsuccess = again);
        if (kind === 'never') again();
        return request;
      };
    }, fault);
    await page.goto('./#/scenario');
    await field(page).fill('4567');
    await field(page).press('Enter');
    const said = page.getByRole('alert').filter({ hasText: sentence });
    await expect(said).toBeVisible({ timeout: 25_000 });
    await expect(page.locator('header').getByRole('status')).toHaveText('未能保存');
    await page.close();
    const next = await openTab(context);
    await expect(field(next.page)).toHaveValue('4,567');
    await expect.poll(() => inVault(next.page)).toEqual([4567]);
  });
}

test('without a database the older storage keeps the work, and the page of projects says what is missing', async ({
  page,
}) => {
  const complaints = watch(page);
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { get: () => undefined }));
  await open(page, 'scenario');
  await field(page).fill('4567');
  await field(page).press('Enter');
  await page.reload();
  await expect(field(page)).toHaveValue('4,567');
  await page.goto('./#/exchange/projects');
  await expect(page.getByText('这个浏览器没有可用的数据库')).toBeVisible();
  await expect(page.getByRole('button', { name: '生成链接' })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('on a plain http page of an intranet, which is no secure context, work is kept, shared and saved as a file', async ({
  page,
}) => {
  const types = { html: 'text/html', js: 'text/javascript', css: 'text/css' } as const;
  await page.route('http://intranet.example/**', async (route) => {
    const path = new URL(route.request().url()).pathname;
    const name = path === '/' ? '/index.html' : path;
    const type = types[(name.split('.').at(-1) ?? 'html') as keyof typeof types];
    await route.fulfill({ body: readFileSync(`dist${name}`), contentType: type });
  });
  await page.addInitScript(() => Object.defineProperty(navigator, 'language', { get: () => 'zh-CN' }));
  await page.goto('http://intranet.example/#/scenario');
  expect(
    await page.evaluate(() => [isSecureContext, 'locks' in navigator, 'showSaveFilePicker' in window]),
  ).toEqual([false, false, false]);
  await field(page).fill('4567');
  await field(page).press('Enter');
  await expect(page.locator('header').getByRole('status')).toHaveText('已保存');
  await page.reload();
  await expect(field(page)).toHaveValue('4,567');
  await page.goto('http://intranet.example/#/exchange/projects');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '存为文件' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('4567');
  await page.getByRole('button', { name: '生成链接' }).click();
  await page.getByRole('button', { name: '复制', exact: true }).click();
  await expect(page.getByText(/已复制。|请按 Ctrl\+C/)).toBeVisible();
});

test('a college opens the single file, changes a figure, reloads, and prints its statement', async ({
  page,
  context,
}) => {
  await context.setOffline(true);
  const complaints = watch(page);
  await page.addInitScript(() => Object.defineProperty(navigator, 'language', { get: () => 'zh-CN' }));
  const file = pathToFileURL(resolve('dist-single/index.html')).href;
  await page.goto(`${file}#/colleges/college-a/statement`);
  const paper = page.locator('main article').first();
  await expect(paper).toBeVisible();
  const before = await paper.innerText();
  await page.goto(`${file}#/scenario`);
  const income = page.getByRole('textbox', { name: /培训/ }).first();
  await income.fill('1234567');
  await income.press('Enter');
  await expect(page.locator('header').getByRole('status')).toHaveText('已保存');
  await page.goto(`${file}#/colleges/college-a/statement`);
  await page.reload();
  await expect(paper).toBeVisible();
  const after = await paper.innerText();
  expect(after).not.toBe(before);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('header').first()).toBeHidden();
  await expect(paper).toBeVisible();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.length).toBeGreaterThan(20_000);
  expect(complaints).toEqual([]);
});
