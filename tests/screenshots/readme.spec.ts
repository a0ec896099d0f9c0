import { expect, test, type Page } from '@playwright/test';
import { open } from '../e2e/support';

/** The pictures of README, taken anew by `npm run screenshots`; not part of the gate. */
async function take(page: Page, name: string, height = 900): Promise<void> {
  await page.setViewportSize({ width: 1440, height });
  const path = `tests/screenshots/${name}.jpg`;
  await page.screenshot({ path, type: 'jpeg', quality: 80, animations: 'disabled' });
}

test('overview', async ({ page }) => {
  await open(page, 'overview');
  await expect(page.getByText(/即可补足/)).toBeVisible();
  await expect(page.getByRole('button', { name: '采用' }).nth(1)).toBeVisible();
  await take(page, 'overview-zh');
});

test('scenario', async ({ page }) => {
  await open(page, 'scenario');
  const share = page.getByRole('textbox', { name: '教育费附加用于职业教育比例' });
  await share.fill('25');
  await share.press('Enter');
  await expect(page.getByRole('button', { name: '还原：教育费附加用于职业教育比例' }).first()).toBeVisible();
  await take(page, 'scenario-zh');
});

test('why', async ({ page }) => {
  await open(page, 'overview');
  await page
    .getByRole('button', { name: /高职院校生均财政拨款水平 为什么/ })
    .first()
    .click();
  await expect(page.getByRole('region', { name: '为什么？' })).toBeVisible();
  await take(page, 'why-zh');
});

test('allocation', async ({ page }) => {
  await open(page, 'allocation');
  await expect(page.getByText(/Σ = 5,000,000\.00 元/)).toBeVisible();
  await take(page, 'allocation-zh', 1100);
});

test('college', async ({ page }) => {
  await open(page, 'colleges/college-a');
  await expect(page.getByText('从收入到人均')).toBeVisible();
  await take(page, 'college-zh', 1100);
});

test('targets', async ({ page }) => {
  await open(page, 'targets');
  await expect(page.locator('.sentence')).toBeVisible({ timeout: 30_000 });
  await take(page, 'targets-zh', 1300);
});

test('rules', async ({ page }) => {
  await open(page, 'rules/xingan/xam-surcharge-share-30-2025');
  const clause = page.locator('#xam-surcharge-share-30-2025');
  const mine = clause.getByRole('textbox').first();
  await mine.fill('25');
  await mine.press('Enter');
  await expect(clause.locator('del').first()).toBeVisible();
  await take(page, 'rules-zh');
});

test('what-if', async ({ page }) => {
  await open(page, 'what-if');
  await page.locator('main').getByRole('combobox', { name: '年份', exact: true }).selectOption('2028');
  await expect(page.locator('main h1')).toContainText('9 成把握', { timeout: 30_000 });
  await expect(page.getByRole('region', { name: /龙卷风图.+数据表/ })).toBeVisible({ timeout: 30_000 });
  const chances = page.getByRole('region', { name: '各项要求达标的概率' });
  await expect(chances.getByRole('row').nth(1)).toBeVisible({ timeout: 30_000 });
  await take(page, 'what-if-zh', 1300);
});

test('compare', async ({ page }) => {
  await open(page, 'compare');
  await expect(page.getByRole('heading', { name: '差额分解' })).toBeVisible({ timeout: 30_000 });
  await take(page, 'compare-zh', 1300);
});

test('report', async ({ page }) => {
  // The page of reports has its title on the paper.
  await open(page, 'exchange/report');
  await expect(page.getByText('三个数字')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/全部目标一起看/)).toBeVisible({ timeout: 30_000 });
  await take(page, 'report-zh', 1300);
});
