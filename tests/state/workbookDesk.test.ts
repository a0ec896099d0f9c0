import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { WorkbookModel } from '../../src/exchange';
import { WorkbookDesk, Workspace } from '../../src/state';
import { TableWork } from '../../src/worker/tableWork';
import { findScenario } from '../../src/cli/files';
import { FakeLater } from '../support/later';
import { TableHelperInPage } from '../support/tableHelper';
import { packOf } from '../support/run';

/** As the worker does it, and once as one that dies. */
const work = new TableWork(() => new TableHelperInPage());
const write = (model: WorkbookModel, date: string) => work.ask({ kind: 'book', model, date });
const dead = new TableWork(() => {
  throw new Error('no worker');
});

function open() {
  const found = findScenario('teaching');
  if (!found.ok) throw new Error('teaching');
  const workspace = new Workspace(packOf('inner-mongolia'), found.value.value, undefined);
  const fake = new FakeLater();
  const asked: string[] = [];
  const words = (document: string) => {
    asked.push(document);
    return Promise.resolve({ 'nmg-hv-per-student-floor-12000': { zh: '条款的话', en: 'words' } });
  };
  const desk = new WorkbookDesk(() => workspace, words, write, fake.later);
  return { workspace, desk, fake, asked };
}

/** Lets what waits be done until the making has come to an end. */
async function ended<T>(making: Promise<T>, fake: FakeLater): Promise<{ value: T; pieces: number }> {
  let [pieces, isOver] = [0, false];
  const value = making.finally(() => (isOver = true));
  for (let turn = 0; turn < 1000 && !isOver; turn += 1) {
    pieces += fake.all();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return { value: await value, pieces };
}

describe('the desk of the workbook', () => {
  it('makes the workbook of what is on the table in pieces, with its changes and the words of its clauses', async () => {
    const { workspace, desk, fake, asked } = open();
    expect(workspace.setCells([{ variable: 'vatPaid', entity: 'region', year: 2025 }], 5_000_000).ok).toBe(
      true,
    );
    const making = desk.make('zh', '2026-11-23');
    expect(desk.making.kind).toBe('working');
    const { value, pieces } = await ended(making, fake);
    expect(desk.making).toEqual({ kind: 'done', made: value });
    expect(pieces).toBeGreaterThan(1);
    expect(asked).toContain('inner-mongolia');
    const { sheets } = await readXlsx(value?.bytes ?? new Uint8Array());
    expect(sheets[0]?.rows.map((row) => row[1])).toContain('region.vatPaid@2025 = 5000000');
    expect(sheets.at(-1)?.rows.flat()).toContain('条款的话');
  });

  it('keeps the choice of years within those on the table, and in order', () => {
    const { workspace, desk } = open();
    expect(desk.choice.years).toEqual({ from: 2024, to: 2026 });
    desk.from = 2026;
    desk.to = 2025;
    expect(desk.choice.years).toEqual({ from: 2026, to: 2026 });
    workspace.setYears(2024, 2025);
    expect(desk.choice.years).toEqual({ from: 2024, to: 2025 });
  });

  it('says how large it will be, and that values only have no formulas', () => {
    const { desk } = open();
    expect(desk.size.formulas).toBeGreaterThan(2000);
    expect(desk.refused).toBeUndefined();
    desk.isValuesOnly = true;
    expect(desk.size.formulas).toBe(0);
  });

  it('says that it broke off where a part cannot be fetched, or the writing fails, and can be asked again', async () => {
    const { workspace, fake } = open();
    const broken = new WorkbookDesk(
      () => workspace,
      () => Promise.reject(new Error('offline')),
      write,
      fake.later,
    );
    expect((await ended(broken.make('zh', '2026-11-23'), fake)).value).toBeUndefined();
    expect(broken.making).toEqual({ kind: 'broke' });

    const unwritten = new WorkbookDesk(
      () => workspace,
      () => Promise.resolve({}),
      (model, date) => dead.ask({ kind: 'book', model, date }),
      fake.later,
    );
    expect((await ended(unwritten.make('zh', '2026-11-23'), fake)).value).toBeUndefined();
    expect(unwritten.making).toEqual({ kind: 'broke' });

    // What breaks in a piece of the work ends it too; the same desk makes the next one.
    let simulation: unknown = {};
    const { pack, scenario, history, years } = workspace;
    const failing = new WorkbookDesk(
      () => ({ pack, scenario, history, years, simulation }) as unknown as Workspace,
      () => Promise.resolve({}),
      write,
      fake.later,
    );
    expect((await ended(failing.make('en', '2026-11-23'), fake)).value).toBeUndefined();
    expect(failing.making).toEqual({ kind: 'broke' });
    ({ simulation } = workspace);
    expect((await ended(failing.make('en', '2026-11-23'), fake)).value?.formulas).toBeGreaterThan(1000);
  });
});
