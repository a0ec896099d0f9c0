import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { open, screens, watch, type Language } from './support';

const pages = [
  'rules/memo',
  ...screens,
  'colleges/college-a',
  'colleges/college-a/statement',
  'allocation/note',
  'rules/inner-mongolia',
  'rules/national',
] as const;

for (const language of ['zh', 'en'] as const satisfies Language[]) {
  for (const width of [1440, 390]) {
    for (const address of pages) {
      test(`${address} has no accessibility violations (${language}, ${width} px)`, async ({ page }) => {
        const complaints = watch(page);
        await page.setViewportSize({ width, height: 900 });
        await open(page, address, language);
        if (address === 'targets') await expect(page.locator('.sentence')).toBeVisible({ timeout: 30_000 });
        // The colours are the same in both languages, and looking at each takes most of the time.
        const axe = new AxeBuilder({ page }).disableRules(language === 'zh' ? [] : ['color-contrast']);
        const { violations } = await axe.analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow, 'scrolls sideways').toBeLessThanOrEqual(0);
        expect(complaints).toEqual([]);
      });
    }
  }
}

test('an answer to "why?" and an open menu have no violations either', async ({ page }) => {
  await open(page, 'overview');
  await page
    .getByRole('button', { name: /为什么/ })
    .first()
    .click();
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: /菜单/ }).click();
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
});
