import type { Chart, ChartType, Plugin } from 'chart.js';

/** A label that a chart writes on itself instead of into a legend. */
export interface DirectLabel {
  readonly text: string;
  /** The dataset it names; it stands beside that line. */
  readonly dataset: number;
  readonly colour: string;
}

declare module 'chart.js' {
  // The type parameter is chart.js's own and must be repeated to merge with its declaration.
  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  interface PluginOptionsByType<TType extends ChartType> {
    directLabels?: { labels?: readonly DirectLabel[]; font?: string };
  }
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
interface Point {
  readonly x: number;
  readonly y: number;
}

const lineHeight = 16;
const clearance = 5;

/** Writes each label beside its line, at the first place where it crosses no line and no other label. */
export const directLabels: Plugin = {
  id: 'directLabels',
  afterDatasetsDraw(chart: Chart) {
    // Resolved options are typed as partial all the way down; what is put in is whole.
    const options = chart.options.plugins?.directLabels as
      { labels?: readonly DirectLabel[]; font?: string } | undefined;
    if (!options?.labels?.length) return;
    const { ctx } = chart;
    ctx.save();
    ctx.font = `12px ${options.font ?? 'sans-serif'}`;
    ctx.textBaseline = 'top';
    const lines = chart.data.datasets.map((_, index) => pointsOf(chart, index));
    const taken: Box[] = [];
    for (const { text, dataset, colour } of options.labels) {
      const box = place(chart, lines[dataset] ?? [], ctx.measureText(text).width, lines, taken);
      if (!box) continue;
      taken.push(box);
      ctx.fillStyle = colour;
      ctx.fillText(text, box.left, box.top + 2);
    }
    ctx.restore();
  },
};

function pointsOf(chart: Chart, dataset: number): Point[] {
  return chart.getDatasetMeta(dataset).data.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
}

/** The first free place along the line, from its end backwards, above before below; else above its end. */
function place(
  { chartArea }: Chart,
  line: readonly Point[],
  width: number,
  lines: readonly (readonly Point[])[],
  taken: readonly Box[],
): Box | undefined {
  const candidates = [...line].reverse().flatMap(({ x, y }) => {
    const left = Math.max(chartArea.left + 2, Math.min(x - width, chartArea.right - width - 2));
    const at = (top: number): Box => ({ left, top, width, height: lineHeight });
    return [at(y - lineHeight - clearance), at(y + clearance)];
  });
  // Where there is no room beside the line, a corner will do: the colour still says which line is meant.
  const corners = [chartArea.top + 2, chartArea.bottom - lineHeight - 2].flatMap((top) =>
    [chartArea.right - width - 2, chartArea.left + 2].map((left): Box => ({
      left,
      top,
      width,
      height: lineHeight,
    })),
  );
  const inside = [...candidates, ...corners].filter(
    ({ top }) => top >= chartArea.top - 4 && top + lineHeight <= chartArea.bottom,
  );
  return (
    inside.find(
      (box) => !taken.some((other) => meet(box, other)) && !lines.some((each) => crosses(each, box)),
    ) ??
    inside[0] ??
    candidates[0]
  );
}

function meet(left: Box, right: Box): boolean {
  return (
    left.left < right.left + right.width &&
    right.left < left.left + left.width &&
    left.top < right.top + right.height &&
    right.top < left.top + left.height
  );
}

/** Whether a line runs through a box, looked at every few pixels. */
function crosses(line: readonly Point[], box: Box): boolean {
  return line.some((from, index) => {
    const to = line[index + 1];
    if (!to) return false;
    const steps = Math.max(1, Math.ceil(Math.abs(to.x - from.x) / 3));
    return Array.from({ length: steps + 1 }, (_, step) => step / steps).some((share) => {
      const x = from.x + (to.x - from.x) * share;
      const y = from.y + (to.y - from.y) * share;
      return (
        x >= box.left - 2 &&
        x <= box.left + box.width + 2 &&
        y >= box.top - 1 &&
        y <= box.top + box.height + 1
      );
    });
  });
}
