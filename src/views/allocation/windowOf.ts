/** The rows of a long table that are worth drawing, and the height of those left out above and below. */
export interface RowWindow {
  readonly isWindowed: boolean;
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
}

/** Short tables are drawn whole; so they print whole and are found by the browser's own search. */
const drawnWhole = 200;
/** The height of a row of a long table in pixels; its style says the same. */
const rowHeight = 56;
/** Rows drawn beyond the edges, so that scrolling does not show gaps. */
const spare = 6;

/** Which of `count` rows to draw in a frame of a height that is scrolled by so many pixels. */
export function windowOf(count: number, scrolled: number, height: number): RowWindow {
  if (count <= drawnWhole) return { isWindowed: false, from: 0, to: count, before: 0, after: 0 };
  const from = Math.max(0, Math.floor(scrolled / rowHeight) - spare);
  const to = Math.min(count, Math.ceil((scrolled + height) / rowHeight) + spare);
  return { isWindowed: true, from, to, before: from * rowHeight, after: (count - to) * rowHeight };
}
