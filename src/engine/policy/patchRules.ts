import { parseExact } from '../number';
import type { Problem } from '../problem';
import type { PatchEntry } from './choices';
import type { ComposedPolicy } from './compose';
import type { Note } from './rules';

type Elements = 'parameters' | 'variables' | 'checks' | 'targets';

/** A composed policy with patches applied, and for each element the entries that patched it, in order. */
export interface PatchedPolicy {
  readonly policy: ComposedPolicy;
  readonly patchedBy: ReadonlyMap<string, readonly PatchEntry[]>;
  readonly problems: readonly Problem[];
  readonly notes: readonly Note[];
}

/** Applies the rule patches in order. The composed policy itself is never changed. */
export function patchRules(composed: ComposedPolicy, entries: readonly PatchEntry[]): PatchedPolicy {
  const maps = {
    parameters: new Map(composed.parameters),
    variables: new Map(composed.variables),
    checks: new Map(composed.checks),
    targets: new Map(composed.targets),
  };
  const patchedBy = new Map<string, PatchEntry[]>();
  const problems: Problem[] = [];
  const notes: Note[] = [];
  for (const entry of entries) {
    const { path } = entry;
    if (path.kind === 'given' || path.kind === 'reading' || path.kind === 'allocation') continue;
    const group: Elements = `${path.kind}s`;
    const element = maps[group].get(path.id);
    const problem = element ? refuseValue(entry) : ({ code: 'unknownId', data: { piece: path.id } } as const);
    if (problem) {
      problems.push({ ...problem, file: entry.file, path: entry.at });
      continue;
    }
    if (path.kind === 'parameter') {
      const parameter = maps.parameters.get(path.id);
      if (parameter?.values === undefined) {
        notes.push({ code: 'parameterNotUsed', data: { piece: path.id, policy: composed.id } });
        continue;
      }
      const values = patchValues(parameter.values, Number(entry.value), path.year);
      maps.parameters.set(path.id, { ...parameter, values });
    } else {
      // `element` and the key were checked above; the three groups differ only in the type of the key.
      const map = maps[group] as Map<string, object>;
      map.set(path.id, { ...element, [path.key]: entry.value });
    }
    const key = `${group}.${path.id}`;
    patchedBy.set(key, [...(patchedBy.get(key) ?? []), entry]);
  }
  return { policy: { ...composed, ...maps }, patchedBy, problems, notes };
}

const comparisons = ['<', '<=', '>', '>=', '=='];

function refuseValue({ path, value }: PatchEntry): Pick<Problem, 'code' | 'data'> | undefined {
  const piece = String(value);
  const isNumber = typeof value === 'number' && parseExact(value) !== undefined && Math.abs(value) < 1e15;
  if (isFigure(path, value) && !isNumber) return { code: 'notANumber', data: { piece } };
  if (
    path.kind === 'target' &&
    path.key === 'by' &&
    value !== 'none' &&
    !(isNumber && Number.isInteger(value))
  )
    return { code: 'notAYear', data: { piece } };
  if ('key' in path && path.key === 'comparison' && !comparisons.includes(piece))
    return { code: 'unknownOption', data: { piece, allowed: comparisons.join(' ') } };
  return undefined;
}

/** A figure, and no formula: what a parameter holds, and what a target holds unless it is worked out. */
function isFigure(path: PatchEntry['path'], value: PatchEntry['value']): boolean {
  const isTarget = path.kind === 'target' && path.key === 'value';
  return path.kind === 'parameter' || (isTarget && typeof value === 'number');
}

type Values = number | Record<string, number>;

/** A new figure from `year` on, or in every year; dated figures before that year stay as they are. */
function patchValues(values: Values, value: number, year: number | undefined): Values {
  if (year === undefined) return value;
  const dated = typeof values === 'number' ? { 0: values } : values;
  const earlier = Object.entries(dated).filter(([from]) => Number(from) < year);
  return Object.fromEntries([...earlier, [String(year), value]]);
}
