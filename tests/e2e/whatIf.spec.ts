import AxeBuilder from '@axe-core/playwright';
import { expect as anyExpect, test, type Page } from '@playwright/test';
import { choose, open, watch, type Language } from './support';

/** Everything here waits for the worker, which a busy machine keeps waiting too. */
const expect = anyExpect.configure({ timeout: 30_000 });

async function show(page: Page, year: string): Promise<void> {
  await page.locator('main').getByRole('combobox', { name: '年份', exact: true }).selectOption(year);
}

/** Moves the slider of the page by keyboard, as anyone can. */
async function slide(page: Page, steps: number): Promise<void> {
  const slider = page.locator('main').getByRole('slider').first();
  await slider.focus();
  for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowLeft');
}

test('the answer comes first, and the bands follow a slider', async ({ page }) => {
  const complaints = watch(page);
  await open(page, 'what-if');
  await show(page, '2028');
  const answer = page.locator('main h1');
  await expect(answer).toContainText('2028 年资金缺口有 9 成把握在');
  await expect(answer).toContainText('2,000 次抽样');
  await expect(page.getByText(/^2028 年有 5% 的可能，资金缺口超过/)).toBeVisible();
  await expect(page.getByRole('group', { name: '资金缺口：逐年区间' }).locator('canvas')).toBeVisible();
  const before = (await answer.textContent()) ?? '';
  await slide(page, 10);
  await expect(answer).not.toHaveText(before);
  await expect(answer).toContainText('9 成把握');
  // The table holds the same figures as the chart.
  await page.getByRole('region', { name: '资金缺口：逐年区间' }).getByRole('button', { name: '表' }).click();
  for (const name of ['P5', 'P50', 'P95', '均值', '标准差', '均值的标准误', '有结果的抽样'])
    await expect(page.getByRole('rowheader', { name, exact: true })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('a value is taken over from the slider, and taken back', async ({ page }) => {
  const complaints = watch(page);
  await open(page, 'what-if');
  const take = page.getByRole('button', { name: '采用此值' });
  await expect(take).toBeDisabled();
  const field = page.locator('main').getByRole('textbox', { name: '职业教育一般公共预算控制数' });
  const before = await field.inputValue();
  await slide(page, 12);
  await expect(take).toBeEnabled();
  const moved = await field.inputValue();
  await take.click();
  await expect(page.getByText('已写入测算，可撤销。')).toBeVisible();
  await expect(take).toBeDisabled();
  await expect(field).toHaveValue(moved);
  await page.getByRole('button', { name: /^撤销/ }).click();
  await expect(field).toHaveValue(before);
  expect(complaints).toEqual([]);
});

test('another scenario with fewer schools takes the place of the one before, with figures of its own', async ({
  page,
}) => {
  const complaints = watch(page);
  await open(page, 'what-if');
  const answer = page.locator('main h1');
  await expect(answer).toContainText('71.1 万元');
  await expect(page.getByRole('region', { name: /龙卷风图.+数据表/ })).toBeVisible();
  await choose(page, '方案', 'teaching');
  await expect(answer).toContainText('13.8 万元');
  await choose(page, '方案', 'xingan');
  await expect(answer).toContainText('71.1 万元');
  expect(complaints).toEqual([]);
});

test('a spread that cannot be is said beside it, and what was shown stays', async ({ page }) => {
  const complaints = watch(page);
  await open(page, 'what-if');
  await show(page, '2028');
  const answer = page.locator('main h1');
  await expect(answer).toContainText('9 成把握');
  const before = (await answer.textContent()) ?? '';
  await page.getByRole('button', { name: '修改：计征依据年增长率' }).click();
  const field = page.getByRole('textbox', { name: '计征依据年增长率：标准差' });
  await field.fill('-1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('标准差 -1% 小于 0；请填 0 或正数');
  await expect(answer).toHaveText(before);
  await field.fill('5');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(answer).not.toHaveText(before);
  await expect(page.getByText(/正态，均值 3%，标准差 5%/)).toBeVisible();
  await page.getByText(/^抽样设置/).click();
  await page.getByRole('textbox', { name: '抽样次数' }).fill('1000000000');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('最多 1000000 次');
  expect(complaints).toEqual([]);
});

test('another figure becomes uncertain, is kept, and goes again', async ({ page }) => {
  await open(page, 'what-if');
  await page.getByRole('button', { name: '添加不确定的数…' }).click();
  const picker = page.locator('.add');
  await picker.getByRole('searchbox').fill('增值税');
  await picker.getByRole('combobox').first().selectOption('region.vatPaid');
  await picker.getByRole('button', { name: '添加' }).click();
  const row = page.getByRole('button', { name: /^移除：.*增值税/ });
  await expect(row).toBeVisible();
  await page.reload();
  await row.click();
  await expect(row).toHaveCount(0);
  await page.getByRole('button', { name: '恢复方案自带的设置' }).click();
  await expect(page.getByRole('button', { name: '恢复方案自带的设置' })).toHaveCount(0);
});

test('why a requirement holds is asked from its chances; a college has a figure of its own', async ({
  page,
}) => {
  await open(page, 'what-if');
  const chances = page.getByRole('region', { name: '各项要求达标的概率' });
  await chances.getByRole('button', { name: /另有 \d+ 项/ }).click();
  await chances.getByRole('button', { name: '高职院校生均财政拨款水平：为什么' }).click();
  await expect(
    page
      .getByRole('complementary')
      .getByText(/12,000/)
      .first(),
  ).toBeVisible();
  await show(page, '2028');
  await page.getByRole('combobox', { name: '测算指标' }).selectOption('performancePayPool');
  await expect(page.locator('main h1')).toContainText('绩效工资可分配总额');
  await expect(page.locator('main h1')).toContainText('9 成把握');
});

for (const language of ['zh', 'en'] as const satisfies Language[])
  for (const width of [1440, 390])
    test(`the page has no accessibility violations (${language}, ${String(width)} px)`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await open(page, 'what-if', language);
      await expect(page.locator('main h1')).toContainText('2,000');
      await page.locator('main table .link').first().click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    });
