import type { ShownTable } from './shownTable';

/** A figure that a paper shows large: what it is, its number with the unit, and what it is held against. */
export interface LargeFigure {
  readonly label: string;
  readonly value: string;
  readonly notes: readonly string[];
}

/** A piece of a report. A chart is named here and drawn by whoever shows the report. */
export type Block =
  | { readonly kind: 'text'; readonly text: string; readonly tone: 'plain' | 'strong' | 'small' }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'figures'; readonly items: readonly LargeFigure[] }
  | { readonly kind: 'table'; readonly table: ShownTable }
  | { readonly kind: 'chart'; readonly id: string; readonly title: string; readonly unit: string };

/** A part of a report under a heading of its own. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A report as plain data in one language: what is printed, saved and copied is made of it and of nothing else. */
export interface Report {
  readonly title: string;
  /** What it is about, line by line: scenario, policy with the number of its document, year, day. */
  readonly about: readonly string[];
  /** Said first where data in use are not official; undefined where all are. */
  readonly mark: string | undefined;
  readonly sections: readonly Section[];
  /** The word above the list of sections; undefined for a paper that is too short for one. */
  readonly contents: string | undefined;
  readonly signatures: readonly string[];
  readonly foot: string;
}
