import type { Page } from '@playwright/test';
import type { ScenarioFile } from '../../src/schema';
import { middle, openWith, rest, type BuiltApp } from './builtApp';
import { framesWhile } from './page';
import { withInstitutions } from './schools';
import { short, type Findings } from './timing';

const institutions = 40;
const span = 10;
const frame = 1000 / 60;
const seconds = 4;

/** How the page What-if keeps up with a slider that is dragged to and fro while the bands of 2,000 draws follow it. */
export async function dragging(app: BuiltApp, scenario: ScenarioFile): Promise<Findings> {
  const { from } = scenario.years;
  const wide = { ...withInstitutions(scenario, institutions), years: { from, to: from + span - 1 } };
  const page = await openWith(app, 'what-if', wide);
  await page.locator('main h1').getByText('2,000').waitFor({ timeout: 60_000 });
  await rest(page);
  await page.evaluate(framesWhile, 'main h1');
  await drag(page);
  const { frames, updates } = await page.evaluate(() => globalThis.measuredFrames());
  await page.close();
  return {
    'browser/dragging with bands': {
      ratio: short(middle(frames) / frame),
      unit: 'times a frame of a screen of 60 Hz, the median',
      against: 'a frame in which nothing is done',
      detail: {
        ...{ institutions, years: span, draws: 2000 },
        'median frame (ms)': short(middle(frames)),
        'worst frame (ms)': short(Math.max(...frames)),
        'frames beyond 50 ms': frames.filter((ms) => ms > 50).length,
        frames: frames.length,
        'bands drawn anew': updates,
      },
    },
  };
}

/** Drags the slider by its thumb with the mouse, to and fro over its middle half. */
async function drag(page: Page): Promise<void> {
  const slider = page.locator('main').getByRole('slider').first();
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error('the page shows no slider');
  const share = await slider.evaluate((element) => {
    const { min, max, value } = element as HTMLInputElement;
    return (Number(value) - Number(min)) / (Number(max) - Number(min));
  });
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * share, y);
  await page.mouse.down();
  const began = Date.now();
  for (let passed = 0; passed < seconds * 1000; passed = Date.now() - began) {
    const wave = Math.sin((passed / 1000) * Math.PI) / 4;
    await page.mouse.move(box.x + box.width * (1 / 2 + wave), y);
    await page.waitForTimeout(8);
  }
  await page.mouse.up();
}
