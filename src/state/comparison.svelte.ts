import { SvelteMap } from 'svelte/reactivity';
import { loadBuiltInScenario, loadPack } from '../builtin';
import type { PolicyPack } from '../engine';
import type { ScenarioFile } from '../schema';
import { onTheTable } from './carryOver';
import { ColumnRuns, type ColumnRun } from './columnRuns';
import { columnSource, type ColumnSource } from './columnSource';
import { columnKey, type ColumnSpec } from './columnSpec';
import { Fetched } from './fetched.svelte';
import { pauseFor, Queue, type Later } from './queue';
import type { Workspace } from './workspace.svelte';

/** Why there is no run of a column. */
export type NoColumn = 'working' | 'notFetched' | 'refused';

/** Where the files of a comparison come from. */
export interface Loading {
  readonly pack?: (id: string) => Promise<PolicyPack>;
  readonly scenario?: (id: string) => Promise<ScenarioFile>;
}

/**
 * Any number of runs side by side. Files are fetched when first needed; what is on the table is there at once, the others
 * are run one after another after the page has been drawn, and only those that a change reaches are run again.
 */
export class Comparison {
  readonly #columns = new SvelteMap<string, ColumnRun | NoColumn>();
  readonly #packs: Fetched<PolicyPack>;
  readonly #scenarios: Fetched<ScenarioFile>;
  readonly #runs = new ColumnRuns();
  readonly #queue: Queue;
  #schools = 0;

  constructor({ pack = loadPack, scenario = loadBuiltInScenario }: Loading = {}, later?: Later) {
    this.#packs = new Fetched(pack);
    this.#scenarios = new Fetched(scenario);
    this.#queue = new Queue(later ?? ((work) => pauseFor(this.#schools)(work)));
  }

  /** The run of a column, or why there is none. */
  of(key: string): ColumnRun | NoColumn {
    return this.#columns.get(key) ?? 'working';
  }

  /** Starts over for what is on the table. What it returns stops the work when the page is left. */
  compare(workspace: Workspace, specs: readonly ColumnSpec[]): () => void {
    const { pack, simulation, scenario } = workspace;
    this.#schools = scenario.institutions.length;
    const sources = specs.map((spec) => ({ spec, source: this.#sourceOf(spec, workspace) }));
    this.#columns.clear();
    const jobs = sources.flatMap(({ spec, source }) => {
      if (!source) return [];
      const key = columnKey(spec);
      const onTable = { ...onTheTable({ pack, simulation }, source.layers), source };
      const known = spec.kind === 'table' ? onTable : this.#runs.known(key, source);
      if (known) this.#columns.set(key, known);
      if (known) return [];
      // A reading that is what the column is about has to hold.
      return () => this.#columns.set(key, this.#runs.make(key, source, spec.kind === 'reading'));
    });
    return this.#queue.start(jobs);
  }

  /** Whoever compares follows the files, and so starts over when one has come. */
  #sourceOf(spec: ColumnSpec, workspace: Workspace): ColumnSource | undefined {
    const { pack: onShow, scenario: opened } = workspace;
    const lost = () => this.#columns.set(columnKey(spec), 'notFetched');
    return columnSource(spec, workspace, {
      pack: (id) => (id === onShow.policy.id ? onShow : this.#packs.of(id, lost)),
      scenario: (id) => (id === opened.id ? opened : this.#scenarios.of(id, lost)),
    });
  }
}
