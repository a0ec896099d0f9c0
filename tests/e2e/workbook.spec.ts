import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { readXlsx } from 'hucre/xlsx';
import { open, watch } from './support';

/** Presses the button and reads the workbook that comes. */
async function download(page: Page) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '生成并下载 .xlsx' }).click(),
  ]);
  const { sheets } = await readXlsx(readFileSync(await file.path()));
  return { name: file.suggestedFilename(), sheets };
}

test('an officer exports what is on the table, with its changes, as a live workbook', async ({ page }) => {
  const complaints = watch(page);
  await open(page, 'exchange/workbook');
  const share = page.getByRole('textbox', { name: /教育费附加用于职业教育比例/ }).first();
  await share.fill('35%');
  await share.press('Enter');
  await expect(page.getByText('含改动 1 项')).toBeVisible();
  const { name, sheets } = await download(page);
  expect(name).toMatch(/^计算表-兴安盟型示例-xingan-\d{4}-\d\d-\d\d\.xlsx$/);
  await expect(page.getByText(/^已下载“计算表-兴安盟型示例.*公式单元格 [\d,]+ 个/)).toBeVisible();
  expect(sheets[0]?.rows.flat().join()).toMatch(/region\.vetEarmarkShare(@\d+)? = 0\.35/);
  const formulas = sheets
    .flatMap(({ cells }) => [...(cells?.values() ?? [])])
    .filter(({ formula }) => formula);
  expect(formulas.length).toBeGreaterThan(20_000);
  expect((await new AxeBuilder({ page }).include('main').analyze()).violations).toEqual([]);
  expect(complaints).toEqual([]);
});

test('some years of one college, or values only, are chosen, and none at all is refused', async ({
  page,
}) => {
  await open(page, 'exchange/workbook');
  await page.getByRole('combobox', { name: '起始年' }).selectOption('2026');
  await page.getByRole('combobox', { name: '截止年' }).selectOption('2027');
  await page.getByRole('radio', { name: '选几所' }).check();
  await expect(page.getByText('请至少选一所院校。')).toBeVisible();
  await expect(page.getByRole('button', { name: '生成并下载 .xlsx' })).toBeDisabled();
  await page
    .getByRole('checkbox', { name: /院校|学校/ })
    .first()
    .check();
  await page.getByRole('checkbox', { name: '只导出数值，不带公式' }).check();
  const { sheets } = await download(page);
  const notes = sheets[0]?.rows.flat().join('\n') ?? '';
  expect(notes).toContain('只放 2026—2027 年');
  expect(notes).toContain('只放 1 所院校');
  expect(notes).toContain('全部为数值，没有公式。');
});

test('the single file makes the same workbook from a disk', async ({ page }) => {
  const complaints = watch(page);
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'language', { get: () => 'zh-CN' });
  });
  await page.goto(`${pathToFileURL('dist-single/index.html').href}#/exchange/workbook`);
  const { sheets } = await download(page);
  expect(sheets.map(({ name }) => name)).toContain('计算-院校');
  expect(complaints).toEqual([]);
});
