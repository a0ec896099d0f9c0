import { fail, type Outcome, type PolicyPack, type Problem } from '../engine';
import { today } from '../format';
import type { OwnFile, OwnLibrary } from '../loading';
import type { Bilingual, ClauseWords } from '../schema';
import type { KeptFile } from './kept';
import { noFiles } from './noFiles';
import type { Opened, Proposal, Standing, Unloaded } from './ownProposals';

/** A file of one's own that is loaded, as a list shows it. */
export interface OwnEntry {
  readonly kind: OwnFile['kind'];
  readonly id: string;
  readonly file: string;
  readonly text: string;
  readonly date: string;
  /** The policy that it extends. */
  readonly parent: string | undefined;
  readonly document: string | undefined;
  /** The short name of its register. */
  readonly short: Bilingual | undefined;
}

/** All that reads files comes when the first one is opened. */
const fetchReader = () => import('./ownProposals');

/** The policies and registers from files of one's own: opened, replaced, removed, and kept as the texts they are. */
export class OwnPolicies {
  #library = $state.raw<OwnLibrary>(noFiles);
  #unloaded = $state.raw<readonly Unloaded[]>([]);
  readonly #dates = new WeakMap<OwnFile, string>();

  readonly entries: readonly OwnEntry[] = $derived(this.#library.files.map((file) => this.#entryOf(file)));

  /** The kept files that do not load. */
  get unloaded(): readonly Unloaded[] {
    return this.#unloaded;
  }

  /** The texts to keep, loaded or not. */
  get kept(): readonly KeptFile[] {
    const loaded = this.entries.map(({ file, text, date }) => ({ file, text, date }));
    return [...loaded, ...this.#unloaded.map(({ kept }) => kept)];
  }

  packOf(id: string): PolicyPack | undefined {
    return this.#library.packs.get(id);
  }

  /** The words of the clauses of a register of one's own. */
  wordsOf(document: string): Readonly<Record<string, ClauseWords>> | undefined {
    return this.#registerOf(document)?.clauses;
  }

  /** Loads what was kept. What does not load stays kept and is listed with the reason. */
  async restore(kept: readonly KeptFile[]): Promise<void> {
    if (kept.length === 0) return;
    try {
      const { fromKept } = await fetchReader();
      this.accept(await fromKept(kept, this.#standing));
    } catch {
      this.#unloaded = kept.map((each) => ({ kept: each, problems: [notFetched(each.file)] }));
    }
  }

  /** Reads files that were opened, or says every reason against them. */
  async read(opened: readonly Opened[]): Promise<Outcome<Proposal>> {
    try {
      const { withOpened } = await fetchReader();
      return await withOpened(opened, this.#standing);
    } catch {
      return fail(opened.map(({ name }) => notFetched(name)));
    }
  }

  /** What is left without a file, or why another one of one's own cannot do without it. */
  async without(entry: OwnEntry): Promise<Outcome<Proposal>> {
    try {
      const { withoutFile } = await fetchReader();
      return await withoutFile(entry, this.#standing);
    } catch {
      return fail([notFetched(entry.file)]);
    }
  }

  accept({ library, fresh, dates, unloaded }: Proposal): void {
    for (const file of fresh) this.#dates.set(file, today());
    for (const [file, date] of dates) this.#dates.set(file, date);
    this.#library = library;
    this.#unloaded = unloaded;
  }

  /** Gives up a kept file that does not load. */
  forget(kept: KeptFile): void {
    this.#unloaded = this.#unloaded.filter((each) => each.kept !== kept);
  }

  get #standing(): Standing {
    return { library: this.#library, unloaded: this.#unloaded };
  }

  #entryOf(file: OwnFile): OwnEntry {
    const { kind, value, text } = file;
    const isPolicy = kind === 'policy';
    const document = isPolicy ? value.document : value.id;
    return {
      ...text,
      kind,
      id: value.id,
      date: this.#dates.get(file) ?? '',
      parent: isPolicy ? value.extends : undefined,
      document,
      short: this.#registerOf(document)?.short,
    };
  }

  #registerOf(document: string | undefined) {
    const found = this.#library.files.find(({ kind, value }) => kind === 'register' && value.id === document);
    return found?.kind === 'register' ? found.value : undefined;
  }
}

function notFetched(file: string): Problem {
  return { code: 'readerNotFetched', file, path: [], data: {} };
}
