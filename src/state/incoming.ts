import { builtIn, loadBuiltInScenario, loadPack } from '../builtin';
import { fail, succeed, type Outcome, type Problem } from '../engine';
import { textInLink } from '../exchange';
import type { ProjectFile, Stamp } from '../schema';
import type { App } from './app.svelte';
import { readKept, type Kept } from './kept';
import { stampOf } from './stamp';
import type { Version } from './versions';
import { isWork } from './work';
import { Workspace } from './workspace.svelte';

/** A project that has come in by file or link and is on no table yet. */
export interface Incoming {
  readonly name: string;
  readonly savedAt: string;
  readonly kept: Kept;
  readonly versions: readonly Version[];
  readonly stamp: ProjectFile['stamp'];
}

/** A file as a browser hands it over. */
export type ProjectSource = Pick<File, 'name' | 'size' | 'text'>;

/** Reads a file that was opened or dropped; one that is too large is not even looked into. Never rejects. */
export async function readProjectFile(source: ProjectSource, app: App): Promise<Outcome<Incoming>> {
  const file = source.name;
  try {
    // What judges files is fetched with the first one.
    const { readProject, refuseProjectSize } = await import('../loading');
    const tooLarge = refuseProjectSize(file, source.size);
    if (tooLarge) return fail([tooLarge]);
    const read = readProject({ file, text: await source.text() });
    return read.ok ? incomingOf(file, read.value, app) : read;
  } catch {
    return fail([at('projectUnread', file)]);
  }
}

/** Reads what stands in a link. Never rejects. */
export async function readLink(letters: string, app: App): Promise<Outcome<Incoming>> {
  try {
    const { readProject } = await import('../loading');
    const text = textInLink(letters);
    if (text === undefined) return fail([at('linkDamaged', '')]);
    const read = readProject({ file: '', text });
    return read.ok ? incomingOf('', read.value, app) : read;
  } catch {
    return fail([at('projectUnread', '')]);
  }
}

/** All of what was read, or the first thing that cannot be used. */
function incomingOf(file: string, read: ProjectFile, { view }: App): Outcome<Incoming> {
  const { name, savedAt, scenario, year, work, files, comparison, versions = [], stamp } = read;
  const { language, money } = view;
  const kept = { version: 1, scenario, year, language, money, work, files, comparison };
  const { unread } = readKept(kept);
  if (unread.length > 0) return fail([at('projectDamaged', file, String(unread[0]))]);
  const damaged = versions.findIndex(({ work }) => !isWork(work));
  if (damaged >= 0) return fail([at('projectDamaged', file, `versions.${String(damaged)}`)]);
  const unknown = [scenario, ...versions.map((each) => each.scenario)].find(
    (id) => !builtIn.scenarios.some((each) => each.id === id),
  );
  if (unknown !== undefined) return fail([at('scenarioGone', file, unknown)]);
  // Every part of it has been looked at above.
  const whole = JSON.parse(JSON.stringify(kept)) as Kept;
  return succeed({ name, savedAt, kept: whole, versions: versions as readonly Version[], stamp });
}

function at(code: string, file: string, piece = ''): Problem {
  return { code, file, path: [], data: { piece } };
}

/** What a project comes to here and now, by a run that nothing on the table knows of. */
export type IncomingRun =
  | { readonly kind: 'ran'; readonly now: Stamp; readonly workspace: Workspace }
  /** It stands on a policy file of one's own, which is read when it is opened. */
  | { readonly kind: 'ownPolicy' }
  /** The rules of today refuse its changes. */
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Runs a project that has come in. @throws where the built-in files do not arrive. */
export async function runIncoming({ kept: { scenario, work } }: Incoming): Promise<IncomingRun> {
  const file = await loadBuiltInScenario(scenario);
  const done = work[scenario];
  const policy = done?.policy ?? file.policy;
  if (!builtIn.policies.some(({ id }) => id === policy)) return { kind: 'ownPolicy' };
  const workspace = new Workspace(await loadPack(policy), file, done);
  if (workspace.refused.length > 0) return { kind: 'refused', problems: workspace.refused };
  return { kind: 'ran', now: stampOf(workspace), workspace };
}
