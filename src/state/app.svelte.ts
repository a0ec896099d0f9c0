import { createContext, untrack } from 'svelte';
import type { PolicyPack } from '../engine';
import type { ClauseWords, ScenarioFile } from '../schema';
import { builtIn, loadBuiltInScenario, loadClauseWords, loadPack } from '../builtin';
import { canRun } from './canRun';
import { ColumnList } from './columnList.svelte';
import type { Device } from './device';
import type { FoundWork } from './findWork';
import { nameForRefused, readKept, type Kept, type ReadKept, type Shelf } from './kept';
import { keptHistory, restoreSteps } from './keptHistory';
import { listedPolicies, type ListedPolicy } from './listedPolicies';
import type { Notice } from './notice';
import { OwnDesk } from './ownDesk.svelte';
import { OwnPolicies } from './ownPolicies.svelte';
import { Route, type AddressBar } from './route.svelte';
import { Saving } from './saving.svelte';
import { View } from './view.svelte';
import { Words } from './words.svelte';
import type { Work } from './work';
import { Workspace } from './workspace.svelte';

/** What the app takes from the browser it runs in. */
export interface Surroundings extends Device {
  readonly bar: AddressBar;
  readonly language: 'zh' | 'en';
}

const firstScenario = 'xingan';
const firstYear = 2026;

/** The app as a whole: what is on the table, how it is looked at, and what is kept of it. */
export class App {
  readonly view = new View();
  readonly route: Route;
  readonly words: Words;
  /** Policies from files of one's own, and the desk where they are opened and removed. */
  readonly own = new OwnPolicies();
  readonly desk = new OwnDesk(this.own, () => this.workspace, this.view);
  /** The columns of the comparison; they stay while other pages are looked at. */
  readonly columns = new ColumnList(
    () => this.workspace,
    () => this.policies,
  );
  /** A table that was dropped on another page, for the page of rosters to open. */
  dropped = $state.raw<File>();
  readonly saving: Saving;
  #workspace = $state.raw<Workspace>();
  #shelf: Shelf = {};
  /** How many choices of scenario and policy were made; the newest is the one that counts. */
  #choices = 0;
  #notices = $state.raw<readonly Notice[]>([]);
  /** Whether not even the example could be opened. */
  hasFailed = $state(false);

  constructor({ bar, language, ...device }: Surroundings) {
    this.route = new Route(bar);
    this.saving = new Saving(device);
    this.view.language = language;
    this.words = new Words(this.view, () => this.workspace);
  }

  get isReady(): boolean {
    return this.#workspace !== undefined;
  }

