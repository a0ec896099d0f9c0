import { failureOf, Keeper, writeProject, writeSettings, type Vault } from '../storage';
import type { Device, OpenProject, Trouble } from './device';
import { findWork, type FoundWork } from './findWork';
import type { Kept } from './kept';
import type { KeptHistory } from './keptHistory';
import { moment } from './moment';
import { Rescue } from './rescue';
import { substanceIn, substanceOf } from './substance';

interface Wanted {
  readonly kept: Kept;
  readonly history: KeptHistory;
  readonly substance: string;
  readonly settings: string;
}

const drawerKey = 'funding-allocation-simulator/1';

/**
 * Keeps the work of a page in the vault, as one project, and says when it is there. Where there is no vault, in the
 * drawer. Nothing that another page has written is overwritten, and what could not be written goes into the rescue.
 */
export class Saving {
  /** Said from the committed transaction, never before it. */
  state = $state<'saved' | 'saving' | 'notSaved'>('saved');
  trouble = $state<Trouble>();
  project = $state.raw<OpenProject>({ id: '', name: '', revision: 0, savedAt: '' });
  readonly #keeper: Keeper;
  readonly #tab: Keeper;
  readonly #rescue: Rescue;
  readonly #page: string;
  readonly #newId: () => string;
  readonly #now: () => string;
  #vault: Vault | undefined;
  /** As `project`, for what must not depend on it. */
  #project = { id: '', name: '', revision: 0, savedAt: '' };
  #wanted: Wanted | undefined;
  #isWriting = false;
  /** Whether nothing may be written: it would destroy what is there. */
  #isHalted = false;
  /** What is in the vault; undefined where the work is to be written whatever it is. */
  #substance: string | undefined;
  #settings = '';
  #migrated: string | undefined;
  #takenOver: readonly string[] = [];

  constructor(private readonly device: Device) {
    this.#newId = device.newId ?? randomId;
    this.#now = device.now ?? moment;
    this.#page = this.#newId();
    this.#keeper = new Keeper(device.drawer, drawerKey);
    this.#tab = new Keeper(device.tab, `${drawerKey}/tab`);
    this.#rescue = new Rescue(device.drawer, `${drawerKey}/rescue`, this.#page);
  }

  /** The vault; undefined where there is none or it is shut. */
  get vault(): Vault | undefined {
    return this.#vault;
  }

