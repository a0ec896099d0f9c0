import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { open, watch, type Language } from './support';

const heads =
  '院校代码,院校名称,办学层次,隶属关系,在校生数 2026（人）,学费收入 每年（元）,人均培训收费 每年（元/人次）';
/** Five planted faults: an unknown code, 万元 for 元, people below zero, a renamed school, one school twice. */
const faulty = [
  '职业院校基本情况表',
  heads,
  'college-x,示例高职院校（甲）,高职,盟,7300,30370000,500',
  'college-b,示例高职院校（乙）,高职,盟,4100,1725,500',
  'school-a,示例中职学校（甲）,中职,盟,-2900,0,500',
  'school-b,示例中职学校（乙）新校区,中职,旗县,1500,0,500',
  'school-c,示例中职学校（丙）,中职,旗县,2300,0,500',
  'school-c,示例中职学校（丙）,中职,旗县,2400,0,500',
  '合计,,,,17400,0,',
].join('\r\n');
const single = pathToFileURL(resolve('dist-single/index.html')).href;

async function give(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.locator('main input[type=file]').setInputFiles({ name, mimeType: '', buffer: bytes });
}

/** Drops a file on the page, as from a folder of the desk. */
async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([name, text]) => {
      const held = new DataTransfer();
      held.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], name));
      return held;
    },
    [name, bytes.toString('base64')] as const,
  );
  for (const type of ['dragover', 'drop']) await page.dispatchEvent('main', type, { dataTransfer: transfer });
}

const lineOf = (page: Page, row: number) =>
  page
    .getByRole('region', { name: '二、对不上的地方' })
    .locator('tbody tr')
    .filter({
      has: page.getByRole('rowheader', { name: String(row), exact: true }),
    });
const badge = (page: Page) => page.getByRole('button', { name: /含示例数据/ });
const countIn = async (page: Page) => Number(/\d+/.exec(await badge(page).innerText())?.[0]);

test('an officer imports a roster with five planted faults, mends or leaves them out, takes it and takes it back', async ({
  page,
}) => {
  const complaints = watch(page);
  await open(page, 'exchange/roster');
  const examples = await countIn(page);
  await give(page, '名册.csv', Buffer.from(faulty));

  await expect(lineOf(page, 3)).toContainText('代码“college-x”不在现有名册里');
  await expect(lineOf(page, 4)).toContainText('差几个数量级');
  await expect(lineOf(page, 5)).toContainText('-2900 是负数，这里不能为负');
  await expect(lineOf(page, 6)).toContainText('改名：原名“示例中职学校（乙）”');
  await expect(lineOf(page, 7)).toContainText('与第 8 行是同一所院校');
  await expect(page.getByText('现在会生效 2 行，4 行不生效')).toBeVisible();
  await expect(page.getByText('合计行（第 9 行）没有当作院校')).toBeVisible();

  await page.getByRole('button', { name: '乘以 10,000' }).click();
  await expect(page.getByText('现在会生效 3 行')).toBeVisible();
  await page.getByRole('textbox', { name: /第 5 行 5 列/ }).fill('2,900');
  await page.keyboard.press('Enter');
  await expect(page.getByText('现在会生效 4 行')).toBeVisible();
  await page.getByRole('combobox', { name: '处理 8' }).selectOption('采用');
  await expect(page.getByText('现在会生效 5 行，1 行不生效')).toBeVisible();
  await page.getByRole('combobox', { name: '处理 3' }).selectOption('不采用');
  await page.getByRole('button', { name: '采用这 4 行' }).click();
  await expect(page.getByRole('status').filter({ hasText: '已采用 名册.csv 的 4 行' })).toBeVisible();
  await expect.poll(() => countIn(page)).toBe(examples - 4);

  await page.goto('./#/scenario');
  const students = page.getByRole('textbox', { name: '示例中职学校（丙） 全日制在校生' });
  await expect(students).toHaveValue('2,400');
  await expect(page.getByRole('textbox', { name: '示例中职学校（乙）新校区 全日制在校生' })).toHaveValue(
    '1,500',
  );
  await expect(page.getByRole('textbox', { name: '示例高职院校（乙） 学费收入' })).toHaveValue('1,725.00');
  await page.reload();
  await expect(students).toHaveValue('2,400');
  await badge(page).click();
  await expect(page.getByRole('row', { name: /示例中职学校（丙） · 全日制在校生/ })).toContainText(
    '导入名册.csv',
  );
  await page.keyboard.press('Escape');
  expect(complaints).toEqual([]);
});

