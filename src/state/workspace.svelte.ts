import {
  Session,
  type Cell,
  type Outcome,
  type PolicyPack,
  type Problem,
  type Run,
  type Simulation,
} from '../engine';
import type { Patch, ScenarioFile } from '../schema';
import { isYearSpan } from '../years';
import { allocationEntries } from './allocationEntries';
import { merged, withDated, withoutPaths } from './datedPatch';
import { holds, pathOf } from './cellPath';
import { groupChanges, type Change } from './changes';
import { mustRun } from './mustRun';
import { dataPart } from './rulePart';
import { yearsIn, type Scope } from './scope';
import { emptyTable, layersOf, tableOf, workOf, type Table } from './table';
import { TableHistory } from './tableHistory.svelte';
import { dataOf, withRoster } from './withRoster';
import type { KeptWeighting, Work } from './work';

/** What is on the table: a scenario under a policy, a draft, the saved baseline, and the changes made since. */
export class Workspace {
  #pack = $state.raw<PolicyPack>() as PolicyPack;
  #scenario = $state.raw<ScenarioFile>() as ScenarioFile;
  /** What was put on the table, step by step. */
  readonly history = new TableHistory();
  /** Why what was last opened, chosen or reset was not applied; nothing of it was. */
  refused = $state.raw<readonly Problem[]>([]);

  // One by one, so that only what a part of the table is for is worked out again.
  readonly #years = $derived(this.history.table.years);
  readonly #names = $derived(this.history.table.names);
  readonly #draft = $derived(this.history.table.draft);
  readonly #baseline = $derived(this.history.table.baseline);
  readonly #patch = $derived(this.history.table.patch);

  readonly #data = $derived(withRoster(this.#scenario, this.history.table.roster));
  readonly #dated = $derived(dataOf(this.#data, { years: this.#years, names: this.#names }));
  readonly #session = $derived(new Session(this.#pack, this.#dated));
  readonly #baselineSession = $derived(new Session(this.#pack, this.#dated));
  /** Where changes are tried that are not made, so that the next trial keeps what they do not reach. */
  readonly #trialSession = $derived(new Session(this.#pack, this.#dated));
  readonly #issuedSession = $derived(new Session(this.#pack, this.#dated));
  readonly #run = $derived(mustRun(this.#attempt(this.#session, { patch: this.#patch })));
  readonly #baselineRun = $derived(mustRun(this.#attempt(this.#baselineSession, { patch: {} })));
  /** The data on the table under the rules as issued: no draft, no rule and no reading changed. */
  readonly asIssued: Outcome<Run> = $derived(
    this.#attempt(this.#issuedSession, {
      draft: undefined,
      baseline: dataPart(this.#baseline),
      patch: dataPart(this.#patch),
    }),
  );

  constructor(pack: PolicyPack, scenario: ScenarioFile, work: Work | undefined) {
    this.#pack = pack;
    this.#scenario = scenario;
    if (work) this.#restore(work);
  }

