import { HyperFormula } from 'hyperformula';
import {
  workbookOf,
  type BookCell,
  type WorkbookModel,
  type WorkbookSubject,
} from '../../src/exchange/workbook';
import type { Run } from '../../src/engine';
import type { ScenarioFile } from '../../src/schema';
import { packOf, scenario, type Sketch } from './run';
import { runTiny, tinyPack, type TinyPolicy } from './tiny';

/** A cell whose worked out value is not the one that the engine gave. */
export interface Wrong {
  readonly at: string;
  readonly formula: string;
  readonly is: unknown;
  readonly should: string | number;
}

/** What a workbook is made of, for a run of a built-in policy. */
export function subjectOf(
  run: Run,
  scenario: ScenarioFile,
  policy: string,
  over: Partial<WorkbookSubject> = {},
): WorkbookSubject {
  return {
    simulation: run.simulation,
    pack: packOf(policy),
    scenario,
    language: 'zh',
    date: '2026-11-23',
    changes: [],
    clauseWords: {},
    choice: { years: run.simulation.years, institutions: undefined, isValuesOnly: false },
    ...over,
  };
}

/** Makes a workbook to its end. */
export function made(subject: WorkbookSubject): WorkbookModel {
  const steps = workbookOf(subject);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Every formula cell with its place. */
export function* formulaCells({ sheets }: WorkbookModel): Generator<{
  sheet: string;
  row: number;
  column: number;
  cell: BookCell;
  formula: string;
}> {
  for (const { name, rows } of sheets)
    for (const [row, cells] of rows.entries())
      for (const [column, cell] of cells.entries())
        if (cell?.formula !== undefined) yield { sheet: name, row, column, cell, formula: cell.formula };
}

/** How far a worked out value is from the engine's: money to the fen, other numbers in proportion; Infinity if not alike. */
function differenceFrom({ value, format }: BookCell, is: unknown): number {
  if (typeof value === 'string' || typeof is !== 'number') return value === is ? 0 : Infinity;
  const difference = Math.abs(is - value);
  if (format === 'money') return Math.round(difference * 100) / 100;
  return difference <= 1e-9 * Math.max(1, Math.abs(value)) ? 0 : difference;
}

/** Works out all formulas by HyperFormula, from nothing, and lists what is not as the engine has it in `wanted`. */
export function wrongIn(model: WorkbookModel, wanted = model): Wrong[] {
  const sheets = Object.fromEntries(
    model.sheets.map(({ name, rows }) => [
      name,
      rows.map((row) =>
        row.map((cell) => {
          if (!cell) return null;
          // INT of HyperFormula cuts towards zero; a spreadsheet's goes down.
          if (cell.formula !== undefined) return `=${cell.formula.replace(/\bINT\(/g, 'FLOOR.MATH(')}`;
          return typeof cell.value === 'string' ? `'${cell.value}` : cell.value;
        }),
      ),
    ]),
  );
  const engine = HyperFormula.buildFromSheets(sheets, { licenseKey: 'gpl-v3', smartRounding: false });
  try {
    const wrong: Wrong[] = [];
    for (const { sheet, row, column, cell, formula } of formulaCells(wanted)) {
      // HyperFormula counts no errors over a range; that line is left to LibreOffice.
      if (formula.includes('ISERROR')) continue;
      const is = engine.getCellValue({ sheet: engine.getSheetId(sheet) ?? -1, row, col: column });
      if (differenceFrom(cell, is) !== 0)
        wrong.push({
          at: `${sheet}!${String(row + 1)},${String(column + 1)}`,
          formula,
          is: typeof is === 'object' ? JSON.stringify(is) : is,
          should: cell.value,
        });
    }
    return wrong;
  } finally {
    engine.destroy();
  }
}

/** The greatest difference of money in yuan and how many cells are wrong, of a workbook worked out by another program. */
export function compared(
  model: WorkbookModel,
  is: (sheet: string, row: number, column: number) => unknown,
): { money: number; moneyCells: number; cells: number; wrong: Wrong[] } {
  let [money, moneyCells, cells] = [0, 0, 0];
  const wrong: Wrong[] = [];
  for (const { sheet, row, column, cell, formula } of formulaCells(model)) {
    const found = is(sheet, row, column);
    const difference = differenceFrom(cell, found);
    cells += 1;
    if (cell.format === 'money') {
      money = Math.max(money, difference);
      moneyCells += 1;
    }
    if (difference !== 0)
      wrong.push({
        at: `${sheet}!${String(row + 1)},${String(column + 1)}`,
        formula,
        is: found,
        should: cell.value,
      });
  }
  return { money, moneyCells, cells, wrong };
}

/** A parameter that is one figure in all years of a workbook: where it stands, and the patch that sets it. */
export interface ParameterCell {
  readonly row: number;
  readonly column: number;
  readonly path: string;
  readonly value: number;
}

/** The parameters of a workbook that hold one figure throughout. */
export function parameterCells({ sheets }: WorkbookModel): ParameterCell[] {
  const sheet = sheets.find(({ name }) => name === '参数');
  const heads = sheet?.rows[2] ?? [];
  return (sheet?.rows ?? []).flatMap((cells, row) => {
    const entered = cells.flatMap((cell, column) => (cell?.role === 'input' ? [column] : []));
    const [column] = entered;
    const value = column === undefined ? undefined : cells[column]?.value;
    if (entered.length !== 1 || column === undefined || typeof value !== 'number') return [];
    return [
      { row, column, path: `parameters.${String(cells[1]?.value)}@${String(heads[column]?.value)}`, value },
    ];
  });
}

/** The workbook with one parameter entered anew. */
export function withParameter(
  model: WorkbookModel,
  { row, column }: ParameterCell,
  value: number,
): WorkbookModel {
  const sheets = model.sheets.map((sheet) =>
    sheet.name === '参数'
      ? {
          ...sheet,
          rows: sheet.rows.map((cells, at) =>
            at === row
              ? cells.map((cell, place) => (cell && place === column ? { ...cell, value } : cell))
              : cells,
          ),
        }
      : sheet,
  );
  return { ...model, sheets };
}

/** Whether two workbooks hold the same values wherever they do not calculate: parts of pools, above all. */
export function sameValues(left: WorkbookModel, right: WorkbookModel): boolean {
  const values = ({ sheets }: WorkbookModel) =>
    JSON.stringify(
      sheets
        .slice(2)
        .map(({ rows }) =>
          rows.map((cells) => cells.map((cell) => (cell?.formula === undefined ? cell?.value : 0))),
        ),
    );
  return values(left) === values(right);
}

/** The workbook of a tiny policy. */
export function tinyBook(policy: TinyPolicy, given: Sketch = {}): WorkbookModel {
  const { simulation } = runTiny(policy, given);
  return made({
    simulation,
    pack: tinyPack(policy),
    scenario: scenario({}),
    language: 'zh',
    date: '2026-11-23',
    changes: [],
    clauseWords: {},
    choice: { years: simulation.years, institutions: undefined, isValuesOnly: false },
  });
}