  get workspace(): Workspace {
    if (!this.#workspace) throw new Error('unreachable: asked before the app was ready');
    return this.#workspace;
  }

  /** What of the kept work is not in use, and where it is. */
  get notices(): readonly Notice[] {
    return this.#notices;
  }
  dismissNotices(): void {
    this.#notices = [];
  }

  /** Opens on what was kept, or on the first example where that cannot be. Never rejects. */
  async start(): Promise<void> {
    const { work, rescuedAs } = await this.saving.open();
    if (rescuedAs !== undefined) this.#say({ sentence: 'keptRescued', data: { name: rescuedAs } });
    const kept = work && this.#readKept(work);
    await this.own.restore(kept?.files ?? []);
    const unloaded = this.own.unloaded.map(({ kept: { file } }) => file).join(', ');
    if (unloaded !== '') this.#say({ sentence: 'ownNotLoaded', data: { files: unloaded } });
    const entry = builtIn.scenarios.find(({ id }) => id === kept?.scenario);
    const opened =
      (await this.#tryToOpen(entry?.id ?? firstScenario)) ||
      (entry !== undefined && entry.id !== firstScenario && (await this.#tryToOpen(firstScenario)));
    this.hasFailed = !opened;
    if (!opened) return;
    this.view.year = this.#yearWithin(kept?.year ?? firstYear);
    if (work) restoreSteps(this.workspace, work);
  }

  /** Every policy that can be run, those of one's own last. */
  readonly policies: readonly ListedPolicy[] = $derived(listedPolicies(this.own.entries));

  /** A policy with all it inherits, one's own or built in. */
  packOf = async (id: string): Promise<PolicyPack> => this.own.packOf(id) ?? (await loadPack(id));

  /** The words of the clauses of a register, one's own or built in. */
  clauseWords = async (document: string): Promise<Readonly<Record<string, ClauseWords>>> =>
    this.own.wordsOf(document) ?? (await loadClauseWords(document));

  /** Puts a built-in scenario on the table, with what was done to it before. */
  async openScenario(id: string, isWanted = () => true): Promise<void> {
    this.#shelve();
    const work = this.#shelf[id];
    const scenario = await loadBuiltInScenario(id);
    const isKnown = this.policies.some(({ id }) => id === work?.policy);
    const pack = await this.packOf(isKnown && work ? work.policy : scenario.policy);
    if (!isWanted()) return;
    if (!work || !this.#runs(scenario, pack, work)) this.#put(scenario, pack, undefined);
    // What the rules of today refuse is not thrown away: it stays on the shelf under a name of its own.
    if (work && this.workspace.refused.length > 0) this.#setAside(scenario, work, 'keptRefused');
    this.view.closeWhy();
    this.view.year = this.#yearWithin(this.view.year || firstYear);
  }

  /** Opens what was chosen; of several choices the last one counts, whichever arrives last. Says what does not arrive. */
  async choose(what: 'scenario' | 'policy', id: string): Promise<void> {
    this.#choices += 1;
    const choice = this.#choices;
    try {
      if (what === 'scenario') await this.openScenario(id, () => choice === this.#choices);
      else {
        const pack = await this.packOf(id);
        if (choice !== this.#choices) return;
        this.view.closeWhy();
        this.workspace.usePolicy(pack);
      }
    } catch {
      this.#say({ sentence: 'notOpened', data: { id } });
    }
  }

  /** A step back or forward of what was done; the year on show stays within the years of that state. */
  step(direction: 'undo' | 'redo'): void {
    const { history } = this.workspace;
    history[direction]();
    this.workspace.refused = [];
    // A step of an earlier visit was made under the rules of that day.
    if (!canRun(this.workspace)) {
      history[direction === 'undo' ? 'redo' : 'undo']();
      this.workspace.refused = [{ code: 'stepOutdated', file: '', path: [], data: {} }];
    }
    this.view.year = this.#yearWithin(this.view.year);
    if (this.view.question && this.#yearWithin(this.view.question.year) !== this.view.question.year)
      this.view.closeWhy();
  }

  /** Keeps everything on the device; called whenever something of it changes. */
  keep(): void {
    const { kept } = this;
    const { scenario, pack, history } = this.workspace;
    const steps = keptHistory(scenario.id, pack.policy.id, history.steps);
    // How it is kept is nothing that keeping follows.
    untrack(() => this.saving.keep(kept, steps));
  }

  /** Everything that is to survive a reload. */
  get kept(): Kept {
    this.#shelve();
    return {
      version: 1,
      scenario: this.workspace.scenario.id,
      year: this.view.year,
      language: this.view.language,
      money: this.view.money,
      work: this.#shelf,
      ...(this.own.kept.length > 0 ? { files: this.own.kept } : {}),
      ...(this.columns.chosen ? { comparison: this.columns.chosen } : {}),
    };
  }

  #shelve(): void {
    if (!this.#workspace) return;
    this.#shelf = { ...this.#shelf, [this.#workspace.scenario.id]: this.#workspace.work };
  }

  /** Reads what was kept. Before anything is written, what could not be read is copied to where it stays. */
  #readKept(found: FoundWork): ReadKept {
    const kept = readKept(found.value);
    if (kept.language) this.view.language = kept.language;
    if (kept.money) this.view.money = kept.money;
    this.#shelf = kept.work;
    this.columns.restore(kept.comparison);
    if (kept.unread.length === 0) return kept;
    const key = this.saving.setAside(found.text);
    const sentence =
      key === undefined ? 'keptStays' : kept.unread === 'all' ? 'keptUnreadable' : 'keptPartly';
    const fields = kept.unread === 'all' ? '' : kept.unread.join(', ');
    this.#say({ sentence, data: { key: key ?? '', fields }, text: found.text });
    return kept;
  }

  /** Whether the scenario is on the table; a file that does not arrive is said and is no reason to stop. */
  async #tryToOpen(id: string): Promise<boolean> {
    try {
      await this.openScenario(id);
      return true;
    } catch {
      this.#say({ sentence: 'notOpened', data: { id } });
      return false;
    }
  }

  /** Puts kept work on the table; work that cannot be run at all is set aside. */
  #runs(scenario: ScenarioFile, pack: PolicyPack, work: Work): boolean {
    try {
      this.#put(scenario, pack, work);
      if (canRun(this.workspace)) return true;
    } catch {
      // What cannot even be put there is set aside as well.
    }
    this.#setAside(scenario, work, 'keptBroken');
    return false;
  }

  #put(scenario: ScenarioFile, pack: PolicyPack, work: Work | undefined): void {
    if (this.#workspace) this.#workspace.useScenario(scenario, pack, work);
    else this.#workspace = new Workspace(pack, scenario, work);
  }

  #setAside({ id, title }: ScenarioFile, work: Work, sentence: 'keptRefused' | 'keptBroken'): void {
    const name = nameForRefused(this.#shelf, id, work);
    this.#shelf = { ...this.#shelf, [name]: work };
    this.#say({ sentence, data: { name }, scenario: title, text: JSON.stringify(work, undefined, 2) });
  }

  #say(notice: Notice): void {
    this.#notices = [...this.#notices, notice];
  }

  #yearWithin(year: number): number {
    const { from, to } = this.workspace.years;
    return Math.min(Math.max(year, from), to);
  }
}

export const [getApp, setApp] = createContext<App>();
