import type { PolicyPack } from '../engine';
import { Comparison, type NoColumn } from './comparison.svelte';
import type { DocumentRun } from './carryOver';
import type { Later } from './queue';
import type { Workspace } from './workspace.svelte';

/** What is on the table under each of several policies, by their ids: a comparison whose columns are documents. */
export class FiveDocuments {
  readonly #columns: Comparison;

  constructor(load?: (id: string) => Promise<PolicyPack>, later?: Later) {
    this.#columns = new Comparison(load ? { pack: load } : {}, later);
  }

  /** The run under a policy, or why there is none. */
  of(id: string): DocumentRun | NoColumn {
    const table = this.#columns.of('table');
    return typeof table !== 'string' && table.pack.policy.id === id
      ? table
      : this.#columns.of(`policy:${id}`);
  }

  /** Starts over for what is on the table. What it returns stops the work when the page is left. */
  compare(workspace: Workspace, policies: readonly string[]): () => void {
    const own = workspace.pack.policy.id;
    const others = policies.filter((id) => id !== own).map((id) => ({ kind: 'policy', id }) as const);
    return this.#columns.compare(workspace, [{ kind: 'table' }, ...others]);
  }
}
