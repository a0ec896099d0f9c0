import { expect, test } from '@playwright/test';
import { choose, open, watch } from './support';

test('a college asks what one more is worth, with its clause, and sets the amounts itself', async ({
  page,
}) => {
  const complaints = watch(page);
  await open(page, 'overview');
  await choose(page, '方案', 'teaching');
  await page.goto('./#/colleges/college');
  await page.getByRole('combobox', { name: '年份', exact: true }).first().selectOption('2025');
  const questions = page.getByRole('region', { name: '本校常问 · 2025 年' });
  // 500 yuan x 50% x 80% = 200, over 95 heads 2.11
  await expect(
    questions.getByRole('row', { name: /^一人次培训 \+200\.00 0\.00 \+2\.11 0\.00/ }),
  ).toContainText('四(十)');
  // The 765th of 850 planned: exactly 90%
  await expect(questions.getByRole('row', { name: /^一名全日制在校生/ })).toContainText(
    '触发调减招生计划 2025：是 → 否',
  );
  await expect(questions.getByRole('row', { name: /^一次大赛承办/ })).toContainText(
    '不适用：本政策没有相应条款',
  );
  await expect(questions.getByText('再增加 237,500.00 元')).toBeVisible();
  await expect(questions.getByText(/^一分也不能少/)).toBeVisible();

  const field = questions.getByRole('textbox', { name: /希望人均增加/ });
  await field.fill('2千');
  await field.press('Enter');
  await expect(questions.getByText('再增加 475,000.00 元')).toBeVisible();
  await field.fill('-1');
  await field.press('Enter');
  await expect(questions.getByRole('alert')).toHaveText('请填大于零的数');

  await questions.getByRole('button', { name: /绩效工资可分配总额 2025 为什么/ }).click();
  await expect(
    page.getByRole('region', { name: '为什么？' }).getByRole('heading', { level: 2 }),
  ).toContainText('绩效工资可分配总额');
  expect(complaints).toEqual([]);
});

test('a college sees where it stands among the loaded ones, as strips and as a table', async ({ page }) => {
  await open(page, 'overview');
  await choose(page, '方案', 'inner-mongolia');
  await page.goto('./#/colleges/college-a');
  const peers = page.getByRole('region', { name: /在已载入院校中的位置/ });
  await expect(peers.getByText(/可比院校 3 所，不足 4 所/).first()).toBeVisible();
  await peers.getByText('全部', { exact: true }).click();
  await expect(
    peers.getByRole('img', { name: /^人均绩效工资：本校 [\d,.]+，共 7 所，.*中位数/ }),
  ).toBeVisible();
  await peers.getByRole('button', { name: '表' }).click();
  await expect(
    peers.getByRole('row', { name: /^人均绩效工资（元\/人） [\d,.]+ 2\/7 .*缺 0，不适用 1$/ }),
  ).toBeVisible();
});
