import { expect, test } from '@playwright/test';
import { choose, open, watch } from './support';

test('opens on a loaded example that answers first', async ({ page }) => {
  const complaints = watch(page);
  await open(page, 'overview');
  await expect(page.locator('h1')).toHaveText(/^2026 年职教资金缺口 [\d,.]+ 万元，\d+ 项要求未达标$/);
  await expect(page.locator('main canvas')).toHaveCount(2);
  await expect(page.getByText(/追加一般公共预算 [\d,.]+ 万元 ?即可补足/)).toBeVisible();
  expect(complaints).toEqual([]);
});

test('a lever moves the figures, the chart and the list, and is reset', async ({ page }) => {
  await open(page, 'overview');
  const headline = page.locator('h1');
  const before = await headline.textContent();
  const field = page.getByRole('textbox', { name: '教育费附加用于职业教育比例' });
  await field.fill('20');
  await field.press('Enter');
  await expect(page.getByText(/超出文件范围/).first()).toBeVisible();
  await expect(
    page.getByRole('row', { name: /教育费附加用于职业教育比例.*20\.00%.*30\.00%.*未达标/ }).first(),
  ).toBeVisible();
  await expect(headline).not.toHaveText(before ?? '');
  await page.getByRole('button', { name: '还原：教育费附加用于职业教育比例' }).click();
  await expect(headline).toHaveText(before ?? '');
});

test('a slider moves with the keyboard, and only from the year on show', async ({ page }) => {
  await open(page, 'overview');
  const slider = page.getByRole('slider', { name: '教育费附加用于职业教育比例' });
  await slider.focus();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowLeft');
  await expect(slider).toHaveAttribute('aria-valuetext', '28.00%');
  await page.goto('./#/scenario');
  await expect(
    page.getByRole('row', { name: /教育费附加用于职业教育比例 2026—2030 30\.00% 28\.00%/ }),
  ).toBeVisible();
});

test('every figure answers "why?" down to the leaves, and back', async ({ page }) => {
  await open(page, 'overview');
  await page
    .getByRole('button', { name: /高职院校生均财政拨款水平 为什么/ })
    .first()
    .click();
  const why = page.getByRole('region', { name: '为什么？' });
  await expect(why.getByRole('heading', { level: 2 })).toHaveText(
    /高职院校生均财政拨款水平为什么是 [\d,.]+ 元\/人？/,
  );
  await expect(why.getByText('÷').first()).toBeVisible();
  await expect(why.getByText(/依据：/)).toBeVisible();
  // 拨款 -> 各校 -> 标准 -> 录入的数据
  await why.getByRole('listitem').filter({ hasText: '高职院校财政拨款' }).getByRole('button').click();
  await why.getByRole('listitem').filter({ hasText: '示例高职院校（甲）' }).first().waitFor();
  await why.getByRole('button', { name: '返回' }).click();
  await why.getByRole('listitem').filter({ hasText: '在校生' }).getByRole('button').click();
  await why.getByRole('listitem').filter({ hasText: '示例高职院校（甲）' }).waitFor();
  await expect(why.getByRole('heading', { level: 2 })).toHaveText(/本级高职全日制在校生/);
});

test('follows a figure to the data that was entered, with its provenance', async ({ page }) => {
  await open(page, 'colleges/college-a');
  await page.getByRole('button', { name: /应拨生均经费 2026/ }).click();
  const why = page.getByRole('region', { name: '为什么？' });
  await why.getByRole('listitem').filter({ hasText: '生均拨款标准' }).getByRole('button').click();
  await expect(why.getByText(/录入的数据 · 示例|沿用 \d+ 年的数据/)).toBeVisible();
  await expect(why.getByRole('textbox')).toBeVisible();
});

test('a remedy that was solved is applied and meets the requirement', async ({ page }) => {
  await open(page, 'overview');
  const row = page.getByRole('row', { name: /^高职院校生均财政拨款水平 上位文件/ });
  await expect(row).toContainText('追加高职生均拨款（一般公共预算）');
  await row.getByRole('button', { name: '采用' }).click();
  await page.getByRole('button', { name: /另有 \d+ 项达标/ }).click();
  await expect(
    page.getByRole('row', { name: /^高职院校生均财政拨款水平 上位文件.*12,000\.00.*达标/ }),
  ).toContainText('✓ 达标');
});

