import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { watch } from './support';

const file = pathToFileURL(resolve('dist-single/index.html')).href;

test('the single file opens from a stick, offline, under its own content security policy', async ({
  page,
  context,
}) => {
  await context.setOffline(true);
  const complaints = watch(page);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(`${file}#/overview`);
  await expect(page.locator('main h1')).toHaveText(/2026/);
  await expect(page.locator('main canvas')).toHaveCount(2);
  for (const screen of ['scenario', 'colleges', 'rules', 'overview']) {
    await page.goto(`${file}#/${screen}`);
    await expect(page.locator('main h1')).toBeVisible();
  }
  expect(requests.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
  expect(complaints).toEqual([]);
});

test('the single file keeps what was done', async ({ page }) => {
  await page.goto(`${file}#/scenario`);
  const field = page.getByRole('textbox', { name: /全日制在校生|Full-time students/ }).first();
  await field.fill('7000');
  await field.press('Enter');
  await page.reload();
  await expect(field).toHaveValue('7,000');
});

test('a script that was not built in does not run', async ({ page }) => {
  await page.goto(`${file}#/overview`);
  await expect(page.locator('main h1')).toBeVisible();
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.intruder = true';
    document.body.append(script);
    return 'intruder' in window;
  });
  expect(ran).toBe(false);
});
