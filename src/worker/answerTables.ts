import {
  columnsAt,
  compareRoster,
  guessColumns,
  readPasted,
  readTables,
  rosterTable,
  rosterTemplate,
  writeDelimited,
  writePlainWorkbook,
  writeWorkbook,
  type RosterBasis,
  type Tables,
} from '../exchange';
import { fail, succeed, type Outcome } from '../engine';
import type { TableAnswers, TableTask } from './tableMessages';

/** So many rows of a sheet are shown to choose columns by. */
const shownRows = 12;

/** Reads, compares and writes rosters; keeps the table that was opened last, so that it is sent once. */
export class TableRunner {
  #opened: { readonly tables: Tables; readonly basis: RosterBasis } | undefined;

  /** The answer to a task. A task about an open table without one is refused; never rejects for what a file holds. */
  async run<T extends TableTask>(task: T): Promise<TableAnswers[T['kind']]> {
    return (await this.#answer(task)) as TableAnswers[T['kind']];
  }

  async #answer(task: TableTask): Promise<TableAnswers[TableTask['kind']]> {
    switch (task.kind) {
      case 'open':
        return this.#open(task);
      case 'columns':
        return this.#withOpened(({ tables, basis }) =>
          succeed(columnsAt(tables, task.sheet, task.headRow, basis, task.remembered)),
        );
      case 'compare':
        if (this.#opened && task.basis) this.#opened = { ...this.#opened, basis: task.basis };
        return this.#withOpened(({ tables, basis }) => {
          const compared = compareRoster(tables, task.plan, basis);
          return compared.ok ? succeed(compared.value.report) : compared;
        });
      case 'apply':
        return this.#withOpened(({ tables, basis }) => {
          const compared = compareRoster(tables, task.plan, basis);
          return compared.ok ? succeed(compared.value.applied) : compared;
        });
      case 'write':
        return this.#write(task);
      case 'book':
        return succeed(await writeWorkbook(task.model, task.date));
    }
  }

  async #open({ source, basis, remembered }: TableTask & { kind: 'open' }): Promise<TableAnswers['open']> {
    const read = 'text' in source ? readPasted(source.text, source.file) : await readTables(source);
    if (!read.ok) return read;
    const tables = read.value;
    this.#opened = { tables, basis };
    const sheets = tables.sheets.map(({ name, rows }) => ({
      name,
      rows: rows.length,
      first: rows.slice(0, shownRows),
    }));
    const { file, encoding } = tables;
    return succeed({ file, encoding, sheets, layout: guessColumns(tables, basis, remembered) });
  }

  async #write({
    basis,
    wording,
    format,
    asked,
    file,
  }: TableTask & { kind: 'write' }): Promise<TableAnswers['write']> {
    const rows = asked ? rosterTemplate(basis, asked, wording) : rosterTable(basis, wording);
    if (format !== 'xlsx') return writeDelimited(rows, format, file);
    const widths = (rows[0] ?? []).map((head) => Math.min(40, Math.max(10, 2 * String(head ?? '').length)));
    const sheet = { name: wording.sheet, rows, widths, frozen: { rows: 1, columns: 2 } };
    return succeed(await writePlainWorkbook([sheet]));
  }

  #withOpened<T>(answer: (opened: { tables: Tables; basis: RosterBasis }) => Outcome<T>): Outcome<T> {
    return this.#opened ? answer(this.#opened) : fail([{ code: 'tableEmpty', file: '', path: [], data: {} }]);
  }
}
