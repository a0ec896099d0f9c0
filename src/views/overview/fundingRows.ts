import { stackedBars, tint, type LegendItem, type Palette } from '../../charts';
import { grouped, yuanIn } from '../../format';
import { chartNumbers, seriesOf, sourceIds, useIds, type Series, type Words } from '../../state';
import type { Simulation } from '../../engine';

/** A layer of the chart of sources and uses: where money comes from, what it pays, what stays unpaid. */
export interface FundingRow extends Series {
  readonly stack: 'sources' | 'uses';
  /** Which colour of a series; undefined for the gap, which is bad. */
  readonly hue: number | undefined;
}

/** The three largest uses have a tint of their own, the others share the grey one. */
const ofUse: Record<string, number> = { baseAppropriationUse: 0, postsUse: 1, programsUse: 2 };

/** What is stacked: where money comes from on the left, what it pays and what stays unpaid on the right. */
export function fundingRows(simulation: Simulation): FundingRow[] {
  const inChartOrder = [...useIds].sort((a, b) => Number(b in ofUse) - Number(a in ofUse));
  return [
    ...[...sourceIds]
      .reverse()
      .map((id, hue) => ({ ...seriesOf(simulation, id), stack: 'sources' as const, hue: [0, 2, 1, 3][hue] })),
    ...inChartOrder.map((use) => ({
      ...seriesOf(simulation, `${use}Paid`),
      stack: 'uses' as const,
      hue: ofUse[use] ?? 3,
    })),
    { ...seriesOf(simulation, 'fundingGap'), stack: 'uses' as const, hue: undefined },
  ];
}

/** The chart of the rows, in the unit of money of the words. */
export function fundingChart(rows: readonly FundingRow[], words: Words, palette: Palette) {
  const years = rows[0]?.cells.map(({ year }) => year) ?? [];
  const layers = rows.map((row) => ({
    stack: row.stack,
    label: words.label(row.id),
    colour: colourOf(row, palette),
    values: chartNumbers(row, yuanIn(words.money)),
  }));
  const format = (value: number) => grouped(value.toFixed(Math.abs(value) < 10 && value !== 0 ? 1 : 0));
  return stackedBars(years, layers, words.unit('yuan'), format, palette);
}

/** One half of the legend: what the left or the right bar of a year is made of. */
export interface FundingLegend {
  readonly title: string;
  readonly stack: FundingRow['stack'];
  readonly items: readonly { readonly label: string; readonly hue: number | undefined }[];
}

/** What the colours stand for. */
export function fundingLegend(rows: readonly FundingRow[], { t, label }: Words): FundingLegend[] {
  const sources = rows.filter(({ stack }) => stack === 'sources');
  return [
    {
      title: t('barSources'),
      stack: 'sources',
      items: sources.map(({ id, hue }) => ({ label: label(id), hue })),
    },
    {
      title: t('barUses'),
      stack: 'uses',
      items: [
        ...Object.entries(ofUse).map(([id, hue]) => ({ label: label(id), hue })),
        { label: t('otherUses'), hue: 3 },
        { label: t('gap'), hue: undefined },
      ],
    },
  ];
}

/** The legend as a file draws it: the title of a bar, then its colours. */
export function fundingLegendItems(
  rows: readonly FundingRow[],
  words: Words,
  palette: Palette,
): LegendItem[] {
  return fundingLegend(rows, words).flatMap(({ title, stack, items }) => [
    { label: `${title}${words.t('colon')}`, colour: undefined },
    ...items.map(({ label, hue }) => ({ label, colour: colourOf({ stack, hue }, palette) })),
  ]);
}

function colourOf({ stack, hue }: Pick<FundingRow, 'stack' | 'hue'>, { series, bad }: Palette): string {
  const full = hue === undefined ? bad : (series[hue] ?? bad);
  return stack === 'uses' && hue !== undefined ? tint(full) : full;
}
