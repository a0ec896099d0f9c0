import { expect, test } from '@playwright/test';
import { open, watch } from './support';

test('a college stands under the five documents side by side, with a sentence and the readings of each', async ({
  page,
}) => {
  const complaints = watch(page);
  await open(page, 'colleges/college-a');
  const part = page.getByRole('region', { name: '五份文件下的同一院校' });
  const pool = part.getByRole('row', { name: /^绩效工资可分配总额/ });
  // Ordinary pay of 20,533,000 and half of 1,519,000 + 286,000; of 1,519,000; of 3,313,000 − 1,287,200.
  await expect(pool.getByRole('cell').nth(0)).toContainText('2,143.55');
  await expect(pool.getByRole('cell').nth(1)).toContainText('2,129.25');
  await expect(pool.getByRole('cell').nth(2)).toContainText('2,154.59');
  const base = part.getByRole('row', { name: /^提取基数/ });
  await expect(base.getByRole('cell').nth(4)).toContainText('不适用');
  await expect(part.getByRole('listitem').filter({ hasText: '宁夏 2020 实施方案' })).toContainText(
    '提取基数是净收入而不是毛收入',
  );
  await part.getByText('内蒙古 2022 若干措施：换一种口径会怎样').click();
  await expect(
    part.getByText(/取“扣直接成本”：绩效工资可分配总额 2,129\.25 万元 → 2,104\.69 万元/),
  ).toBeVisible();
  await pool.getByRole('button', { name: /2,143\.55/ }).click();
  await expect(
    page.getByRole('region', { name: '为什么？' }).getByRole('heading', { level: 2 }),
  ).toContainText('2,143.55');
  expect(complaints).toEqual([]);
});

test('another document is taken from its column, and the comparison follows', async ({ page }) => {
  await open(page, 'colleges/college-a', 'en');
  const part = page.getByRole('region', { name: 'The same college under the five documents' });
  await part.getByRole('button', { name: /^View under Qinhuangdao/ }).click();
  await expect(page.getByRole('combobox', { name: 'Policy', exact: true })).toHaveValue('qinhuangdao');
  await expect(part.getByRole('columnheader', { name: /Qinhuangdao/ })).toContainText('current document');
  await expect(part.getByRole('listitem').filter({ hasText: 'Inner Mongolia 2022' })).toContainText(
    'the base is gross income instead of net income',
  );
});
