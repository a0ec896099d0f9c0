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
import { merged, withDated } from './datedPatch';
import { groupChanges, type Change } from './changes';
import { holds, pathOf } from './cellPath';
import { named, type KeptWeighting, type Work } from './work';

/** Over which years a lever acts. */
export type Scope = 'from' | 'only' | 'all';

/** What is on the table: a scenario under a policy, the saved baseline, and the changes made since. */
export class Workspace {
  #pack = $state.raw<PolicyPack>() as PolicyPack;
  #scenario = $state.raw<ScenarioFile>() as ScenarioFile;
  #baseline = $state.raw<Patch>({});
  #patch = $state.raw<Patch>({});
  #years = $state.raw<{ from: number; to: number }>();
  #names = $state.raw<Readonly<Record<string, string>>>({});
  /** Weightings of pools that are kept to compare. */
  weightings = $state.raw<readonly KeptWeighting[]>([]);
  /** Why what was last opened, chosen or reset was not applied; nothing of it was. */
  refused = $state.raw<readonly Problem[]>([]);

  readonly #dated = $derived({
    ...this.#scenario,
    years: this.#years ?? this.#scenario.years,
    institutions: this.#scenario.institutions.map((each) => named(each, this.#names[each.id])),
  });
  readonly #session = $derived(new Session(this.#pack, this.#dated));
  readonly #baselineSession = $derived(new Session(this.#pack, this.#dated));
  /** Where changes are tried that are not made, so that the next trial keeps what they do not reach. */
  readonly #trialSession = $derived(new Session(this.#pack, this.#dated));
  readonly #run = $derived(mustRun(this.#attempt(this.#session, this.#baseline, this.#patch)));
  readonly #baselineRun = $derived(mustRun(this.#attempt(this.#baselineSession, this.#baseline, {})));

  constructor(pack: PolicyPack, scenario: ScenarioFile, work: Work | undefined) {
    this.#pack = pack;
    this.#scenario = scenario;
    if (work) this.#restore(work);
  }

  get pack(): PolicyPack {
    return this.#pack;
  }
  get scenario(): ScenarioFile {
    return this.#scenario;
  }
  get years(): { readonly from: number; readonly to: number } {
    return this.#dated.years;
  }
  get run(): Run {
    return this.#run;
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
  /** The changes since the baseline, one for each thing that was changed. */
  readonly changes: readonly Change[] = $derived(groupChanges(this.#patch));

  /** What is to be kept on the device. */
  get work(): Work {
    return {
      policy: this.#pack.policy.id,
      baseline: this.#baseline,
      patch: this.#patch,
      ...(this.#years ? { years: this.#years } : {}),
      ...(this.weightings.length > 0 ? { weightings: this.weightings } : {}),
      ...(Object.keys(this.#names).length > 0 ? { names: this.#names } : {}),
    };
  }

  /**
   * Sets cells. A cell that without an entry of its own already holds the value needs none: it is no change. Where
   * another change moves the cell, the entry stays, so that what was typed is what the cell holds.
   * Returns why it was refused, for the field to say; nothing of it is then applied.
   */
  setCells(cells: readonly Cell[], plain: number | string): Outcome<Run> {
    const paths = cells.map(pathOf);
    const without = Object.fromEntries(Object.entries(this.#patch).filter(([path]) => !paths.includes(path)));
    const bare = this.#attempt(this.#session, this.#baseline, without);
    const kept = cells.filter((cell) => !bare.ok || !holds(bare.value.simulation, cell, plain));
    const next = { ...without, ...Object.fromEntries(kept.map((cell) => [pathOf(cell), plain])) };
    const outcome = this.#attempt(this.#session, this.#baseline, next);
    if (outcome.ok) this.#patch = next;
    return outcome;
  }

  /**
   * Sets entries of allocations, by paths without a year, for some years. What the baseline has anyway is no change.
   * Returns why they were refused; nothing of them is then applied.
   */
  setAllocation(entries: Patch, years: readonly number[]): Outcome<Run> {
    const next = this.#withSharing(entries, years);
    const outcome = this.#attempt(this.#session, this.#baseline, next);
    if (outcome.ok) this.#patch = next;
    return outcome;
  }

  /** The run with other entries of allocations in some years, without setting them: what would happen. */
  wouldShare(entries: Patch, years: readonly number[]): Outcome<Run> {
    return this.#attempt(this.#trialSession, this.#baseline, this.#withSharing(entries, years));
  }

  #withSharing(entries: Patch, years: readonly number[]): Patch {
    const shippedIn = (year: number) =>
      Object.assign({}, ...this.baseline.allocationsIn(year).map(allocationEntries)) as Patch;
    const { from, to } = this.years;
    return withDated(this.#patch, entries, { years, isEvery: years.length > to - from }, shippedIn);
  }

  /** The years that a lever acts on. */
  yearsOf(scope: Scope, year: number): number[] {
    const { from, to } = this.years;
    const all = Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
    if (scope === 'all') return all;
    return all.filter((each) => (scope === 'only' ? each === year : each >= year));
  }

  /** Takes an option of a reading; its default under the baseline is no change. */
  choose(reading: string, option: string): void {
    const next: Patch = { ...this.#patch, [`readings.${reading}`]: option };
    if (this.baseline.rules.readings.get(reading)?.chosen === option)
      Reflect.deleteProperty(next, `readings.${reading}`);
    this.#tryPatch(next);
  }

  /** Takes a patch over the changes made so far, as a whole or not at all. */
  take(patch: Patch): void {
    this.#tryPatch({ ...this.#patch, ...patch });
  }

  /** Forgets changes by path. */
  reset(paths: readonly string[]): void {
    this.#tryPatch(Object.fromEntries(Object.entries(this.#patch).filter(([path]) => !paths.includes(path))));
  }

  resetAll(): void {
    this.#patch = {};
    this.refused = [];
  }

  /** Makes what is on show the baseline for later changes. */
  saveBaseline(): void {
    this.#baseline = merged(this.#baseline, this.#patch);
    this.#patch = {};
  }

  /** Back to the scenario as shipped. */
  restoreShipped(): void {
    this.#baseline = {};
    this.#patch = {};
    this.#years = undefined;
    this.refused = [];
  }

  /** Calls an institution by a name of one's own; an empty one gives it back the name of the scenario. */
  rename(id: string, name: string): void {
    const others = Object.entries(this.#names).filter(([each]) => each !== id);
    this.#names = Object.fromEntries(name.trim() === '' ? others : [...others, [id, name.trim()]]);
  }

  /** Changes the years; refused where they are none or too many. */
  setYears(from: number, to: number): void {
    if (!isYearSpan(from, to)) {
      this.refused = [
        { code: 'wrongYears', file: '', path: [], data: { from: String(from), to: String(to) } },
      ];
      return;
    }
    this.refused = [];
    this.#years = { from, to };
  }

  /** Puts another policy over the same data; refused as a whole where the changes do not fit it. Whether it is. */
  usePolicy(pack: PolicyPack): boolean {
    const outcome = this.#attempt(new Session(pack, this.#dated), this.#baseline, this.#patch);
    this.refused = outcome.ok ? [] : outcome.problems;
    if (outcome.ok) this.#pack = pack;
    return outcome.ok;
  }

  /** Puts another scenario on the table, with what was done to it before. */
  useScenario(scenario: ScenarioFile, pack: PolicyPack, work: Work | undefined): void {
    this.#pack = pack;
    this.#scenario = scenario;
    this.#baseline = {};
    this.#patch = {};
    this.#years = undefined;
    this.weightings = [];
    this.#names = {};
    this.refused = [];
    if (work) this.#restore(work);
  }

  /** The run with one more change, without making it: what would happen. */
  wouldBe(patch: Patch): Outcome<Run> {
    return this.#attempt(this.#trialSession, this.#baseline, { ...this.#patch, ...patch });
  }

  #restore({ baseline, patch, years, weightings = [], names = {} }: Work): void {
    this.weightings = weightings;
    this.#names = names;
    const dated = { ...this.#scenario, years: years ?? this.#scenario.years };
    const outcome = this.#attempt(new Session(this.#pack, dated), baseline, patch);
    // Kept by an older version of the rules and no longer valid: said, and kept aside rather than half applied.
    this.refused = outcome.ok ? [] : outcome.problems;
    if (!outcome.ok) return;
    this.#baseline = baseline;
    this.#patch = patch;
    this.#years = years;
  }

  #attempt(session: Session, baseline: Patch, patch: Patch): Outcome<Run> {
    return session.run([
      { origin: 'baseline', patch: baseline },
      { origin: 'change', patch },
    ]);
  }

  #tryPatch(patch: Patch): void {
    const outcome = this.#attempt(this.#session, this.#baseline, patch);
    this.refused = outcome.ok ? [] : outcome.problems;
    if (outcome.ok) this.#patch = patch;
  }
}

function mustRun(outcome: Outcome<Run>): Run {
  if (outcome.ok) return outcome.value;
  throw new Error(`unreachable: a patch that was accepted fails: ${JSON.stringify(outcome.problems[0])}`);
}
