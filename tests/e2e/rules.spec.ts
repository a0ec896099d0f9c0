import { expect, test } from '@playwright/test';
import { open } from './support';

test('the document is read clause by clause, and a clause can be opened by its address', async ({ page }) => {
  await open(page, 'rules');
  await expect(page.locator('h1')).toHaveText('兴安盟推动职业教育高质量发展工作方案');
  await expect(page.locator('article')).toHaveCount(58);
  await page.getByLabel('筛选').selectOption('modelled');
  await expect(page.locator('article')).toHaveCount(51);
  await page.goto('./#/rules/inner-mongolia/nmg-surcharge-share-30');
  const clause = page.locator('article#nmg-surcharge-share-30');
  await expect(clause).toBeInViewport();
  await expect(clause).toContainText('30');
});

test('a clause shows what it computes, and the figure answers why', async ({ page }) => {
  await open(page, 'rules/xingan/xam-external-teacher-posts-20');
  const clause = page.locator('article#xam-external-teacher-posts-20');
  await clause.getByRole('button', { name: /外聘教师占编制数的上限 20\.00%/ }).click();
  const why = page.getByRole('region', { name: '为什么？' });
  await expect(why.getByRole('heading', { level: 2 })).toContainText('20.00%');
  await expect(why).toContainText('兴署办发〔2023〕10号 三(五)');
});

test('a reading switches on its clause, with its effect said beforehand', async ({ page }) => {
  await open(page, 'rules/xingan/xam-external-teacher-posts-20');
  const clause = page.locator('article#xam-external-teacher-posts-20');
  await expect(clause.getByText(/→ /)).toBeVisible({ timeout: 20_000 });
  await clause.getByRole('radio', { name: /有空编即可用足比例/ }).check();
  await page.goto('./#/overview');
  await expect(page.getByRole('row', { name: /外聘与兼职教师/ }).first()).toBeVisible();
  await page.goto('./#/scenario');
  await expect(page.getByRole('row', { name: /有空编是人数上限/ })).toContainText('有空编即可用足比例');
});

test('a clause shows its worked cases: given, expected, the calculation and what is flagged', async ({
  page,
}) => {
  await open(page, 'rules/xingan/xam-training-labour-pay-50');
  const clause = page.locator('article#xam-training-labour-pay-50');
  await clause.getByText(/^算例 \d+ 则$/).click();
  const nothing = clause.getByRole('listitem').filter({ hasText: '一分不提，按上位文件的义务' });
  await expect(nothing).toContainText('职业培训收入 1,000,000.00 元');
  await expect(nothing).toContainText('最低提取额 500,000.00 元');
  await expect(nothing).toContainText('0 < 1,000,000 × 50% = 500,000');
  await expect(nothing).toContainText('未达标（兴署办发〔2023〕10号 三(八)）');
});

test('the worked cases follow the policy and the language', async ({ page }) => {
  await open(page, 'rules', 'en');
  await page.getByRole('combobox', { name: 'Policy', exact: true }).selectOption('qinhuangdao');
  await page.goto('./#/rules/qinhuangdao/qhd-training-income-extract-60');
  const clause = page.locator('article#qhd-training-income-extract-60');
  await clause.getByText(/^Worked cases: \d+$/).click();
  const most = clause.getByRole('listitem').filter({ hasText: 'three fifths of net income at most' });
  await expect(most).toContainText('420,000.00 yuan');
  await expect(most).toContainText('(1,000,000 − 300,000) × 60% = 420,000');
});
