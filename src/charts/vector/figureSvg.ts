import type { ChartFigure, LegendItem } from '../figure';
import { inLines } from '../inLines';
import type { Palette } from '../palette';
import { chartSvg } from './chartSvg';
import { legendOf } from './legendOf';
import { attributes, escaped } from './markup';
import { paintOf } from './paint';
import type { Measure } from './recordingContext';

/** What is said under a figure that leaves the page. */
export interface FigureFoot {
  /** From what it was made; empty where the paper around it says so. */
  readonly source: string;
  /** Said loudly where data in use are not official. */
  readonly mark: string | undefined;
}

/** How large the drawing itself is, in pixels; a report has less room than a file. */
export interface FigureSize {
  readonly width: number;
  readonly height: number;
}

/** A figure as a document of SVG 1.1, and its size in pixels. */
export interface FigureFile extends FigureSize {
  readonly svg: string;
}

const edge = 20;
const row = 20;
const swatch = 11;
const small = 12;
/** How wide half a Chinese character is in a source line, and in a title that leaves room for the unit beside it. */
const sourcePlace = 7;
const titlePlace = 11;

/**
 * A chart with title, unit, legend, source and mark on a white ground. `name` tells its parts from those of other figures
 * in one document. Sizes are in pixels; text is text, so that it can be searched, copied and edited.
 */
export function figureSvg(
  figure: ChartFigure,
  { source, mark }: FigureFoot,
  { palette, measure, size, name }: { palette: Palette; measure: Measure; size: FigureSize; name: string },
): FigureFile {
  const config = figure.build(palette);
  const width = size.width + edge * 2;
  const font = (weight: string) => `${weight === '' ? '' : `${weight} `}${small}px ${palette.font}`;
  const write = (
    text: string,
    x: number,
    y: number,
    more: Record<string, string | number | undefined> = {},
  ) =>
    text === ''
      ? ''
      : `<text${attributes({ x, y, 'font-family': palette.font, 'font-size': small, fill: palette.faint, ...more })}>${escaped(text)}</text>`;

  const titles = inLines(figure.title, Math.floor(size.width / titlePlace));
  const head = titles.map((line, at) =>
    write(line, edge, edge + 16 + at * 22, { 'font-size': 17, 'font-weight': 'bold', fill: palette.ink }),
  );
  const unit = write(figure.unit, width - edge, edge + 16, { 'text-anchor': 'end' });
  const legendTop = edge + titles.length * 22 + 14;
  const legend = placed(figure.legend?.(palette) ?? legendOf(config), size.width, (text) =>
    measure(text, font('')),
  );
  const items = legend.places.map(({ item, x, y }) => {
    const base = legendTop + y;
    const { colour, opacity } = paintOf(item.colour ?? palette.ink);
    const box = {
      ...{ x: edge + x, y: base - swatch + 1, width: swatch, height: swatch, fill: colour },
      'fill-opacity': opacity === 1 ? undefined : opacity,
    };
    return item.colour === undefined
      ? write(item.label, edge + x, base)
      : `<rect${attributes(box)}/>${write(item.label, edge + x + swatch + 5, base)}`;
  });
  const top = legendTop + legend.height;
  const drawing = chartSvg(config, size, measure, name);
  const feet = [
    ...(mark === undefined ? [] : [mark]),
    ...inLines(source, Math.floor(size.width / sourcePlace)),
  ];
  const below = top + drawing.height + 8;
  const foot = feet.map((line, at) =>
    write(
      line,
      edge,
      below + row * (at + 1) - 6,
      at === 0 && mark ? { 'font-weight': 'bold', fill: palette.bad } : {},
    ),
  );
  const height = below + row * feet.length + edge / 2;
  const sheet = { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` };
  const svg = [
    `<svg${attributes(sheet)} role="img"><title>${escaped(figure.title)}</title>`,
    `<rect${attributes({ width, height, fill: '#ffffff' })}/>`,
    ...head,
    unit,
    ...items,
    `<g${attributes({ transform: `translate(${edge} ${top})` })}>${drawing.elements}</g>`,
    ...foot,
    '</svg>',
  ].join('');
  return { svg, width, height };
}

/** Puts the items of a legend side by side, in as many rows as they take; none takes no room. */
function placed(items: readonly LegendItem[], width: number, measure: (text: string) => number) {
  let [x, y] = [0, 0];
  const places = items.map((item) => {
    const wide = measure(item.label) + (item.colour === undefined ? 0 : swatch + 5);
    // A word without a colour begins a row: it heads what follows.
    if (x > 0 && (x + wide > width || item.colour === undefined)) [x, y] = [0, y + row];
    const place = { item, x, y };
    x += wide + 16;
    return place;
  });
  return { places, height: items.length === 0 ? 0 : y + row };
}
