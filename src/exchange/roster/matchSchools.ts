import { NameFinder } from './likeness';
import { comparable } from './readHead';
import type { RosterRow } from './readRows';
import type { Institution } from './rosterBasis';

/** Which school of the last roster a row is, and how that is known. */
export type Standing =
  /** By its code, or without one by its name. */
  | 'same'
  /** By its code, under another name. */
  | 'renamed'
  /** By its name, under a code that the last roster does not have. */
  | 'unknownCode'
  /** By nothing; a school of the last roster has a name like it. */
  | 'nearest'
  /** No school of the last roster is like it. */
  | 'added';

/** A row with the school that it is, or is like. */
export interface Match {
  readonly standing: Standing;
  /** Where it stands in the last roster; undefined for an added one. */
  readonly school: number | undefined;
}

/** How alike two names must be for one to be proposed as the other. */
const leastAlike = 1 / 2;

/** Finds the school of every row: by code, by name, and of what is left over by the nearest name. */
export function matchSchools(rows: readonly RosterRow[], institutions: readonly Institution[]): Match[] {
  const byCode = new Map(institutions.map(({ id }, index) => [id, index]));
  const byName = new Map<string, number>();
  institutions.forEach(({ name }, index) => {
    for (const text of [name.zh, name.en])
      if (!byName.has(comparable(text))) byName.set(comparable(text), index);
  });
  const found = rows.map((row) => knownSchool(row, byCode, byName, institutions));
  const taken = new Set(found.map((match) => match?.school));
  const free = institutions.map((_, index) => index).filter((index) => !taken.has(index));
  const finder = new NameFinder(free.map((index) => comparable(institutions[index]?.name.zh ?? '')));
  return rows.map((row, index) => {
    const match = found[index];
    if (match) return match;
    const near = finder.nearest(comparable(row.nameZh ?? ''), leastAlike);
    return near
      ? { standing: 'nearest', school: free[near.index] }
      : { standing: 'added', school: undefined };
  });
}

function knownSchool(
  { code, nameZh, nameEn }: RosterRow,
  byCode: ReadonlyMap<string, number>,
  byName: ReadonlyMap<string, number>,
  institutions: readonly Institution[],
): Match | undefined {
  const coded = code === undefined ? undefined : byCode.get(code.toLowerCase());
  if (coded !== undefined) {
    const name = institutions[coded]?.name;
    const isNamed = [name?.zh, name?.en].some((each) => comparable(each ?? '') === comparable(nameZh ?? ''));
    return { standing: nameZh === undefined || isNamed ? 'same' : 'renamed', school: coded };
  }
  const named = [nameZh, nameEn].map((each) =>
    each === undefined ? undefined : byName.get(comparable(each)),
  );
  const school = named.find((each) => each !== undefined);
  if (school === undefined) return undefined;
  return { standing: code === undefined ? 'same' : 'unknownCode', school };
}
