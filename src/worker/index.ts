import HeavyWorker from './heavy.worker?worker&inline';
import { HeavyWork, type Helper } from './heavyWork';

export type { AnswerTo, Task } from './messages';
export type { Errand } from './heavyWork';

/** The worker of this page, started when the first question is asked. */
export const heavyWork = new HeavyWork(() => new HeavyWorker() as unknown as Helper);
export { tableWork } from './tables';
export type { TableWork } from './tableWork';
export type { OpenedTable } from './tableMessages';
