import type { AllocationFile } from '../../schema';
import { parseExact } from '../number';
import { fail, succeed, type Outcome, type Problem } from '../problem';
import type { PatchEntry } from './choices';

/** An allocation while it is being changed; the keys are those of the file. */
type Draft = { -readonly [Key in keyof AllocationFile]: AllocationFile[Key] };

/** What stands for "none" in a patch: no floor, no cap, no amount by hand. */
export const none = 'none';

/**
 * The allocations of a scenario with the entries of patches applied in order:
 * `allocations.<id>.<key>` for pool, among, adjust, unit, `floor.kind`, `floor.value`, `cap.kind`, `cap.value`,
 * `split.<part>`, `weights.<variable>`, `performance.<variable>`, `manual.<institution>.amount` and `.reason`,
 * `projects.<id>.amount` and `.priority`. An allocation or factor that is not there yet is added.
 */
export function patchAllocations(
  files: readonly AllocationFile[],
  entries: readonly PatchEntry[],
): Outcome<readonly AllocationFile[]> {
  // A list, for a scenario may say an id twice by mistake: that is refused later and must not be merged here.
  const drafts: Draft[] = files.map((file) => ({ ...file }));
  const problems: Problem[] = [];
  for (const { path, value, file, at } of entries) {
    if (path.kind !== 'allocation') continue;
    const found = drafts.find(({ id }) => id === path.id);
    const draft = found ?? emptyDraft(path.id);
    const code = applyEntry(draft, path.keys, value);
    if (code) problems.push({ code, file, path: at, data: { piece: String(value) } });
    else if (!found) drafts.push(draft);
  }
  return problems.length > 0 ? fail(problems) : succeed(drafts);
}

function emptyDraft(id: string): Draft {
  return {
    id,
    pool: 0,
    among: 'all',
    factors: [],
    unit: 0.01,
    manual: [],
    projects: [],
    performance: [],
  };
}

/** Applies one entry; gives the code of the problem where it cannot be. */
function applyEntry(draft: Draft, keys: readonly string[], value: string | number): string | undefined {
  const [key = '', name = '', detail = ''] = keys;
  switch (key) {
    case 'pool':
      if (typeof value === 'number' && !isAmount(value)) return 'notANumber';
      draft.pool = value;
      return undefined;
    case 'among':
      draft.among = amongOf(String(value));
      return undefined;
    case 'adjust':
      draft.adjust = value === none ? undefined : String(value);
      return undefined;
    case 'unit':
      if (!isPositive(value)) return 'notANumber';
      draft.unit = value;
      return undefined;
    case 'floor':
    case 'cap':
      return applyLimit(draft, key, name, value);
    case 'weights':
    case 'performance':
      return applyWeight(draft, key === 'weights' ? 'factors' : 'performance', name, value);
    case 'split':
      return applySplit(draft, name, value);
    case 'manual':
      return applyManual(draft, name, detail, value);
    case 'projects':
      return applyProject(draft, name, detail, value);
    default:
      return 'unknownPath';
  }
}

function amongOf(text: string): Draft['among'] {
  const word = (['all', 'higher', 'secondary'] as const).find((each) => each === text);
  return word ?? text.split(/[\s,]+/).filter((id) => id !== '');
}

function applyLimit(
  draft: Draft,
  key: 'floor' | 'cap',
  name: string,
  value: string | number,
): string | undefined {
  if (name === 'kind' && value === none) {
    draft[key] = undefined;
    return undefined;
  }
  if (name === 'kind' && (value === 'amount' || value === 'shareOfLastYear')) {
    draft[key] = { kind: value, value: draft[key]?.value ?? 0 };
    return undefined;
  }
  if (name !== 'value') return 'unknownPath';
  if (!isAmount(value)) return 'notANumber';
  draft[key] = { kind: draft[key]?.kind ?? 'amount', value };
  return undefined;
}

function applyWeight(
  draft: Draft,
  key: 'factors' | 'performance',
  variable: string,
  value: string | number,
): string | undefined {
  if (!isShare(value)) return 'notAShare';
  const isKnown = draft[key].some((factor) => factor.variable === variable);
  draft[key] = isKnown
    ? draft[key].map((factor) => (factor.variable === variable ? { ...factor, weight: value } : factor))
    : [...draft[key], { variable, weight: value, timesSize: false }];
  return undefined;
}

function applySplit(draft: Draft, name: string, value: string | number): string | undefined {
  if (name !== 'factors' && name !== 'projects' && name !== 'performance') return 'unknownPath';
  if (!isShare(value)) return 'notAShare';
  draft.split = { ...(draft.split ?? { factors: 1, projects: 0, performance: 0 }), [name]: value };
  return undefined;
}

function applyManual(
  draft: Draft,
  institution: string,
  detail: string,
  value: string | number,
): string | undefined {
  const others = draft.manual.filter((each) => each.institution !== institution);
  const before = draft.manual.find((each) => each.institution === institution);
  const entry = before ?? { institution, amount: 0, reason: { zh: '', en: '' } };
  if (detail === 'reason') {
    draft.manual = [...others, { ...entry, reason: { zh: String(value), en: String(value) } }];
    return undefined;
  }
  if (detail !== 'amount') return 'unknownPath';
  if (value === none) {
    draft.manual = others;
    return undefined;
  }
  if (!isAmount(value)) return 'notANumber';
  draft.manual = [...others, { ...entry, amount: value }];
  return undefined;
}

function applyProject(draft: Draft, id: string, detail: string, value: string | number): string | undefined {
  const before = draft.projects.find((project) => project.id === id);
  if (!before) return 'unknownPath';
  if (detail !== 'amount' && detail !== 'priority') return 'unknownPath';
  if (!isAmount(value)) return 'notANumber';
  draft.projects = draft.projects.map((project) =>
    project.id === id ? { ...project, [detail]: value } : project,
  );
  return undefined;
}

/** Whether a number is one that can be kept exactly, and not below 0. */
const isAmount = (value: string | number): value is number =>
  typeof value === 'number' && value >= 0 && parseExact(value) !== undefined;
const isPositive = (value: string | number): value is number => isAmount(value) && value > 0;
const isShare = (value: string | number): value is number => isAmount(value) && value <= 1;
