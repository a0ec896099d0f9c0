import { attributes, escaped, short } from './markup';
import { moved, scaleOf, times, unmoved } from './matrix';
import { paintOf } from './paint';
import { Path } from './path';
import { newPen, type Pen } from './pen';

/** How wide a text is in a CSS font, in pixels. */
export type Measure = (text: string, font: string) => number;

/** How far below the given line the base of the letters is, in hundredths of their size: SVG knows the base line alone. */
const drops: Readonly<Record<string, number>> = { top: 86, hanging: 80, middle: 36, bottom: -18 };
const anchors: Readonly<Record<string, string>> = { center: 'middle', right: 'end', end: 'end' };
const cssFont =
  /^(?:(italic|oblique|normal) )?(?:(bold|bolder|\d+|normal) )?([\d.]+)px(?:\/[\d.]+\w*)? (.+)$/u;

interface RecordingContext extends Pen {
  /** What was drawn since the sheet was last cleared, as elements of SVG. */
  readonly elements: string;
}

/**
 * The part of a canvas's 2D context that Chart.js and our plugins draw with, kept as elements of SVG 1.1. A method that is
 * not here is undefined and makes the drawing throw, so that no chart loses a part unseen. Clips are named after `prefix`,
 * so that several drawings can stand in one document.
 */
export function recordingContext(canvas: unknown, measure: Measure, prefix: string): RecordingContext {
  const path = new Path();
  const stack: Pen[] = [];
  let elements: string[] = [];
  let clips = 0;

  const draw = (
    name: string,
    more: Readonly<Record<string, string | number | undefined>>,
    inner?: string,
  ) => {
    const clip = pen.clipName === undefined ? undefined : `url(#${pen.clipName})`;
    const all = attributes({ ...more, 'clip-path': clip });
    elements.push(inner === undefined ? `<${name}${all}/>` : `<${name}${all}>${inner}</${name}>`);
  };
  const filled = () => {
    const { colour, opacity } = paintOf(pen.fillStyle);
    return { fill: colour, 'fill-opacity': unlessWhole(opacity * pen.globalAlpha) };
  };
  const stroked = () => {
    const { colour, opacity } = paintOf(pen.strokeStyle);
    const scale = scaleOf(pen.matrix);
    return {
      fill: 'none',
      stroke: colour,
      'stroke-opacity': unlessWhole(opacity * pen.globalAlpha),
      'stroke-width': pen.lineWidth * scale,
      'stroke-dasharray':
        pen.dash.length > 0 ? pen.dash.map((part) => short(part * scale)).join(' ') : undefined,
      'stroke-dashoffset': pen.dash.length > 0 && pen.lineDashOffset !== 0 ? pen.lineDashOffset : undefined,
      'stroke-linecap': pen.lineCap === 'butt' ? undefined : pen.lineCap,
      'stroke-linejoin': pen.lineJoin === 'miter' ? undefined : pen.lineJoin,
    };
  };
  const boxPath = (x: number, y: number, width: number, height: number) => {
    const box = new Path();
    box.rectangle(pen.matrix, x, y, width, height);
    return box.data;
  };
  const write = (text: string, x: number, y: number, paint: Record<string, string | number | undefined>) => {
    const [, style, weight, size = '10', family = 'sans-serif'] = cssFont.exec(pen.font) ?? [];
    const drop = ((drops[pen.textBaseline] ?? 0) * Number(size)) / 100;
    const [a, b, c, d] = pen.matrix;
    const isUpright = a === 1 && b === 0 && c === 0 && d === 1;
    const [left, base] = isUpright ? moved(pen.matrix, x, y + drop) : [x, y + drop];
    draw(
      'text',
      {
        x: left,
        y: base,
        transform: isUpright ? undefined : `matrix(${pen.matrix.map(fine).join(' ')})`,
        'font-family': family,
        'font-size': Number(size),
        'font-weight': weight === 'normal' ? undefined : weight,
        'font-style': style === 'normal' ? undefined : style,
        'text-anchor': anchors[pen.textAlign],
        ...paint,
      },
      escaped(text),
    );
  };

  const pen: RecordingContext = Object.assign(newPen(), {
    canvas,
    elements: '',
    save: () => stack.push({ ...pen }),
    restore: () => Object.assign(pen, stack.pop()),
    clearRect: () => (elements = []),
    resetTransform: () => (pen.matrix = unmoved),
    setTransform: (...matrix: Pen['matrix']) => (pen.matrix = matrix),
    translate: (x: number, y: number) => (pen.matrix = times(pen.matrix, [1, 0, 0, 1, x, y])),
    rotate: (angle: number) => {
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      pen.matrix = times(pen.matrix, [cos, sin, -sin, cos, 0, 0]);
    },
    setLineDash: (dash: readonly number[]) => (pen.dash = [...dash]),
    measureText: (text: string) => ({ width: measure(text, pen.font) }),
    beginPath: () => path.clear(),
    closePath: () => path.close(),
    moveTo: (x: number, y: number) => path.move(pen.matrix, x, y),
    lineTo: (x: number, y: number) => path.line(pen.matrix, x, y),
    bezierCurveTo: (...points: [number, number, number, number, number, number]) =>
      path.curve(pen.matrix, ...points),
    quadraticCurveTo: (...points: [number, number, number, number]) => path.bend(pen.matrix, ...points),
    arc: (x: number, y: number, radius: number, from: number, to: number, isBackward = false) =>
      path.arc(pen.matrix, [x, y, radius], from, to, isBackward),
    rect: (x: number, y: number, width: number, height: number) =>
      path.rectangle(pen.matrix, x, y, width, height),
    fill: (rule?: string) => draw('path', { d: path.data, ...filled(), 'fill-rule': rule }),
    stroke: () => draw('path', { d: path.data, ...stroked() }),
    fillRect: (x: number, y: number, width: number, height: number) =>
      draw('path', { d: boxPath(x, y, width, height), ...filled() }),
    strokeRect: (x: number, y: number, width: number, height: number) =>
      draw('path', { d: boxPath(x, y, width, height), ...stroked() }),
    fillText: (text: string, x: number, y: number) => write(text, x, y, filled()),
    strokeText: (text: string, x: number, y: number) => write(text, x, y, stroked()),
    clip: () => {
      clips += 1;
      const id = `${prefix}${clips}`;
      draw('clipPath', { id }, `<path${attributes({ d: path.data })}/>`);
      pen.clipName = id;
    },
  });
  return Object.defineProperty(pen, 'elements', { get: () => elements.join(''), enumerable: false });
}

function unlessWhole(opacity: number): number | undefined {
  return opacity === 1 ? undefined : opacity;
}

/** The cosine of a turn needs more places than a length does. */
function fine(part: number): string {
  return String(Math.round(part * 1e6) / 1e6);
}
