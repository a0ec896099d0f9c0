import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { findScenario } from '../../src/cli/files';
import { refuseSize, sizeOf, writeWorkbook, type WorkbookModel } from '../../src/exchange';
import { findLibreOffice, poisoned, recompute } from '../support/libreOffice';
import { run, scenario as sketch } from '../support/run';
import {
  compared,
  formulaCells,
  made,
  parameterCells,
  sameValues,
  subjectOf,
  tinyBook,
  withParameter,
  wrongIn,
} from '../support/workbooks';

function scenarioOf(id: string) {
  const found = findScenario(id);
  if (!found.ok) throw new Error(id);
  return found.value.value;
}

const teaching = scenarioOf('teaching');
const league = scenarioOf('xingan');
const teachingBook = made(subjectOf(run('inner-mongolia', teaching), teaching, 'inner-mongolia'));

/** The rows of a sheet as texts and numbers. */
function rowsOf({ sheets }: WorkbookModel, name: string) {
  const sheet = sheets.find((each) => each.name === name);
  return (sheet?.rows ?? []).map((row) => row.map((cell) => cell?.value));
}

/** The row of a variable or parameter. */
function rowOf(model: WorkbookModel, name: string, id: string) {
  return model.sheets.find((each) => each.name === name)?.rows.find((row) => row[1]?.value === id) ?? [];
}

