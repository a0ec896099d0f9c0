import { allocationSheet, SharedBlocks } from './allocationSheet';
import { BookWords, type WorkbookSubject } from './bookWords';
import { clauseSheet } from './clauseSheet';
import { Demand } from './demand';
import { Formulas } from './formulas';
import { Layout } from './layout';
import type { BookSheet, WorkbookModel } from './model';
import { noteSheet } from './noteSheet';
import { proofSheet } from './proofSheet';
import { requirementSheet } from './requirementSheet';
import { resultSheet } from './resultSheet';
import { Scope } from './scope';
import { Statuses } from './statuses';
import { calculationSheets, dataSheet, parameterSheet, type Writing } from './yearTables';

/**
 * The workbook of a run: parameters and data to change, everything that is calculated as formulas over them with the
 * value that the engine has, and what proves it. Gives now and then how many rows it has written, so that a page can
 * breathe in between; the last it gives is the workbook.
 */
export function* workbookOf(subject: WorkbookSubject): Generator<number, WorkbookModel> {
  const { simulation, choice } = subject;
  const words = new BookWords(subject);
  const marks = { missing: words.say('missing'), notApplicable: words.say('notApplicable') };
  const scope = new Scope(simulation, choice);
  const statuses = new Statuses(scope, marks);
  yield* statuses.decide();
  const demand = new Demand(scope, statuses);
  yield* demand.follow();
  const layout = new Layout(scope, demand, words.sheets);
  const shared = new SharedBlocks(scope, simulation, words.sheets.allocation);
  const formulas = new Formulas(layout, statuses, marks, shared.partCell);
  const writing: Writing = { subject, words, layout, formulas };
  yield 0;
  const entered = [parameterSheet(writing), yield* dataSheet(writing)];
  const calculated = yield* calculationSheets(writing);
  const results = resultSheet(writing);
  yield 0;
  const checks = yield* requirementSheet(writing);
  const shares = allocationSheet(writing, shared);
  const worked = [...entered, ...calculated, results, checks, shares];
  yield 0;
  const proof = proofSheet(writing, shared, worked);
  const count = [...worked, proof].reduce((sum, sheet) => sum + formulasIn(sheet), 0);
  return {
    title: `${words.say('title')} ${words.of(subject.scenario.title)}`,
    creator: words.say('creator'),
    sheets: [noteSheet(writing, shared, count), ...worked, proof, clauseSheet(writing)],
    names: namesOf(layout, words.sheets.parameters),
    formulas: count,
  };
}

function formulasIn({ rows }: BookSheet): number {
  return rows.reduce((sum, row) => sum + row.filter((cell) => cell?.formula !== undefined).length, 0);
}

/** A name for the row of each parameter: its id, with a stroke where a program would take that for a cell. */
function namesOf(layout: Layout, sheet: string): WorkbookModel['names'] {
  const taken = new Set<string>();
  return [...layout.parameterRows].map(([id, row]) => {
    let name = /^([a-z]{1,3}\d+|r\d*(c\d*)?|c\d*)$/i.test(id) ? `${id}_` : id;
    while (taken.has(name.toLowerCase())) name += '_';
    taken.add(name.toLowerCase());
    return { name, range: layout.rowRange(sheet, row) };
  });
}
