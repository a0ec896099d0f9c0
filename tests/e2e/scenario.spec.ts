import { expect, test } from '@playwright/test';
import { choose, open } from './support';

test('a field understands what people type, and says what it cannot read', async ({ page }) => {
  await open(page, 'scenario');
  const field = page.getByRole('textbox', { name: '示例高职院校（甲） 全日制在校生' });
  for (const [typed, shown] of [
    ['1,234', '1,234'],
    ['１２３４５', '12,345'],
    ['1.2万', '12,000'],
  ] as const) {
    await field.fill(typed);
    await field.press('Enter');
    await expect(field).toHaveValue(shown);
  }
  await field.fill('一万二');
  await field.press('Enter');
  await expect(page.getByRole('alert')).toContainText('“一万二”读不懂');
  await expect(field).toHaveValue('一万二');
  await field.fill('-3');
  await field.press('Enter');
  await expect(page.getByRole('alert')).toContainText('-3 小于 0');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveValue('-3');
  await field.fill('7450.5');
  await field.press('Enter');
  await expect(page.getByRole('alert')).toContainText('7450.5 不是整数');
  await field.fill('');
  await field.press('Enter');
  await expect(page.getByText('没有改动。')).toBeVisible();
});

test('changes stand against the baseline and are reset one by one', async ({ page }) => {
  await open(page, 'scenario');
  const fields = ['示例高职院校（甲） 全日制在校生', '示例高职院校（乙） 全日制在校生'];
  for (const name of fields) {
    const field = page.getByRole('textbox', { name, exact: true });
    await field.fill('5000');
    await field.press('Enter');
  }
  await expect(page.getByRole('heading', { name: '相对基准的改动 · 2 项改动' })).toBeVisible();
  await page.getByRole('button', { name: /还原：示例高职院校（甲） · 全日制在校生/ }).click();
  await expect(page.getByRole('heading', { name: '相对基准的改动 · 1 项改动' })).toBeVisible();
  await page.getByRole('button', { name: '存为新的基准' }).click();
  await expect(page.getByText('没有改动。')).toBeVisible();
  await expect(page.getByRole('textbox', { name: '示例高职院校（乙） 全日制在校生' })).toHaveValue('5,000');
  await page.getByRole('button', { name: '恢复最初的方案' }).click();
  await expect(page.getByRole('textbox', { name: '示例高职院校（乙） 全日制在校生' })).not.toHaveValue(
    '5,000',
  );
});

test('what was done survives a reload, scenario by scenario', async ({ page }) => {
  await open(page, 'scenario');
  const field = page.getByRole('textbox', { name: '示例高职院校（甲） 全日制在校生' });
  await field.fill('8000');
  await field.press('Enter');
  await choose(page, '方案', 'teaching');
  await expect(page.getByText('没有改动。')).toBeVisible();
  await choose(page, '方案', 'xingan');
  await expect(page.getByRole('heading', { name: /1 项改动/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: /1 项改动/ })).toBeVisible();
  await expect(field).toHaveValue('8,000');
});

test('a fall of revenue in one move moves ceiling, surcharges and the gap', async ({ page }) => {
  await open(page, 'scenario');
  const gap = page.getByRole('complementary').getByRole('button', { name: /资金缺口/ });
  const before = await gap.textContent();
  const field = page.getByRole('textbox', { name: /财政收入变动/ });
  await field.fill('-8');
  await field.press('Enter');
  await expect(gap).not.toHaveText(before ?? '');
  await expect(page.getByRole('heading', { name: '相对基准的改动 · 2 项改动' })).toBeVisible();
});

test('a reading is switched and switched back', async ({ page }) => {
  await open(page, 'scenario');
  const each = page.getByRole('radio', { name: '按逐校考核' });
  await each.check();
  await expect(page.getByRole('row', { name: /12,000 元按地区平均还是按每所院校考核/ })).toContainText(
    '按平均水平',
  );
  await page.getByRole('radio', { name: /^按平均水平/ }).check();
  await expect(page.getByText('没有改动。')).toBeVisible();
});

test('the years can be changed, and years that are none are refused', async ({ page }) => {
  await open(page, 'scenario');
  const last = page.getByLabel('终止年');
  await last.fill('2032');
  await last.press('Enter');
  await expect(page.getByRole('columnheader', { name: '2032' }).first()).toBeVisible();
  await last.fill('0');
  await last.press('Enter');
  await expect(page.getByRole('alert')).toContainText('不能作为测算年份');
});
