import { expect, test } from '@playwright/test';
import { open } from '../e2e/support';

/** The pictures of README, taken anew by `npm run screenshots`; not part of the gate. */
const folder = 'tests/screenshots';

test('overview', async ({ page }) => {
  await open(page, 'overview');
  await expect(page.getByText(/即可补足/)).toBeVisible();
  await expect(page.getByRole('button', { name: '采用' }).nth(1)).toBeVisible();
  await page.screenshot({
    path: `${folder}/overview-zh.jpg`,
    type: 'jpeg',
    quality: 80,
    animations: 'disabled',
  });
});

test('scenario', async ({ page }) => {
  await open(page, 'scenario');
  const share = page.getByRole('textbox', { name: '教育费附加用于职业教育比例' });
  await share.fill('25');
  await share.press('Enter');
  await expect(page.getByRole('button', { name: '还原：教育费附加用于职业教育比例' }).first()).toBeVisible();
  await page.screenshot({
    path: `${folder}/scenario-zh.jpg`,
    type: 'jpeg',
    quality: 80,
    animations: 'disabled',
  });
});

test('why', async ({ page }) => {
  await open(page, 'overview');
  await page
    .getByRole('button', { name: /高职院校生均财政拨款水平 为什么/ })
    .first()
    .click();
  await expect(page.getByRole('region', { name: '为什么？' })).toBeVisible();
  await page.screenshot({ path: `${folder}/why-zh.jpg`, type: 'jpeg', quality: 80, animations: 'disabled' });
});

test('allocation', async ({ page }) => {
  await open(page, 'allocation');
  await expect(page.getByText(/Σ = 5,000,000\.00 元/)).toBeVisible();
  await page.setViewportSize({ width: 1440, height: 1100 });
  await page.screenshot({
    path: `${folder}/allocation-zh.jpg`,
    type: 'jpeg',
    quality: 80,
    animations: 'disabled',
  });
});

test('college', async ({ page }) => {
  await open(page, 'colleges/college-a');
  await expect(page.getByText('从收入到人均')).toBeVisible();
  await page.setViewportSize({ width: 1440, height: 1100 });
  await page.screenshot({
    path: `${folder}/college-zh.jpg`,
    type: 'jpeg',
    quality: 80,
    animations: 'disabled',
  });
});

test('targets', async ({ page }) => {
  await open(page, 'targets');
  await expect(page.locator('.sentence')).toBeVisible({ timeout: 30_000 });
  await page.setViewportSize({ width: 1440, height: 1300 });
  await page.screenshot({
    path: `${folder}/targets-zh.jpg`,
    type: 'jpeg',
    quality: 80,
    animations: 'disabled',
  });
});

test('rules', async ({ page }) => {
  await open(page, 'rules/xingan/xam-surcharge-share-30-2025');
  const clause = page.locator('#xam-surcharge-share-30-2025');
  const mine = clause.getByRole('textbox').first();
  await mine.fill('25');
  await mine.press('Enter');
  await expect(clause.locator('del').first()).toBeVisible();
  await page.screenshot({
    path: `${folder}/rules-zh.jpg`,
    type: 'jpeg',
    quality: 80,
    animations: 'disabled',
  });
});
