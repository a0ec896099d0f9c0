import { expect, test } from '@playwright/test';
import { open } from './support';

test('the document is read clause by clause, and a clause can be opened by its address', async ({ page }) => {
  await open(page, 'rules');
  await expect(page.locator('h1')).toHaveText('兴安盟推动职业教育高质量发展工作方案');
  await expect(page.locator('article')).toHaveCount(58);
  await page.getByLabel('筛选').selectOption('modelled');
  await expect(page.locator('article')).toHaveCount(20);
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
