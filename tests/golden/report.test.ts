import { beforeAll, describe, expect, it } from 'vitest';
import { reportText, resultJson, type Report } from '../../src/exchange';
import { givenValues, type TargetsAnswer, type Workspace } from '../../src/state';
import { fullReport } from '../../src/views/exchange/report/fullReport';
import { noteReport } from '../../src/views/exchange/report/noteReport';
import { reportGround, targetsOf } from '../support/report';
import { packOf, run } from '../support/run';
import { onTable } from '../support/table';

let workspace: Workspace;
let targets: TargetsAnswer;
beforeAll(() => {
  workspace = onTable('xingan');
  targets = targetsOf(workspace);
}, 240_000);
const ground = (language: 'zh' | 'en') => reportGround(workspace, language, targets);

describe.each(['zh', 'en'] as const)('the reports on the scenario that the app opens on (%s)', (language) => {
  it('the note says what it said before', async () => {
    await expect(reportText(noteReport(ground(language)))).toMatchFileSnapshot(`report-note-${language}.txt`);
  });

  it('the full report says what it said before', async () => {
    await expect(reportText(fullReport(ground(language)))).toMatchFileSnapshot(`report-full-${language}.txt`);
  });
});

/** Yuan to the fen as 万元 with two places, half away from zero, by whole numbers alone: nothing of the app is used. */
function wan(yuan: string): string {
  const isNegative = yuan.startsWith('-');
  const fen = BigInt(yuan.replace('-', '').replace('.', ''));
  const hundredths = (fen + 5_000n) / 10_000n;
  const whole = String(hundredths / 100n).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${isNegative ? '-' : ''}${whole}.${String(hundredths % 100n).padStart(2, '0')}`;
}

const tablesOf = ({ sections }: Report) =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])));

describe('the figures of the full report', () => {
  it('are those that npm run simulate prints, year by year, in 万元', () => {
    const { region } = resultJson(packOf('xingan'), 'xingan', run('xingan', workspace.scenario), {
      because: ({ code }) => code,
      note: ({ code }) => code,
    });
    expect(wan('228834651.00')).toBe('22,883.47');
    const report = fullReport(ground('zh'));
    const rows = tablesOf(report).flatMap((table) =>
      table.heads.at(-1)?.text === '2030' ? table.rows.map(({ cells }) => cells) : [],
    );
    const watched = ['fundingNeed', 'fundingGap', 'idleMoney', 'vetEarmark', 'surchargeSource', 'generalBudgetSource'];
    const { words } = ground('zh');
    for (const id of watched) {
      const expected = Object.values(region[id]?.values ?? {}).map((value) => wan(value ?? ''));
      expect(expected).toHaveLength(8);
      const row = rows.find(([name]) => name === words.label(id) || name === `${words.label(id)}（万元）`);
      expect(row?.slice(1), id).toEqual(expected);
    }
  });

  it('cannot tell a leader another gap than the table does', () => {
    const note = noteReport(ground('zh'));
    const text = reportText(note);
    expect(text).toContain('2026 年职教资金缺口 71.06 万元');
    expect(text).toContain('资金缺口\t71.06 万元');
    expect(text).toContain('支出安排合计\t22,883.47 万元');
  });

  it('have a total in every allocation, and a note on rounding wherever rows are rounded one by one', () => {
    const tables = tablesOf(fullReport(ground('zh')));
    const shared = tables.filter(({ title }) => title.includes('分配'));
    expect(shared).toHaveLength(2);
    for (const table of shared) {
      expect(table.rows.at(-1)?.isTotal).toBe(true);
      expect(table.note).toContain('尾差');
    }
    const money = tables.filter(({ unit, heads }) => unit.includes('万元') && heads.at(-1)?.text === '2030');
    expect(money.at(-1)?.note).toContain('尾差');
  });

  it('are in 万元 whatever the screen shows, and name every document with its number', () => {
    const text = reportText(fullReport(ground('zh')));
    expect(text).toContain('兴安盟推动职业教育高质量发展工作方案（兴署办发〔2023〕10号）');
    expect(text).toContain('关于推动自治区现代职业教育高质量发展的若干措施（内政办发〔2022〕43号）');
    expect(text).not.toContain('单位：元\n');
  });
});

describe('what the report says of changes, targets and data', () => {
  const changed = () => {
    const table = onTable('xingan');
    table.setCells([table.simulation.cell('vetEarmarkShare', 0, 2026)], 0.35);
    return table;
  };

  it('asks what was changed, and lists it', () => {
    const plain = reportGround(workspace, 'zh');
    expect(plain.question).toContain('按现有数据和规则，2026 年');
    const table = changed();
    const { question } = reportGround(table, 'zh');
    expect(question).toContain('30.00%');
    expect(question).toContain('35.00%');
    expect(reportText(fullReport(reportGround(table, 'zh')))).toMatch(/2026\t30\.00%\t35\.00%/);
    expect(reportText(noteReport({ ...plain, question: '钱够不够？' }))).toContain('问题\n\n钱够不够？');
  });

  it('names three changes and counts the rest', () => {
    const table = onTable('xingan');
    for (const year of [2024, 2025, 2026, 2027])
      table.setCells([table.simulation.cell('vetEarmarkShare', 0, year)], year / 10_000);
    expect(reportGround(table, 'zh').question).toContain('等 4 处改动');
  });

  it('says that targets were not judged where they were not, and claims nothing of them', () => {
    const unjudged = reportText(noteReport(reportGround(workspace, 'zh')));
    expect(unjudged).toContain('目标能否达到没有判定。');
    expect(unjudged).not.toContain('全部目标一起看');
    expect(reportText(noteReport(ground('zh')))).not.toContain('没有判定');
  });

  it('marks illustrative data first, and no data that are all official', () => {
    expect(noteReport(ground('zh')).mark).toContain('示例数据');
    const official = onTable('xingan');
    const given = givenValues(official.scenario, official.simulation.rules);
    const provenance = Object.fromEntries(given.map(({ path }) => [path, { kind: 'official' as const }]));
    official.useScenario({ ...official.scenario, provenance }, official.pack, undefined);
    expect(noteReport(reportGround(official, 'zh')).mark).toBeUndefined();
  });
});
