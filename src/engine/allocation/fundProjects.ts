import { zero, type Exact } from '../number';
import { compareIds } from './roundToUnit';

/** A named project that asks for money. */
export interface Project {
  readonly id: string;
  readonly school: string;
  readonly amount: Exact;
  /** 1 comes first; of equals the lower id. */
  readonly priority: number;
}

export interface FundedProject extends Project {
  readonly granted: Exact;
}

/**
 * Funds projects in the order of their priority until the money is used up: each in full while it lasts, the next one
 * with what is left, the others with nothing. What no project asks for is left.
 */
export function fundProjects(
  money: Exact,
  projects: readonly Project[],
): { readonly funded: readonly FundedProject[]; readonly left: Exact } {
  let left = money;
  const funded = inOrderOfFunding(projects).map((project) => {
    const granted = project.amount.compare(left) <= 0 ? project.amount : left;
    left = left.sub(granted);
    return { ...project, granted };
  });
  return { funded, left: left.n === 0n ? zero : left };
}

/** Projects in the order in which they are funded. */
export function inOrderOfFunding<T extends Pick<Project, 'id' | 'priority'>>(projects: readonly T[]): T[] {
  return [...projects].sort((a, b) => a.priority - b.priority || compareIds(a.id, b.id));
}
