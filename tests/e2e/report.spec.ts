import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Download, type Page } from '@playwright/test';
import papaparse from 'papaparse';
import { choose, open, watch, type Language } from './support';

const buttons = {
  zh: { print: '打印', save: '存为网页文件', copy: '复制文字', full: '完整报告', figure: '存图' },
  en: {
    print: 'Print',
    save: 'Save as a web page',
    copy: 'Copy as text',
    full: 'Full report',
    figure: 'Save',
  },
} as const;
const address = 'exchange/report';

/** Opens the page of reports and waits until the targets are judged. */
async function openReport(
  page: Page,
  language: Language = 'zh',
  kind: 'note' | 'full' = 'note',
): Promise<void> {
  await open(page, address, language);
  if (kind === 'full') await page.getByText(buttons[language].full, { exact: true }).click();
  await ready(page, language);
}
const ready = (page: Page, language: Language) =>
  expect(page.getByRole('button', { name: buttons[language].print, exact: true })).toBeEnabled({
    timeout: 45_000,
  });

/** What is printed, as pages: their number is counted in the file itself. */
async function pagesOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const [, wide = '', high = ''] =
    /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf.toString('latin1')) ?? [];
  // A4 in points.
  expect(Math.abs(Number(wide) - 595)).toBeLessThan(2);
  expect(Math.abs(Number(high) - 842)).toBeLessThan(2);
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

async function contentOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}
async function saved(page: Page, name: string): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).first().click(),
  ]);
  return download;
}

for (const language of ['zh', 'en'] as const) {
  test(`the note is one page of A4, whatever was asked and under every policy (${language})`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await openReport(page, language);
    expect(await pagesOf(page)).toBe(1);
    await page.getByRole('textbox').first().fill('钱够不够？'.repeat(30));
    expect(await pagesOf(page)).toBe(1);
    if (language === 'en') return;
    for (const policy of ['qinhuangdao', 'ningxia', 'region-x', 'inner-mongolia']) {
      await choose(page, '政策', policy);
      await ready(page, language);
      expect(await pagesOf(page), policy).toBe(1);
    }
  });

  test(`note and full report have no accessibility violations and scroll only inside (${language})`, async ({
    page,
  }) => {
    const complaints = watch(page);
    for (const kind of ['note', 'full'] as const) {
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await openReport(page, language, kind);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow, 'scrolls sideways').toBeLessThanOrEqual(0);
      }
    }
    expect(complaints).toEqual([]);
  });
}

test('the full report prints with contents, every section and its charts as drawings', async ({ page }) => {
  await openReport(page, 'zh', 'full');
  const paper = page.locator('article.report');
  await expect(paper.locator('nav li')).toHaveCount(14);
  const titles = await paper.locator('section > h2').allTextContents();
  expect(titles).toEqual(await paper.locator('nav li').allTextContents());
  for (const picture of await paper.locator('img').all())
    expect(
      await picture.evaluate((each: HTMLImageElement) => each.complete && each.naturalWidth),
    ).toBeGreaterThan(600);
  expect(await pagesOf(page)).toBeGreaterThan(5);
  // A table that goes on has its heads again: the browser repeats what is a group of heads.
  const heads = paper.locator('thead').first();
  await page.emulateMedia({ media: 'print' });
  expect(await heads.evaluate((each) => getComputedStyle(each).display)).toBe('table-header-group');
  await expect(page.getByRole('button', { name: '打印', exact: true })).toBeHidden();
});

test('the figures of the note are those of the Overview, in 万元 whatever unit is on show', async ({
  page,
}) => {
  await open(page, 'overview');
  const answer = await page.locator('main h1').textContent();
  await page.getByText('亿元', { exact: true }).click();
  await page.goto(`./#/${address}`);
  await expect(page.locator('article.report .strong')).toHaveText(answer ?? '');
  await expect(page.locator('article.report .figures')).toContainText('22,883.47 万元');
});

test('the question is that of the changes until it is rewritten, and the paper says it', async ({ page }) => {
  await open(page, 'scenario');
  const field = page.getByRole('textbox', { name: /全日制在校生/ }).first();
  await field.fill('7000');
  await field.press('Enter');
  await page.goto(`./#/${address}`);
  const question = page.getByRole('textbox', { name: '要回答的问题' });
  await expect(question).toHaveValue(/全日制在校生.*改为 7,000 人/);
  await question.fill('要不要扩招？');
  await expect(page.locator('#asked')).toContainText('要不要扩招？');
  await page.getByRole('button', { name: '恢复原问题' }).click();
  await expect(page.locator('#asked')).toContainText('7,000 人');
});

