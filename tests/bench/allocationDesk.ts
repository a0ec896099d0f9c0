import type { Page } from '@playwright/test';
import type { ScenarioFile } from '../../src/schema';
import { middle, openWith, rest, type BuiltApp } from './builtApp';
import { frameTimes, response, watchResponse } from './page';
import { withSharing } from './schools';
import { short, type Findings } from './timing';

const few = 100;
const nation = 8632;
const repeats = 5;
const table = 'main section:has(button.ask)';

/** How the allocation desk of the built app answers in a real browser: with the nation's schools, against a hundred. */
export async function allocationDesk(app: BuiltApp, scenario: ScenarioFile): Promise<Findings> {
  const small = await desk(app, withSharing(scenario, few));
  const large = await desk(app, withSharing(scenario, nation));
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
}

/** Milliseconds of what is done at the desk. */
async function desk(app: BuiltApp, scenario: ScenarioFile): Promise<Record<string, number>> {
  const page = await openWith(app, 'allocation', scenario);
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
