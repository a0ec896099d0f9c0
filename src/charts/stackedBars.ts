import type { Palette } from './palette';
import { sharedOptions, type YearChart } from './shared';

/** One layer of a stack over the years; null where the value is not known. */
export interface Layer {
  readonly stack: string;
  readonly label: string;
  readonly colour: string;
  readonly values: readonly (number | null)[];
}

/** Stacks side by side for every year or school, from zero. */
export function stackedBars(
  columns: readonly (number | string)[],
  layers: readonly Layer[],
  unit: string,
  format: (value: number) => string,
  palette: Palette,
): YearChart {
  const options = sharedOptions(palette, format, unit);
  return {
    type: 'bar',
    data: {
      labels: columns.map(String),
      datasets: layers.map(({ stack, label, colour, values }) => ({
        label,
        stack,
        data: [...values],
        backgroundColor: colour,
        categoryPercentage: 0.8,
        barPercentage: 0.95,
      })),
    },
    options: {
      ...options,
      scales: {
        // A few names are all shown; of many years or schools every second may be left out.
        x: {
          ...options.scales?.x,
          stacked: true,
          ticks: { ...options.scales?.x?.ticks, autoSkip: columns.length > 12 },
        },
        y: { ...options.scales?.y, stacked: true, beginAtZero: true },
      },
    },
  };
}
