import type { Match } from './matchSchools';
import type { RosterRow } from './readRows';
import type { Institution } from './rosterBasis';

/** What becomes of a row: it is left out, is a school of the last roster, or is a new one. */
export type RowUse =
  | { readonly kind: 'leave' }
  | { readonly kind: 'same'; readonly school: number }
  | { readonly kind: 'new'; readonly id: string };

/** What a person decided for rows, by row of the file: `leave`, `new`, `take` what was found, or the id of a school. */
export type Decisions = Readonly<Record<string, string>>;

/** A row with what becomes of it and why it is left out where nobody decided that. */
export interface SettledRow {
  readonly use: RowUse;
  readonly held: 'faults' | 'twins' | 'doubt' | 'undecided' | 'unplaced' | 'decided' | undefined;
  /** Other rows for the same school, by row of the file. */
  readonly twins: readonly number[];
}

const leave: RowUse = { kind: 'leave' };

/**
 * Settles what becomes of every row. A row with a fault is left out until that is put right; of several rows for one school
 * none is used until one is chosen; what only looks like a school, or seems to be in another unit, waits for a decision.
 */
export function settleRows(
  rows: readonly RosterRow[],
  matches: readonly Match[],
  doubtful: ReadonlySet<number>,
  decisions: Decisions,
  institutions: readonly Institution[],
): SettledRow[] {
  const byId = new Map(institutions.map(({ id }, index) => [id, index]));
  const ids = newIds(rows, new Set(byId.keys()));
  const wished = rows.map((row, index) => wish(row, matches[index], ids[index] ?? '', decisions, byId));
  const groups = new Map<string, number[]>();
  wished.forEach(({ target }, index) => {
    if (target === undefined) return;
    const there = groups.get(target);
    if (there) there.push(index);
    else groups.set(target, [index]);
  });
  return rows.map((row, index) => {
    const { target, use, isDecided } = wished[index] ?? { target: undefined, use: leave, isDecided: false };
    const group = target === undefined ? [] : (groups.get(target) ?? []);
    const others = group.filter((each) => each !== index);
    const twins = others.map((each) => rows[each]?.row ?? 0);
    const rivals = others.filter((each) => isDecided === (wished[each]?.isDecided ?? false));
    const isBeaten = !isDecided && others.some((each) => wished[each]?.isDecided);
    const held = heldBy(row, use, {
      isDecided,
      isLeft: decisions[String(row.row)] === 'leave',
      isDoubtful: doubtful.has(row.row),
      isTwin: isBeaten || (rivals.length > 0 && use.kind !== 'leave'),
    });
    return { use: held ? leave : use, held, twins };
  });
}

function heldBy(
  row: RosterRow,
  use: RowUse,
  about: Readonly<Record<'isDecided' | 'isLeft' | 'isDoubtful' | 'isTwin', boolean>>,
): SettledRow['held'] {
  if (about.isLeft) return 'decided';
  if (row.faults.length > 0) return 'faults';
  if (about.isTwin) return 'twins';
  if (use.kind === 'leave') return 'undecided';
  if (use.kind === 'new' && (!row.level || !row.ownerLevel || row.nameZh === undefined)) return 'unplaced';
  return about.isDoubtful && !about.isDecided ? 'doubt' : undefined;
}

interface Wish {
  readonly use: RowUse;
  /** Which school it is for; several rows may not be for one. */
  readonly target: string | undefined;
  readonly isDecided: boolean;
}

/** What a row would be used for if nothing stood against it. */
function wish(
  row: RosterRow,
  match: Match | undefined,
  id: string,
  decisions: Decisions,
  byId: ReadonlyMap<string, number>,
): Wish {
  const decision = decisions[String(row.row)];
  const isDecided = decision !== undefined && decision !== 'leave';
  const named = decision === undefined ? undefined : byId.get(decision);
  const found = match?.standing === 'nearest' && decision !== 'take' ? undefined : match?.school;
  const school = named ?? (decision === 'new' ? undefined : found);
  if (school !== undefined)
    return { use: { kind: 'same', school }, target: `school ${String(school)}`, isDecided };
  if (match?.standing === 'nearest' && decision !== 'new')
    return { use: leave, target: undefined, isDecided };
  return { use: { kind: 'new', id }, target: `new ${row.code ?? row.nameZh ?? id}`, isDecided };
}

/** Ids for schools that may be new: their codes as ids are written, else the next free number. */
function newIds(rows: readonly RosterRow[], taken: Set<string>): string[] {
  let number = 0;
  return rows.map(({ code = '' }) => {
    const slug = code
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '');
    if (slug !== '' && !taken.has(slug)) return slug;
    let id = slug;
    while (id === '' || taken.has(id)) id = `new-${String((number += 1))}`;
    taken.add(id);
    return id;
  });
}
