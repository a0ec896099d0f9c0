import { chromium, type Browser, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { findBrowser, launchArguments } from '../../.ci/browser.mjs';
import type { ScenarioFile } from '../../src/schema';

/** The app as it is built and served, and a real browser to open it in. */
export interface BuiltApp {
  readonly chrome: Browser;
  readonly address: string;
}

/** Builds and serves the app for as long as something is measured in it. */
export async function inBuiltApp<T>(measure: (app: BuiltApp) => Promise<T>): Promise<T> {
  await build({ logLevel: 'error' });
  const server = await preview({ preview: { port: 4190, host: '127.0.0.1' }, logLevel: 'error' });
  const executablePath = await findBrowser();
  const chrome = await chromium.launch({
    args: launchArguments,
    ...(executablePath ? { executablePath } : {}),
  });
  try {
    return await measure({ chrome, address: server.resolvedUrls?.local[0] ?? '' });
  } finally {
    await chrome.close();
    await server.close();
  }
}

/** A page of the app, given another scenario on the way in place of the one that it opens on. */
export async function openWith(
  { chrome, address }: BuiltApp,
  screen: string,
  scenario: ScenarioFile,
): Promise<Page> {
  const page = await chrome.newPage({ viewport: { width: 1440, height: 900 } });
  // What tsx puts around the functions that are sent to the page.
  await page.addInitScript('globalThis.__name = (of) => of');
  const body = `export default JSON.parse(${JSON.stringify(JSON.stringify(scenario))})`;
  await page.route(/scenarios-xingan-/, (route) => route.fulfill({ contentType: 'text/javascript', body }));
  await page.goto(`${address}#/${screen}`);
  return page;
}

/** Until nothing has kept the page busy for half a second, which is longer than it waits before it goes on. */
export async function rest(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let last = performance.now();
        let quietSince = last;
        const look = () => {
          const now = performance.now();
          if (now - last > 40) quietSince = now;
          last = now;
          if (now - quietSince > 500) resolve();
          else setTimeout(look, 10);
        };
        look();
      }),
  );
}

export function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
