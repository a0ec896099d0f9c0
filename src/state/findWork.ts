import { loadProject, writeProject, type Found, type Head, type Keeper, type Vault } from '../storage';
import { isRecord } from './isRecord';
import type { Rescue } from './rescue';
import { substanceIn, substanceOf } from './substance';

/** What was kept, as it was found at the start. */
export interface FoundWork extends Found {
  /** The steps that were kept with it. */
  readonly history?: unknown;
  /** What stands in the vault, where what was found is later than that. */
  readonly stored?: unknown;
}

/** What a page finds in the vault and beside it. */
export interface Findings {
  readonly head: Head | undefined;
  readonly work: FoundWork | undefined;
  /** What of the work is in the vault already; undefined where it is to be written whatever it is. */
  readonly substance: string | undefined;
  /** The text of the older storage that the work comes from. */
  readonly migrated?: string;
  /** The pages whose left work was taken over, and the name under which other left work stands now. */
  readonly takenOver: readonly string[];
  readonly rescuedAs?: string | undefined;
}

/** Where a page looks. */
export interface Places {
  readonly vault: Vault;
  /** Where work was kept before there was a vault, and is while it is shut. */
  readonly older: Keeper;
  readonly tab: Keeper;
  readonly rescue: Rescue;
  readonly newId: () => string;
  readonly now: () => string;
}

const looks = ['scenario', 'year', 'language', 'money'];

/**
 * Finds what to go on with: work of the older storage that has not come over yet; else what an earlier page left of the
 * project without having it in the vault; else the project as it is there.
 * @throws where the vault does not answer.
 */
export async function findWork(places: Places): Promise<Findings> {
  const tab = recordIn(places.tab.read()?.value);
  const loaded = await loadProject(places.vault, tab['project']);
  const { head, content, settings, migrated } = loaded;
  const older = places.older.read();
  if (older && older.text !== migrated) {
    // A page may have ended before what it had brought over was in the vault.
    const [page, left] = places.rescue.found().find(([, each]) => each.migrated === older.text) ?? [];
    const work = left ? foundOf(left.kept, {}) : older;
    const takenOver = page === undefined ? [] : [page];
    return { head: undefined, work, substance: undefined, migrated: older.text, takenOver };
  }
  const stored = content?.kept;
  const left = await takeOver(places, loaded.heads, head, stored);
  const view = { ...settings, ...(head && tab['project'] === head.id ? tab : {}) };
  // How another project was looked at says nothing of this one.
  const isOther = head !== undefined && view['project'] !== head.id;
  const wanted = isOther ? looks.filter((name) => name !== 'scenario' && name !== 'year') : looks;
  const seen = Object.fromEntries(wanted.flatMap((name) => (name in view ? [[name, view[name]]] : [])));
  const { takenOver, rescuedAs } = left;
  if (left.kept !== undefined)
    return {
      ...{ head, takenOver, rescuedAs, substance: undefined },
      work: { ...foundOf(left.kept, seen), history: content?.history, stored },
    };
  if (!head) {
    const work = Object.keys(seen).length > 0 ? foundOf({ version: 1 }, seen) : undefined;
    return { head, work, substance: substanceOf({}), takenOver, rescuedAs };
  }
  const work = { ...foundOf(stored ?? null, seen), history: content?.history };
  return { head, work, substance: substanceIn(stored), takenOver, rescuedAs };
}

/** Of what pages have left: the work that goes on from what is in the vault; what another page has overtaken becomes a project of its own. */
async function takeOver(
  { vault, rescue, newId, now }: Places,
  heads: readonly Head[],
  head: Head | undefined,
  stored: unknown,
): Promise<{ kept: unknown; takenOver: readonly string[]; rescuedAs: string | undefined }> {
  let kept: unknown;
  let rescuedAs: string | undefined;
  const takenOver: string[] = [];
  for (const [page, left] of rescue.found()) {
    const isThis = head ? left.project === head.id : left.revision === 0;
    // What belongs to another project waits until that is opened.
    if (!isThis && heads.some(({ id }) => id === left.project)) continue;
    const isNext = isThis && kept === undefined && left.revision === (head?.revision ?? 0);
    const isKnown =
      isThis && substanceIn(left.kept) !== undefined && substanceIn(left.kept) === substanceIn(stored);
    if (isNext && !isKnown) kept = left.kept;
    if (!isNext && !isKnown) {
      const name = `${left.name} (rescued)`.trim();
      const by = newId();
      await writeProject(vault, {
        ...{ id: newId(), name, revision: 0, by, now: now(), kept: left.kept, history: undefined },
      });
      rescuedAs = name;
    }
    takenOver.push(page);
    if (!isNext) rescue.clear([page]);
  }
  return { kept, takenOver, rescuedAs };
}

function foundOf(kept: unknown, seen: Readonly<Record<string, unknown>>): Found {
  return { text: JSON.stringify(kept), value: isRecord(kept) ? { ...kept, ...seen } : kept };
}

function recordIn(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}
