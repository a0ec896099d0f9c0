import { SvelteMap } from 'svelte/reactivity';
import { loadPack } from '../builtin';
import type { PolicyPack } from '../engine';
import { carryOver, onTheTable, type DocumentRun } from './carryOver';
import { Fetched } from './fetched.svelte';
import { pauseFor, Queue, type Later } from './queue';
import { Sessions } from './sessions';
import { layersOf } from './table';
import type { Workspace } from './workspace.svelte';

/** Why a document has no column. */
export type NoColumn = 'working' | 'notFetched' | 'refused';

/**
 * What is on the table under each of several policies. Their files are fetched when first needed and kept; the runs are
 * made one after another after the page has been drawn, and start over with every change.
 */
export class FiveDocuments {
  readonly #packs: Fetched<PolicyPack>;
  readonly #columns = new SvelteMap<string, DocumentRun | NoColumn>();
  readonly #sessions = new Sessions();
  readonly #queue: Queue;
  #schools = 0;

  constructor(load: (id: string) => Promise<PolicyPack> = loadPack, later?: Later) {
    this.#packs = new Fetched(load);
    this.#queue = new Queue(later ?? ((work) => pauseFor(this.#schools)(work)));
  }

  /** The run under a policy, or why there is none. */
  of(id: string): DocumentRun | NoColumn {
    return this.#columns.get(id) ?? 'working';
  }

  /** Starts over for what is on the table. What it returns stops the work when the page is left. */
  compare(workspace: Workspace, policies: readonly string[]): () => void {
    const { pack, simulation, scenario, years } = workspace;
    const layers = layersOf(workspace.history.table);
    const own = pack.policy.id;
    this.#schools = scenario.institutions.length;
    this.#columns.clear();
    this.#columns.set(own, onTheTable({ pack, simulation }, layers));
    const jobs = policies
      .filter((id) => id !== own)
      .flatMap((id) => {
        // Whoever compares follows the packs, and so starts over when one has come.
        const other = this.#packs.of(id, () => this.#columns.set(id, 'notFetched'));
        if (!other) return [];
        return () => {
          const carried = carryOver(this.#sessions.of(other, { scenario, years }), layers);
          this.#columns.set(id, carried.ok ? carried.value : 'refused');
        };
      });
    return this.#queue.start(jobs);
  }
}
