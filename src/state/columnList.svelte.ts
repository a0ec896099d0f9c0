import { columnKey, mostColumns, type ChosenColumns, type ColumnSpec } from './columnSpec';
import type { Workspace } from './workspace.svelte';

/** The columns of the comparison, as they were chosen or, before that, as they suggest themselves. */
export class ColumnList {
  #chosen = $state.raw<ChosenColumns>();

  constructor(
    private readonly table: () => Pick<Workspace, 'pack' | 'scenario' | 'work'>,
    private readonly policies: () => readonly { readonly id: string }[],
  ) {}

  /** What is to be kept on the device; nothing before something was chosen. */
  get chosen(): ChosenColumns | undefined {
    return this.#chosen;
  }
  restore(chosen: ChosenColumns | undefined): void {
    this.#chosen = chosen;
  }

  get columns(): readonly ColumnSpec[] {
    return this.#chosen?.columns ?? this.#suggested;
  }
  /** The key of the column that the others are held against. */
  get base(): string {
    const [first = { kind: 'table' }] = this.columns;
    const { base } = this.#chosen ?? {};
    return base !== undefined && this.columns.some((each) => columnKey(each) === base)
      ? base
      : columnKey(first);
  }
  get isFull(): boolean {
    return this.columns.length >= mostColumns;
  }

  /** The number that the next kept column gets. */
  get nextNumber(): number {
    return Math.max(0, ...this.columns.map((each) => (each.kind === 'kept' ? each.number : 0))) + 1;
  }

  /** Adds a column at the end; one that is there already is not added twice. */
  add(spec: ColumnSpec): void {
    if (this.isFull || this.columns.some((each) => columnKey(each) === columnKey(spec))) return;
    this.#chosen = { columns: [...this.columns, spec], base: this.base };
  }

  /** Keeps what is on the table as a column of its own, under a name. */
  keepTable(name: string): void {
    const { scenario, work } = this.table();
    this.add({ kind: 'kept', number: this.nextNumber, name, scenario: scenario.id, work });
  }

  drop(key: string): void {
    const columns = this.columns.filter((each) => columnKey(each) !== key);
    this.#chosen = { columns, base: this.base };
  }

  holdAgainst(key: string): void {
    this.#chosen = { columns: this.columns, base: key };
  }

  /** Changes are held against what there was before them; without any, the table against another policy. */
  get #suggested(): readonly ColumnSpec[] {
    const { pack, scenario, work } = this.table();
    const own = pack.policy.id;
    const isChanged =
      own !== scenario.policy ||
      [work.baseline, work.patch, work.draft?.patch ?? {}].some((each) => Object.keys(each).length > 0);
    if (isChanged) return [{ kind: 'opened' }, { kind: 'table' }];
    const other = this.policies().find(({ id }) => id !== own);
    return [{ kind: 'table' }, ...(other ? [{ kind: 'policy', id: other.id } as const] : [])];
  }
}
