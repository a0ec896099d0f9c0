import { inLines } from './inLines';
import type { Palette } from './palette';
import { sharedOptions, type YearChart } from './shared';

/** What a figure is as one lever goes from its low to its high; null where it is not known there. */
export interface Swung {
  readonly label: string;
  readonly atLow: number | null;
  readonly atHigh: number | null;
}

/** How wide labels may be beside the bars, in half-width places: by the width of the chart. */
const places = { wide: 34, narrow: 20, narrowBelow: 560 };

/** A longer label is cut off; it stands in full in the table. */
const mostLines = 3;

/** The height that so many bars take in a chart of a width, in pixels: labels take more lines where it is narrow. */
export function tornadoHeight(bars: number, width: number): number {
  return bars * (width < places.narrowBelow ? 46 : 34) + 60;
}

/** Bars to both sides of the present, the widest first; lighter towards the low value of the lever, darker to the high. */
export function tornado(
  rows: readonly Swung[],
  now: number,
  names: { readonly low: string; readonly high: string; readonly unit: string },
  format: (value: number) => string,
  palette: Palette,
  onPick: (row: number) => void,
): YearChart {
  const shared = sharedOptions(palette, format, names.unit);
  const bars = (label: string, colour: string, ends: readonly (number | null)[]) => ({
    label,
    data: ends.map((end): [number, number] | null => (end === null ? null : [now, end])),
    backgroundColor: colour,
    grouped: false,
    barPercentage: 0.62,
    categoryPercentage: 1,
  });
  const [dark, light] = palette.series;
  return {
    type: 'bar',
    data: {
      labels: rows.map(({ label }) => label),
      datasets: [
        bars(
          names.low,
          light,
          rows.map(({ atLow }) => atLow),
        ),
        bars(
          names.high,
          dark,
          rows.map(({ atHigh }) => atHigh),
        ),
      ],
    },
    options: {
      ...shared,
      indexAxis: 'y',
      interaction: { mode: 'index', axis: 'y', intersect: false },
      onClick: (_, [element]) => {
        if (element) onPick(element.index);
      },
      plugins: {
        ...shared.plugins,
        marks: { font: palette.font, list: [{ at: now, label: '', colour: palette.ink, dashed: false }] },
        tooltip: {
          ...shared.plugins?.tooltip,
          callbacks: {
            label: ({ dataset, raw }) =>
              Array.isArray(raw) ? `${dataset.label ?? ''} ${format(Number(raw[1]))} ${names.unit}` : '',
          },
        },
      },
      scales: {
        x: {
          ...shared.scales?.y,
          position: 'top',
          border: { color: palette.ink },
          ticks: { ...shared.scales?.y?.ticks, maxRotation: 0, autoSkipPadding: 12 },
        },
        y: {
          grid: { display: false },
          border: { display: false },
          ticks: {
            color: palette.ink,
            autoSkip: false,
            font: { family: palette.font, size: 12 },
            callback(value) {
              const most = this.chart.width < places.narrowBelow ? places.narrow : places.wide;
              const lines = inLines(rows[Number(value)]?.label ?? '', most);
              return lines.length > mostLines
                ? [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1] ?? ''}…`]
                : lines;
            },
          },
        },
      },
    },
  };
}
