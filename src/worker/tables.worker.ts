import { TableRunner } from './answerTables';
import type { AskedTable, ToldTable } from './tableMessages';

const runner = new TableRunner();

/** Files from outside are opened here, apart from the page: whatever they hold, the page stays alive. */
self.onmessage = ({ data: { id, task } }: MessageEvent<AskedTable>) => {
  runner.run(task).then(
    (answer) => self.postMessage({ id, answer } satisfies ToldTable),
    () => self.postMessage({ id } satisfies ToldTable),
  );
};
