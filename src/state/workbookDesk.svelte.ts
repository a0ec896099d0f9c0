import { refuseSize, sizeOf, workbookOf, type WorkbookModel } from '../exchange';
import type { Outcome, Problem } from '../engine';
import type { Language } from '../i18n';
import type { ClauseWords } from '../schema';
import { tableWork } from '../worker';
import { betweenFrames, Queue, type Later } from './queue';
import { layersOf } from './table';
import type { Workspace } from './workspace.svelte';

/** A workbook that was made. */
export interface MadeWorkbook {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly formulas: number;
}

/** How far the making of a workbook has come. */
export type Making =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly rows: number }
  | { readonly kind: 'writing' }
  | { readonly kind: 'done'; readonly made: MadeWorkbook }
  | { readonly kind: 'broke' };

/** Turns a workbook into the bytes of its file. */
type Write = (model: WorkbookModel, date: string) => Promise<Outcome<Uint8Array<ArrayBuffer>>>;

const inWorker: Write = (model, date) => tableWork.ask({ kind: 'book', model, date });

type ClauseWordsOf = (document: string) => Promise<Readonly<Record<string, ClauseWords>>>;

/** Where a workbook of what is on the table is chosen and made, piece by piece, so that the page answers in between. */
export class WorkbookDesk {
  /** The years to put in; all of the table unless chosen. */
  from = $state<number>();
  to = $state<number>();
  /** Ids of the institutions to put in; all unless chosen. */
  institutions = $state.raw<ReadonlySet<string>>();
  isValuesOnly = $state(false);
  making = $state.raw<Making>({ kind: 'idle' });
  readonly #queue: Queue;

  constructor(
    private readonly workspace: () => Workspace,
    private readonly clauseWords: ClauseWordsOf,
    private readonly write = inWorker,
    later: Later = betweenFrames,
  ) {
    this.#queue = new Queue(later);
  }

  /** What is chosen, held within the years on the table. */
  readonly choice = $derived.by(() => {
    const { years } = this.workspace();
    const within = (year: number | undefined, other: number) =>
      year === undefined || year < years.from || year > years.to ? other : year;
    const from = within(this.from, years.from);
    const to = Math.max(from, within(this.to, years.to));
    return { years: { from, to }, institutions: this.institutions, isValuesOnly: this.isValuesOnly };
  });

  /** About how large the workbook will be. */
  readonly size = $derived.by(() => sizeOf(this.workspace().simulation, this.choice));

  /** Why it is not made, where it would be too large. */
  readonly refused: Problem | undefined = $derived.by(() =>
    refuseSize(this.workspace().simulation, this.choice),
  );

  /** Makes the workbook; what was begun before is given up. Never rejects. */
  async make(language: Language, date: string): Promise<MadeWorkbook | undefined> {
    this.making = { kind: 'working', rows: 0 };
    try {
      const model = await this.#model(language, date);
      this.making = { kind: 'writing' };
      const written = await this.write(model, date);
      if (!written.ok) throw new Error('not written');
      const made = { bytes: written.value, formulas: model.formulas };
      this.making = { kind: 'done', made };
      return made;
    } catch {
      this.making = { kind: 'broke' };
      return undefined;
    }
  }

  async #model(language: Language, date: string): Promise<WorkbookModel> {
    const { simulation, pack, scenario, history } = this.workspace();
    const words = await Promise.all(
      pack.registers.map(async ({ id }) => [id, await this.clauseWords(id)] as const),
    );
    const steps = workbookOf({
      simulation,
      pack,
      scenario,
      language,
      date,
      changes: layersOf(history.table).flatMap(({ patch }) =>
        Object.entries(patch).map(([path, value]) => `${path} = ${String(value)}`),
      ),
      clauseWords: Object.fromEntries(words),
      choice: this.choice,
    });
    return new Promise((resolve, reject) => {
      this.#queue.start(
        this.#pieces(
          steps,
          (model) => {
            resolve(model);
          },
          reject,
        ),
      );
    });
  }

  /** The making as pieces of a few hundredths of a second. */
  *#pieces(
    steps: Generator<number, WorkbookModel>,
    done: (model: WorkbookModel) => void,
    failed: (why: unknown) => void,
  ): Generator<() => void> {
    let isOver = false;
    let rows = 0;
    while (!isOver)
      yield () => {
        try {
          const until = performance.now() + pieceOfTime;
          do {
            const step = steps.next();
            isOver = step.done === true;
            if (step.done === true) done(step.value);
            else rows += step.value;
          } while (!isOver && performance.now() < until);
          if (!isOver) this.making = { kind: 'working', rows };
        } catch (error) {
          isOver = true;
          failed(error);
        }
      };
  }
}

/** In milliseconds: what a page may be busy with and still feel at rest. */
const pieceOfTime = 40;
