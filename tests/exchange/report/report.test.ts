import { describe, expect, it } from 'vitest';
import { reportText, savedPage, tableRows, type Report, type ShownTable } from '../../../src/exchange';

const table: ShownTable = {
  title: '收支',
  unit: '单位：万元',
  heads: [
    { text: '项目', isNumber: false },
    { text: '2026', isNumber: true },
  ],
  rows: [
    { cells: ['=收入', '1,234.50'] },
    { cells: ['差额', '−0.10'] },
    { cells: ['占比', '30.00%'] },
    { cells: ['缺', '?'] },
    { cells: ['不适用', '—'] },
    { cells: ['标准', '≥ 12,000.00'] },
  ],
  note: '各行分别四舍五入。',
};
const report: Report = {
  title: '说明',
  about: ['方案'],
  mark: '示例数据',
  contents: undefined,
  sections: [
    {
      id: 'one',
      title: '结论',
      blocks: [
        { kind: 'text', text: '有缺口', tone: 'strong' },
        { kind: 'figures', items: [{ label: '缺口', value: '71.06 万元', notes: ['✕'] }] },
        { kind: 'chart', id: 'funding', title: '图', unit: '' },
        { kind: 'list', items: ['甲', '乙'] },
        { kind: 'table', table },
      ],
    },
  ],
  signatures: ['编制', '日期'],
  foot: '摘要',
};

describe('a shown table as rows of a file', () => {
  it('names the unit in its first head and keeps numbers numbers', () => {
    expect(tableRows(table)).toEqual([
      ['项目 · 单位：万元', '2026'],
      ['=收入', { number: '1234.50' }],
      ['差额', { number: '-0.10' }],
      ['占比', { number: '30.00%' }],
      ['缺', '?'],
      ['不适用', '—'],
      ['标准', '≥ 12,000.00'],
    ]);
  });

  it('never takes a name for a number, whatever it looks like', () => {
    const named = { ...table, rows: [{ cells: ['2026', '1'] }] };
    expect(tableRows(named)[1]).toEqual(['2026', { number: '1' }]);
  });
});

describe('a report as text', () => {
  it('has a blank line between parts and tabs between cells, and leaves charts to their tables', () => {
    expect(reportText(report).split('\n\n')).toEqual([
      '说明\n方案\n示例数据',
      '结论',
      '有缺口',
      '缺口\t71.06 万元\t✕',
      '1. 甲\n2. 乙',
      '收支\t单位：万元\n项目\t2026\n=收入\t1,234.50\n差额\t−0.10\n占比\t30.00%\n缺\t?\n不适用\t—\n标准\t≥ 12,000.00\n各行分别四舍五入。',
      '编制\t日期',
      '摘要\n',
    ]);
  });

  it('says nothing of data that are all official, and lists its sections where it has contents', () => {
    const text = reportText({ ...report, mark: undefined, contents: '目录' });
    expect(text).not.toContain('示例数据');
    expect(text).toContain('目录\n结论\n\n');
  });
});

describe('a report as a page of its own', () => {
  const page = savedPage({
    title: 'a </title><script>',
    language: 'en',
    paper: '<article><!--[-->text<!--]--></article>',
    styles: ["@import './tokens.css';\np { margin: 0 }", '/* </style> */'],
  });

  it('fetches nothing and runs nothing, by its own policy', () => {
    expect(page).toContain(`content="default-src 'none'; img-src data:; style-src 'unsafe-inline'"`);
    expect(page).not.toContain('@import');
  });

  it('cannot be broken out of by its title or a style', () => {
    expect(page).toContain('<title>a &lt;/title&gt;&lt;script&gt;</title>');
    expect(page.match(/<\/style>/g)).toHaveLength(1);
  });

  it('holds the paper without what the framework left in it', () => {
    expect(page).toContain('<body class="saved-report"><article>text</article></body>');
    expect(page).toContain('<html lang="en">');
  });
});
