import type {
  AppliedRoster,
  RememberedUses,
  RosterBasis,
  RosterColumn,
  RosterLayout,
  RosterPlan,
  RosterReport,
  RosterWording,
  TableCell,
  TableFile,
  Tables,
  WorkbookModel,
  WrittenEncoding,
} from '../exchange';
import type { Outcome } from '../engine';

/** What the worker of tables is asked to do. A table is sent once, when it is opened. */
export type TableTask =
  | {
      readonly kind: 'open';
      readonly source: TableFile | { readonly file: string; readonly text: string };
      readonly basis: RosterBasis;
      readonly remembered: RememberedUses;
    }
  | {
      readonly kind: 'columns';
      readonly sheet: number;
      readonly headRow: number;
      readonly remembered: RememberedUses;
    }
  | {
      readonly kind: 'compare';
      readonly plan: RosterPlan;
      /** What the roster is held against from now on, where that is not what it was. */
      readonly basis?: RosterBasis;
    }
  | { readonly kind: 'apply'; readonly plan: RosterPlan }
  | {
      readonly kind: 'write';
      readonly basis: RosterBasis;
      readonly wording: RosterWording & { readonly sheet: string };
      readonly format: 'xlsx' | WrittenEncoding;
      /** For a template: the figures that it asks for in any case. */
      readonly asked: readonly string[] | undefined;
      readonly file: string;
    }
  /** A workbook with formulas, made on the page, as the bytes of its file. */
  | { readonly kind: 'book'; readonly model: WorkbookModel; readonly date: string };

/** A table that was opened: its sheets with their first rows, and how it is read as a roster at first. */
export interface OpenedTable extends Pick<Tables, 'file' | 'encoding'> {
  readonly sheets: readonly {
    readonly name: string;
    readonly rows: number;
    readonly first: readonly (readonly TableCell[])[];
  }[];
  readonly layout: RosterLayout;
}

/** What each task is answered with. */
export interface TableAnswers {
  readonly open: Outcome<OpenedTable>;
  readonly columns: Outcome<RosterColumn[]>;
  readonly compare: Outcome<RosterReport>;
  readonly apply: Outcome<AppliedRoster>;
  readonly write: Outcome<Uint8Array<ArrayBuffer>>;
  readonly book: Outcome<Uint8Array<ArrayBuffer>>;
}

/** A task on its way to the worker, and what comes back: the answer, or nothing where the task failed. */
export interface AskedTable {
  readonly id: number;
  readonly task: TableTask;
}
export interface ToldTable {
  readonly id: number;
  readonly answer?: TableAnswers[TableTask['kind']];
}
