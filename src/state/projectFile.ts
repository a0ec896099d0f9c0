import { builtIn } from '../builtin';
import type { ProjectFile } from '../schema';
import type { App } from './app.svelte';
import { moment } from './moment';
import { stampOf } from './stamp';
import type { Version } from './versions';

/** The project on the table as a file: everything that was done, its named versions, and what it comes to. */
export function projectFileOf(app: App, name: string, versions: readonly Version[]): ProjectFile {
  const { scenario, year, work, files, comparison } = app.kept;
  return {
    ...frameOf(app, name),
    ...{ scenario, year, work: { ...work } },
    ...(files ? { files: [...files] } : {}),
    ...(comparison ? { comparison } : {}),
    ...(versions.length > 0 ? { versions: [...versions] } : {}),
  };
}

/** What a link hands on: the scenario on the table alone, and what was done to it. */
export function sharedOf(app: App, name: string): ProjectFile {
  const { scenario, work } = app.workspace;
  return { ...frameOf(app, name), scenario: scenario.id, year: app.view.year, work: { [scenario.id]: work } };
}

/** Whether a link can hold what is on the table: files of one's own do not fit into one. */
export function fitsLink(app: App): boolean {
  return builtIn.policies.some(({ id }) => id === app.workspace.pack.policy.id);
}

function frameOf({ workspace }: App, name: string) {
  return {
    schemaVersion: 1 as const,
    kind: 'funding-project' as const,
    name,
    savedAt: moment(),
    stamp: stampOf(workspace),
  };
}
