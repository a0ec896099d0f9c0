import type { Palette } from './palette';
import { sharedOptions, type YearChart } from './shared';
import { wrapped } from './wrapped';

/** One step: where it starts and ends, and what of it is said in numbers. */
export interface WaterfallBar {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** A state that is reached, and no change: a mark, for its size is not what is drawn. */
  readonly isState: boolean;
}

/** About as many Latin letters as fit beside the bars on a small screen. */
const labelWidth = 20;
const labelLines = 2;

/** From one state to another, a bar for each change lying beside its name; the axis need not start at zero. */
export function waterfall(
  bars: readonly WaterfallBar[],
  unit: string,
  format: (value: number) => string,
  palette: Palette,
): YearChart {
  const options = sharedOptions(palette, format, unit);
  const [state, up, down] = palette.series;
  const colourOf = ({ isState, from, to }: WaterfallBar) => (isState ? state : to >= from ? up : down);
  return {
    type: 'bar',
    data: {
      labels: bars.map(({ label, text }) => [...wrapped(label, labelWidth, labelLines), text]),
      datasets: [
        {
          label: '',
          data: bars.map(({ from, to }): [number, number] => [from, to]),
          backgroundColor: bars.map(colourOf),
          barThickness: 30,
          // What adds nothing, and a state, is a mark.
          minBarLength: 3,
          borderSkipped: false,
        },
      ],
    },
    options: {
      ...options,
      indexAxis: 'y',
      scales: {
        x: { ...options.scales?.y, grace: '6%', beginAtZero: false },
        y: {
          ...options.scales?.x,
          ticks: { ...options.scales?.x?.ticks, autoSkip: false, font: { family: palette.font, size: 11 } },
        },
      },
      plugins: {
        ...options.plugins,
        tooltip: {
          ...options.plugins?.tooltip,
          callbacks: {
            title: (items) => items.map(({ dataIndex }) => bars[dataIndex]?.label ?? ''),
            label: ({ dataIndex }) => `${bars[dataIndex]?.text ?? ''} ${unit}`.trim(),
          },
        },
      },
    },
  };
}

/** The height that so many bars with their names need, in pixels. */
export function waterfallHeight(bars: number): number {
  return bars * 50 + 40;
}
