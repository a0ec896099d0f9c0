import type { Hand, Vault } from './vault';

/** What a list of projects shows of one, and what tells one writer from another. */
export interface Head {
  readonly id: string;
  /** Empty until the person gives one. */
  readonly name: string;
  /** One more at every write. */
  readonly revision: number;
  /** The page that wrote last. */
  readonly by: string;
  /** When it was last written, and when a copy was last put aside: 2026-11-22T23:05:00.000Z. */
  readonly savedAt: string;
  readonly copiedAt: string;
}

/** What is kept of a project: the work as it is, and the steps that can be gone back. */
export interface Content {
  readonly kept: unknown;
  readonly history: unknown;
}

/** An earlier state that was put aside by itself. */
export interface Copy {
  readonly savedAt: string;
  readonly kept: unknown;
}

/** What came of a write: who wrote in between is not overwritten. */
export type Written =
  | { readonly kind: 'saved'; readonly head: Head }
  /** Another page has written since this one last read or wrote. */
  | { readonly kind: 'newer'; readonly head: Head; readonly kept: unknown }
  /** Another page has deleted it. */
  | { readonly kind: 'gone' };

/** A write of a project as a page knows it. */
export interface Write extends Content {
  readonly id: string;
  /** For a project that is not there yet. */
  readonly name: string;
  /** The revision that this page last read or wrote; 0 for a project that is not there yet. */
  readonly revision: number;
  /** The page. */
  readonly by: string;
  readonly now: string;
  readonly settings?: unknown;
  /** The text of the older storage that went into this project. */
  readonly migrated?: string | undefined;
  /** The versions of a project that comes with some. */
  readonly versions?: readonly unknown[];
}

const copies = 3;
/** A copy is put aside when the last one is older than five minutes. */
const betweenCopies = 5 * 60 * 1000;

/** What is there at the start. */
export interface Loaded {
  readonly heads: readonly Head[];
  readonly head: Head | undefined;
  readonly content: Content | undefined;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly migrated: unknown;
}

/** The project that is wanted, else the one that was last on a table, else the last that was written. */
export async function loadProject(vault: Vault, wanted: unknown): Promise<Loaded> {
  return vault.run('readonly', async (hand) => {
    const last = await hand.get('settings', 'last');
    const settings = isRecord(last) ? last : {};
    const migrated = await hand.get('settings', 'migrated');
    const heads = headsOf(await hand.all('heads'));
    const named = (name: unknown) => heads.find(({ id }) => id === name);
    const head = named(wanted) ?? named(settings['project']) ?? heads[0];
    const body = head ? await hand.get('bodies', head.id) : undefined;
    const content = isRecord(body) ? { kept: body['kept'], history: body['history'] } : undefined;
    return { heads, head, content, settings, migrated };
  });
}

/**
 * Writes a project in one transaction, in which it is also looked whether another page has written it since. Everything
 * of it is written or nothing; it is on the device once this resolves.
 */
export async function writeProject(vault: Vault, write: Write): Promise<Written> {
  return vault.run('readwrite', async (hand): Promise<Written> => {
    const [there] = headsOf([await hand.get('heads', write.id)]);
    if (!there && write.revision > 0) return { kind: 'gone' };
    if (there && there.revision !== write.revision && there.by !== write.by) {
      const body = await hand.get('bodies', write.id);
      return { kind: 'newer', head: there, kept: isRecord(body) ? body['kept'] : undefined };
    }
    const { id, by, now, kept, history } = write;
    const copiedAt = there ? await putAside(hand, there, now) : now;
    const head: Head = {
      ...{ id, by, copiedAt },
      name: there?.name ?? write.name,
      revision: (there?.revision ?? 0) + 1,
      savedAt: now,
    };
    await hand.put('heads', id, head);
    await hand.put('bodies', id, { kept, history });
    if (write.versions) await hand.put('versions', id, write.versions);
    if (write.settings !== undefined) await hand.put('settings', 'last', write.settings);
    if (write.migrated !== undefined) await hand.put('settings', 'migrated', write.migrated);
    return { kind: 'saved', head };
  });
}

/** Writes how things are looked at: of two pages the last one counts. */
export async function writeSettings(vault: Vault, settings: unknown): Promise<void> {
  await vault.run('readwrite', (hand) => hand.put('settings', 'last', settings));
}

/** The heads among what was found, the last written first. */
export function headsOf(found: readonly unknown[]): Head[] {
  return found.filter(isHead).sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
}

/** Puts the state that is about to be replaced among the copies, where the last copy is old enough. When that was. */
async function putAside(hand: Hand, { id, savedAt, copiedAt }: Head, now: string): Promise<string> {
  if (Date.parse(now) - Date.parse(copiedAt) < betweenCopies) return copiedAt;
  const body = await hand.get('bodies', id);
  const there = await hand.get('copies', id);
  const earlier: readonly unknown[] = Array.isArray(there) ? there : [];
  const copy: Copy = { savedAt, kept: isRecord(body) ? body['kept'] : undefined };
  await hand.put('copies', id, [copy, ...earlier].slice(0, copies));
  return now;
}

function isHead(value: unknown): value is Head {
  return (
    isRecord(value) &&
    typeof value['revision'] === 'number' &&
    ['id', 'name', 'by', 'savedAt', 'copiedAt'].every((name) => typeof value[name] === 'string')
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
