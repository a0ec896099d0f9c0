import { fail, type Outcome } from '../engine';
import { projectFile, type ProjectFile } from '../schema';
import { check } from './check';
import type { TextFile } from './load';
import { atStart } from './source';

/** What a project file may be at most: more is a slip, or meant to harm. */
const projectBounds = { megabytes: 20, levels: 40 };

const bytesPerMegabyte = 1024 * 1024;
const newest = 1;

/** Why a file of so many bytes is not even read; undefined where it may be. */
export function refuseProjectSize(file: string, bytes: number) {
  const piece = String(Math.ceil(bytes / bytesPerMegabyte));
  return bytes > projectBounds.megabytes * bytesPerMegabyte
    ? atStart('projectTooLarge', file, { piece, most: String(projectBounds.megabytes) })
    : undefined;
}

/**
 * Reads a project from its text, of this version of the file or any older one, or gives one problem: of a newer version,
 * of another kind, or where it is damaged. Nothing that stands in it is used before all of it was looked at.
 */
export function readProject({ file, text }: TextFile): Outcome<ProjectFile> {
  const tooLarge = refuseProjectSize(file, text.length);
  if (tooLarge) return fail([tooLarge]);
  if (isDeeperThan(text, projectBounds.levels)) return fail([atStart('projectTooDeep', file)]);
  const data = parsed(text);
  if (!isRecord(data)) return fail([atStart('notAProject', file)]);
  if (data['kind'] === 'policy-draft') return fail([atStart('draftNotProject', file)]);
  // Before there were projects, all work was one value in the browser's storage.
  if (data['kind'] === undefined && 'version' in data) return fromKept(file, data);
  if (data['kind'] !== 'funding-project') return fail([atStart('notAProject', file)]);
  if (isNewer(data['schemaVersion'])) return fail([atStart('newerProject', file)]);
  return judged(file, data);
}

/** Work as one value, the one form there was before projects: it bore no name and no date, and how it was looked at is left out. */
function fromKept(file: string, data: Readonly<Record<string, unknown>>): Outcome<ProjectFile> {
  if (isNewer(data['version'])) return fail([atStart('newerProject', file)]);
  const rest = Object.entries(data).filter(([key]) => !['version', 'language', 'money'].includes(key));
  const frame = { schemaVersion: 1, kind: 'funding-project', name: '', savedAt: '2026-11-22T00:00:00Z' };
  return judged(file, { ...frame, ...Object.fromEntries(rest) });
}

/** Of all that is wrong with a file the first: no part of it is used. */
function judged(file: string, data: unknown): Outcome<ProjectFile> {
  const checked = check({ file, data, lineOf: () => 1 }, projectFile);
  return checked.ok ? checked : fail(checked.problems.slice(0, 1));
}

function isNewer(version: unknown): boolean {
  return typeof version === 'number' && version > newest;
}

/** The data of a text; undefined where it is no JSON, or holds a key that stands for the ancestors of an object. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text, (key, value: unknown) => {
      if (key === '__proto__') throw new SyntaxError(key);
      return value;
    });
  } catch {
    return undefined;
  }
}

/** Whether brackets outside of texts are nested deeper than that; looked at before anything takes the text apart. */
function isDeeperThan(text: string, most: number): boolean {
  let depth = 0;
  let isInText = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (isInText) {
      if (character === '\\') at += 1;
      else if (character === '"') isInText = false;
    } else if (character === '"') isInText = true;
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
    if (depth > most) return true;
  }
  return false;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