  get pack(): PolicyPack {
    return this.#pack;
  }
  /** The scenario as it was opened, with the institutions that were imported since. */
  get scenario(): ScenarioFile {
    return this.#data;
  }
  get years(): ScenarioFile['years'] {
    return this.#dated.years;
  }
  get simulation(): Simulation {
    return this.#run.simulation;
  }
  get baseline(): Simulation {
    return this.#baselineRun.simulation;
  }
  get patch(): Patch {
    return this.#patch;
  }
  get hasBaseline(): boolean {
    return Object.keys(this.#baseline).length > 0;
  }
  get weightings(): readonly KeptWeighting[] {
    return this.history.table.weightings;
  }
  set weightings(weightings: readonly KeptWeighting[]) {
    this.history.set({ weightings });
  }
  /** The changes since the baseline, one for each thing that was changed. */
  readonly changes: readonly Change[] = $derived(groupChanges(this.#patch));

  /** What is to be kept on the device. */
  get work(): Work {
    return workOf(this.#pack.policy.id, this.history.table);
  }

  /**
   * Sets cells. A cell that without an entry of its own already holds the value needs none: it is no change. Where
   * another change moves the cell, the entry stays, so that what was typed is what the cell holds.
   * Returns why it was refused, for the field to say; nothing of it is then applied.
   */
  setCells(cells: readonly Cell[], plain: number | string): Outcome<Run> {
    const paths = cells.map(pathOf);
    const without = withoutPaths(this.#patch, paths);
    const bare = this.#attempt(this.#session, { patch: without });
    const kept = cells.filter((cell) => !bare.ok || !holds(bare.value.simulation, cell, plain));
    const patch = { ...without, ...Object.fromEntries(kept.map((cell) => [pathOf(cell), plain])) };
    return this.setTable({ patch }, paths.join());
  }

  /**
   * Sets entries of allocations, by paths without a year, for some years. What the baseline has anyway is no change.
   * Returns why they were refused; nothing of them is then applied.
   */
  setAllocation(entries: Patch, years: readonly number[]): Outcome<Run> {
    const about = [...Object.keys(entries), ...years].join();
    return this.setTable({ patch: this.#withSharing(entries, years) }, about);
  }

  /**
   * Changes what is on the table as a whole, in one step (a part of the last one where that was about the same).
   * Returns why it was refused; nothing of it is then applied.
   */
  setTable(change: Partial<Table>, about?: string): Outcome<Run> {
    const next = { ...this.history.table, ...change };
    const isSame = next.roster === this.history.table.roster;
    const own = isSame ? undefined : new Session(this.#pack, dataOf(this.#scenario, next));
    const bare = { ...next, patch: {} };
    // What lies below has to run by itself too: the changes over it can be forgotten at any time.
    const below =
      'patch' in change && Object.keys(change).length === 1 ? [] : [bare, { ...bare, baseline: {} }];
    for (const each of below) {
      const outcome = this.#attempt(own ?? this.#trialSession, each);
      if (!outcome.ok) return outcome;
    }
    const outcome = this.#attempt(own ?? this.#session, next);
    if (outcome.ok) this.history.set(change, about);
    return outcome;
  }

  /** As {@link setTable}; why it was refused is said above the page. */
  tryTable(change: Partial<Table>): boolean {
    const outcome = this.setTable(change);
    this.refused = outcome.ok ? [] : outcome.problems;
    return outcome.ok;
  }

  /** The run with other entries of allocations in some years, without setting them: what would happen. */
  wouldShare(entries: Patch, years: readonly number[]): Outcome<Run> {
    return this.#attempt(this.#trialSession, { patch: this.#withSharing(entries, years) });
  }

  #withSharing(entries: Patch, years: readonly number[]): Patch {
    const shippedIn = (year: number) =>
      Object.assign({}, ...this.baseline.allocationsIn(year).map(allocationEntries)) as Patch;
    const { from, to } = this.years;
    return withDated(this.#patch, entries, { years, isEvery: years.length > to - from }, shippedIn);
  }

  /** The years that a lever acts on. */
  yearsOf(scope: Scope, year: number): number[] {
    return yearsIn(this.years, scope, year);
  }

  /** Takes an option of a reading; its default under the baseline is no change. */
  choose(reading: string, option: string): void {
    const path = `readings.${reading}`;
    const isBaseline = this.baseline.rules.readings.get(reading)?.chosen === option;
    const without = withoutPaths(this.#patch, [path]);
    this.tryTable({ patch: isBaseline ? without : { ...without, [path]: option } });
  }

  /** Forgets changes by path. */
  reset(paths: readonly string[]): void {
    this.tryTable({ patch: withoutPaths(this.#patch, paths) });
  }

  resetAll(): void {
    this.tryTable({ patch: {} });
  }

  /** Makes what is on show the baseline for later changes. */
  saveBaseline(): void {
    this.history.set({ baseline: merged(this.#baseline, this.#patch), patch: {} });
  }

  /** Back to the scenario as shipped. */
  restoreShipped(): void {
    this.history.set({ baseline: {}, patch: {}, years: undefined, roster: undefined });
    this.refused = [];
  }

  /** Calls an institution by a name of one's own; an empty one gives it back the name of the scenario. */
  rename(id: string, name: string): void {
    const others = Object.entries(this.#names).filter(([each]) => each !== id);
    const all = name.trim() === '' ? others : [...others, [id, name.trim()]];
    this.history.set({ names: Object.fromEntries(all) as Record<string, string> }, `name of ${id}`);
  }

  /** Changes the years; refused where they are none or too many. */
  setYears(from: number, to: number): void {
    const data = { from: String(from), to: String(to) };
    const isSpan = isYearSpan(from, to);
    this.refused = isSpan ? [] : [{ code: 'wrongYears', file: '', path: [], data }];
    if (isSpan) this.history.set({ years: { from, to } });
  }

  /** Puts another policy over the same data; refused as a whole where the changes do not fit it. Whether it is. */
  usePolicy(pack: PolicyPack): boolean {
    const outcome = this.#attempt(new Session(pack, this.#dated), {});
    this.refused = outcome.ok ? [] : outcome.problems;
    if (!outcome.ok) return false;
    this.#pack = pack;
    this.history.startWith(this.history.table);
    return true;
  }

  /** Puts another scenario on the table, with what was done to it before. */
  useScenario(scenario: ScenarioFile, pack: PolicyPack, work: Work | undefined): void {
    this.#pack = pack;
    this.#scenario = scenario;
    this.history.startWith(emptyTable);
    this.refused = [];
    if (work) this.#restore(work);
  }

  /** The run with one more change, or with another table, without making it: what would happen. */
  wouldBe(patch: Patch, table: Partial<Table> = {}): Outcome<Run> {
    return this.#attempt(this.#trialSession, { patch: { ...this.#patch, ...patch }, ...table });
  }

  #restore(work: Work): void {
    const table = tableOf(work);
    const outcome = this.#attempt(new Session(this.#pack, dataOf(this.#scenario, table)), table);
    // Kept by an older version of the rules and no longer valid: said, and kept aside rather than half applied.
    this.refused = outcome.ok ? [] : outcome.problems;
    const { weightings, names } = table;
    this.history.startWith(outcome.ok ? table : { ...emptyTable, weightings, names });
  }

  /** Runs what is on the table, but for what is given here. */
  #attempt(session: Session, parts: Partial<Table>): Outcome<Run> {
    const table = { draft: this.#draft, baseline: this.#baseline, patch: this.#patch, ...parts };
    return session.run(layersOf(table));
  }
}
