import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { open, watch } from './support';

const surcharge = 'article#nmg-surcharge-share-30';

/** What the memo says of money, as text. */
async function memoMoney(page: Page): Promise<string> {
  await page.goto('./#/rules/memo');
  const table = page.getByRole('table').filter({ hasText: '应用于职业教育的附加' });
  await expect(table).toBeVisible();
  return (await table.innerText()).replace(/\s+/g, ' ');
}

test('a drafter changes a clause, sees what it does, prints the memo, and hands on the draft', async ({
  page,
  browser,
}, info) => {
  test.slow();
  const complaints = watch(page);
  await open(page, 'rules/inner-mongolia/nmg-surcharge-share-30');
  const clause = page.locator(surcharge);
  const field = clause.getByRole('textbox', { name: '教育费附加用于职业教育的最低比例' });
  await field.fill('25');
  await field.press('Enter');
  await expect(field).toHaveValue('25.00%');
  await expect(clause.locator('del').first()).toHaveText('30%');
  await expect(clause.locator('ins').first()).toHaveText('25%');
  await expect(clause).toContainText('这是上位文件的条款');
  await expect(clause).toContainText('比原文宽松（原文用语：应当）');
  await expect(clause.getByRole('status')).toContainText('应用于职业教育的附加 762.86 万元 → 635.72 万元');
  await expect(clause.getByRole('status')).toContainText('资金缺口 71.06 万元 → 198.21 万元');
  await page
    .locator('article#nmg-hv-per-student-floor-12000')
    .getByRole('radio', { name: /按逐校考核/ })
    .check();

  const before = await memoMoney(page);
  expect(before).toContain('635.72');
  await expect(page.locator('main article')).toContainText('采用“按逐校考核”，默认为“按平均水平”');
  await expect(page.locator('main article ins').first()).toHaveText('25%');

  await page.goto('./#/rules');
  await page.getByRole('button', { name: '保存草案' }).click();
  await expect(page.getByRole('alert')).toHaveText('请先写草案名称');
  await page.getByRole('textbox', { name: '草案名称' }).fill('附加比例降为四分之一');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '保存草案' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('附加比例降为四分之一.json');
  const file = info.outputPath('draft.json');
  await download.saveAs(file);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    kind: 'policy-draft',
    policy: 'xingan',
    patch: { 'parameters.vetEarmarkMinimum@2026': 0.25, 'readings.higherFloorTest': 'each' },
  });

  await page.reload();
  expect(await memoMoney(page)).toBe(before);
  expect(complaints).toEqual([]);

  const other = await (await browser.newContext()).newPage();
  await open(other, 'rules');
  await other.getByLabel('载入草案').setInputFiles(file);
  await expect(other.getByText('草案在用：附加比例降为四分之一').first()).toBeVisible();
  expect(await memoMoney(other)).toBe(before);
  await other.reload();
  expect(await memoMoney(other)).toBe(before);
  await other.goto('./#/rules/inner-mongolia/nmg-surcharge-share-30');
  await expect(other.locator(surcharge).getByRole('columnheader', { name: '草案' })).toBeVisible();
  await other.getByRole('button', { name: '转为我的改动' }).click();
  await expect(other.getByText('草案在用')).toHaveCount(0);
  expect(await memoMoney(other)).toBe(before);
});

test('a wrong entry gets a sentence at the field, and steps go back and forward by button and by key', async ({
  page,
}) => {
  await open(page, 'rules/xingan/xam-surcharge-share-30-2025');
  const clause = page.locator('article#xam-surcharge-share-30-2025');
  const [share, by] = [clause.getByRole('textbox').nth(0), clause.getByRole('textbox').nth(1)];
  for (const wrong of ['三成', '1e400']) {
    await share.fill(wrong);
    await share.press('Enter');
    await expect(clause.getByRole('alert')).toContainText(`“${wrong}”`);
  }
  await share.press('Escape');
  await by.fill('20255');
  await by.press('Enter');
  await expect(clause.getByRole('alert')).toContainText('“20255”不是年份');
  await by.fill('2027');
  await by.press('Enter');
  await clause.getByRole('combobox').selectOption('高于');
  await expect(clause.locator('ins')).toHaveText(['2027']);
  await page.locator('h1').click();
  await page.keyboard.press('Control+z');
  await expect(clause.getByRole('combobox')).toHaveValue('>=');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(by).toHaveValue('2025');
  await page.keyboard.press('Control+y');
  await expect(by).toHaveValue('2027');
  await clause.getByRole('button', { name: /还原/ }).click();
  await expect(by).toHaveValue('2025');
});

test('a file that is no draft is refused with its place and reason, and the memo says how to begin', async ({
  page,
}) => {
  await open(page, 'rules/memo');
  await expect(page.getByText('还没有改动规则')).toBeVisible();
  await page.getByRole('link', { name: '去改条款' }).click();
  const draft = { schemaVersion: 1, kind: 'policy-draft', patch: { 'region.vatPaid': 1 } };
  await page.getByLabel('载入草案').setInputFiles({
    name: 'wrong.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(draft, undefined, 2)),
  });
  const alert = page.getByRole('alert').filter({ hasText: '草案没有载入' });
  await expect(alert).toContainText('缺少“policy”');
  await expect(alert).toContainText('wrong.json:5 patch.region.vatPaid');
  await expect(page.getByText('草案在用')).toHaveCount(0);
});
