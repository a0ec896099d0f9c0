import { TableRunner } from '../../src/worker/answerTables';
import type { AskedTable, ToldTable } from '../../src/worker/tableMessages';
import type { TableHelper } from '../../src/worker/tableWork';

/** A worker of tables without a browser: what goes in and out is copied, as between threads. */
export class TableHelperInPage implements TableHelper {
  onmessage: ((event: { data: ToldTable }) => void) | null = null;
  onerror: ((event: unknown) => void) | null = null;
  isTerminated = false;
  readonly #runner = new TableRunner();

  postMessage(asked: AskedTable): void {
    const { id, task } = structuredClone(asked);
    void this.#runner.run(task).then((answer) => this.onmessage?.({ data: structuredClone({ id, answer }) }));
  }

  terminate(): void {
    this.isTerminated = true;
  }
}