describe('a workbook', () => {
  it('has its sheets by their names, and says what it is, when it was made and by which rules', () => {
    const names = teachingBook.sheets.map(({ name }) => name);
    expect(names).toEqual([
      ...['说明', '参数', '数据', '计算-地区', '计算-企业', '计算-院校', '计算-专业'],
      ...['结果', '检查', '分配', '校验', '条款'],
    ]);
    const notes = rowsOf(teachingBook, '说明').map(([head, text]) => `${String(head)}：${String(text)}`);
    expect(notes).toContain('导出日期：2026-11-23');
    expect(notes.find((line) => line.startsWith('规则指纹'))).toMatch(/^规则指纹：[0-9a-f]{16}$/);
    expect(notes).toContain(`公式单元格：${String(teachingBook.formulas)}`);
  });

  it.each(['teaching', 'xingan', 'fails-everything'])('of %s is worked out as the engine has it', (id) => {
    const file = scenarioOf(id);
    const model = made(subjectOf(run(file.policy, file), file, file.policy));
    expect(wrongIn(model)).toEqual([]);
    expect(model.formulas).toBeGreaterThan(3000);
  });

  it('names each parameter with unit, clause and force, and lets a figure hold until the next', () => {
    const [label, id, unit, clause, force, , first, second] = rowOf(
      teachingBook,
      '参数',
      'higherPerStudentFloor',
    );
    expect([label, id, unit, force].map((cell) => cell?.value)).toEqual([
      expect.stringContaining('生均'),
      'higherPerStudentFloor',
      '元/人',
      expect.stringContaining('应当'),
    ]);
    expect(clause?.value).toMatch(/内政办发/);
    expect([first?.value, first?.formula, first?.role]).toEqual([12000, undefined, 'input']);
    expect(second?.formula).toMatch(/^G\d+$/);
    expect(teachingBook.names.find(({ name }) => name === 'higherPerStudentFloor')?.range).toMatch(
      /^'参数'!\$G\$\d+:\$K\$\d+$/,
    );
  });

  it('gives what is given with where it comes from, and says what is not given', () => {
    expect(rowOf(teachingBook, '数据', 'vatPaid')[4]?.value).toBe('示例');
    const book = tinyBook(
      { variables: { a: {}, b: {}, sum: { formula: 'a + b' } } },
      { region: { a: 4 }, years: { from: 2025, to: 2026 } },
    );
    expect(
      rowOf(book, '数据', 'b')
        .slice(4)
        .map((cell) => cell?.value),
    ).toEqual(['未填', '', '缺', '缺']);
    expect(rowOf(book, '计算-地区', 'sum')[6]?.formula).toBe(`IF('数据'!G5="缺","缺",'数据'!G4+'数据'!G5)`);
  });

  it('leaves no reference without quotes and no name of a sheet above 31 characters, in both languages', () => {
    const english = made(
      subjectOf(run('inner-mongolia', teaching), teaching, 'inner-mongolia', { language: 'en' }),
    );
    for (const book of [teachingBook, english]) {
      for (const { name } of book.sheets) expect(name.length).toBeLessThanOrEqual(31);
      for (const { formula } of formulaCells(book))
        expect(formula.replace(/'[^']+'!/g, ''), formula).not.toContain('!');
    }
    expect(english.sheets.map(({ name }) => name)).toContain('Calculation-Colleges');
    expect(wrongIn(english)).toEqual([]);
  });

  it('has a line of proof for every pool, and they give 0', () => {
    const book = made(subjectOf(run('xingan', league), league, 'xingan'));
    const lines = rowsOf(book, '校验').slice(3);
    expect(lines.every(([, zero]) => zero === 0)).toBe(true);
    expect(lines.filter(([what]) => String(what).includes('资金池')).length).toBeGreaterThan(7);
    expect(wrongIn(book).filter(({ at }) => at.startsWith('校验'))).toEqual([]);
  });

  it('has a line of proof that is not 0 once a part of a pool is changed by hand', () => {
    const book = made(subjectOf(run('xingan', league), league, 'xingan'));
    const sheets = book.sheets.map((sheet) =>
      sheet.name === '分配'
        ? {
            ...sheet,
            rows: sheet.rows.map((row, at) =>
              row.map((cell, column) =>
                cell && at === 4 && column === 4 && typeof cell.value === 'number'
                  ? { ...cell, value: cell.value + 1 }
                  : cell,
              ),
            ),
          }
        : sheet,
    );
    const broken = wrongIn({ ...book, sheets }).filter(({ at }) => at.startsWith('校验'));
    expect(broken.map(({ is }) => is)).toEqual([1]);
  });

  it('of some years takes what earlier ones gave as values, and says so', () => {
    const model = made(
      subjectOf(run('xingan', league), league, 'xingan', {
        choice: { years: { from: 2026, to: 2027 }, institutions: undefined, isValuesOnly: false },
      }),
    );
    expect(wrongIn(model)).toEqual([]);
    expect(rowsOf(model, '说明').map(([, text]) => text)).toContain(
      '只放 2026—2027 年（方案为 2023–2030）；更早年份用到的结果写为数值。',
    );
    const before = rowOf(model, '计算-地区', 'vatPaid');
    expect(before.length === 0 || before[6]?.formula === undefined).toBe(true);
  });

  it('of some colleges writes what adds up all of them as values, and says so', () => {
    const [first] = league.institutions;
    const model = made(
      subjectOf(run('xingan', league), league, 'xingan', {
        choice: { years: league.years, institutions: new Set([first?.id ?? '']), isValuesOnly: false },
      }),
    );
    expect(wrongIn(model)).toEqual([]);
    expect(
      rowOf(model, '计算-地区', 'higherStudents')
        .slice(6)
        .every((cell) => cell?.formula === undefined),
    ).toBe(true);
    expect(
      rowsOf(model, '说明')
        .map(([, text]) => String(text))
        .join(),
    ).toContain('只放 1 所院校');
  });

  it('of values only has no formula, and says so', () => {
    const model = made(
      subjectOf(run('inner-mongolia', teaching), teaching, 'inner-mongolia', {
        choice: { years: teaching.years, institutions: undefined, isValuesOnly: true },
      }),
    );
    expect([...formulaCells(model)].length + model.formulas).toBe(0);
    expect(rowsOf(model, '说明').map(([, text]) => text)).toContain('全部为数值，没有公式。');
    expect(rowOf(model, '计算-地区', 'higherFloorRequired')[8]?.value).toBe(138372000);
  });

  it('is refused where it would have too many formulas, unless it is of fewer years or values only', () => {
    const { simulation } = run('xingan', league);
    const all = { years: league.years, institutions: undefined, isValuesOnly: false };
    expect(refuseSize(simulation, all)).toBeUndefined();
    const many = Array.from({ length: 2000 }, (_, at) => ({ values: { fullTimeStudents: at } }));
    const large = run(
      'inner-mongolia',
      sketch({ institutions: many, years: { from: 2025, to: 2026 } }),
    ).simulation;
    const ofLarge = { years: large.years, institutions: undefined, isValuesOnly: false };
    expect(refuseSize(large, ofLarge)?.code).toBe('tooManyFormulas');
    expect(refuseSize(large, { ...ofLarge, isValuesOnly: true })?.code).toBe('tooManyCells');
    expect(refuseSize(large, { ...ofLarge, institutions: new Set(['college-7']) })).toBeUndefined();
    expect(sizeOf(large, { ...ofLarge, isValuesOnly: true }).formulas).toBe(0);
  });

  it('tells its size before it is made within a tenth of what it then is', () => {
    const { simulation } = run('xingan', league);
    const { formulas } = sizeOf(simulation, {
      years: league.years,
      institutions: undefined,
      isValuesOnly: false,
    });
    const model = made(subjectOf(run('xingan', league), league, 'xingan'));
    expect(Math.abs(formulas / model.formulas - 1)).toBeLessThan(0.1);
  });

  it('writes text that looks like a formula or an error as text, and gives it back exact', async () => {
    const names = [
      '=1+1',
      '+1',
      '-1',
      '@a',
      '＝1',
      '＋1',
      '－1',
      '＠a',
      "'x",
      '#N/A',
      ' 两端空格 ',
      'a\nb',
      '<&>"',
    ];
    const book = tinyBook(
      { variables: { a: { entity: 'institution' }, total: { formula: 'sum(a)' } } },
      { institutions: names.map((name) => ({ name: { zh: name, en: name }, values: { a: 1 } })) },
    );
    const { sheets } = await readXlsx(await writeWorkbook(book, '2026-11-23'));
    const data = sheets.find(({ name }) => name === '数据');
    expect(data?.rows.slice(3).map((row) => row[3])).toEqual(names);
    expect([...(data?.cells?.values() ?? [])].some(({ formula }) => formula !== undefined)).toBe(false);
  });

  it('is written with its values, heads that stay, A4 pages with their heads, and quoted names', async () => {
    const { sheets, namedRanges } = await readXlsx(await writeWorkbook(teachingBook, '2026-11-23'), {
      readStyles: true,
    });
    const region = sheets.find(({ name }) => name === '计算-地区');
    expect(region?.freezePane).toMatchObject({ rows: 3, columns: 1 });
    expect(region?.pageSetup).toMatchObject({ paperSize: 'a4', orientation: 'landscape', fitToWidth: 1 });
    const row = region?.rows.findIndex((each) => each[1] === 'higherFloorRequired') ?? -1;
    expect(region?.rows[row]?.[8]).toBe(138372000);
    expect(region?.cells?.get(`${String(row)},8`)?.style?.numFmt).toBe('#,##0.00');
    expect(namedRanges?.find(({ name }) => name === 'higherPerStudentFloor')?.range).toMatch(/^'参数'!/);
  });

  it('is recomputed by LibreOffice from poisoned values to the fen, also with a parameter changed in it', async () => {
    const value = 13_000;
    const floor = parameterCells(teachingBook).find(({ path }) =>
      path.startsWith('parameters.higherPerStudentFloor@'),
    );
    if (!floor) throw new Error('the parameter is not in the workbook');
    const after = made(
      subjectOf(run('inner-mongolia', teaching, { [floor.path]: value }), teaching, 'inner-mongolia'),
    );
    const changed = withParameter(teachingBook, floor, value);
    expect(sameValues(teachingBook, after)).toBe(true);
    expect(rowOf(after, '计算-地区', 'higherFloorRequired')[8]?.value).toBe(11531 * value);
    const office = findLibreOffice();
    if (office === undefined) {
      process.stderr.write(
        'Not recomputed by LibreOffice, which is not on this machine; HyperFormula stood in for it.\n',
      );
      expect([...wrongIn(teachingBook), ...wrongIn(changed, after)]).toEqual([]);
      return;
    }
    const files = [];
    for (const model of [teachingBook, changed])
      files.push(await writeWorkbook(poisoned(model), '2026-11-23'));
    const [before, then] = await recompute(office, files);
    const found = [
      compared(teachingBook, (...place) => before?.(...place)),
      compared(after, (...place) => then?.(...place)),
    ];
    expect(found.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(found.map(({ money, moneyCells }) => money === 0 && moneyCells > 1000)).toEqual([true, true]);
  }, 120_000);
});
