import type { AllocationFile } from '../../schema';
import { fail, succeed, type Outcome, type Problem } from '../problem';
import type { PatchEntry } from './choices';
import {
  isAmount,
  none,
  patchManual,
  patchProject,
  type DraftManual,
  type DraftProject,
} from './patchByHand';

type Limit = 'floor' | 'cap';

/** A floor or cap of which kind and value are set apart, in any order. */
interface DraftLimit {
  readonly kind?: 'amount' | 'shareOfLastYear' | typeof none;
  readonly value?: number;
}

/** An allocation while it is being changed; the keys are those of the file. */
type Draft = {
  -readonly [Key in keyof Omit<AllocationFile, Limit | 'manual' | 'projects'>]: AllocationFile[Key];
} & { [Key in Limit]?: DraftLimit | undefined } & {
  manual: readonly DraftManual[];
  projects: readonly DraftProject[];
};

/**
 * The allocations of a year with the entries of patches that hold in it applied in order:
 * `allocations.<id>.<key>` for label, pool, among, adjust, unit, `floor.kind`, `floor.value`, `cap.kind`, `cap.value`,
 * `split.<part>`, `weights.<variable>`, `performance.<variable>`, `timesSize.<variable>`,
 * `manual.<institution>.amount` and `.reason`, `projects.<id>.name`, `.institution`,
 * `.amount` and `.priority`. What is not there yet is added; `none` takes it away.
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
    const code = applyEntry(draft, path, value);
    if (code) problems.push({ code, file, path: at, data: { piece: String(value) } });
    else if (!found) drafts.push(draft);
  }
  for (const { path, file, at } of entries) {
    if (path.kind === 'allocation' && lacksAmount(drafts, path))
      problems.push({ code: 'amountMissing', file, path: at, data: { piece: path.keys[1] ?? '' } });
  }
  return problems.length > 0 ? fail(problems) : succeed(drafts.map(finished));
}

/** Whether an entry gives a detail of something by hand of which nothing gives the amount. */
function lacksAmount(
  drafts: readonly Draft[],
  { id, keys }: { readonly id: string; readonly keys: readonly string[] },
): boolean {
  const draft = drafts.find((each) => each.id === id);
  const [key, name] = keys;
  const found =
    key === 'manual'
      ? draft?.manual.find((each) => each.institution === name)
      : draft?.projects.find((each) => key === 'projects' && each.id === name);
  return found !== undefined && found.amount === undefined;
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

/** A draft as a file, without what is `none`. */
function finished({ floor, cap, manual, projects, ...draft }: Draft): AllocationFile {
  return {
    ...draft,
    floor: limitOf(floor),
    cap: limitOf(cap),
    manual: manual.flatMap(({ amount = none, ...each }) => (amount === none ? [] : [{ ...each, amount }])),
    projects: projects.flatMap(({ amount = none, ...each }) =>
      amount === none ? [] : [{ ...each, amount }],
    ),
  };
}

function limitOf(draft: DraftLimit | undefined): AllocationFile['floor'] {
  const { kind = 'amount', value = 0 } = draft ?? { kind: none };
  return kind === none ? undefined : { kind, value };
}

/** Applies one entry; gives the code of the problem where it cannot be. */
function applyEntry(
  draft: Draft,
  { keys }: { readonly keys: readonly string[] },
  value: string | number,
): string | undefined {
  const [key = '', name = '', detail = ''] = keys;
  switch (key) {
    case 'label':
      draft.label = { zh: String(value), en: String(value) };
      return undefined;
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
      if (!isAmount(value) || value === 0) return 'notANumber';
      draft.unit = value;
      return undefined;
    case 'floor':
    case 'cap':
      return applyLimit(draft, key, name, value);
    case 'weights':
    case 'performance':
      return applyWeight(draft, key === 'weights' ? 'factors' : 'performance', name, value);
    case 'timesSize':
      return applyTimesSize(draft, name, value);
    case 'split':
      return applySplit(draft, name, value);
    case 'manual': {
      const next = patchManual(draft.manual, name, detail, value);
      if (typeof next === 'string') return next;
      draft.manual = next;
      return undefined;
    }
    case 'projects': {
      const next = patchProject(draft.projects, name, detail, value);
      if (typeof next === 'string') return next;
      draft.projects = next;
      return undefined;
    }
    default:
      return 'unknownPath';
  }
}

function amongOf(text: string): Draft['among'] {
  const word = (['all', 'higher', 'secondary'] as const).find((each) => each === text);
  return word ?? text.split(/[\s,]+/).filter((id) => id !== '');
}

function applyLimit(draft: Draft, key: Limit, name: string, value: string | number): string | undefined {
  if (name === 'kind' && (value === none || value === 'amount' || value === 'shareOfLastYear')) {
    draft[key] = { ...draft[key], kind: value };
    return undefined;
  }
  if (name !== 'value') return 'unknownPath';
  if (!isAmount(value)) return 'notANumber';
  draft[key] = { ...draft[key], value };
  return undefined;
}

function applyWeight(
  draft: Draft,
  key: 'factors' | 'performance',
  variable: string,
  value: string | number,
): string | undefined {
  if (value === none) {
    draft[key] = draft[key].filter((factor) => factor.variable !== variable);
    return undefined;
  }
  if (!isShare(value)) return 'notAShare';
  const isKnown = draft[key].some((factor) => factor.variable === variable);
  draft[key] = isKnown
    ? draft[key].map((factor) => (factor.variable === variable ? { ...factor, weight: value } : factor))
    : [...draft[key], { variable, weight: value, timesSize: false }];
  return undefined;
}

/** Whether a factor counts once or for every student: 1 or 0. */
function applyTimesSize(draft: Draft, variable: string, value: string | number): string | undefined {
  if (value !== 0 && value !== 1) return 'notAFlag';
  const timesSize = value === 1;
  const set = (list: Draft['factors']) =>
    list.map((factor) => (factor.variable === variable ? { ...factor, timesSize } : factor));
  const isKnown = [...draft.factors, ...draft.performance].some((factor) => factor.variable === variable);
  draft.factors = isKnown ? set(draft.factors) : [...draft.factors, { variable, weight: 0, timesSize }];
  draft.performance = set(draft.performance);
  return undefined;
}

function applySplit(draft: Draft, name: string, value: string | number): string | undefined {
  if (name !== 'factors' && name !== 'projects' && name !== 'performance') return 'unknownPath';
  if (!isShare(value)) return 'notAShare';
  draft.split = { ...(draft.split ?? { factors: 1, projects: 0, performance: 0 }), [name]: value };
  return undefined;
}

const isShare = (value: string | number): value is number => isAmount(value) && value <= 1;
