import type { Palette } from './palette';
import { sharedOptions, type YearChart } from './shared';

type Values = readonly (number | null)[];

/** What the draws of a figure span over the years, and what it is held against; null where nothing is known. */
export interface Fan {
  /** From the outermost band to the inner one. */
  readonly bands: readonly { readonly low: Named; readonly high: Named }[];
  readonly median: Named;
  /** Thin and dashed: the run without chance, a legal line. */
  readonly lines: readonly (Named & {
    readonly colour: string;
    /** Its name stands on the chart; the others are told apart in the legend above it. */
    readonly isNamed?: boolean;
  })[];
  /** What the axis shows at least, so that it keeps still while the bands move. */
  readonly reach: { readonly least: number; readonly most: number } | undefined;
  /** An amount is drawn from zero; of a level it is the distance that counts. */
  readonly isFromZero: boolean;
}
interface Named {
  readonly label: string;
  readonly values: Values;
}

/** Bands over the years, the inner ones darker, with the median as a line. */
export function fan(
  years: readonly number[],
  { bands, median, lines, reach, isFromZero }: Fan,
  unit: string,
  format: (value: number) => string,
  palette: Palette,
): YearChart {
  const [colour] = palette.series;
  const edges = bands.flatMap(({ low, high }, depth) => [
    edge(low, false, depth, colour),
    edge(high, '-1', depth, colour),
  ]);
  const options = sharedOptions(palette, format, unit);
  const first = edges.length + 1;
  return {
    type: 'line',
    data: {
      labels: years.map(String),
      datasets: [
        ...edges,
        { ...line(median, colour, 2.25), pointRadius: 2 },
        ...lines.map((each) => ({ ...line(each, each.colour, 1.25), borderDash: [6, 4] })),
      ],
    },
    options: {
      ...options,
      scales: {
        ...options.scales,
        y: {
          ...options.scales?.y,
          beginAtZero: isFromZero,
          ...(isFromZero ? {} : { grace: '8%' }),
          ...(reach ? { suggestedMin: reach.least, suggestedMax: reach.most } : {}),
        },
      },
      plugins: {
        ...options.plugins,
        directLabels: {
          font: palette.font,
          labels: lines.flatMap(({ label: text, colour, isNamed }, at) =>
            isNamed ? [{ text, colour, dataset: first + at }] : [],
          ),
        },
      },
    },
  };
}

/** The edge of a band: no line of its own, filled down to the edge before it. */
function edge({ label, values }: Named, fill: false | '-1', depth: number, colour: string) {
  return {
    ...line({ label, values }, colour, 0),
    fill,
    // Two hexadecimal digits of transparency behind the six of the colour; bands that lie on each other add up.
    backgroundColor: `${colour}${depth === 0 ? '22' : '3d'}`,
  };
}

function line({ label, values }: Named, colour: string, borderWidth: number) {
  return {
    label,
    data: [...values],
    borderColor: colour,
    backgroundColor: colour,
    borderWidth,
    borderDash: [] as number[],
    pointRadius: 0,
    pointHitRadius: 12,
    fill: false as false | '-1',
  };
}
