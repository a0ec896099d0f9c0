import { describe, expect, it } from 'vitest';
import type { TableHelper } from '../../src/worker/tableWork';
import { TableWork } from '../../src/worker/tableWork';
import type { TableTask } from '../../src/worker/tableMessages';
import { tableProblems } from '../../src/i18n';
import { basisOf, builtInScenario } from '../support/rosters';
import { TableHelperInPage } from '../support/tableHelper';

const basis = basisOf(builtInScenario('teaching'));
const open = (text: string): TableTask & { kind: 'open' } => ({
  kind: 'open',
  source: { file: 'x.csv', text },
  basis,
  remembered: {},
});
const silent = (): TableHelper & { isTerminated: boolean } => ({
  onmessage: null,
  onerror: null,
  isTerminated: false,
  postMessage: () => undefined,
  terminate() {
    this.isTerminated = true;
  },
});

describe('the worker of tables', () => {
  it('answers tasks one after another, in the order in which they were asked', async () => {
    const work = new TableWork(() => new TableHelperInPage());
    const [first, second] = await Promise.all([
      work.ask(open('代码\t名称\na\t甲')),
      work.ask(open('代码\nb')),
    ]);
    expect(first.ok && first.value.layout.columns.length).toBe(2);
    expect(second.ok && second.value.layout.columns.length).toBe(1);
  });

  it('gives up what takes for ever, says so, and starts anew for the next file', async () => {
    const stuck = silent();
    const helpers = [stuck, new TableHelperInPage()];
    const work = new TableWork(() => helpers.shift() ?? silent(), 20);
    expect(await work.ask(open('x'))).toMatchObject({
      ok: false,
      problems: [{ code: 'tableTooSlow', file: 'x.csv' }],
    });
    expect(stuck.isTerminated).toBe(true);
    expect(await work.ask(open('代码\na'))).toMatchObject({ ok: true });
  });

  it('says that there is none, or that it died over a file', async () => {
    const none = new TableWork(() => {
      throw new Error('forbidden');
    });
    expect(await none.ask(open('x'))).toMatchObject({ problems: [{ code: 'tableNoWorker' }] });
    const dying = silent();
    const work = new TableWork(() => dying);
    const asked = work.ask(open('x'));
    await Promise.resolve();
    dying.onerror?.({});
    expect(await asked).toMatchObject({ problems: [{ code: 'tableNoWorker' }] });
    const frail = new TableHelperInPage();
    const later = new TableWork(() => frail);
    await later.ask(open('代码\na'));
    frail.postMessage = () => frail.onerror?.({});
    expect(await later.ask(open('x'))).toMatchObject({ problems: [{ code: 'workbookBroken' }] });
    for (const code of ['tableNoWorker', 'tableTooSlow', 'workbookBroken'])
      expect(tableProblems[code]).toBeDefined();
  });

  it('refuses a task about a table before one was opened', async () => {
    const work = new TableWork(() => new TableHelperInPage());
    expect(await work.ask({ kind: 'columns', sheet: 0, headRow: 0, remembered: {} })).toMatchObject({
      ok: false,
    });
  });
});
