import { expect as anyExpect, test, type Page } from '@playwright/test';
import { open } from './support';

/** Everything here waits for the worker, which a busy machine keeps waiting too. */
const expect = anyExpect.configure({ timeout: 30_000 });

/** So many draws that there is time to do something meanwhile. */
async function drawAMillion(page: Page): Promise<void> {
  await page.getByText(/^抽样设置/).click();
  await draw(page, '1000000');
  await expect(page.getByRole('progressbar', { name: '抽样进度' })).toBeVisible();
}

/** Where the page says how far the draws are. */
function draws(page: Page) {
  return page.getByRole('status').filter({ has: page.getByRole('progressbar', { name: '抽样进度' }) });
}

/** Lets the worker die of the next task, as it would of a lack of memory. */
async function poisonWorker(page: Page): Promise<void> {
  const worker = page.workers().at(-1);
  if (!worker) throw new Error('the page has no worker');
  await worker.evaluate(() => {
    self.onmessage = () => {
      throw new Error('killed by the test');
    };
  });
}

/** Asks for so many draws. */
async function draw(page: Page, count: string): Promise<void> {
  await page.getByRole('textbox', { name: '抽样次数' }).fill(count);
  await page.keyboard.press('Enter');
}

test('long draws are called off; what was shown stays, and they can be asked for again', async ({ page }) => {
  await open(page, 'what-if');
  const answer = page.locator('main h1');
  await expect(answer).toContainText('2,000 次抽样');
  const before = (await answer.textContent()) ?? '';
  await drawAMillion(page);
  await draws(page).getByRole('button', { name: '取消' }).click();
  await expect(page.getByText('已停止，以下仍是上一次的结果。')).toBeVisible();
  await expect(answer).toHaveText(before);
  // The page answers meanwhile: fewer draws are made at once.
  await draw(page, '500');
  await expect(answer).toContainText('500 次抽样');
});

test('a worker that dies at work is said, and the next question has another one', async ({ page }) => {
  await open(page, 'what-if');
  const answer = page.locator('main h1');
  await expect(answer).toContainText('2,000 次抽样');
  // The last of what the page asks by itself: then nothing waits for the worker any more.
  const table = page.getByRole('region', { name: /龙卷风图.+数据表/ });
  await expect(table.locator('tbody tr').first().locator('td').last()).toHaveText(/[+−]\d/);
  await page.getByText(/^抽样设置/).click();
  await poisonWorker(page);
  await draw(page, '1500');
  await expect(page.getByText('测算中断。')).toBeVisible();
  await expect(answer).toContainText('2,000 次抽样');
  await draw(page, '500');
  await expect(answer).toContainText('500 次抽样');
});
