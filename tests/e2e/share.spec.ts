import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { linkText } from '../../src/exchange';
import { watch } from './support';

const file = pathToFileURL(resolve('dist-single/index.html')).href;
const inChinese = () => {
  Object.defineProperty(navigator, 'language', { get: () => 'zh-CN' });
};

async function freshPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(inChinese);
  return page;
}

/** The figures of the overview, as text; what it would take to meet a requirement is worked out later and is left out. */
async function figures(page: Page): Promise<string> {
  await expect(page.locator('main h1')).toHaveText(/\d{4}/);
  await expect(page.locator('main table').first()).toBeVisible();
  const rows = await page
    .locator('main tr')
    .evaluateAll((all) =>
      all.map((row) => [...row.children].slice(0, 6).map(({ textContent }) => textContent.trim())),
    );
  expect(rows.length).toBeGreaterThan(10);
  return [await page.locator('main h1').innerText(), ...rows.map((row) => row.join(' '))].join('\n');
}

/** Opens what has come in; the page then starts over. */
async function take(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: '打开为新项目' }).click()]);
  await expect(page).toHaveURL(/#\/overview$/);
}

/** Moves the floor of the surcharge in the clause itself, and makes a link of it. */
async function draftAndShare(page: Page, base = ''): Promise<{ link: string; there: string }> {
  await page.goto(`${base}#/rules/inner-mongolia/nmg-surcharge-share-30`);
  const field = page
    .locator('article#nmg-surcharge-share-30')
    .getByRole('textbox', { name: '教育费附加用于职业教育的最低比例' });
  await field.fill('25');
  await field.press('Enter');
  await expect(field).toHaveValue('25.00%');
  await page.goto(`${base}#/overview`);
  const there = await figures(page);
  await page.goto(`${base}#/exchange/projects`);
  await expect(page.getByText('拿到链接的人都能看到这些数据')).toBeVisible();
  await page.getByRole('button', { name: '生成链接' }).click();
  const box = page.getByRole('textbox', { name: '链接', exact: true });
  await expect(box).toBeVisible();
  return { link: await box.inputValue(), there };
}

for (const from of ['the served app', 'the single file'] as const) {
  test(`a drafter shares a link that opens to the same figures in a fresh profile: ${from}`, async ({
    browser,
    baseURL,
  }) => {
    const base = from === 'the single file' ? file : baseURL;
    test.slow();
    const page = await freshPage(browser);
    const complaints = watch(page);
    const { link, there } = await draftAndShare(page, base);
    expect(link.length).toBeLessThan(8000);
    const other = await freshPage(browser);
    await other.goto(link);
    await expect(other.getByText('规则和全部结果都与当时相同')).toBeVisible();
    await take(other);
    await expect(other.locator('main h1')).toBeVisible();
    expect(await figures(other)).toBe(there);
    await other.reload();
    expect(await figures(other)).toBe(there);
    expect(complaints).toEqual([]);
  });
}

test('a link does not touch the work that is there, and can be pasted where pages are files', async ({
  browser,
}) => {
  test.slow();
  const { link } = await draftAndShare(await freshPage(browser), file);
  const page = await freshPage(browser);
  await page.goto(`${file}#/scenario`);
  const students = page.getByRole('textbox', { name: /全日制在校生/ }).first();
  await students.fill('7000');
  await students.press('Enter');
  await page.goto(`${file}#/exchange/projects`);
  await page.getByRole('textbox', { name: '粘贴收到的链接' }).fill(`  ${link}\n`);
  await page.getByRole('button', { name: '打开链接' }).click();
  await take(page);
  await page.goto(`${file}#/scenario`);
  await expect(students).not.toHaveValue('7,000');
  await page.goto(`${file}#/exchange/projects`);
  await expect(page.getByRole('button', { name: /^打开“/ })).toHaveCount(1);
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: /^打开“/ }).click()]);
  await page.goto(`${file}#/scenario`);
  await expect(students).toHaveValue('7,000');
});

test('a link made under other rules says what has changed, figure by figure', async ({
  browser,
  page,
  baseURL,
}) => {
  const { link } = await draftAndShare(await freshPage(browser), baseURL);
  const letters = link.split('/').at(-1) ?? '';
  const shared = JSON.parse(inflateRawSync(Buffer.from(letters.slice(10), 'base64url')).toString()) as {
    stamp: { rules: string; results: string; figures: Record<string, string[]> };
  };
  const { stamp } = shared;
  stamp.rules = '0123456789abcdef';
  stamp.results = '0123456789abcdef';
  (stamp.figures['fundingNeed'] ?? [])[3] = '1000000.00';
  await page.addInitScript(inChinese);
  await page.goto(`./#/exchange/projects/link/${linkText(shared)}`);
  await expect(page.getByText('规则已与当时不同（摘要 01234567')).toBeVisible();
  await expect(page.getByText('有 1 个数字与当时不同')).toBeVisible();
  await expect(page.getByRole('row', { name: /2026 100\.00 [\d,.]+ \+[\d,.]+/ })).toBeVisible();
});

test('where the page may not write to the clipboard, the link is selected and copied the older way', async ({
  browser,
  baseURL,
}) => {
  const page = await freshPage(browser);
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { get: () => undefined });
    Object.assign(window, { commands: [] });
    const execCommand = (command: string) => {
      (Reflect.get(window, 'commands') as string[]).push(command);
      return Reflect.get(window, 'isForbidden') !== true;
    };
    Object.assign(document, { execCommand });
  });
  await draftAndShare(page, baseURL);
  await page.getByRole('button', { name: '复制', exact: true }).click();
  await expect(page.getByText('已复制。')).toBeVisible();
  expect(await page.evaluate(() => Reflect.get(window, 'commands') as unknown)).toEqual(['copy']);
  await page.evaluate(() => Object.assign(window, { isForbidden: true }));
  await page.getByRole('button', { name: '复制', exact: true }).click();
  await expect(page.getByText('请按 Ctrl+C')).toBeVisible();
});
