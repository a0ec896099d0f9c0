import type { ShownTable } from '../../exchange';
import type { Series } from '../../state';

/** What a figure is drawn from: rows over the years, or another table, made when it is asked for. */
export type FigureRows = readonly (Series & { readonly label?: string })[] | (() => ShownTable);
