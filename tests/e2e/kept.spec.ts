import { expect, test, type Page } from '@playwright/test';
import { open, watch } from './support';

/** Opens the app on a device that keeps this, put there before the app first looks. */
async function openWith(page: Page, kept: unknown): Promise<void> {
  await page.addInitScript((text) => {
    if (localStorage.length === 0) localStorage.setItem('funding-allocation-simulator/1', text);
  }, JSON.stringify(kept));
  await open(page, 'overview');
}

const kept = { version: 1, scenario: 'xingan', year: 2026, language: 'zh', money: 'wan', work: {} };

test('damaged work on the device does not stop the app, is said and stays readable', async ({ page }) => {
  const complaints = watch(page);
  await openWith(page, { ...kept, work: null });
  const notice = page.getByRole('alert').filter({ hasText: 'work 读不懂' });
  await notice.getByText('查看原文').click();
  await expect(notice.locator('pre')).toContainText('"work":null');
  await page.reload();
  await expect(page.locator('main h1')).toBeVisible();
  await expect(notice).toHaveCount(0);
  const texts = await page.evaluate(() =>
    Object.keys(localStorage).map((key) => localStorage.getItem(key) ?? ''),
  );
  expect(texts.filter((text) => text.includes('"work":null'))).toHaveLength(1);
  expect(complaints).toEqual([]);
});

test('work that the rules refuse is set aside under a name that is said beside the reason', async ({
  page,
}) => {
  const work = { policy: 'xingan', baseline: {}, patch: { 'region.gone@2026': 1 } };
  await openWith(page, { ...kept, work: { xingan: work } });
  const notice = page.getByRole('alert').filter({ hasText: '已另存为“xingan (refused)”' });
  await expect(notice).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: '这项改动没有生效' })).toContainText('gone');
  await notice.getByRole('button', { name: '关闭' }).click();
  await expect(notice).toHaveCount(0);
});
