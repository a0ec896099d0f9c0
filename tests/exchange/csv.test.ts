import { parse } from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../src/exchange';

const starters = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

describe('rows as CSV', () => {
  it('begin with the mark of UTF-8 and end every line as Excel does', () => {
    expect(csvText([['院校', { number: '12.50' }]])).toBe('\uFEFF院校,12.50\r\n');
  });

  it('keep commas, quotes and line breaks of a text inside its cell', () => {
    const rows = [['a,b', 'say "c"', 'two\nlines', '']];
    const { data } = parse<string[]>(csvText(rows).slice(1).trimEnd());
    expect(data).toEqual(rows);
  });

  it.each(starters)('hold a text that begins with %j back from being run as a formula', (starter) => {
    const { data } = parse<string[]>(csvText([[`${starter}1+1`]]).slice(1));
    expect(data[0]).toEqual([`'${starter}1+1`]);
  });

  it('leave a negative number a number', () => {
    expect(csvText([[{ number: '-3.00' }]])).toBe('\uFEFF-3.00\r\n');
  });
});
