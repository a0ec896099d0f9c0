import { inLines } from './inLines';
import type { Mark } from './marks';
import type { Palette } from './palette';
import { sharedOptions, type YearChart } from './shared';

/** A place on a curve; null up where it is not known, and between the two sides of a cliff. */
export interface CurvePoint {
  readonly across: number;
  readonly up: number | null;
  /** One side of a cliff: drawn as a point of its own. */
  readonly isEdge: boolean;
}

/** How the values of an axis are written, and in what. */
export interface CurveAxis {
  readonly title: string;
  readonly format: (value: number) => string;
}

/** What fits under the narrowest chart, in half-width places. */
const titlePlaces = 44;

/** A figure over the values of a lever, with marks where something happens and a dot where it is now. */
export function curve(
  points: readonly CurvePoint[],
  now: { readonly across: number; readonly up: number | null; readonly label: string },
  marked: readonly Mark[],
  axes: { readonly across: CurveAxis; readonly up: CurveAxis },
  palette: Palette,
  onPick: (across: number) => void,
): YearChart {
  const shared = sharedOptions(palette, axes.up.format, '');
  const [colour] = palette.series;
  const across = points.map((point) => point.across);
  return {
    type: 'line',
    data: {
      datasets: [
        {
          label: axes.up.title,
          data: points.map(({ across, up }) => ({ x: across, y: up ?? NaN })),
          borderColor: colour,
          backgroundColor: colour,
          borderWidth: 2.25,
          pointRadius: points.map(({ isEdge }) => (isEdge ? 3 : 0)),
          pointHitRadius: 8,
        },
        {
          label: now.label,
          data: [{ x: now.across, y: now.up ?? NaN }],
          borderColor: palette.ink,
          backgroundColor: palette.ink,
          pointRadius: 5,
          showLine: false,
        },
      ],
    },
    options: {
      ...shared,
      // Over a curve the nearest point is meant, whichever line it is on.
      interaction: { mode: 'nearest', axis: 'x', intersect: false },
      onClick: (event, _, chart) => {
        const x = chart.scales['x']?.getValueForPixel(event.x ?? NaN);
        if (x !== undefined && x >= Math.min(...across) && x <= Math.max(...across)) onPick(x);
      },
      plugins: {
        ...shared.plugins,
        marks: { font: palette.font, list: [...marked] },
        tooltip: {
          ...shared.plugins?.tooltip,
          callbacks: {
            title: ([item]) => (item ? axes.across.format(item.parsed.x ?? NaN) : ''),
            label: ({ dataset, parsed }) => `${dataset.label ?? ''} ${axes.up.format(parsed.y ?? NaN)}`,
          },
        },
      },
      scales: {
        x: {
          type: 'linear',
          grid: { display: false },
          border: { color: palette.ink },
          min: Math.min(...across),
          max: Math.max(...across),
          title: { display: true, text: inLines(axes.across.title, titlePlaces), color: palette.faint },
          ticks: {
            color: palette.faint,
            font: { family: palette.font, size: 12 },
            maxRotation: 0,
            maxTicksLimit: 7,
            callback: (value) => axes.across.format(Number(value)),
          },
        },
        y: { ...shared.scales?.y, beginAtZero: true, grace: '18%' },
      },
    },
  };
}
