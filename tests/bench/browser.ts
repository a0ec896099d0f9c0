import { chromium, type Browser, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { findBrowser, launchArguments } from '../../.ci/browser.mjs';
import type { ScenarioFile } from '../../src/schema';
import { frameTimes, response, watchResponse } from './page';
import { withSharing } from './schools';
import { short, type Findings } from './timing';

const few = 100;
const nation = 8632;
const repeats = 5;
const table = 'main section:has(button.ask)';

/** How the allocation desk of the built app answers in a real browser: with the nation's schools, against a hundred. */
export async function browser(scenario: ScenarioFile): Promise<Findings> {
  await build({ logLevel: 'error' });
  const server = await preview({ preview: { port: 4190, host: '127.0.0.1' }, logLevel: 'error' });
  const executablePath = await findBrowser();
  const chrome = await chromium.launch({
    args: launchArguments,
    ...(executablePath ? { executablePath } : {}),
  });
  try {
    const address = server.resolvedUrls?.local[0] ?? '';
    const small = await desk(chrome, address, withSharing(scenario, few));
    const large = await desk(chrome, address, withSharing(scenario, nation));
    return Object.fromEntries(
      Object.entries(large).map(([name, ms]) => [
        `browser/${name}`,
        {
          ratio: short(ms / (small[name] ?? ms)),
          unit: `times the duration for ${String(nation / few)} times the institutions`,
          against: `the same with ${String(few)} institutions`,
          detail: {
            [`${String(few)} (ms)`]: short(small[name] ?? ms),
            [`${String(nation)} (ms)`]: short(ms),
          },
        },
      ]),
    );
  } finally {
    await chrome.close();
    await server.close();
  }
}

/** Milliseconds of what is done at the desk. */
async function desk(
  chrome: Browser,
  address: string,
  scenario: ScenarioFile,
): Promise<Record<string, number>> {
  const page = await chrome.newPage({ viewport: { width: 1440, height: 900 } });
  // What tsx puts around the functions that are sent to the page.
  await page.addInitScript('globalThis.__name = (of) => of');
  // The app as it is built, given another scenario on the way.
  const body = `export default JSON.parse(${JSON.stringify(JSON.stringify(scenario))})`;
  await page.route(/scenarios-xingan-/, (route) => route.fulfill({ contentType: 'text/javascript', body }));
  await page.goto(`${address}#/allocation`);
  await page.locator(`${table} button.ask`).first().waitFor({ timeout: 120_000 });
  const first = await page.evaluate(() => performance.now());
  await rest(page);

  const frame = page.locator(`${table} .frame`);
  const wheel = await frame.evaluate(frameTimes, 132);
  const whole = await frame.evaluate((element) => (element.scrollHeight - element.clientHeight) / 240);
  const dragged = await frame.evaluate(frameTimes, whole);

  const slider = page.locator('main input[type=range]').first();
  const weight = await medianOf(page, () => slider.press('ArrowRight'));
  const number = page.locator('main .lever input[type=text]').first();
  const typed = await medianOf(page, async (time) => {
    await number.fill(String(20 + time));
    await number.press('Enter');
  });
  const sort = await medianOf(page, () => page.locator(`${table} th button`).first().click());
  await page.locator(`${table} tbody button.link`).first().click();
  const amount = page.locator(`${table} form input`).first();
  const byHand = await medianOf(
    page,
    (time) => amount.press(String(1 + time)),
    () => amount.fill(''),
  );
  await page.close();
  return {
    'first table': first,
    'scrolling by wheel, median frame': middle(wheel),
    'scrolling by wheel, worst frame': Math.max(...wheel),
    'scrolling top to bottom, median frame': middle(dragged),
    'scrolling top to bottom, worst frame': Math.max(...dragged),
    'weight by slider, echo': weight.echo,
    'weight by slider, table': weight.painted,
    'weight by number, echo': typed.echo,
    'weight by number, table': typed.painted,
    'sorting, table': sort.painted,
    'amount by hand, echo': byHand.echo,
    'amount by hand, who pays': byHand.painted,
  };
}

/** The medians of an act done again and again, each time after the page has come to rest. */
async function medianOf(
  page: Page,
  act: (time: number) => Promise<void>,
  prepare = (): Promise<void> => Promise.resolve(),
) {
  const all = [];
  for (let time = 0; time < repeats; time += 1) {
    await prepare();
    await page.locator(table).evaluate(watchResponse);
    await act(time);
    all.push(await page.evaluate(response));
    await rest(page);
  }
  return { echo: middle(all.map(({ echo }) => echo)), painted: middle(all.map(({ painted }) => painted)) };
}

/** Until nothing has kept the page busy for half a second, which is longer than it waits before it goes on. */
async function rest(page: Page): Promise<void> {
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

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
