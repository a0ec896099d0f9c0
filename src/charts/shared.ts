import type { ChartConfiguration, ChartOptions } from 'chart.js';
import type { Palette } from './palette';

/** One datum: a value, from where to where a bar goes, or a place; null where a value is not known. */
type Datum = number | [number, number] | { x: number; y: number } | null;

/** The charts of the app: bars and lines over the years or over a lever, with gaps where a value is not known. */
export type YearChart = ChartConfiguration<'bar' | 'line', Datum[], string | string[]>;

/** What every chart of the app has in common: no legend, quiet axes, tabular numbers, the unit in the tooltip. */
export function sharedOptions(
  palette: Palette,
  format: (value: number) => string,
  unit: string,
): ChartOptions<'bar' | 'line'> {
  const font = { family: palette.font, size: 12 };
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: { duration: 160 },
    interaction: { mode: 'index', intersect: false },
    layout: { padding: { top: 8 } },
    plugins: {
      tooltip: {
        titleFont: font,
        bodyFont: font,
        callbacks: {
          label: ({ dataset, parsed }) => {
            const value = parsed.y;
            return value === null ? '' : `${dataset.label ?? ''} ${format(value)} ${unit}`.trim();
          },
        },
      },
    },
    scales: {
      x: {
        grid: { display: false },
        border: { color: palette.ink },
        ticks: { color: palette.faint, font, maxRotation: 0, autoSkipPadding: 8 },
      },
      y: {
        border: { display: false },
        grid: { color: palette.hairline },
        ticks: { color: palette.faint, font, maxTicksLimit: 6, callback: (value) => format(Number(value)) },
      },
    },
  };
}