  /** What was kept, and the name of a project that was saved from a page that ended. A vault that does not open is said. Never rejects. */
  async open(): Promise<{ readonly work?: FoundWork | undefined; readonly rescuedAs?: string | undefined }> {
    this.#use({ id: this.#newId(), name: '', revision: 0, savedAt: '' });
    if (!this.device.openVault) return { work: this.#keeper.read() };
    try {
      const vault = await this.device.openVault();
      const [newId, now] = [this.#newId, this.#now];
      const places = { vault, older: this.#keeper, tab: this.#tab, rescue: this.#rescue, newId, now };
      const { head, work, substance, migrated, takenOver, rescuedAs } = await findWork(places);
      if (head) this.#use(head);
      this.#vault = vault;
      [this.#substance, this.#migrated, this.#takenOver] = [substance, migrated, takenOver];
      return { work, rescuedAs };
    } catch (error) {
      const failure = failureOf(error);
      // A vault of a newer app is left alone, and so is what stands beside it.
      this.#isHalted = failure === 'outdated';
      this.trouble = this.#isHalted ? 'outdated' : 'shut';
      return { work: this.#keeper.read() };
    }
  }

  /** Copies a text that cannot be read to where no write reaches it. The key there; undefined where there is no room. */
  setAside(text: string): string | undefined {
    // With a vault nothing is written to where the older storage stands.
    if (this.#vault && this.#keeper.read()?.text === text) return drawerKey;
    const key = this.#keeper.setAside(text);
    this.#isHalted ||= key === undefined;
    return key;
  }

  /** Keeps the work; called whenever something of it changes. */
  keep(kept: Kept, history: KeptHistory): void {
    const { scenario, year, language, money } = kept;
    const settings = JSON.stringify({ project: this.#project.id, scenario, year, language, money });
    this.#wanted = { kept, history, settings, substance: substanceOf(kept) };
    if (this.#isHalted) this.state = 'notSaved';
    else if (this.#vault) this.#keepIn(this.#vault, this.#wanted);
    else this.state = this.#keeper.write(kept) ? 'saved' : 'notSaved';
  }

  /** Called when the page may be about to end: what is not in the vault goes into the rescue. */
  flush(): void {
    const { kept, substance } = this.#wanted ?? {};
    if (!kept || !this.#vault || substance === this.#substance) return;
    const { id: project, name, revision } = this.#project;
    this.#rescue.put({ project, name, revision, kept, migrated: this.#migrated });
  }

  /** Starts over on another project, or on what another page has made of this one: what is unsaved here is then given up. */
  startOver(id = this.#project.id): void {
    if (id === this.#project.id) {
      this.#wanted = undefined;
      this.#rescue.clear([]);
    } else this.flush();
    this.#tab.write({ project: id });
    // Until it has started over, the page keeps nothing more.
    this.#isHalted = true;
    this.device.reload?.();
  }

  /** Goes on as a project of its own, beside what another page has written. */
  continueAsCopy(name: string): void {
    this.#use({ id: this.#newId(), name, revision: 0, savedAt: '' });
    this.#isHalted = false;
    this.#substance = undefined;
    this.trouble = undefined;
    if (this.#wanted) this.keep(this.#wanted.kept, this.#wanted.history);
  }

  /** Makes sure that the project is in the vault, also where nothing was done yet; something is to be kept beside it. */
  async insist(): Promise<void> {
    if (!this.#vault || !this.#wanted || this.#project.revision > 0) return;
    this.#substance = undefined;
    this.state = 'saving';
    await this.#writeAll(this.#vault);
  }

  /** The name that the project on the table has now. */
  rename(name: string): void {
    this.#use({ ...this.#project, name });
  }

  /**
   * Writes work as a new project beside the one on the table; without a vault, in place of what is in the drawer, which
   * is copied aside. Its id, to start over on; rejects where the device does not take it.
   */
  async addProject(name: string, kept: Kept, versions: readonly unknown[]): Promise<string> {
    const id = this.#newId();
    const write = { id, name, revision: 0, by: this.#page, now: this.#now(), kept, history: undefined };
    if (this.#vault) await writeProject(this.#vault, { ...write, versions });
    else {
      const { text } = this.#keeper.read() ?? {};
      const isAside = text === undefined || this.#keeper.setAside(text) !== undefined;
      if (!isAside || !this.#keeper.write(kept)) throw new Error('the drawer is full');
      this.#isHalted = true;
    }
    return id;
  }

  #keepIn(vault: Vault, { kept, substance, settings }: Wanted): void {
    const { scenario, year } = kept;
    this.#tab.write({ project: this.#project.id, scenario, year });
    if (substance === this.#substance && settings === this.#settings && !this.#isWriting) return;
    this.state = 'saving';
    // The vault has just failed: what it may fail to take once more is not left to it alone.
    if (this.trouble) this.flush();
    void this.#writeAll(vault);
  }

  /** Writes until what is in the vault is what is wanted, or the vault does not take it. */
  async #writeAll(vault: Vault): Promise<void> {
    if (this.#isWriting) return;
    this.#isWriting = true;
    for (let last: Wanted | undefined; this.#wanted && last !== this.#wanted;) {
      last = this.#wanted;
      const trouble = await this.#write(vault, last);
      this.trouble = trouble;
      if (trouble === undefined) continue;
      this.#isHalted = trouble === 'newer' || trouble === 'gone' || trouble === 'outdated';
      this.flush();
      break;
    }
    this.#isWriting = false;
    this.state = this.trouble === undefined ? 'saved' : 'notSaved';
  }

  /** Writes once, in one transaction; why it came to nothing. */
  async #write(vault: Vault, { kept, history, substance, settings }: Wanted): Promise<Trouble | undefined> {
    const looks: unknown = JSON.parse(settings);
    const { id, name, revision } = this.#project;
    try {
      if (substance === this.#substance) await writeSettings(vault, looks);
      else {
        const migrated = this.#migrated;
        const content = { kept, history, settings: looks, migrated };
        const written = await writeProject(vault, {
          ...{ id, name, revision, by: this.#page, now: this.#now() },
          ...content,
        });
        if (written.kind === 'gone') return 'gone';
        // Another page that did the very same is no reason to stop.
        if (written.kind === 'newer' && substanceIn(written.kept) !== substance) return 'newer';
        this.#use(written.head);
        [this.#substance, this.#migrated] = [substance, undefined];
        this.#rescue.clear(this.#takenOver);
        this.#takenOver = [];
      }
      this.#settings = settings;
      return undefined;
    } catch (error) {
      return failureOf(error);
    }
  }

  #use({ id, name, revision, savedAt }: OpenProject): void {
    this.#project = { id, name, revision, savedAt };
    this.project = this.#project;
  }
}

/** Random bytes are there on every page, also where `randomUUID` is not. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
