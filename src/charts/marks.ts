import type { Chart, ChartType, Plugin } from 'chart.js';

/** A line straight up through a chart at a value across, with a short name at its head. */
export interface Mark {
  readonly at: number;
  readonly label: string;
  readonly colour: string;
  readonly dashed: boolean;
}

declare module 'chart.js' {
  // The type parameter is chart.js's own and must be repeated to merge with its declaration.
  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  interface PluginOptionsByType<TType extends ChartType> {
    marks?: { list?: readonly Mark[]; font?: string };
  }
}

const rowHeight = 15;
const clearance = 4;

/** Draws the marks; a name that would touch one to its left is written a row lower. */
export const marks: Plugin = {
  id: 'marks',
  afterDatasetsDraw(chart: Chart) {
    // Resolved options are typed as partial all the way down; what is put in is whole.
    const options = chart.options.plugins?.marks as { list?: readonly Mark[]; font?: string } | undefined;
    const { ctx, chartArea, scales } = chart;
    if (!options?.list?.length || !scales['x']) return;
    const across = scales['x'];
    ctx.save();
    ctx.font = `12px ${options.font ?? 'sans-serif'}`;
    ctx.textBaseline = 'top';
    ctx.textAlign = 'center';
    const ends: number[] = [];
    const placed = options.list
      .map((mark) => ({ ...mark, x: across.getPixelForValue(mark.at) }))
      .filter(({ x }) => x >= chartArea.left - 1 && x <= chartArea.right + 1)
      .sort((left, right) => left.x - right.x)
      .map((mark) => {
        const half = ctx.measureText(mark.label).width / 2;
        const centre = Math.min(Math.max(mark.x, chartArea.left + half), chartArea.right - half);
        const free = ends.findIndex((end) => end + clearance <= centre - half);
        const row = free >= 0 ? free : ends.length;
        if (mark.label !== '') ends[row] = centre + half;
        return { ...mark, centre, row };
      });
    // All lines begin below the last row of names, so that none runs through a name.
    const top = chartArea.top + ends.length * rowHeight;
    for (const { x, centre, row, label, colour, dashed } of placed) {
      ctx.strokeStyle = colour;
      ctx.fillStyle = colour;
      ctx.lineWidth = 1.25;
      ctx.setLineDash(dashed ? [5, 4] : []);
      ctx.beginPath();
      ctx.moveTo(x, top);
      ctx.lineTo(x, chartArea.bottom);
      ctx.stroke();
      ctx.fillText(label, centre, chartArea.top + row * rowHeight);
    }
    ctx.restore();
  },
};
