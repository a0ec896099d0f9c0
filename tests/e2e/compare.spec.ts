import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { open, watch, type Language } from './support';

const words = {
  zh: {
    figures: '主要数字',
    add: '添加一列',
    name: '名称',
    keep: '把当前测算留作一列',
    base: '基准',
    makeBase: /^把“留给局里”设为基准/,
    waterfall: '差额分解',
    gap: /^支出安排合计/,
    policy: '政策文件',
    why: /，支出安排合计，“按宁夏/,
    table: '当前测算',
    kept: '留给局里',
    allOrders: /对全部先后次序取平均/,
  },
  en: {
    figures: 'Main figures',
    add: 'Add a column',
    name: 'Name',
    keep: 'Keep the current run as a column',
    base: 'Base',
    makeBase: /^Make “For the bureau” the base/,
    waterfall: 'The difference, change by change',
    gap: /^Funding need/,
    policy: 'Policy document',
    why: /, Funding need, “Under Ningxia/,
    table: 'Current run',
    kept: 'For the bureau',
    allOrders: /the average over all orders/,
  },
};

for (const language of ['zh', 'en'] as const satisfies Language[]) {
  const w = words[language];

  test(`columns are added, kept and held against another base, and a difference is taken apart (${language})`, async ({
    page,
  }) => {
    const complaints = watch(page);
    await open(page, 'compare', language);
    const figures = page.locator('section', { has: page.getByRole('heading', { name: w.figures }) });
    await expect(page.locator('main h1')).toContainText(w.table);
    await page.getByRole('combobox', { name: w.add }).selectOption('policy:ningxia');
    const why = figures.getByRole('button', { name: w.why });
    await why.click();
    const waterfall = page.locator('#waterfall');
    await expect(waterfall.getByRole('row', { name: w.policy })).toBeVisible();
    await expect(waterfall.getByText(w.allOrders)).toBeVisible();
    await page.getByRole('textbox', { name: w.name }).fill(w.kept);
    await page.getByRole('button', { name: w.keep }).click();
    const head = figures.getByRole('columnheader', { name: new RegExp(w.kept) });
    await expect(head).toBeVisible();
    // What was kept stays while the table goes on, here and on other pages.
    const need = figures.getByRole('row', { name: w.gap });
    const share = page.getByRole('complementary').getByRole('textbox').first();
    await share.fill('20%');
    await share.press('Enter');
    await head.getByRole('button', { name: w.makeBase }).click();
    await expect(figures.getByRole('columnheader').nth(1)).toContainText(w.kept);
    await expect(figures.getByRole('columnheader').nth(1)).toContainText(w.base);
    await expect(need.getByRole('cell').first()).toContainText(/\d/);
    await expect(page.locator('main h1')).toContainText(w.kept);
    await page.goto('./#/overview');
    await page.goto('./#/compare');
    await expect(figures.getByRole('columnheader').nth(1)).toContainText(w.kept);
    await page.reload();
    await expect(figures.getByRole('columnheader').nth(1)).toContainText(w.kept);
    expect(complaints).toEqual([]);
  });

  for (const width of [1440, 390]) {
    test(`the answer to a difference has no accessibility violations (${language}, ${width} px)`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await open(page, 'compare', language);
      await page.getByRole('combobox', { name: w.add }).selectOption('scenario:teaching');
      await page.locator('#waterfall select').nth(1).selectOption('scenario:teaching');
      const waterfall = page.locator('#waterfall');
      await expect(
        waterfall.getByRole('row', { name: 'teaching', exact: false }).or(waterfall.locator('.end').last()),
      ).toBeVisible({ timeout: 40_000 });
      await expect(waterfall.locator('progress')).toBeHidden({ timeout: 40_000 });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, 'scrolls sideways').toBeLessThanOrEqual(0);
    });
  }
}

test('the parts sum from the one column to the other, and the table says so', async ({ page }) => {
  await open(page, 'compare');
  await page.getByRole('combobox', { name: '添加一列' }).selectOption('reading:higherFloorTest=each');
  await page.getByRole('combobox', { name: '添加一列' }).selectOption('scenario:inner-mongolia');
  await page.locator('#waterfall select').nth(1).selectOption('scenario:inner-mongolia');
  await page.locator('#waterfall select').nth(2).selectOption('fundingNeed');
  const table = page.locator('#waterfall table');
  await expect(table.locator('.end').last()).toContainText('内蒙古', { timeout: 40_000 });
  const amounts = await table
    .locator('tbody tr td:last-child')
    .evaluateAll((cells) =>
      cells.map((cell) => Number(cell.textContent.replaceAll(',', '').replace('−', '-'))),
    );
  const [from = 0, ...rest] = amounts;
  const to = rest.pop() ?? 0;
  expect(rest.length).toBeGreaterThan(1);
  expect(Math.abs(from + rest.reduce((sum, each) => sum + each, 0) - to)).toBeLessThan(
    0.005 * (rest.length + 2),
  );
});