test('a saved report opens by itself, offline, and says and shows the same', async ({
  page,
  context,
}, info) => {
  await openReport(page, 'zh', 'full');
  const text = await page.locator('article.report').innerText();
  const download = await saved(page, buttons.zh.save);
  expect(download.suggestedFilename()).toMatch(/^职业教育经费测算报告 \d{4}-\d\d-\d\d\.html$/);
  const file = info.outputPath('report.html');
  writeFileSync(file, await contentOf(download));
  await context.setOffline(true);
  const alone = await context.newPage();
  const complaints = watch(alone);
  const requests: string[] = [];
  alone.on('request', (request) => requests.push(request.url()));
  await alone.goto(pathToFileURL(file).href);
  expect(await alone.locator('article.report').innerText()).toBe(text);
  expect(
    await alone
      .locator('img')
      .first()
      .evaluate((each: HTMLImageElement) => each.naturalWidth),
  ).toBeGreaterThan(600);
  await alone.getByRole('link', { name: /^7 / }).click();
  await expect(alone.locator('#section-7')).toBeInViewport();
  expect(requests.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
  expect(complaints).toEqual([]);
  expect(await pagesOf(alone)).toBeGreaterThan(5);
});

test('the text of a report is copied, or selected where a page has no clipboard', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openReport(page);
  await page.getByRole('button', { name: buttons.zh.copy }).click();
  await expect(page.getByText('已复制')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('资金缺口\t71.06 万元');
  // As on an intranet page without https.
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.reload();
  await ready(page, 'zh');
  await page.getByRole('button', { name: buttons.zh.copy }).click();
  const field = page.getByRole('textbox', { name: '报告文字' });
  await expect(field).toBeFocused();
  const selected = await field.evaluate(
    (each: HTMLTextAreaElement) => each.selectionEnd - each.selectionStart,
  );
  expect(selected).toBeGreaterThan(200);
});

test('a figure is saved as a picture, as a drawing and as the data of its table', async ({ page }) => {
  const complaints = watch(page);
  await open(page, 'overview');
  const figure = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: '资金来源与支出安排' }) });
  await figure.getByRole('button', { name: '存图' }).click();

  const png = await contentOf(await saved(page, '图片 PNG'));
  expect(png.subarray(0, 8).toString('latin1')).toBe('\u0089PNG\r\n\u001a\n');
  expect(png.readUInt32BE(16)).toBe(1600);

  const svg = (await contentOf(await saved(page, '矢量图 SVG'))).toString('utf8');
  const drawing = await page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
    return {
      errors: parsed.querySelectorAll('parsererror').length,
      texts: [...parsed.querySelectorAll('text')].map(({ textContent }) => textContent),
      paths: parsed.querySelectorAll('path').length,
      pictures: parsed.querySelectorAll('image').length,
    };
  }, svg);
  expect(drawing).toMatchObject({ errors: 0, pictures: 0 });
  expect(drawing.paths).toBeGreaterThan(80);
  for (const text of ['资金来源与支出安排', '单位：万元', '2030', '一般公共预算', '25,000', '示例数据'])
    expect(drawing.texts).toContain(text);
  expect(drawing.texts.join('')).toContain('兴署办发〔2023〕10号');

  const csv = (await contentOf(await saved(page, '数据 CSV'))).toString('utf8');
  expect(csv.startsWith('\uFEFF')).toBe(true);
  const { data } = papaparse.parse<string[]>(csv.slice(1).trimEnd());
  await figure.getByRole('button', { name: '表', exact: true }).click();
  const shown = await figure
    .locator('tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.textContent.trim().replaceAll(',', ''))),
    );
  expect(shown.length).toBeGreaterThan(10);
  expect(data[0]).toEqual(['项目 · 单位：万元', ...(shown[0] ?? []).slice(1)]);
  expect(data.slice(1)).toEqual(shown.slice(1));

  expect((await new AxeBuilder({ page }).include('main').analyze()).violations.map(({ id }) => id)).toEqual(
    [],
  );
  expect(complaints).toEqual([]);
});

test('lines are drawn as lines, although the browser keeps its paths to itself', async ({ page }) => {
  await open(page, 'overview');
  const figure = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: '高职院校生均财政拨款水平' }) });
  await figure.getByRole('button', { name: '存图' }).click();
  const svg = (await contentOf(await saved(page, '矢量图 SVG'))).toString('utf8');
  // Eight years: a line that is moved to and drawn to seven or eight times, in the colour of the series.
  expect(svg).toMatch(/<path d="M[^"A]*(L[^"LA]*){7,8}" fill="none" stroke="#0b5d6b"/);
  expect(svg).toContain('stroke-dasharray="6 4"');
});

for (const [where, figures] of [
  ['allocation', 2],
  ['colleges/college-a', 1],
  ['targets', 1],
  ['compare', 4],
  ['what-if', 2],
] as const) {
  test(`every chart of ${where} is saved with its data`, async ({ page }) => {
    const complaints = watch(page);
    await open(page, where);
    const menus = page.getByRole('button', { name: '存图', exact: true });
    await expect(menus).toHaveCount(figures, { timeout: 45_000 });
    for (let at = 0; at < figures; at += 1) {
      await menus.nth(at).click();
      const svg = (await contentOf(await saved(page, '矢量图 SVG'))).toString('utf8');
      expect(svg).toMatch(/^<svg .*<\/svg>$/s);
      expect(svg).not.toMatch(/NaN|undefined|Infinity|<image/);
      expect(svg).toContain('示例数据');
      const csv = (await contentOf(await saved(page, '数据 CSV'))).toString('utf8');
      const { data } = papaparse.parse<string[]>(csv.slice(1).trimEnd());
      expect(data.length).toBeGreaterThan(1);
      expect(new Set(data.map(({ length }) => length)).size).toBe(1);
      expect(
        data
          .slice(1)
          .flatMap((row) => row.slice(1))
          .some((cell) => /^-?[\d.]+%?$/.test(cell)),
      ).toBe(true);
      await menus.nth(at).click();
    }
    expect(complaints).toEqual([]);
  });
}

test('the single file writes reports and figures from a stick, offline', async ({ page, context }) => {
  await context.setOffline(true);
  const complaints = watch(page);
  await page.addInitScript(() => Object.defineProperty(navigator, 'language', { get: () => 'zh-CN' }));
  const single = pathToFileURL(resolve('dist-single/index.html')).href;
  await page.goto(`${single}#/${address}`);
  await ready(page, 'zh');
  const html = (await contentOf(await saved(page, buttons.zh.save))).toString('utf8');
  expect(html).toContain('data:image/svg+xml');
  expect(html).toContain('71.06 万元');
  await page.goto(`${single}#/overview`);
  await page.getByRole('button', { name: '存图' }).first().click();
  const png = await contentOf(await saved(page, '图片 PNG'));
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(complaints).toEqual([]);
});
