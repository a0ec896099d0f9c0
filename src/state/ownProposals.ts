import { fail, succeed, type Outcome, type Problem } from '../engine';
import { loadGround } from '../builtin';
import { decodeText, loadOwn, refuseSize, type Ground, type OwnFile, type OwnLibrary } from '../loading';
import { mostFiles, type KeptFile } from './kept';

/** A file as a browser hands it over. */
export type Opened = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/** A kept file that does not load under today's rules, and why. */
export interface Unloaded {
  readonly kept: KeptFile;
  readonly problems: readonly Problem[];
}

/** What there is of files of one's own. */
export interface Standing {
  readonly library: OwnLibrary;
  readonly unloaded: readonly Unloaded[];
}

/** What there would be: nothing of it holds until it is accepted. */
export interface Proposal extends Standing {
  /** What is new in it, and the ids that it replaces. */
  readonly fresh: readonly OwnFile[];
  readonly replaced: readonly string[];
  /** When files that load again were opened first. */
  readonly dates: ReadonlyMap<OwnFile, string>;
}

const mostKilobytes = 1024;

/** What there would be with these files opened, or every reason against them. */
export async function withOpened(opened: readonly Opened[], standing: Standing): Promise<Outcome<Proposal>> {
  const ground = await loadGround();
  const texts = await Promise.all(opened.map(textOf));
  const problems = texts.flatMap((text) => (text.ok ? [] : text.problems));
  if (problems.length > 0) return fail(problems);
  const files = texts.flatMap((text) => (text.ok ? [text.value] : []));
  const before = standing.library.files;
  const loaded = loadOwn(files, before, ground);
  if (!loaded.ok) return loaded;
  const refused = refuseAmount(loaded.value.files);
  if (refused) return fail([refused]);
  const after = loaded.value.files;
  // What waited for one of them loads now; what is opened again under its name is done with.
  const waiting = standing.unloaded.filter(({ kept }) => !files.some(({ file }) => file === kept.file));
  const settled = settle(
    waiting.map(({ kept }) => kept),
    loaded.value,
    ground,
  );
  return succeed({
    ...settled,
    fresh: after.filter((file) => !before.includes(file)),
    replaced: before.filter((file) => !after.includes(file)).map(({ value }) => value.id),
  });
}

/** What there would be without a file, or which of the others cannot do without it. */
export async function withoutFile(
  { kind, id, file }: { readonly kind: OwnFile['kind']; readonly id: string; readonly file: string },
  { library, unloaded }: Standing,
): Promise<Outcome<Proposal>> {
  const rest = library.files.filter((each) => each.kind !== kind || each.value.id !== id);
  const loaded = loadOwn([], rest, await loadGround());
  if (loaded.ok)
    return succeed({ library: loaded.value, unloaded, fresh: [], replaced: [], dates: new Map() });
  const piece = [...new Set(loaded.problems.map((problem) => problem.file))].join(', ');
  return fail([{ code: 'stillNeeded', file, path: [], data: { piece } }]);
}

/** As many of the kept files as load together. */
export async function fromKept(kept: readonly KeptFile[], { library }: Standing): Promise<Proposal> {
  return settle(kept, library, await loadGround());
}

function settle(kept: readonly KeptFile[], library: OwnLibrary, ground: Ground): Proposal {
  let rest = kept;
  const unloaded: Unloaded[] = [];
  while (rest.length > 0) {
    const loaded = loadOwn(rest, library.files, ground);
    if (loaded.ok) {
      const fresh = loaded.value.files.filter((file) => !library.files.includes(file));
      const dates = new Map(
        fresh.map((file) => [file, rest.find(({ text }) => text === file.text.text)?.date ?? '']),
      );
      return { library: loaded.value, unloaded, fresh, replaced: [], dates };
    }
    const { problems } = loaded;
    const isAmiss = ({ file }: KeptFile) => problems.some((problem) => problem.file === file);
    const amiss = rest.some(isAmiss) ? rest.filter(isAmiss) : rest;
    unloaded.push(
      ...amiss.map((each) => ({ kept: each, problems: problems.filter(({ file }) => file === each.file) })),
    );
    rest = rest.filter((each) => !amiss.includes(each));
  }
  return { library, unloaded, fresh: [], replaced: [], dates: new Map() };
}

function refuseAmount(files: readonly OwnFile[]): Problem | undefined {
  const file = files.at(-1)?.text.file ?? '';
  if (files.length > mostFiles)
    return { code: 'tooManyFiles', file, path: [], data: { most: String(mostFiles) } };
  const characters = files.reduce((sum, { text }) => sum + text.text.length, 0);
  if (characters <= mostKilobytes * mostKilobytes) return undefined;
  return { code: 'tooMuchKept', file, path: [], data: { most: String(mostKilobytes) } };
}

async function textOf(file: Opened): ReturnType<typeof readText> {
  const tooLarge = refuseSize(file.name, file.size);
  return tooLarge ? fail([tooLarge]) : readText(file);
}

/** A folder looks like a file until it is read. */
async function readText(file: Opened): Promise<ReturnType<typeof decodeText>> {
  try {
    return decodeText(file.name, await file.arrayBuffer());
  } catch {
    return fail([{ code: 'notAFile', file: file.name, path: [], data: { piece: file.name } }]);
  }
}
