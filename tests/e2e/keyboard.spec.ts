import { expect, test } from '@playwright/test';
import { open, screens } from './support';

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
    const names = { overview: '概览', scenario: '测算方案', colleges: '院校', rules: '规则' };
    await page
      .getByRole('navigation', { name: '页面' })
      .getByRole('link', { name: names[screen], exact: true })
      .focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`#/${screen}$`));
    await expect(page.locator('main h1')).toBeVisible();
  });
}
