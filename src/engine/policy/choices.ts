import type { Patch } from '../../schema';
import type { Problem } from '../problem';
import type { ComposedPolicy } from './compose';
import { inOrder, parsePath, type PatchPath } from './path';

/** A patch with the name of what it came from: a scenario, `--set`, a draft. Later layers win. */
export interface Layer {
  readonly origin: string;
  readonly patch: Patch;
  /** The key of the file under which the patch stands, for messages. */
  readonly under?: string;
}

/** One entry of a patch, read. */
export interface PatchEntry {
  /** What it comes from, for people: a scenario, `--set`, a reading. */
  readonly origin: string;
  /** The file it stands in, and where in it, for messages. */
  readonly file: string;
  readonly at: readonly string[];
  /** As written. */
  readonly text: string;
  readonly path: PatchPath;
  readonly value: string | number;
}

/** What the layers choose, sorted by what it acts on. */
export interface Choices {
  readonly chosen: ReadonlyMap<string, string>;
  /** The patches of the active options first, then those of the layers. */
  readonly rules: readonly PatchEntry[];
  readonly givens: readonly PatchEntry[];
  readonly allocations: readonly PatchEntry[];
  readonly problems: readonly Problem[];
}

/** What leaves the rules as they are. */
const notRules: ReadonlySet<PatchPath['kind']> = new Set(['given', 'reading', 'allocation']);

/** Reads the layers against a policy: which option each reading takes, what changes the rules, what the data. */
export function readChoices(policy: ComposedPolicy, layers: readonly Layer[]): Choices {
  const problems: Problem[] = [];
  const entries = layers.flatMap((layer) => readLayer(layer, problems));
  const chosen = new Map<string, string>();
  for (const [id, reading] of policy.readings) chosen.set(id, reading.default ?? '');
  for (const entry of entries) {
    if (entry.path.kind === 'reading') choose(policy, entry, chosen, problems);
  }
  const fromReadings = [...chosen].flatMap(([id, option]) => optionPatch(policy, id, option, problems));
  problems.push(...conflicts(fromReadings));
  return {
    chosen,
    rules: [...fromReadings, ...entries.filter((entry) => !notRules.has(entry.path.kind))],
    allocations: entries.filter((entry) => entry.path.kind === 'allocation'),
    givens: entries.filter((entry) => entry.path.kind === 'given'),
    problems,
  };
}

function readLayer({ origin, patch, under }: Layer, problems: Problem[]): PatchEntry[] {
  return inOrder(patch).flatMap(([text, value]) => {
    const path = parsePath(text);
    const at = under === undefined ? [text] : [under, text];
    if (path) return [{ origin, file: origin, text, at, path, value }];
    problems.push({ code: 'unknownPath', file: origin, path: at, data: { piece: text } });
    return [];
  });
}

function choose(
  policy: ComposedPolicy,
  { file, at, path, value }: PatchEntry,
  chosen: Map<string, string>,
  problems: Problem[],
): void {
  if (path.kind !== 'reading') return;
  const reading = policy.readings.get(path.id);
  const options = Object.keys(reading?.options ?? {});
  if (!reading) {
    problems.push({ code: 'unknownId', file, path: at, data: { piece: path.id } });
  } else if (typeof value !== 'string' || !options.includes(value)) {
    const data = { piece: String(value), allowed: options.join(', ') };
    problems.push({ code: 'unknownOption', file, path: at, data });
  } else chosen.set(path.id, value);
}

function optionPatch(policy: ComposedPolicy, id: string, option: string, problems: Problem[]): PatchEntry[] {
  const reading = policy.readings.get(id);
  const origin = `readings.${id}`;
  const file = reading?.changedIn ?? policy.id;
  return inOrder(reading?.options?.[option] ?? {}).flatMap(([text, value]) => {
    const path = parsePath(text);
    const at = ['readings', id, 'options', option, text];
    if (path && !notRules.has(path.kind)) return [{ origin, file, text, at, path, value }];
    problems.push({ code: 'unknownPath', file, path: at, data: { piece: text } });
    return [];
  });
}

/** Two active options that patch one path leave open which wording holds; that is refused, not decided. */
function conflicts(entries: readonly PatchEntry[]): Problem[] {
  const firstOn = new Map<string, PatchEntry>();
  return entries.flatMap((entry) => {
    const first = firstOn.get(entry.text);
    firstOn.set(entry.text, entry);
    if (!first || first.origin === entry.origin) return [];
    const data = { piece: entry.text, left: first.origin, right: entry.origin };
    return [{ code: 'readingsConflict', file: entry.file, path: entry.at, data }];
  });
}