test('what is missing is said, with a place to fill it in', async ({ page }) => {
  await open(page, 'overview');
  const row = page.getByRole('row', { name: /中职生均财政拨款水平高于普通高中/ });
  await expect(row).toContainText('? 未知');
  await row.getByRole('button', { name: '填写' }).click();
  const why = page.getByRole('region', { name: '为什么？' });
  await why.getByRole('textbox').fill('1.2万');
  await why.getByRole('textbox').press('Enter');
  await page.getByRole('button', { name: /另有 \d+ 项达标/ }).click();
  await expect(page.getByRole('row', { name: /中职生均财政拨款水平高于普通高中/ })).toContainText(
    '> 12,000.00',
  );
});

test('the unit of money changes what is shown and never an amount', async ({ page }) => {
  await open(page, 'overview');
  const gap = async () =>
    Number((await page.locator('h1').textContent())?.match(/缺口 ([\d,.]+)/)?.[1]?.replaceAll(',', ''));
  const wan = await gap();
  await page.getByText('元', { exact: true }).click();
  expect(Math.abs((await gap()) / 10000 - wan)).toBeLessThan(0.005);
  await page.getByText('万元', { exact: true }).first().click();
  expect(await gap()).toBe(wan);
});

test('the table twin of a chart shows the same rows', async ({ page }) => {
  await open(page, 'overview');
  await page.getByRole('button', { name: '表', exact: true }).first().click();
  const table = page.getByRole('table', { name: /资金来源与支出安排（数据表）/ });
  await expect(table.getByRole('row')).toHaveCount(13);
  // What the right bar stacks is what has been paid, and the gap on top; together they are the need.
  const column = async (pattern: RegExp) =>
    (await table.getByRole('button', { name: pattern }).allTextContents()).map((text) =>
      Number(text.replaceAll(',', '')),
    );
  const stacked = [...(await column(/：已落实 2026/)), ...(await column(/缺口 2026/))];
  const need = await page.getByRole('button', { name: /支出安排合计 2026 为什么/ }).textContent();
  expect(stacked).toHaveLength(8);
  expect(
    Math.abs(stacked.reduce((sum, each) => sum + each, 0) - Number(need?.replaceAll(',', ''))),
  ).toBeLessThan(0.05);
  await table.getByRole('button').first().click();
  await expect(
    page.getByRole('region', { name: '为什么？' }).getByRole('heading', { level: 2 }),
  ).toBeVisible();
});

test('all five policies run over the same data, side by side with its own requirements', async ({ page }) => {
  await open(page, 'overview');
  for (const [policy, requirement] of [
    ['inner-mongolia', '职业本科招生'],
    ['ningxia', '中职生均财政拨款水平高于普通高中（可）'],
    ['region-x', '年均职业培训十万人次'],
    ['qinhuangdao', '专业教师中双师型占比超过 60%'],
    ['xingan', '年职业培训八千人次'],
  ] as const) {
    await choose(page, '政策', policy);
    await page.getByRole('button', { name: /项达标/ }).click();
    await expect(
      page.getByRole('row', { name: new RegExp(requirement.replace(/[（）]/g, '.')) }).first(),
    ).toBeVisible();
    await page.getByRole('button', { name: /收起达标的/ }).click();
  }
});

test('every scenario opens without complaint', async ({ page }) => {
  const complaints = watch(page);
  await open(page, 'overview');
  for (const id of [
    'qinhuangdao',
    'ningxia',
    'inner-mongolia',
    'region-x',
    'teaching',
    'fails-everything',
    'xingan',
  ]) {
    await choose(page, '方案', id);
    await expect(page.getByRole('combobox', { name: '方案', exact: true })).toHaveValue(id);
    await expect(page.locator('h1')).toHaveText(/^20\d\d 年/);
  }
  expect(complaints).toEqual([]);
});
