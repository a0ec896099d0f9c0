import type { HeatMap, Place } from '../../../engine';
import type { HeatLine } from './heatCells';

/** Where the cells of a map lie, in pixels. */
export interface HeatFrame {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
  readonly cell: { readonly width: number; readonly height: number };
}

const margin = { left: 84, top: 24, bottom: 44, right: 4 };
const cellHeight = 36;
const half = 1 / 2;

/** The frame of a map as wide as the page leaves room. */
export function frameOf(width: number, { across, up }: HeatMap): HeatFrame {
  const cell = {
    width: Math.max(1, (width - margin.left - margin.right) / across.length),
    height: cellHeight,
  };
  const bottom = margin.top + cellHeight * up.length;
  return { left: margin.left, top: margin.top, bottom, height: bottom + margin.bottom, cell };
}

/** Where a pair of values lies: the values of the grid are at the middle of their cells. */
export function placeIn(
  { across, up }: HeatMap,
  { left, bottom, cell }: HeatFrame,
  place: Place,
): { readonly x: number; readonly y: number } {
  const x = left + (half + along(across, place.across)) * cell.width;
  return { x, y: bottom - (half + along(up, place.up)) * cell.height };
}

/** How many cells from the first a value is; the steps between whole numbers need not be even. */
function along(values: readonly number[], value: number): number {
  const after = values.findIndex((each) => each >= value);
  if (after <= 0) return after === 0 ? 0 : values.length - 1;
  const [low = 0, high = 0] = values.slice(after - 1, after + 1);
  return after - 1 + (value - low) / (high - low || 1);
}

const clearance = 20;

/** A number on each line, at the first of its pieces that is clear of the numbers of the others. */
export function spreadLabels(
  lines: readonly HeatLine[],
  map: HeatMap,
  frame: HeatFrame,
): { readonly x: number; readonly y: number; readonly number: number }[] {
  const placed: { x: number; y: number; number: number }[] = [];
  lines.forEach(({ pieces }, index) => {
    const places = pieces.map(({ from, to }) => {
      const [start, end] = [placeIn(map, frame, from), placeIn(map, frame, to)];
      return { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
    });
    const isFree = ({ x, y }: { x: number; y: number }) =>
      placed.every((other) => Math.hypot(other.x - x, other.y - y) > clearance);
    const [first] = places;
    const found = places.find(isFree) ?? (first && beside(first, isFree));
    if (found) placed.push({ ...found, number: index + 1 });
  });
  return placed;
}

/** Where every piece is taken, as near to the line as is free. */
function beside(
  { x, y }: { readonly x: number; readonly y: number },
  isFree: (place: { x: number; y: number }) => boolean,
): { x: number; y: number } {
  const steps = Array.from({ length: 12 }, (_, step) => (step + 1) * clearance);
  const away = steps.flatMap((step) => [
    { x: x + step, y },
    { x: x - step, y },
    { x, y: y + step },
  ]);
  return away.find(isFree) ?? { x, y };
}
