import { unmoved, type Matrix } from './matrix';

/** What a context of a canvas draws with at a moment; `save` and `restore` put it away and take it back. */
export interface Pen {
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  lineCap: string;
  lineJoin: string;
  lineDashOffset: number;
  globalAlpha: number;
  font: string;
  textAlign: string;
  textBaseline: string;
  dash: readonly number[];
  matrix: Matrix;
  /** The name of the clip in force; undefined where all of the sheet is open. */
  clipName: string | undefined;
}

/** The pen of a new canvas. */
export function newPen(): Pen {
  return {
    fillStyle: '#000000',
    strokeStyle: '#000000',
    lineWidth: 1,
    lineCap: 'butt',
    lineJoin: 'miter',
    lineDashOffset: 0,
    globalAlpha: 1,
    font: '10px sans-serif',
    textAlign: 'start',
    textBaseline: 'alphabetic',
    dash: [],
    matrix: unmoved,
    clipName: undefined,
  };
}