test('one step takes the roster back', async ({ page }) => {
  await open(page, 'exchange/roster');
  await give(
    page,
    '名册.csv',
    Buffer.from(`${heads}\ncollege-a,示例高职院校（甲）,高职,盟,9000,30370000,620\n`),
  );
  await page.getByRole('button', { name: '采用这 1 行' }).click();
  await expect(page.getByRole('status').filter({ hasText: '已采用' })).toBeVisible();
  await page.getByRole('button', { name: /撤销/ }).click();
  await page.goto('./#/scenario');
  const students = page.getByRole('textbox', { name: '示例高职院校（甲） 全日制在校生' });
  await expect(students).not.toHaveValue('9,000');
  await page.getByRole('button', { name: /重做/ }).click();
  await expect(students).toHaveValue('9,000');
});

test('what is exported comes back without a question, and what is dropped anywhere is opened', async ({
  page,
}) => {
  await open(page, 'exchange/roster');
  for (const [button, ending] of [
    ['名册 .xlsx', '.xlsx'],
    ['名册 .csv（GB18030）', '.csv'],
    ['模板（2026 年）', '.xlsx'],
  ] as const) {
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    const download = await coming;
    expect(download.suggestedFilename().endsWith(ending)).toBe(true);
    const bytes = readFileSync(await download.path());
    await page.goto('./#/overview');
    await drop(page, download.suggestedFilename(), bytes);
    await expect(page.getByText('所有行都对得上')).toBeVisible();
    await expect(page.getByText('没有超过这个幅度的变动')).toBeVisible();
  }
});

test('a file that is none is refused with a sentence, the page answers on and nothing has changed', async ({
  page,
}) => {
  const complaints = watch(page);
  await open(page, 'exchange/roster');
  await give(page, '坏.xlsx', Buffer.concat([Buffer.from('PK'), Buffer.alloc(5000, 7)]));
  await expect(page.getByRole('status').filter({ hasText: '没有打开' })).toContainText(
    '坏.xlsx：文件已损坏，无法解压',
  );
  await page.getByRole('textbox', { name: /粘贴/ }).evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '代码\t在校生 2026\ncollege-a\t-1');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(page.getByText('-1 是负数')).toBeVisible();
  await expect(page.getByRole('button', { name: /撤销/ })).toBeDisabled();
  expect(complaints).toEqual([]);
});

test('the single file reads and writes rosters from a stick, offline', async ({ page, context }) => {
  await context.setOffline(true);
  const complaints = watch(page);
  await page.goto(`${single}#/exchange/roster`);
  await expect(page.locator('main h1')).toBeVisible();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: /(名册|Roster) \.xlsx/ }).click();
  const bytes = readFileSync(await (await coming).path());
  await give(page, 'x.xlsx', bytes);
  await expect(page.getByText(/所有行都对得上|Every row matches/)).toBeVisible();
  expect(complaints).toEqual([]);
});

for (const language of ['zh', 'en'] satisfies Language[])
  test(`the open roster holds to WCAG and to a narrow screen (${language})`, async ({ page }) => {
    await open(page, 'exchange/roster', language);
    await give(page, 'x.csv', Buffer.from(faulty));
    await expect(page.locator('main table').first()).toBeVisible();
    const found = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze();
    expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  });
