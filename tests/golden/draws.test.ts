import { expect, it } from 'vitest';
import { ChanceDesk, shortfallsOf, uncertaintyOf } from '../../src/state';
import { usual } from '../../src/views/whatIf/chances/sampling';
import { FakeAsking } from '../support/asking';
import { FakeLater } from '../support/later';
import { onTable } from '../support/table';

// The page draws the same in Chromium, in the worker and without one: tests/e2e/draws.spec.ts reads this file.
it('the draws that the app opens on are these, to the last bit', async () => {
  const workspace = onTable();
  const { simulation } = workspace;
  const later = new FakeLater();
  const desk = new ChanceDesk(new FakeAsking(), later.later);
  desk.workOut(
    {
      ...{ simulation, uncertainty: uncertaintyOf(workspace), shortfalls: shortfallsOf(simulation) },
      ...{ figure: { variable: 'fundingGap', index: 0 }, wanted: usual.levers, scenario: 'xingan' },
      ...{ sampling: usual.sampling, beyond: usual.beyond },
    },
    undefined,
  );
  later.all();
  await Promise.resolve();
  await Promise.resolve();
  expect(desk.problems).toEqual([]);
  await expect(`${desk.answer?.fingerprint ?? ''}\n`).toMatchFileSnapshot('draws.txt');
});
