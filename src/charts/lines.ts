import type { Palette } from './palette';
import { sharedOptions, type YearChart } from './shared';

/** One line over the years, named at its end; null where the value is not known. */
export interface Line {
  readonly label: string;
  readonly colour: string;
  readonly values: readonly (number | null)[];
  /** A threshold or a baseline: drawn thin and dashed. */
  readonly dashed?: boolean;
}

/**
 * Lines over the years with their names on them; a line that stands alone is named by the title. The axis need not start at zero: what counts is the distance.
 */
export function lines(
  years: readonly number[],
  drawn: readonly Line[],
  unit: string,
  format: (value: number) => string,
  palette: Palette,
): YearChart {
  const solid = drawn.filter(({ dashed }) => !dashed).length;
  const options = sharedOptions(palette, format, unit);
  return {
    type: 'line',
    data: {
      labels: years.map(String),
      datasets: drawn.map(({ label, colour, values, dashed }) => ({
        label,
        data: [...values],
        borderColor: colour,
        backgroundColor: colour,
        borderWidth: dashed ? 1.25 : 2.25,
        borderDash: dashed ? [6, 4] : [],
        pointRadius: dashed ? 0 : 2.5,
        pointHitRadius: 12,
      })),
    },
    options: {
      ...options,
      scales: { ...options.scales, y: { ...options.scales?.y, grace: '12%' } },
      plugins: {
        ...options.plugins,
        directLabels: {
          font: palette.font,
          labels: drawn.flatMap(({ label, colour, dashed }, dataset) =>
            dashed || solid > 1 ? [{ text: label, colour, dataset }] : [],
          ),
        },
      },
    },
  };
}
