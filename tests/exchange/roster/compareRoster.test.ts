import { describe, expect, it } from 'vitest';
import { compareRoster, guessColumns } from '../../../src/exchange';
import { basisOf, builtInScenario, compared, lineOf, planFor, tablesOf } from '../../support/rosters';

const scenario = builtInScenario('xingan');
const basis = basisOf(scenario, 2026);
const nameOf = (id: string) => scenario.institutions.find((each) => each.id === id)?.name.zh;
const heads = ['院校代码', '院校名称', '办学层次', '隶属关系', '在校生数 2026（人）', '学费收入 每年（元）'];
const rows = [
  ['college-a', nameOf('college-a'), '高职', '盟', 6500, 30_370_000],
  ['college-b', nameOf('college-b'), '高职', '盟', '4,100', '17,200,000'],
  ['school-a', nameOf('school-a'), '中职', '盟市级', 2900, 0],
];

describe('a roster held against the last one', () => {
  it('five planted faults are found, each by its row, and nothing that is doubtful is used', () => {
    const tables = tablesOf([
      ['职业院校基本情况表'],
      heads,
      ['college-x', nameOf('college-a'), '高职', '盟', 6500, 30_370_000],
      ['college-b', nameOf('college-b'), '高职', '盟', 4100, 1720],
      ['school-a', nameOf('school-a'), '中职', '盟', -2900, 0],
      ['school-b', `${nameOf('school-b') ?? ''}（新校区）`, '中职', '旗县', 1500, 0],
      ['school-c', nameOf('school-c'), '中职', '旗县', 1200, 0],
      ['school-c', nameOf('school-c'), '中职', '旗县', 1300, 0],
      ['合计', '', '', '', 13_700, 0],
    ]);
    const { report, applied } = compared(tables, basis);
    expect(lineOf(report, 3)).toMatchObject({
      standing: 'unknownCode',
      school: { id: 'college-a' },
      use: 'same',
    });
    expect(lineOf(report, 4)).toMatchObject({ held: 'doubt', use: 'leave' });
    expect(report.jumps.find(({ row }) => row === 4)).toMatchObject({
      slip: -4,
      before: 17_200_000,
      after: 1720,
    });
    expect(lineOf(report, 5)).toMatchObject({
      held: 'faults',
      faults: [{ column: 5, code: 'negative', text: '-2900' }],
    });
    expect(lineOf(report, 6)).toMatchObject({ standing: 'renamed', school: { id: 'school-b' }, use: 'same' });
    expect(lineOf(report, 7)).toMatchObject({ held: 'twins', twins: [8] });
    expect(lineOf(report, 8)).toMatchObject({ held: 'twins', twins: [7] });
    expect(report).toMatchObject({ rows: 6, used: 2, sums: [9], schoolsAfter: scenario.institutions.length });
    expect(applied.institutions.find(({ id }) => id === 'college-b')).toBe(scenario.institutions[1]);
  });

  it('what was put right or decided is used, and only that', () => {
    const tables = tablesOf([
      heads,
      ['college-b', nameOf('college-b'), '高职', '盟', 4100, 1720],
      ['school-a', nameOf('school-a'), '中职', '盟', -2900, 0],
      ['school-c', nameOf('school-c'), '中职', '旗县', 1200, 0],
      ['school-c', nameOf('school-c'), '中职', '旗县', 1300, 0],
    ]);
    const { report, applied } = compared(tables, basis, {
      corrections: { '2,6': '1720万', '3,5': '2900' },
      decisions: { '5': 'take' },
    });
    expect(report.used).toBe(3);
    expect(report.lines.map(({ row, held }) => [row, held])).toEqual([
      [4, 'twins'],
      [5, undefined],
    ]);
    const valueOf = (id: string, variable: string) =>
      applied.institutions.find((each) => each.id === id)?.values[variable];
    expect(valueOf('college-b', 'tuitionIncome')).toBe(17_200_000);
    expect(valueOf('school-c', 'fullTimeStudents')).toMatchObject({ 2026: 1300 });
    expect(applied.brought['fullTimeStudents']).toEqual(['college-b', 'school-a', 'school-c']);
  });

  it('a new school needs its level and owner; one that is like another waits for a decision', () => {
    const near = `新${nameOf('school-d') ?? ''}`;
    const tables = tablesOf([
      heads,
      ['1501', '全新体育学校', '中职', '民办', 300, 0],
      ['1502', '无层次', '', '', 10, 0],
      ['1503', near, '中职', '旗县', 700, 0],
    ]);
    const first = compared(tables, basis).report;
    expect(lineOf(first, 2)).toMatchObject({ standing: 'added', use: 'new' });
    expect(lineOf(first, 3)).toMatchObject({ standing: 'added', held: 'unplaced' });
    expect(lineOf(first, 4)).toMatchObject({ standing: 'nearest', held: 'undecided' });
    const id = lineOf(first, 4)?.school?.id ?? '';
    const taken = compared(tables, basis, { decisions: { '2': 'leave', '4': id } });
    expect(taken.report.lines.map(({ row, held, use }) => [row, held, use])).toEqual([
      [2, 'decided', 'leave'],
      [3, 'unplaced', 'leave'],
      [4, undefined, 'same'],
    ]);
    const added = compared(tables, basis, { decisions: { '4': 'new' } }).applied.institutions;
    expect(added.slice(-2).map((each) => [each.id, each.level, each.ownerLevel])).toEqual([
      ['1501', 'secondary', 'private'],
      ['1503', 'secondary', 'county'],
    ]);
  });

  it('schools that the file does not have stay, unless they are to go', () => {
    const tables = tablesOf([heads, ...rows]);
    const { report, applied } = compared(tables, basis);
    const others = scenario.institutions.map(({ id }) => id).slice(3);
    expect(report.missing.map(({ id }) => id)).toEqual(others);
    expect(applied.institutions.length).toBe(scenario.institutions.length);
    const fewer = compared(tables, basis, { removed: ['school-b', 'college-a'] }).applied.institutions;
    expect(fewer.map(({ id }) => id)).toEqual(
      scenario.institutions.map(({ id }) => id).filter((id) => id !== 'school-b'),
    );
  });

  it('a column of money a ten-thousandth of the last roster is asked about, with its unit', () => {
    const wrong = rows.map((row) => [
      ...row.slice(0, 5),
      Number(String(row[5]).replaceAll(',', '')) / 10_000,
    ]);
    const tables = tablesOf([heads, ...wrong]);
    expect(compared(tables, basis).report.doubts).toMatchObject([{ column: 5, why: 'last', instead: 'wan' }]);
    const { columns } = guessColumns(tables, basis);
    const right = columns.map((column) =>
      column.use.kind === 'figure' && column.use.variable === 'tuitionIncome'
        ? { ...column, use: { ...column.use, unit: 'wan' as const } }
        : column,
    );
    const { report, applied } = compared(tables, basis, { columns: right });
    expect(report.doubts).toEqual([]);
    expect(applied.institutions[1]?.values['tuitionIncome']).toBe(17_200_000);
  });

  it('money without a unit and without anything to hold it against is asked about; beside its neighbours it is compared', () => {
    const unheard = { ...basis, institutions: [] };
    const table = (last: number) =>
      tablesOf([
        ['名称', '层次', '隶属', '学费收入 2024', '学费收入 2025'],
        ['甲', '高职', '省', 5_000_000, last],
        ['乙', '高职', '省', 4_000_000, last],
      ]);
    expect(compared(table(5_100_000), unheard).report.doubts.map(({ why }) => why)).toEqual([
      'unstated',
      'unstated',
    ]);
    const { doubts } = compared(table(510), unheard).report;
    expect(doubts.map(({ why, instead }) => [why, instead])).toEqual([
      ['neighbours', undefined],
      ['neighbours', 'wan'],
    ]);
  });

  it('totals are held against the last roster, exactly', () => {
    const { totals } = compared(tablesOf([heads, ...rows]), basis).report;
    const tuition = scenario.institutions.reduce(
      (sum, { values }) => sum + Number(values['tuitionIncome'] ?? 0),
      0,
    );
    expect(totals.find(({ variable }) => variable === 'tuitionIncome')).toMatchObject({
      before: String(tuition),
      after: String(tuition),
    });
  });

  it('a figure of one year leaves the others; over one of every year it holds from its year on', () => {
    const tables = tablesOf([
      ['代码', '学费收入 2026（元）', '毕业生 2026', '在校生 2023'],
      ['college-a', 31_000_000, 1900, 6300],
    ]);
    const { institutions } = compared(tables, basis).applied;
    const { tuitionIncome, fullTimeStudents, graduates } = institutions[0]?.values ?? {};
    expect(tuitionIncome).toEqual({
      2022: 30_370_000,
      2023: 30_370_000,
      2024: 30_370_000,
      2025: 30_370_000,
      2026: 31_000_000,
    });
    const before = scenario.institutions[0]?.values['fullTimeStudents'] as Record<string, number>;
    expect(fullTimeStudents).toEqual({ ...before, 2023: 6300 });
    expect(graduates).toEqual({ 2026: 1900 });
  });

  it('a table without schools, or with one figure twice, is refused as a whole', () => {
    const without = tablesOf([
      ['在校生 2026', '毕业生 2026'],
      [5, 6],
    ]);
    expect(compareRoster(without, planFor(without, basis), basis)).toMatchObject({
      problems: [{ code: 'rosterNoSchools' }],
    });
    const tables = tablesOf([heads, ...rows]);
    const { columns } = guessColumns(tables, basis);
    const twice = [...columns.slice(0, 5), { ...columns[4], head: '又一列' }] as typeof columns;
    expect(compareRoster(tables, planFor(tables, basis, { columns: twice }), basis)).toMatchObject({
      problems: [{ code: 'rosterColumnTwice', data: { piece: '又一列' } }],
    });
  });
});
