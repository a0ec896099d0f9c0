import { noHistory, noted, redone, undone, type History } from './history';
import { emptyTable, type Table } from './table';

/** The table as it is, and the states of it that a person can go back to. */
export class TableHistory {
  #table = $state.raw(emptyTable);
  #history = $state.raw<History<Table>>(noHistory());

  get table(): Table {
    return this.#table;
  }
  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }
  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }

  /** The steps on both sides of the table, for keeping them. */
  get steps(): History<Table> {
    return this.#history;
  }

  /** Takes up the steps of an earlier visit to the table that is there. */
  continueWith(steps: History<Table>): void {
    this.#history = steps;
  }

  /** Changes the table: one step, or a part of the last step where that was about the same. No change is no step. */
  set(change: Partial<Table>, about?: string): void {
    const next = { ...this.#table, ...change };
    if (next.roster === this.#table.roster && plain(next) === plain(this.#table)) return;
    this.#history = noted(this.#history, this.#table, about);
    this.#table = next;
  }

  /** Puts another table there, with nothing to go back to: other rules or another scenario lie under it. */
  startWith(table: Table): void {
    this.#history = noHistory();
    this.#table = table;
  }

  undo(): void {
    this.#go(undone(this.#history, this.#table));
  }

  redo(): void {
    this.#go(redone(this.#history, this.#table));
  }

  #go(step: [Table, History<Table>] | undefined): void {
    if (step) [this.#table, this.#history] = step;
  }
}

/** A table as a text; without its roster, which is long and never changed in part. */
function plain(table: Table): string {
  return JSON.stringify({ ...table, roster: undefined });
}
