import { BasicPlatform } from 'chart.js';
import { Chart } from '../registered';
import type { YearChart } from '../shared';
import { recordingContext, type Measure } from './recordingContext';

/** A drawing without its sheet: elements of SVG, and how large they are together, in pixels. */
export interface Drawing {
  readonly elements: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Draws a chart of the app as elements of SVG: by Chart.js itself, onto a context that keeps what is drawn, so that the
 * file shows what the page shows. Pure but for `measure`; needs no page. `name` tells its clips from those of others.
 */
export function chartSvg(
  config: YearChart,
  size: { readonly width: number; readonly height: number },
  measure: Measure,
  name: string,
): Drawing {
  const canvas = { ...size, getContext: (): unknown => context };
  const context = recordingContext(canvas, measure, `${name}-clip-`);
  const chart = new Chart(canvas as unknown as HTMLCanvasElement, {
    ...config,
    platform: BasicPlatform,
    data: {
      ...config.data,
      // A line that says how its segments are styled is drawn step by step and not as a Path2D, which keeps its steps to itself.
      datasets: config.data.datasets.map((dataset) => ({ ...dataset, segment: {} })),
    },
    options: { ...config.options, responsive: false, animation: false, events: [], devicePixelRatio: 1 },
  });
  const { elements } = context;
  chart.destroy();
  return { elements, ...size };
}
