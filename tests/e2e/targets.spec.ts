import { expect, test } from '@playwright/test';
import { choose, open, watch } from './support';

test('a drafter asks whether the targets can be met, and what stands in the way', async ({ page }) => {
  const complaints = watch(page);
  await open(page, 'targets');
  const joint = page.locator('section', { hasText: '全部目标一起看' }).first();
  await expect(joint.getByText(/项目标不能同时成立/)).toBeVisible({ timeout: 30_000 });
  await expect(joint.getByText('卡在哪里').first()).toBeVisible();
  const row = page.getByRole('row', { name: /年职业培训八千人次/ });
  await expect(row.getByText('有措施可达')).toBeVisible();
  await row.getByRole('button', { name: /^怎么做/ }).click();
  await expect(page.getByText('只为这一项目标、花钱最少的做法')).toBeVisible();
  // Every figure can be asked why.
  await row
    .getByRole('button', { name: /为什么/ })
    .first()
    .click();
  await expect(page.getByRole('complementary').getByText(/8,000/).first()).toBeVisible();
  expect(complaints).toEqual([]);
});

test('less money turns what stood into a conflict; more frees it', async ({ page }) => {
  await open(page, 'targets');
  await choose(page, '方案', 'qinhuangdao');
  await expect(page.getByText('正在求解…')).toBeHidden({ timeout: 30_000 });
  const sentence = page.locator('.sentence');
  await expect(sentence).toContainText('可以同时成立', { timeout: 30_000 });
  for (const year of [2023, 2024, 2025]) {
    await page.getByRole('textbox', { name: `当年可用于各项目标的资金 ${year}` }).fill('1');
    await page.keyboard.press('Enter');
  }
  await expect(sentence).toContainText('不能同时成立', { timeout: 30_000 });
  await expect(page.getByText(/再给 .* 万元/).first()).toBeVisible();
});

test('the joint plan is taken over as changes, and the targets are then met', async ({ page }) => {
  await open(page, 'targets');
  await choose(page, '方案', 'qinhuangdao');
  const sentence = page.locator('.sentence');
  await expect(sentence).toContainText('可以同时成立', { timeout: 30_000 });
  await page.getByText('怎么做', { exact: true }).first().click();
  await expect(page.getByText('已按规则完整重算核对')).toBeVisible();
  await page.getByRole('button', { name: '写入测算' }).click();
  await expect(sentence).toContainText('按现状就能同时成立', { timeout: 30_000 });
});
