import { expect, type Page } from '@playwright/test';

export const screens = [
  'overview',
  'scenario',
  'allocation',
  'colleges',
  'targets',
  'rules',
  'compare',
  'what-if',
  'exchange',
] as const;
export type Language = 'zh' | 'en';

/** Opens a page of the built app in a language and waits until it is there. */
export async function open(page: Page, address: string, language: Language = 'zh'): Promise<void> {
  await page.addInitScript((wanted) => {
    Object.defineProperty(navigator, 'language', { get: () => (wanted === 'zh' ? 'zh-CN' : 'en-GB') });
  }, language);
  await page.goto(`./#/${address}`);
  await expect(page.locator('main h1')).toBeVisible();
}

/** Fails the test on anything that the page complains about. */
export function watch(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  return complaints;
}

/** Chooses a scenario or a policy in the header. */
export async function choose(page: Page, what: '方案' | '政策', option: string): Promise<void> {
  await page.getByRole('combobox', { name: what, exact: true }).selectOption(option);
}
