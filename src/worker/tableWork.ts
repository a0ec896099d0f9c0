import { fail } from '../engine';
import type { AskedTable, TableAnswers, TableTask, ToldTable } from './tableMessages';

/** The part of a worker that is used; passed in, so that it can be faked. */
export interface TableHelper {
  onmessage: ((event: { data: ToldTable }) => void) | null;
  onerror: ((event: unknown) => void) | null;
  postMessage(asked: AskedTable): void;
  terminate(): void;
}

/** Why there is no answer, as it is said. */
const codes = { none: 'tableNoWorker', late: 'tableTooSlow', died: 'workbookBroken' };

/** A file that takes longer than this, in milliseconds, is given up: no honest one does. */
const patience = 20_000;

/**
 * The worker for tables: it reads and writes files apart from the page and is given up, with a sentence, where one keeps it
 * for ever. It is not done in the page instead: nothing that comes from outside is unpacked where the work is.
 */
export class TableWork {
  #helper: TableHelper | undefined;
  #asked = 0;
  /** Tasks are done one after another. */
  #last: Promise<unknown> = Promise.resolve();
  #hasAnswered = false;

  constructor(
    private readonly start: () => TableHelper,
    private readonly wait = patience,
  ) {}

  /** The answer to a task. Never rejects: a task that fails or takes too long is refused. */
  ask<T extends TableTask>(task: T): Promise<TableAnswers[T['kind']]> {
    const answer = this.#last.then(() => this.#do(task));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  async #do<T extends TableTask>(task: T): Promise<TableAnswers[T['kind']]> {
    const helper = this.#helperOrNone();
    const told = helper ? await this.#send(helper, task) : 'none';
    const code = typeof told === 'string' ? codes[told] : 'workbookBroken';
    const refused = fail([{ code, file: fileOf(task), path: [], data: {} }]);
    return (typeof told === 'string' ? refused : (told.answer ?? refused)) as TableAnswers[T['kind']];
  }

  #send(helper: TableHelper, task: TableTask): Promise<ToldTable | 'none' | 'late' | 'died'> {
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((resolve) => {
      const giveUp = (why: 'late' | 'none' | 'died') => {
        clearTimeout(timer);
        helper.terminate();
        this.#helper = undefined;
        resolve(why);
      };
      const timer = setTimeout(() => giveUp('late'), this.wait);
      // A worker that never said anything could not be started at all.
      helper.onerror = () => giveUp(this.#hasAnswered ? 'died' : 'none');
      helper.onmessage = ({ data }) => {
        if (data.id !== id) return;
        clearTimeout(timer);
        this.#hasAnswered = true;
        resolve(data);
      };
      helper.postMessage({ id, task });
    });
  }

  #helperOrNone(): TableHelper | undefined {
    try {
      this.#helper ??= this.start();
    } catch {
      return undefined;
    }
    return this.#helper;
  }
}

function fileOf(task: TableTask): string {
  if (task.kind === 'open') return task.source.file;
  return task.kind === 'write' ? task.file : '';
}
