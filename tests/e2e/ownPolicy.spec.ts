import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { open, watch, type Language } from './support';

const folder = 'src/views/ownPolicies/starter';
const textOf = (name: string) => readFileSync(`${folder}/${name}`, 'utf8');
const policy = { name: 'my-city.yaml', text: textOf('my-city.yaml') };
const clauses = { name: 'my-city-clauses.yaml', text: textOf('my-city-clauses.yaml') };
const faulty = { ...policy, text: policy.text.replace(' values:', ' value:') };

/** Drops files on the page, as from a folder of the desk. */
async function drop(page: Page, ...files: readonly { name: string; text: string }[]): Promise<void> {
  const transfer = await page.evaluateHandle((given) => {
    const held = new DataTransfer();
    for (const { name, text } of given) held.items.add(new File([text], name));
    return held;
  }, files);
  for (const type of ['dragover', 'drop']) await page.dispatchEvent('main', type, { dataTransfer: transfer });
}

const policies = (page: Page) => page.getByRole('combobox', { name: '政策', exact: true });

test('a faulty file is refused with its line, a good one runs, stays after a reload and can be removed', async ({
  page,
}) => {
  const complaints = watch(page);
  await open(page, 'overview');
  const level = page.getByRole('row', { name: /高职院校生均财政拨款水平/ }).first();
  await expect(level).toContainText('12,000');
  await drop(page, faulty, clauses);
  await expect(page.getByRole('status').filter({ hasText: '没有载入任何文件' })).toContainText(
    'my-city.yaml，第 10 行 parameters.higherPerStudentFloor.value 没有“value”这个键，请检查拼写',
  );
  await expect(policies(page)).toHaveValue('xingan');
  await drop(page, policy, clauses);
  await expect(page.getByRole('status').filter({ hasText: '已载入：my-city' })).toContainText('兴安盟型示例');
  await expect(policies(page)).toHaveValue('my-city');

  await page.getByRole('link', { name: '看概览' }).click();
  await expect(level).toContainText('13,000');
  await expect(page.getByRole('row', { name: /2028 年教育费附加用于职业教育 35%/ })).toContainText('第六条');
  await page.reload();
  await expect(level).toContainText('13,000');

  await page.goto('./#/rules');
  await expect(page.locator('h1')).toHaveText('示例市职业教育经费办法（虚构）');
  await expect(page.locator('article')).toHaveCount(2);
  await expect(page.locator('article').first()).toContainText(
    '到 2028 年，教育费附加用于职业教育的比例达到 35%。',
  );
  await page.goto('./#/colleges/college-a');
  await expect(page.getByRole('columnheader', { name: /示例市 2026 办法/ }).first()).toBeVisible();
  await policies(page).selectOption('ningxia');
  await expect(page.getByRole('columnheader', { name: /示例市 2026 办法/ }).first()).toBeVisible();
  await policies(page).selectOption('my-city');

  await page.goto('./#/rules/open');
  await page.getByRole('button', { name: '移除 my-city（条款册）' }).click();
  await expect(page.getByText('“my-city.yaml”还要用它')).toBeVisible();
  await page.getByRole('button', { name: '移除 my-city（政策）' }).click();
  await page.getByRole('button', { name: '移除 my-city（条款册）' }).click();
  await expect(page.getByText('还没有自有文件。')).toBeVisible();
  await expect(policies(page)).toHaveValue('xingan');
  await page.reload();
  await expect(policies(page).locator('option')).toHaveCount(5);
  expect(complaints).toEqual([]);
});

test('the guide is followed to the letter: download, change a figure, open both, open again', async ({
  page,
}) => {
  await open(page, 'rules/open');
  const texts: string[] = [];
  for (const name of [policy.name, clauses.name]) {
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: `下载 ${name}` }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe(name);
    texts.push(readFileSync(await download.path(), 'utf8'));
  }
  expect(texts).toEqual([policy.text, clauses.text]);
  const picker = page.locator('input[type=file]');
  const asFile = ({ name, text }: { name: string; text: string }) => ({
    name,
    mimeType: 'text/yaml',
    buffer: Buffer.from(text),
  });
  await picker.setInputFiles([policy, clauses].map(asFile));
  await expect(page.getByText('已载入：my-city。')).toBeVisible();
  // With the mark that an editor puts before UTF-8.
  await picker.setInputFiles(asFile({ ...policy, text: `\ufeff${policy.text.replace('13000', '13500')}` }));
  await expect(page.getByText('已替换同一 id 的旧文件：my-city。')).toBeVisible();
  await page.getByRole('link', { name: '看概览' }).click();
  await expect(page.getByRole('row', { name: /高职院校生均财政拨款水平/ }).first()).toContainText('13,500');
});

for (const language of ['zh', 'en'] as const satisfies Language[]) {
  for (const width of [1440, 390]) {
    test(`the page of files has no accessibility violations (${language}, ${width} px)`, async ({ page }) => {
      const complaints = watch(page);
      await page.setViewportSize({ width, height: 900 });
      await open(page, 'rules/open', language);
      const check = async (state: string) => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${state} ${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow, `${state} scrolls sideways`).toBeLessThanOrEqual(0);
      };
      await page.locator('main summary').click();
      await check('empty');
      await page.locator('main summary').click();
      await drop(page, faulty, clauses);
      await expect(page.locator('main .isBad')).toBeVisible();
      await check('refused');
      await drop(page, policy, clauses);
      await expect(page.locator('main .isGood')).toBeVisible();
      await check('loaded');
      expect(complaints).toEqual([]);
    });
  }
}
