import { describe, expect, it } from 'vitest';
import {
  curve,
  fan,
  figureSvg,
  lines,
  stackedBars,
  tornado,
  waterfall,
  type ChartFigure,
  type Palette,
} from '../../../src/charts';

const palette: Palette = {
  ...{ ink: '#000000', faint: '#666666', hairline: '#dddddd', bad: '#aa0000', font: "'A', sans" },
  series: ['#0b5d6b', '#4f9fc6', '#e29a00', '#85888c'],
};
const measure = (text: string) => text.length * 7;
const said = { source: '来源', mark: '示例数据' as string | undefined };
const drawn = (figure: Partial<ChartFigure>, foot = said) =>
  figureSvg(
    {
      title: '生均 <水平> & 底线',
      unit: '单位：元/人',
      build: () =>
        lines(
          [2024, 2025, 2026],
          [
            { label: '水平', colour: '#0b5d6b', values: [11_000, 11_500, 12_500] },
            { label: '底线', colour: '#aa0000', values: [12_000, 12_000, 12_000], dashed: true },
          ],
          '元',
          String,
          palette,
        ),
      ...figure,
    },
    foot,
    { palette, measure, size: { width: 600, height: 300 }, name: 'test' },
  );

/** Every tag that is opened is closed, in order: what an XML reader would insist on. */
function openTags(svg: string): string[] {
  const open: string[] = [];
  for (const [, closing, name = '', self] of svg.matchAll(/<(\/?)([\w]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (closing) expect(open.pop()).toBe(name);
    else if (!self) open.push(name);
  }
  return open;
}
const textsIn = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

describe('a figure as SVG', () => {
  it('has title, unit, legend, years, source and mark as text on a white ground', () => {
    const { svg, width, height } = drawn({});
    expect(openTags(svg)).toEqual([]);
    const texts = textsIn(svg);
    for (const text of [
      '生均 &lt;水平&gt; &amp; 底线',
      '单位：元/人',
      '水平',
      '底线',
      '2024',
      '2026',
      '来源',
      '示例数据',
    ])
      expect(texts).toContain(text);
    expect(svg).toContain(`<rect width="${width}" height="${height}" fill="#ffffff"/>`);
    expect(svg).not.toContain('<image');
  });

  it('draws lines as lines: each value lies as far up as it is large', () => {
    const { svg } = drawn({});
    const line =
      /<path d="M[\d. ]+L([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)" fill="none" stroke="#0b5d6b"/.exec(
        svg,
      );
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = (line ?? []).slice(1).map(Number);
    expect(x2 - x1).toBeCloseTo(x3 - x2, 1);
    // From 11,500 to 12,500 it climbs twice as far as from 11,000 to 11,500.
    expect((y2 - y3) / (y1 - y2)).toBeCloseTo(2, 2);
    expect(svg).toContain('stroke-dasharray="6 4"');
  });

  it('leaves a gap where nothing is known', () => {
    const build = () =>
      lines([1, 2, 3], [{ label: 'a', colour: '#0b5d6b', values: [1, null, 3] }], '', String, palette);
    expect(drawn({ build }).svg).not.toMatch(/d="M[^"]*L[^"]*" fill="none" stroke="#0b5d6b"/);
  });

  it('says nothing of source or mark where the paper around it does', () => {
    const bare = drawn({}, { source: '', mark: undefined });
    expect(textsIn(bare.svg)).not.toContain('示例数据');
    expect(bare.height).toBeLessThan(drawn({}).height);
  });

  it('takes a legend of its own, a row for each word that heads one', () => {
    const legend = () => [
      { label: '左柱：', colour: undefined },
      { label: '来源甲', colour: '#123456' },
      { label: '右柱：', colour: undefined },
    ];
    const { svg } = drawn({ legend });
    expect(textsIn(svg)).toEqual(expect.arrayContaining(['左柱：', '来源甲', '右柱：']));
    expect(svg).toContain('fill="#123456"');
    expect(svg).not.toContain('>水平</text>');
  });

  it('draws every kind of chart of the app, with clips that no other figure uses', () => {
    const names = { low: 'low', high: 'high', unit: '' };
    const edge = (label: string, values: number[]) => ({ label, values });
    const charts = {
      bars: () =>
        stackedBars(
          ['甲', '乙'],
          [{ stack: 's', label: 'x', colour: '#0b5d6b', values: [1, 2] }],
          '',
          String,
          palette,
        ),
      fan: () =>
        fan(
          [2026, 2027],
          {
            bands: [{ low: edge('P5', [0, 1]), high: edge('P95', [9, 8]) }],
            ...{ median: edge('m', [5, 4]), lines: [], reach: undefined, isFromZero: true },
          },
          '',
          String,
          palette,
        ),
      tornado: () =>
        tornado([{ label: 'lever', atLow: 1, atHigh: 4 }], 2, names, String, palette, () => undefined),
      waterfall: () =>
        waterfall([{ label: 'step', from: 1, to: 3, text: '+2', isState: false }], '', String, palette),
      curve: () =>
        curve(
          [
            { across: 0, up: 1, isEdge: false },
            { across: 1, up: 2, isEdge: true },
          ],
          { across: 0, up: 1, label: 'now' },
          [{ at: 1 / 2, label: '1', colour: '#aa0000', dashed: true }],
          { across: { title: 'lever', format: String }, up: { title: 'figure', format: String } },
          palette,
          () => undefined,
        ),
    };
    for (const [name, build] of Object.entries(charts)) {
      const { svg } = drawn({ build });
      expect(openTags(svg), name).toEqual([]);
      expect(svg, name).toMatch(/<path d="[^"]+" (fill|stroke)|stroke="#0b5d6b"/);
      for (const [, id = ''] of svg.matchAll(/<clipPath id="([^"]+)"/g))
        expect(id).toMatch(/^test-clip-\d+$/);
      expect(svg, name).not.toMatch(/NaN|undefined|Infinity/);
    }
    expect(drawn({ build: charts.fan }).svg).toContain('fill-opacity="0.13"');
  });
});
