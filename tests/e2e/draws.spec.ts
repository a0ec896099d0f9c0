import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { open, watch } from './support';

// What Node draws is kept in tests/golden and held there.
const ofNode = readFileSync(new URL('../golden/draws.txt', import.meta.url), 'utf8').trim();

for (const place of ['in the worker', 'on the page, where there is no worker'] as const)
  test(`the draws of one seed are the bytes of Node ${place}`, async ({ page }) => {
    const complaints = watch(page);
    if (place !== 'in the worker')
      await page.addInitScript(() => {
        Object.defineProperty(window, 'Worker', {
          value: function Worker() {
            throw new Error('forbidden');
          },
        });
      });
    await open(page, 'what-if');
    await page.getByText('抽样设置').click();
    await expect(page.getByText('抽样指纹')).toContainText(ofNode, { timeout: 30_000 });
    expect(complaints).toEqual([]);
  });

test('plain loops draw the same bytes where the page may not compile WebAssembly', async ({ page }) => {
  const complaints = watch(page);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'WebAssembly', { value: undefined });
    // The worker would still have it.
    Object.defineProperty(window, 'Worker', { value: undefined });
  });
  await open(page, 'what-if');
  await page.getByText('抽样设置').click();
  await expect(page.getByText('抽样指纹')).toContainText(ofNode, { timeout: 60_000 });
  expect(complaints).toEqual([]);
});
