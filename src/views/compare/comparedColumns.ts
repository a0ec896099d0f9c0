import {
  columnKey,
  Words,
  type App,
  type ColumnRun,
  type ColumnSpec,
  type Comparison,
  type NoColumn,
} from '../../state';
import { columnAbout, columnName } from './columnName';

/** A column as the page shows it. */
export interface Column {
  readonly key: string;
  readonly spec: ColumnSpec;
  /** A, B, C: what charts call it. */
  readonly letter: string;
  readonly name: string;
  readonly about: string;
  readonly isBase: boolean;
  readonly run: ColumnRun | undefined;
  readonly why: NoColumn | undefined;
  /** In its own labels and clauses. */
  readonly words: Words;
}

/** A column that could be run. */
export type RunColumn = Column & { readonly run: ColumnRun };

/** The columns with their runs, the base first. */
export function comparedColumns(comparison: Comparison, app: App): Column[] {
  const { columns, base } = app.columns;
  const isBase = (spec: ColumnSpec) => columnKey(spec) === base;
  return [...columns]
    .sort((left, right) => Number(isBase(right)) - Number(isBase(left)))
    .map((spec, at) => {
      const key = columnKey(spec);
      const found = comparison.of(key);
      const run = typeof found === 'string' ? undefined : found;
      return {
        key,
        spec,
        letter: String.fromCharCode('A'.charCodeAt(0) + at),
        name: columnName(spec, app),
        about: run ? columnAbout(run, app) : '',
        isBase: isBase(spec),
        run,
        why: typeof found === 'string' ? found : undefined,
        words: run && spec.kind !== 'table' ? new Words(app.view, () => run) : app.words,
      };
    });
}

/** The columns that could be run. */
export function withRun(columns: readonly Column[]): RunColumn[] {
  return columns.flatMap((column) => (column.run ? [{ ...column, run: column.run }] : []));
}
