import type { AllocationFile } from '../../schema';
import { parseExact } from '../number';

/** What stands for "none" in a patch: no floor, no cap, no factor, no amount by hand, no project. */
export const none = 'none';

type Manual = AllocationFile['manual'][number];
type Project = AllocationFile['projects'][number];

/** An amount by hand, or a project, of which another detail may come before the amount. */
export type DraftManual = Omit<Manual, 'amount'> & {
  readonly amount: Manual['amount'] | typeof none | undefined;
};
export type DraftProject = Omit<Project, 'amount'> & {
  readonly amount: Project['amount'] | typeof none | undefined;
};

/**
 * Amounts by hand with one detail of one of them set: `amount`, `none` for no amount by hand, or `reason`. Returns a code where the detail or value is none.
 */
export function patchManual(
  all: readonly DraftManual[],
  institution: string,
  detail: string,
  value: string | number,
): readonly DraftManual[] | string {
  const isSame = (each: DraftManual) => each.institution === institution;
  const before = all.find(isSame) ?? {
    institution,
    amount: undefined,
    reason: { zh: '', en: '' },
  };
  const set = (change: Partial<DraftManual>) => [
    ...all.filter((each) => !isSame(each)),
    { ...before, ...change },
  ];
  if (detail === 'reason') return set({ reason: { zh: String(value), en: String(value) } });
  if (detail !== 'amount') return 'unknownPath';
  return value === none || isAmount(value) ? set({ amount: value }) : 'notANumber';
}

/**
 * Projects with one detail of one of them set: `name`, `institution`, `amount`, `priority`; `none` as amount takes it
 * away. A project that is not there yet is added. Returns a code where the detail or value is none.
 */
export function patchProject(
  all: readonly DraftProject[],
  id: string,
  detail: string,
  value: string | number,
): readonly DraftProject[] | string {
  const change = projectDetail(detail, value);
  if (typeof change === 'string') return change;
  if (all.some((project) => project.id === id))
    return all.map((project) => (project.id === id ? { ...project, ...change } : project));
  const fresh = { id, name: { zh: id, en: id }, institution: '', amount: undefined, priority: 1 };
  return [...all, { ...fresh, ...change }];
}

function projectDetail(detail: string, value: string | number): Partial<DraftProject> | string {
  switch (detail) {
    case 'name':
      return { name: { zh: String(value), en: String(value) } };
    case 'institution':
      return { institution: String(value) };
    case 'priority':
      return isAmount(value) && Number.isInteger(value) && value >= 1 ? { priority: value } : 'notANumber';
    case 'amount':
      if (value === none) return { amount: none };
      return isAmount(value) ? { amount: value } : 'notANumber';
    default:
      return 'unknownPath';
  }
}

/** Whether a number is one that can be kept exactly, and not below 0. */
export function isAmount(value: string | number): value is number {
  return typeof value === 'number' && value >= 0 && parseExact(value) !== undefined;
}
