import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { open, watch } from './support';

/** The lower half of the page, once the tornado is there. */
async function openSensitivity(page: Page, language: 'zh' | 'en' = 'zh') {
  await open(page, 'what-if', language);
  const title = language === 'zh' ? '敏感性分析' : 'Sensitivity';
  const part = page.getByRole('region', { name: new RegExp(`^${title}`) });
  await expect(part.locator('.answer').first()).toBeVisible({ timeout: 30_000 });
  return part;
}

test('the tornado says what moves the gap most, and a row chooses the input that is looked at alone', async ({
  page,
}) => {
  const complaints = watch(page);
  const part = await openSensitivity(page);
  await expect(part.locator('.answer').first()).toContainText(
    /对 2026 年资金缺口影响最大的是.+：在.+之间变动/,
  );
  const rows = part.getByRole('region', { name: /龙卷风图.+数据表/ }).locator('tbody tr');
  await expect(rows).toHaveCount(12);
  await part.getByRole('button', { name: '±5%' }).or(part.getByText('±5%')).first().click();
  await expect(part.getByText('其余取现值 ±5%')).toBeVisible();
  await part.getByRole('button', { name: '职业教育一般公共预算控制数', exact: true }).click();
  await expect(part.getByRole('combobox', { name: '输入', exact: true })).toHaveValue(
    'region.vetBudgetCeiling',
  );
  // Picking it opens its curve.
  await expect(part.getByText(/职业教育一般公共预算控制数从.+途中 \d+ 处要求改变结论/)).toBeVisible({
    timeout: 30_000,
  });
  await part.getByText('临界值', { exact: true }).click();
  await expect(part.getByText(/查找范围：|没有一项要求的结论改变/).first()).toBeVisible({ timeout: 30_000 });
  await part.getByRole('button', { name: '显示全部 93 项' }).click();
  await expect(rows).toHaveCount(93);
  expect(complaints).toEqual([]);
});

test('a root is taken over, confirmed by the full calculation, and undone', async ({ page }) => {
  const part = await openSensitivity(page);
  await part.getByRole('button', { name: '职业教育一般公共预算控制数', exact: true }).click();
  await part.getByText('反推', { exact: true }).click();
  const goal = part.getByRole('textbox', { name: /^资金缺口等于/ });
  await goal.fill('500');
  await goal.press('Enter');
  await expect(part.getByText(/随它增加而降过 500\.00 万元/)).toBeVisible({ timeout: 30_000 });
  await part
    .getByRole('listitem')
    .filter({ hasText: '降过 500.00 万元' })
    .getByRole('button', { name: /^采用/ })
    .click();
  const note = part.getByRole('status').filter({ hasText: '已采用' });
  await expect(note).toContainText('按规则完整重算：资金缺口 500.00 万元。');
  await expect(part.locator('.answer').first()).toContainText('现为 500.00 万元', { timeout: 30_000 });
  await note.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByText('已采用')).toBeHidden();
  await expect(part.locator('.answer').first()).toContainText('现为 71.06 万元', { timeout: 30_000 });
});

test('a requirement is solved for, and the value on the safe side holds in the full calculation', async ({
  page,
}) => {
  const part = await openSensitivity(page);
  await part.getByText('反推', { exact: true }).click();
  await part.getByText('某项要求达标').click();
  await part.getByRole('combobox', { name: '要求' }).selectOption({ label: '高职院校生均财政拨款水平' });
  const found = part.getByRole('listitem').filter({ hasText: '离现值最近的是' });
  await expect(found).toBeVisible({ timeout: 30_000 });
  await found.getByRole('button', { name: /^采用/ }).click();
  await expect(part.getByRole('status').filter({ hasText: '已采用' })).toContainText(
    '高职院校生均财政拨款水平：达标。',
  );
});

test('a cell of the map and a pair that leaves the gap unchanged can be taken over', async ({ page }) => {
  const part = await openSensitivity(page);
  await part.getByText('双因素热力图', { exact: true }).click();
  await part.getByText('双因素热力图（数据表）').click({ timeout: 30_000 });
  const map = part.getByRole('region', { name: '双因素热力图（数据表）' });
  await map.getByRole('button').first().focus();
  await page.keyboard.press('Enter');
  await expect(map.getByRole('button').first()).toHaveAttribute('aria-pressed', 'true');
  await part.locator('.picked').getByRole('button', { name: /^采用/ }).click();
  const note = part.getByRole('status').filter({ hasText: '已采用' });
  await expect(note).toBeVisible();
  await note.getByRole('button', { name: '撤销' }).click();
  await part.getByText('保持结果不变的组合', { exact: true }).click();
  await expect(part.getByText(/可使资金缺口保持 71\.06 万元/)).toBeVisible({ timeout: 30_000 });
});

for (const language of ['zh', 'en'] as const) {
  for (const width of [1440, 390]) {
    test(`with every part open there are no accessibility violations (${language}, ${width} px)`, async ({
      page,
    }) => {
      const complaints = watch(page);
      await page.setViewportSize({ width, height: 900 });
      const part = await openSensitivity(page, language);
      const folds = part.locator('details:has(> summary > h3)');
      const count = await folds.count();
      for (let at = 0; at < count; at += 1) await folds.nth(at).locator('> summary').click();
      await expect(folds.last().locator('.answer')).toBeVisible({ timeout: 60_000 });
      await expect(part.locator('progress')).toHaveCount(0, { timeout: 60_000 });
      const { violations } = await new AxeBuilder({ page }).include('section:has(> header)').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
      const box = await part.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      expect(complaints).toEqual([]);
    });
  }
}
