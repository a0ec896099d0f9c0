import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { open, watch, type Language } from './support';

const students = (page: Page) =>
  page.getByRole('textbox', { name: /全日制在校生|Full-time students/ }).first();

/** Enters a number of students and waits until the page says that it is saved. */
async function enter(page: Page, count: number): Promise<void> {
  await page.goto('./#/scenario');
  await students(page).fill(String(count));
  await students(page).press('Enter');
  await saved(page);
}

async function saved(page: Page): Promise<void> {
  await expect(page.locator('header [role=status]')).toHaveText(/^(已保存|Saved)$/);
}

/** Without the save picker, whose window no test can answer, as in browsers that have none. */
async function withoutPicker(page: Page): Promise<void> {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
}

test('a project is named, kept as a version, compared, restored, duplicated, deleted and brought back', async ({
  page,
}) => {
  const complaints = watch(page);
  await open(page, 'scenario');
  await enter(page, 7000);
  await page.goto('./#/exchange/projects');
  await page.getByRole('textbox', { name: '项目名称' }).fill('盟本级 2027');
  await page.getByRole('button', { name: '改名' }).click();
  await page.getByRole('button', { name: '留存版本' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '请先写名称' })).toBeVisible();
  await page.getByRole('textbox', { name: '版本名称' }).fill('初稿');
  await page.getByRole('button', { name: '留存版本' }).click();
  await expect(page.getByRole('button', { name: '恢复“初稿”' })).toBeVisible();
  await enter(page, 8000);
  await page.goto('./#/exchange/projects');
  await page.getByRole('button', { name: '把“初稿”与现在对照' }).click();
  await expect(page.getByRole('row', { name: /全日制在校生.*7,000.*8,000/ }).last()).toBeVisible();
  await page.getByRole('button', { name: '恢复“初稿”' }).click();
  await expect(page.getByText('已恢复“初稿”；可以撤销。')).toBeVisible();
  await page.goto('./#/scenario');
  await expect(students(page)).toHaveValue('7,000');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(students(page)).toHaveValue('8,000');

  await page.goto('./#/exchange/projects');
  await page.getByRole('button', { name: '另存为副本' }).click();
  await page.getByRole('button', { name: '打开“盟本级 2027 副本”' }).click();
  await expect(page.getByRole('textbox', { name: '项目名称' })).toHaveValue('盟本级 2027 副本');
  await page.getByRole('button', { name: '删除“盟本级 2027”', exact: true }).click();
  await expect(page.getByRole('button', { name: '打开“盟本级 2027”', exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: '撤销删除' }).click();
  await page.getByRole('button', { name: '打开“盟本级 2027”', exact: true }).click();
  await expect(page.getByRole('textbox', { name: '项目名称' })).toHaveValue('盟本级 2027');
  expect(complaints).toEqual([]);
});

test('a project is saved as a file and opened from it on another device, and what is no project is refused', async ({
  page,
  browser,
}, info) => {
  const complaints = watch(page);
  await withoutPicker(page);
  await open(page, 'scenario');
  await enter(page, 7000);
  await page.goto('./#/exchange/projects');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '存为文件' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('未命名项目.json');
  const file = info.outputPath('project.json');
  await download.saveAs(file);

  const other = await (await browser.newContext()).newPage();
  await open(other, 'exchange/projects');
  const picker = other.locator('input[type=file]');
  const newer = readFileSync(file, 'utf8').replace('"schemaVersion": 1', '"schemaVersion": 2');
  for (const [text, sentence] of [
    [newer, '这个文件由更新版本的工具写成'],
    ['{"kind":"funding-project","__proto__":{}}', '这不是项目文件，或已损坏'],
    [`{"kind":"funding-project","work":${'['.repeat(5000)}${']'.repeat(5000)}}`, '嵌套太深'],
  ] as const) {
    await picker.setInputFiles({ name: 'p.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await expect(other.getByRole('alert')).toContainText(sentence);
  }
  await expect(other.getByText('还没有保存过的项目。')).toBeVisible();
  await picker.setInputFiles(file);
  const came = other.getByRole('region', { name: '收到的项目：未命名项目' });
  await expect(came).toContainText('规则和全部结果都与当时相同');
  await Promise.all([other.waitForEvent('load'), came.getByRole('button', { name: '打开为新项目' }).click()]);
  await expect(other).toHaveURL(/#\/overview$/);
  await other.goto('./#/scenario');
  await expect(students(other)).toHaveValue('7,000');
  expect(complaints).toEqual([]);
});

test('the save picker is used where there is one, and a change of mind writes nothing', async ({ page }) => {
  await page.addInitScript(() => {
    const written: string[] = [];
    const showSaveFilePicker = () =>
      Reflect.get(window, 'isUnwilling') === true
        ? Promise.reject(new DOMException('', 'AbortError'))
        : Promise.resolve({
            createWritable: () =>
              Promise.resolve({
                write: (text: string) => Promise.resolve(void written.push(text)),
                close: () => Promise.resolve(),
              }),
          });
    Object.assign(window, { showSaveFilePicker, written });
  });
  await open(page, 'exchange/projects');
  await page.getByRole('button', { name: '存为文件' }).click();
  await expect(page.getByText('已写入“未命名项目.json”。')).toBeVisible();
  await page.evaluate(() => Object.assign(window, { isUnwilling: true }));
  await page.getByRole('button', { name: '存为文件' }).click();
  await expect(page.getByText('已写入')).toHaveCount(0);
  const written = await page.evaluate(() => Reflect.get(window, 'written') as string[]);
  expect(written.map((text) => (JSON.parse(text) as { kind: string }).kind)).toEqual(['funding-project']);
});

for (const language of ['zh', 'en'] as const satisfies Language[]) {
  for (const width of [1440, 390]) {
    test(`the page of projects has no accessibility violations (${language}, ${width} px)`, async ({
      page,
    }) => {
      const complaints = watch(page);
      await page.setViewportSize({ width, height: 900 });
      await open(page, 'scenario', language);
      await enter(page, 7000);
      await page.goto('./#/exchange/projects');
      const [name] = language === 'zh' ? ['版本名称'] : ['Name of the version'];
      await page.getByRole('textbox', { name }).fill('A');
      await page.getByRole('button', { name: /留存版本|Keep this version/ }).click();
      await enter(page, 8000);
      await page.goto('./#/exchange/projects');
      await page.getByRole('button', { name: /与现在对照|with now/ }).click();
      await page.getByRole('button', { name: /生成链接|Make the link/ }).click();
      const link = page.getByRole('textbox', { name: /^(链接|Link)$/ });
      await expect(link).toBeVisible();
      const address = await link.inputValue();
      const check = async (state: string) => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${state} ${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow, `${state} scrolls sideways`).toBeLessThanOrEqual(0);
      };
      await check('projects');
      await page.goto(address);
      await expect(page.getByText(/规则和全部结果都与当时相同|Rules and all results are as/)).toBeVisible();
      await check('link');
      await page.goto(address.slice(0, -2));
      await expect(page.getByRole('alert')).toContainText(/链接不完整|incomplete/);
      await check('damaged link');
      expect(complaints).toEqual([]);
    });
  }
}
