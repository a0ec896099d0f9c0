import { describe, expect, it } from 'vitest';
import { tinyBook, wrongIn } from '../support/workbooks';
import type { TinyPolicy } from '../support/tiny';
import type { Sketch } from '../support/run';

const given: Sketch = {
  years: { from: 2025, to: 2026 },
  region: { a: 0.29, b: 100, tenth: 0.1, fifth: 0.2, sum: 0.3, zero: 0 },
  institutions: [{ values: { x: 1 } }, { values: { x: 2 } }, {}],
};
const inputs: NonNullable<TinyPolicy['variables']> = {
  ...{ a: {}, b: {}, tenth: {}, fifth: {}, sum: {}, zero: {}, none: {} },
  x: { entity: 'institution' },
};

/** The cell of 2025 of a formula of the region: its formula, and the value that the engine has. */
function cellOf(formula: string, parameters: TinyPolicy['parameters'] = {}) {
  const book = tinyBook({ parameters, variables: { ...inputs, y: { formula } } }, given);
  const rows = book.sheets.flatMap((sheet) => sheet.rows);
  const row = rows.find((cells) => cells[1]?.value === 'y' && cells.some((cell) => cell?.role !== 'label'));
  const at = (book.sheets.find(({ name }) => name === '数据')?.rows[2] ?? []).findIndex(
    (head) => head?.value === '2025',
  );
  const cell = row?.[at];
  return { text: cell?.formula?.replaceAll("'数据'!", ''), value: cell?.value, wrong: wrongIn(book) };
}

describe('the spreadsheet reading', () => {
  it.each([
    ['a * (b + 1) - -a', /^G\d+\*\(G\d+\+1\)--G\d+$/, 29.58],
    ['a / (b * a)', /^IF\(ROUND\(G\d+\*G\d+,9\)=0,"不适用",G\d+\/\(G\d+\*G\d+\)\)$/, 0.01],
    ['max(a, b, 3)', /^MAX\(G\d+,G\d+,3\)$/, 100],
    ['a > 0 and not (b < 3) ? 1 : 2', /^IF\(AND\(G\d+>0,NOT\(G\d+<3\)\),1,2\)$/, 1],
    ['sum(x)', /^IF\(COUNTIF\(G\d+:G\d+,"缺"\)>0,"缺",SUM\(G\d+:G\d+\)\)$/, '缺'],
    ['none + a', /^IF\(G\d+="缺","缺",G\d+\+G\d+\)$/, '缺'],
    ['firstKnown(none, a)', /^IF\(G\d+="缺",G\d+,G\d+\)$/, 0.29],
    ['a / zero', /^IF\(G\d+=0,"不适用",G\d+\/G\d+\)$/, '不适用'],
  ])('writes %s as a formula that asks only for what can be in the way', (formula, text, value) => {
    const cell = cellOf(formula);
    expect(cell.text).toMatch(text);
    expect(cell.value).toBe(value);
    expect(cell.wrong).toEqual([]);
  });

  it.each([
    // In doubles 0.29 * 100 is a hair below 29, and 0.1 + 0.2 a hair above 0.3.
    ['floor(a * b)', 29],
    ['ceil((tenth + fifth) / sum)', 1],
    ['round((tenth + fifth) * 5)', 2],
    ['tenth + fifth <= sum ? 1 : 0', 1],
    ['tenth + fifth > sum ? 1 : 0', 0],
    ['tenth + fifth == sum ? 1 : 0', 1],
    ['b / (tenth + fifth - sum)', '不适用'],
    ['(tenth + fifth - sum) ? 1 : 0', 0],
  ])('does not let the noise of doubles decide %s', (formula, value) => {
    const cell = cellOf(formula);
    expect(cell.value).toBe(value);
    expect(cell.wrong).toEqual([]);
  });

  it('lets what never applies stand as its mark, and not be asked for', () => {
    const noClause = { p: {} };
    expect(cellOf('p * a', noClause).value).toBeUndefined();
    const chosen = cellOf('firstKnown(none, 1) > 2 ? p : a', noClause);
    expect([chosen.value, chosen.wrong]).toEqual([0.29, []]);
    expect(chosen.text).toMatch(/^IF\(IF\((G\d+)="缺",1,\1\)>2,"不适用",IF\(.*"不适用",G\d+\)\)$/);
  });
});
