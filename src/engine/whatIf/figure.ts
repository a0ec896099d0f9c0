import { laneStatus, type LaneColumn } from '../batch';

/** What an output is in one lane. Never a zero where it is not known. */
export type Figure =
  | { readonly kind: 'known'; readonly value: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'notApplicable' };

/** The figure of a lane. A value that is no finite number is as good as missing: nothing can be said of it. */
export function figureOf(column: LaneColumn, lane: number): Figure {
  const status = column.status[lane];
  if (status === laneStatus.notApplicable) return { kind: 'notApplicable' };
  const value = column.values[lane] ?? NaN;
  return status === laneStatus.known && Number.isFinite(value)
    ? { kind: 'known', value }
    : { kind: 'missing' };
}

/** The value of a figure, or NaN where it has none. */
export function valueOf(figure: Figure): number {
  return figure.kind === 'known' ? figure.value : NaN;
}
