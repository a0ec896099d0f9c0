import { parsePath, type PatchPath } from '../engine';
import type { Patch } from '../schema';
import { withoutYear } from './datedPatch';

/** One thing that was changed: a cell or a run of years of one variable, a figure of policy, a reading. */
export interface Change {
  /** The entries of the patch that belong to it; resetting it forgets them all. */
  readonly paths: readonly string[];
  readonly path: PatchPath;
  readonly value: number | string;
  /** The years it holds in; empty for every year. */
  readonly years: readonly number[];
}

/** The entries of a patch put together: neighbouring years of one variable with one value are one change. */
export function groupChanges(patch: Patch): Change[] {
  const groups: Change[] = [];
  for (const [text, value] of Object.entries(patch).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const path = parsePath(text);
    if (!path) continue;
    const year = 'year' in path ? path.year : undefined;
    const last = groups.at(-1);
    const belongs =
      last !== undefined &&
      year !== undefined &&
      last.value === value &&
      last.years.at(-1) === year - 1 &&
      withoutYear(text) === withoutYear(last.paths[0] ?? '');
    if (belongs) {
      groups[groups.length - 1] = { ...last, paths: [...last.paths, text], years: [...last.years, year] };
    } else groups.push({ paths: [text], path, value, years: year === undefined ? [] : [year] });
  }
  return groups;
}
