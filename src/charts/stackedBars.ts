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
  // A few names are all shown, aslant where they are long; of many every second may be left out.
  const isNamed = columns.some((column) => typeof column === 'string');
  const named = isNamed ? { maxRotation: 40, autoSkip: columns.length > 12 } : {};
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
        x: { ...options.scales?.x, stacked: true, ticks: { ...options.scales?.x?.ticks, ...named } },
        y: { ...options.scales?.y, stacked: true, beginAtZero: true },
      },
    },
  };
}
