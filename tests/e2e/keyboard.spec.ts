import { expect, test, type Locator, type Page } from '@playwright/test';
import { open, screens } from './support';

/** Goes to something by Tab alone, as far as a page can be long. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  const isThere = () => wanted.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 300; presses += 1) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  await expect(wanted, 'is reached by Tab').toBeFocused();
}

test('the app can be used by keyboard alone', async ({ page }) => {
  await open(page, 'overview');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  // The first thing in the page that can be asked answers to Enter.
  const asked = page.locator('main ul button').first();
  await asked.focus();
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('region', { name: '为什么？' }).getByRole('heading', { level: 2 }),
  ).toBeVisible();
});

for (const screen of screens) {
  test(`everything on ${screen} that can be clicked can be reached by Tab`, async ({ page }) => {
    await open(page, screen);
    const unreachable = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, a, input, select, [onclick]')]
        .filter((element) => element.offsetParent !== null && element.tabIndex < 0)
        .map(({ outerHTML }) => outerHTML.slice(0, 80)),
    );
    expect(unreachable).toEqual([]);
  });

  test(`${screen} is reached from the navigation by keyboard`, async ({ page }) => {
    await open(page, 'overview');
    const names = {
      overview: '概览',
      scenario: '测算方案',
      allocation: '分配',
      colleges: '院校',
      targets: '目标',
      rules: '规则',
      compare: '对比',
      'what-if': '敏感性测算',
      exchange: '导入导出',
    };
    await page
      .getByRole('navigation', { name: '页面' })
      .getByRole('link', { name: names[screen], exact: true })
      .focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`#/${screen}$`));
    await expect(page.locator('main h1')).toBeVisible();
  });
}

test('a slider is moved by the arrow keys, and figure and field follow', async ({ page }) => {
  await open(page, 'overview');
  const slider = page.getByRole('slider', { name: /附加.*比例/ }).first();
  const name = (await slider.getAttribute('aria-label')) ?? '';
  const field = page.getByRole('complementary').getByRole('textbox', { name, exact: true });
  const [before, shown] = [Number(await slider.inputValue()), await field.inputValue()];
  await tabTo(page, slider);
  await page.keyboard.press('ArrowRight');
  await expect(slider).not.toHaveValue(String(before));
  expect(Number(await slider.inputValue())).toBeGreaterThan(before);
  await expect(field).not.toHaveValue(shown);
  await expect(slider).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(field).toHaveValue(shown);
});

test('a table is sorted and sorted the other way by Enter', async ({ page }) => {
  await open(page, 'colleges');
  const column = page.getByRole('columnheader', { name: /全日制在校生/ });
  const names = () => page.locator('main tbody th a').allTextContents();
  await tabTo(page, column.getByRole('button'));
  await page.keyboard.press('Enter');
  await expect(column).toHaveAttribute('aria-sort', 'descending');
  const falling = await names();
  await page.keyboard.press('Enter');
  await expect(column).toHaveAttribute('aria-sort', 'ascending');
  expect(falling.length).toBeGreaterThan(1);
  expect(await names()).toEqual(falling.reverse());
  await expect(column.getByRole('button')).toBeFocused();
});

for (const way of ['Escape', '关闭'] as const) {
  test(`a dialog opens by Enter, closes by ${way} and gives the focus back`, async ({ page }) => {
    await open(page, 'overview');
    const opener = page.getByRole('button', { name: /含示例数据/ });
    const dialog = page.getByRole('dialog');
    await tabTo(page, opener);
    await page.keyboard.press('Enter');
    await expect(dialog).toBeVisible();
    if (way === 'Escape') await page.keyboard.press('Escape');
    else {
      await tabTo(page, dialog.getByRole('button', { name: way }));
      await page.keyboard.press('Enter');
    }
    await expect(dialog).toBeHidden();
    await expect(opener).toBeFocused();
  });
}

test('the answer to why opens by Enter, closes by Enter and gives the focus back', async ({ page }) => {
  await open(page, 'overview');
  const asked = page.locator('main ul button').first();
  const answer = page.getByRole('region', { name: '为什么？' });
  await tabTo(page, asked);
  await page.keyboard.press('Enter');
  await expect(answer.getByRole('heading', { level: 2 })).toBeVisible();
  await tabTo(page, answer.getByRole('button', { name: /^关闭/ }));
  await page.keyboard.press('Enter');
  await expect(answer.getByRole('heading', { level: 2 })).toHaveCount(0);
  await expect(asked).toBeFocused();
});
