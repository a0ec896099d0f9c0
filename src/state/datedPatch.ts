import type { Patch } from '../schema';

/**
 * A patch with entries, by paths without a year, for some years: one entry without a year where that is every year,
 * else one for each. What is shipped anyway is no change.
 */
export function withDated(
  patch: Patch,
  entries: Patch,
  { years, isEvery }: { readonly years: readonly number[]; readonly isEvery: boolean },
  shippedIn: (year: number) => Patch,
): Patch {
  const shipped = new Map(years.map((year) => [year, shippedIn(year)]));
  const next = { ...patch };
  for (const [path, value] of Object.entries(entries)) {
    const isShipped = (year: number) => shipped.get(year)?.[path] === value;
    for (const year of years) {
      Reflect.deleteProperty(next, dated(path, year));
      // Beside an entry for every year, one for some is needed even where it says what is shipped.
      if (!isEvery && (path in next || !isShipped(year))) next[dated(path, year)] = value;
    }
    if (!isEvery) continue;
    Reflect.deleteProperty(next, path);
    if (!years.every(isShipped)) next[path] = value;
  }
  return next;
}

/**
 * One patch that does what two do one after the other: an entry for every year ends the earlier ones for one, and a
 * figure of policy from a year on ends the earlier ones from that year on.
 */
export function merged(earlier: Patch, later: Patch): Patch {
  const kept = Object.entries(earlier).filter(
    ([path]) => !(withoutYear(path) in later) && !isEnded(path, later),
  );
  return { ...Object.fromEntries(kept), ...later };
}

/** Whether a later figure of the same parameter begins no later, and so leaves nothing of an earlier one. */
function isEnded(path: string, later: Patch): boolean {
  if (!path.startsWith('parameters.')) return false;
  const own = withoutYear(path);
  return Object.keys(later).some((each) => withoutYear(each) === own && yearOfPath(each) <= yearOfPath(path));
}

/** The year behind the path of an entry; 0 for every year. */
export function yearOfPath(path: string): number {
  return Number(/@(\d+)$/u.exec(path)?.[1] ?? 0);
}

/** The entries of a patch that stand at a path without a year, or below it. */
export function pathsUnder(patch: Patch, path: string): string[] {
  return Object.keys(patch).filter(
    (each) => each === path || each.startsWith(`${path}@`) || each.startsWith(`${path}.`),
  );
}

/** The path of an entry without its year. */
export function withoutYear(path: string): string {
  return path.replace(/@\d+$/u, '');
}

function dated(path: string, year: number): string {
  return `${path}@${String(year)}`;
}

/** A patch without some of its entries. */
export function withoutPaths(patch: Patch, paths: readonly string[]): Patch {
  return Object.fromEntries(Object.entries(patch).filter(([path]) => !paths.includes(path)));
}
