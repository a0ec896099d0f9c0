import { describe, expect, it } from 'vitest';
import { waterfall, type Palette, type WaterfallBar } from '../../src/charts';
import { wrapped } from '../../src/charts/wrapped';

const palette: Palette = {
  ink: '#000000',
  faint: '#111111',
  hairline: '#222222',
  bad: '#333333',
  font: 'sans',
  series: ['#a', '#b', '#c', '#d'],
};
const bar = (label: string, from: number, to: number, isState = false): WaterfallBar => ({
  label,
  from,
  to,
  text: String(to - from),
  isState,
});

describe('the waterfall', () => {
  const bars = [bar('A', 5, 5, true), bar('more', 5, 9), bar('less', 9, 7), bar('B', 7, 7, true)];
  const { data, options } = waterfall(bars, 'yuan', String, palette);

  it('has a bar from where each step starts to where it ends, states in one colour, rises and falls in others', () => {
    const [set] = data.datasets;
    expect(set?.data).toEqual([
      [5, 5],
      [5, 9],
      [9, 7],
      [7, 7],
    ]);
    expect(set?.backgroundColor).toEqual(['#a', '#b', '#c', '#a']);
  });

  it('names each step with what it adds, and lies on an axis that need not start at zero', () => {
    expect(data.labels).toEqual([
      ['A', '0'],
      ['more', '4'],
      ['less', '-2'],
      ['B', '0'],
    ]);
    expect(options).toMatchObject({ indexAxis: 'y', scales: { x: { beginAtZero: false } } });
  });
});

describe('a name in lines', () => {
  it.each([
    ['short', ['short']],
    ['budget ceiling for vocational education', ['budget ceiling for', 'vocational education']],
    ['职业教育一般公共预算控制数', ['职业教育一般公共预算', '控制数']],
    ['institutions with all of their data and more', ['institutions with all', 'of their data and…']],
    ['unbreakablebutverylongindeed word', ['unbreakablebutverylongindeed', 'word']],
  ])('%s', (name, expected) => {
    expect(wrapped(name, 21, 2)).toEqual(expected);
  });
});
