import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { open } from './support';

const budgets = z.array(z.object({ name: z.string(), path: z.union([z.string(), z.array(z.string())]) }));

/** The size budget is only worth something if it weighs what a browser really fetches. */
test('the first view fetches what the size budget weighs and nothing else', async ({ page }) => {
  const fetched: string[] = [];
  page.on('response', (response) => fetched.push(new URL(response.url()).pathname));
  await open(page, 'overview');
  await page.waitForLoadState('networkidle');
  const [first, charts] = budgets.parse(JSON.parse(readFileSync('.size-limit.json', 'utf8')));
  const weighed = [first, charts].flatMap((budget) => budget?.path ?? []).map(regExpOf);
  const files = fetched.map((path) => `dist${path === '/' ? '/index.html' : path}`);
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter((file) => !weighed.some((each) => each.test(file)))).toEqual([]);
  expect(weighed.filter((each) => !files.some((file) => each.test(file)))).toEqual([]);
});

function regExpOf(glob: string): RegExp {
  const source = glob
    .replaceAll('.', String.raw`\.`)
    .replaceAll('*', '[^/]*')
    .replaceAll('?', '[^/]')
    .replace(/\{([^}]+)\}/g, (_, list: string) => `(${list.replaceAll(',', '|')})`);
  return new RegExp(`^${source}$`);
}
