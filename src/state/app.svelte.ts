import { createContext } from 'svelte';
import { builtIn, loadBuiltInScenario, loadPack } from '../builtin';
import { Keeper, type Drawer } from '../storage';
import { Route, type AddressBar } from './route.svelte';
import { View } from './view.svelte';
import { Words } from './words.svelte';
import { readKept, type Kept, type Work } from './work';
import { Workspace } from './workspace.svelte';

/** What the app takes from the browser it runs in. */
export interface Surroundings {
  readonly bar: AddressBar;
  readonly drawer: Drawer | undefined;
  readonly language: 'zh' | 'en';
}

const firstScenario = 'xingan';
const firstYear = 2026;
const drawerKey = 'funding-allocation-simulator/1';

/** The app as a whole: what is on the table, how it is looked at, and what is kept of it. */
export class App {
  readonly view = new View();
  readonly route: Route;
  readonly words: Words;
  readonly #keeper: Keeper;
  #workspace = $state.raw<Workspace>();
  #shelf: Readonly<Record<string, Work>> = {};
  /** Whether the last change is on the device. */
  isSaved = $state(true);

  constructor({ bar, drawer, language }: Surroundings) {
    this.route = new Route(bar);
    this.#keeper = new Keeper(drawer, drawerKey);
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

  /** Opens on what was kept, or on the first example. */
  async start(): Promise<void> {
    const kept = readKept(this.#keeper.read());
    if (kept) {
      this.view.language = kept.language;
      this.view.money = kept.money;
      this.#shelf = kept.work;
    }
    const known = builtIn.scenarios.some(({ id }) => id === kept?.scenario);
    await this.openScenario(known && kept ? kept.scenario : firstScenario);
    this.view.year = this.#yearWithin(kept?.year ?? firstYear);
  }

  /** Puts a built-in scenario on the table, with what was done to it before. */
  async openScenario(id: string): Promise<void> {
    this.#shelve();
    const work = this.#shelf[id];
    const scenario = await loadBuiltInScenario(id);
    const isKnown = builtIn.policies.some((policy) => policy.id === work?.policy);
    const pack = await loadPack(isKnown && work ? work.policy : scenario.policy);
    if (this.#workspace) this.#workspace.useScenario(scenario, pack, work);
    else this.#workspace = new Workspace(pack, scenario, work);
    // What the rules of today refuse is not thrown away: it stays on the shelf under a name of its own.
    if (work && this.workspace.refused.length > 0)
      this.#shelf = { ...this.#shelf, [`${id} (refused)`]: work };
    this.view.closeWhy();
    this.view.year = this.#yearWithin(this.view.year || firstYear);
  }

  async openPolicy(id: string): Promise<void> {
    const pack = await loadPack(id);
    this.view.closeWhy();
    this.workspace.usePolicy(pack);
  }

  /** Keeps everything on the device; called whenever something of it changes. */
  keep(): void {
    this.#shelve();
    const kept: Kept = {
      version: 1,
      scenario: this.workspace.scenario.id,
      year: this.view.year,
      language: this.view.language,
      money: this.view.money,
      work: this.#shelf,
    };
    this.isSaved = this.#keeper.write(kept);
  }

  #shelve(): void {
    if (!this.#workspace) return;
    this.#shelf = { ...this.#shelf, [this.#workspace.scenario.id]: this.#workspace.work };
  }

  #yearWithin(year: number): number {
    const { from, to } = this.workspace.years;
    return Math.min(Math.max(year, from), to);
  }
}

export const [getApp, setApp] = createContext<App>();
