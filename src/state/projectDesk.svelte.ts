import { loadBuiltInScenario } from '../builtin';
import {
  changeVersions,
  failureOf,
  listOf,
  listProjects,
  putBack,
  removeProject,
  renameProject,
  type Copy,
  type Failure,
  type Head,
  type Vault,
  type WholeProject,
} from '../storage';
import type { App } from './app.svelte';
import type { Incoming } from './incoming';
import { isRecord } from './isRecord';
import { readKept } from './kept';
import { moment } from './moment';
import { addressOf } from './route.svelte';
import { tableOf } from './table';
import { isVersion, type Version } from './versions';

/** The projects on the device and the versions of the one on the table: listed, opened, renamed, deleted, brought back. */
export class ProjectDesk {
  projects = $state.raw<readonly Head[]>([]);
  versions = $state.raw<readonly Version[]>([]);
  copies = $state.raw<readonly Copy[]>([]);
  /** The project that was deleted last, as long as it can be brought back. */
  deleted = $state.raw<WholeProject>();
  /** Why the device did not do what was asked. */
  failure = $state<Failure>();

  constructor(private readonly app: App) {}

  /** Whether the device keeps projects at all. */
  get hasVault(): boolean {
    return this.app.saving.vault !== undefined;
  }

  /** Reads anew what is on the device. */
  async refresh(): Promise<void> {
    const { id } = this.app.saving.project;
    await this.#with(async (vault) => {
      const [projects, versions, copies] = await Promise.all([
        listProjects(vault),
        listOf(vault, 'versions', id),
        listOf(vault, 'copies', id),
      ]);
      this.projects = projects;
      this.versions = versions.filter(isVersion);
      this.copies = copies.filter(isCopy);
    });
  }

  /** Gives the project on the table a name. */
  async rename(name: string): Promise<void> {
    const { saving } = this.app;
    saving.rename(name);
    await this.#with(async (vault) => {
      await saving.insist();
      await renameProject(vault, saving.project.id, name);
      await this.refresh();
    });
  }

  /** Writes what is on the table as another project, which stays beside it. */
  async duplicate(name: string): Promise<void> {
    await this.#with(async () => {
      await this.app.saving.addProject(name, this.app.kept, this.versions);
      await this.refresh();
    });
  }

  /** Puts another project on the table; what is on it stays on the device. */
  open(id: string): void {
    this.app.saving.startOver(id);
  }

  /** Makes a project of what has come in, and opens it. Whether the device took it. */
  async take({ name, kept, versions }: Incoming): Promise<boolean> {
    try {
      const id = await this.app.saving.addProject(name, kept, versions);
      // The page starts over there, and not on the link that it came by.
      this.app.route.go(addressOf('overview'));
      this.open(id);
      return true;
    } catch (error) {
      this.failure = failureOf(error);
      return false;
    }
  }

  /** Makes a project of a copy that was put aside, and opens it. */
  async openCopy({ kept }: Copy, name: string): Promise<void> {
    const read = readKept(kept);
    const { scenario, language, money } = this.app.kept;
    const whole = { ...read, scenario: read.scenario ?? scenario, year: read.year ?? this.app.view.year };
    await this.take({
      ...{ name, savedAt: moment(), versions: [], stamp: undefined },
      kept: {
        ...{ version: 1, language, money, scenario: whole.scenario, year: whole.year, work: whole.work },
        ...(read.files ? { files: read.files } : {}),
        ...(read.comparison ? { comparison: read.comparison } : {}),
      },
    });
  }

  /** Deletes a project that is not on the table; until the next one it can be brought back. */
  async remove(id: string): Promise<void> {
    await this.#with(async (vault) => {
      this.deleted = await removeProject(vault, id);
      await this.refresh();
    });
  }

  async bringBack(): Promise<void> {
    const { deleted } = this;
    if (!deleted) return;
    await this.#with(async (vault) => {
      await putBack(vault, deleted);
      this.deleted = undefined;
      await this.refresh();
    });
  }

  /** Keeps the scenario on the table as a version under a name. */
  async keepVersion(name: string): Promise<void> {
    const { scenario, work } = this.app.workspace;
    const version: Version = { name, savedAt: moment(), scenario: scenario.id, work };
    await this.#changeVersions((versions) => [version, ...versions]);
  }

  async removeVersion({ savedAt }: Version): Promise<void> {
    await this.#changeVersions((versions) =>
      versions.filter((each) => !(isRecord(each) && each['savedAt'] === savedAt)),
    );
  }

  /**
   * Puts a version on the table, as one step that can be undone. Where the policy changes with it there is no step back,
   * so what is on the table is kept as a version first, under the name given. Whether it fits.
   */
  async restore({ scenario, work }: Version, nameOfBefore: string): Promise<boolean> {
    const { app } = this;
    if (app.workspace.scenario.id !== scenario) await app.openScenario(scenario);
    if (app.workspace.pack.policy.id !== work.policy) {
      await this.keepVersion(nameOfBefore);
      const { policy } = await loadBuiltInScenario(scenario);
      const isKnown = app.policies.some(({ id }) => id === work.policy);
      app.workspace.usePolicy(await app.packOf(isKnown ? work.policy : policy));
    }
    return app.workspace.tryTable(tableOf(work));
  }

  async #changeVersions(change: (versions: readonly unknown[]) => readonly unknown[]): Promise<void> {
    await this.#with(async (vault) => {
      await this.app.saving.insist();
      await changeVersions(vault, this.app.saving.project.id, change);
      await this.refresh();
    });
  }

  async #with(work: (vault: Vault) => Promise<void>): Promise<void> {
    const { vault } = this.app.saving;
    if (!vault) return;
    try {
      await work(vault);
      this.failure = undefined;
    } catch (error) {
      this.failure = failureOf(error);
    }
  }
}

function isCopy(value: unknown): value is Copy {
  return isRecord(value) && typeof value['savedAt'] === 'string' && isRecord(value['kept']);
}
