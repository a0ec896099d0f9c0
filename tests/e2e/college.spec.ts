import { expect, test } from '@playwright/test';
import { open, watch } from './support';

test('an empty college is asked, answered and printed', async ({ page }) => {
  const complaints = watch(page);
  await open(page, 'colleges');
  await page.getByRole('button', { name: '测算自己的院校' }).click();
  await expect(page.getByText('绩效工资可分配总额还算不出')).toBeVisible();
  await page.getByText('元', { exact: true }).first().click();
  const books = {
    职业培训收入: '1000000',
    培训直接成本: '300000',
    在编在岗人数: '100',
    日常绩效工资: '2000000',
    核定绩效工资总量: '2100000',
    人均绩效工资控制线: '24000',
  };
  const questions = page.getByRole('region', { name: '本校数据' });
  await questions.getByRole('textbox', { name: '院校名称' }).fill('某某职业技术学院');
  await questions.getByRole('textbox', { name: '院校名称' }).press('Enter');
  for (const [label, amount] of Object.entries(books)) {
    const field = questions.getByRole('textbox', { name: label, exact: true });
    await field.fill(amount);
    await field.press('Enter');
  }
  await expect(
    page.getByText('2026 年绩效工资可分配总额 2,500,000.00 元，人均 25,000.00 元/人'),
  ).toBeVisible();
  await expect(page.getByRole('heading', { name: '某某职业技术学院' })).toBeVisible();
  await page.getByRole('link', { name: '打印说明' }).click();
  const paper = page.getByRole('article');
  await expect(paper.getByText('50.00% × 1,000,000.00 元')).toBeVisible();
  await expect(paper.getByText('本校填报').first()).toBeVisible();
  await expect(paper.getByText('某某职业技术学院')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('article').getByText('某某职业技术学院')).toBeVisible();
  expect(complaints).toEqual([]);
});

test('every payment says how it counts, and why', async ({ page }) => {
  await open(page, 'colleges/college-a');
  await page.getByRole('button', { name: '教师部分（绩效工资来源） 受总量限制 为什么' }).click();
  await expect(page.getByRole('region', { name: '为什么？' })).toContainText('受核定总量限制');
});

test('all statements come in one go', async ({ page }) => {
  await open(page, 'colleges');
  await page.getByRole('link', { name: '打印全部院校的说明' }).click();
  await expect(page.getByRole('article')).toHaveCount(8);
});

test('an empty college opens under every document, on every page', async ({ page }) => {
  const complaints = watch(page);
  await open(page, 'colleges');
  await page.getByRole('button', { name: '测算自己的院校' }).click();
  await expect(page.getByText('绩效工资可分配总额还算不出')).toBeVisible();
  for (const policy of ['ningxia', 'xingan', 'qinhuangdao', 'region-x', 'inner-mongolia']) {
    await page.locator('header select').nth(1).selectOption(policy);
    for (const screen of ['overview', 'scenario', 'colleges/own', 'colleges/own/statement', 'rules'])
      await open(page, screen);
  }
  expect(complaints).toEqual([]);
});
