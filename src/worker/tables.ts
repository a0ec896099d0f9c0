import TablesWorker from './tables.worker?worker&inline';
import { TableWork, type TableHelper } from './tableWork';

/** The worker of tables of this page, started when the first file is opened. */
export const tableWork = new TableWork(() => new TablesWorker() as unknown as TableHelper);
