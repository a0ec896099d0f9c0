import { succeed, type Outcome } from '../../engine';
import { refuseFile, type Tables } from '../tables/table';
import { applyRoster, type AppliedRoster } from './applyRoster';
import { exactSum } from './exactSum';
import { findJumps, type Jump } from './findJumps';
import { useKey, type RosterLayout } from './guessColumns';
import { matchSchools, type Standing } from './matchSchools';
import { readRows, type CellFault, type Corrections, type ReadRows, type RosterRow } from './readRows';
import { lastFigure, type Institution, type LastFigures, type RosterBasis } from './rosterBasis';
import { settleRows, type Decisions, type SettledRow } from './settleRows';
import { unitDoubts, type UnitDoubt } from './unitDoubts';

/** How a table is read as a roster and what was decided about it. */
export interface RosterPlan extends RosterLayout {
  readonly corrections: Corrections;
  readonly decisions: Decisions;
  /** Ids of schools that stand in the last roster alone and go; the others stay as they are. */
  readonly removed: readonly string[];
  /** From what change on a figure is called a jump: 1 is 100%. */
  readonly jump: number;
  /** Columns, from 0, whose unit was confirmed by hand. */
  readonly confirmed: readonly number[];
}

/** A row about which there is something to say. */
export interface RosterLine extends Pick<SettledRow, 'held' | 'twins'> {
  readonly row: number;
  readonly code: string | undefined;
  readonly name: string | undefined;
  readonly standing: Standing;
  /** The school of the last roster that it is, or is like. */
  readonly school: Pick<Institution, 'id' | 'name'> | undefined;
  readonly use: SettledRow['use']['kind'];
  readonly faults: readonly CellFault[];
}

/** A sum over all schools in the last roster and in the new one, as decimal texts. */
export interface RosterTotal {
  readonly variable: string;
  readonly year: number | undefined;
  readonly before: string;
  readonly after: string;
  readonly schoolsBefore: number;
  readonly schoolsAfter: number;
}

/** Everything that a roster would change and everything that is wrong with it; nothing has been changed yet. */
export interface RosterReport {
  readonly rows: number;
  readonly used: number;
  readonly plain: number;
  readonly lines: readonly RosterLine[];
  /** How many rows there is something to say about; only so many are listed. */
  readonly allLines: number;
  readonly missing: readonly Pick<Institution, 'id' | 'name'>[];
  readonly jumps: readonly Jump[];
  /** How many jumps there are; only the largest are listed. */
  readonly allJumps: number;
  readonly totals: readonly RosterTotal[];
  readonly doubts: readonly UnitDoubt[];
  readonly sums: readonly number[];
  readonly blanks: number;
  readonly schoolsAfter: number;
}

/** More than anyone reads; what is beyond is counted and not listed. */
const mostListed = 500;
/** Units whose figures add up over schools. */
const summed = ['yuan', 'person', 'post', 'personTime', 'contest', 'award', 'count'];

interface Compared {
  readonly report: RosterReport;
  readonly applied: AppliedRoster;
}

/** Reads a table as a roster and holds it against the last one. Refuses a plan that names no school, or one thing twice. */
export function compareRoster(tables: Tables, plan: RosterPlan, basis: RosterBasis): Outcome<Compared> {
  const problem = planProblem(tables.file, plan);
  if (problem) return problem;
  const sheet = tables.sheets[plan.sheet];
  if (!sheet) return refuseFile(tables.file, 'tableEmpty');
  const read = readRows(sheet, plan.headRow, plan.columns, basis, plan.corrections);
  if (read.rows.length === 0) return refuseFile(tables.file, 'rosterNoRows');
  const matches = matchSchools(read.rows, basis.institutions);
  const last = read.columns.map(({ variable, year }) =>
    basis.institutions.map((each) => lastFigure(each, variable, year ?? basis.year)),
  );
  const jumps = findJumps(read, matches, last, plan.jump);
  const slipped = new Set(jumps.flatMap(({ row, slip }) => (slip === undefined ? [] : [row])));
  const settled = settleRows(read.rows, matches, slipped, plan.decisions, basis.institutions);
  const present = new Set(
    [
      ...matches.map(({ school, standing }) => (standing === 'nearest' ? undefined : school)),
      ...schoolsOf(settled),
    ].filter((school) => school !== undefined),
  );
  const missing = basis.institutions.filter((_, index) => !present.has(index));
  const missingIds = new Set(missing.map(({ id }) => id));
  const removed = new Set(plan.removed.filter((id) => missingIds.has(id)));
  const applied = applyRoster(read.rows, settled, read.columns, removed, basis);
  const lines = read.rows.flatMap((row, index): RosterLine[] => {
    const [match, state] = [matches[index], settled[index]];
    if (!match || !state) return [];
    const isPlain = match.standing === 'same' && !state.held && state.twins.length === 0;
    return isPlain ? [] : [lineOf(row, match, state, basis)];
  });
  const report: RosterReport = {
    rows: read.rows.length,
    used: settled.filter(({ use }) => use.kind !== 'leave').length,
    plain: read.rows.length - lines.length,
    // What waits for a person comes first where not all can be listed.
    lines: lines.length > mostListed ? [...lines].sort(waitingFirst).slice(0, mostListed) : lines,
    allLines: lines.length,
    missing: missing.map(({ id, name }) => ({ id, name })),
    jumps: jumps.slice(0, mostListed),
    allJumps: jumps.length,
    totals: totalsOf(read.columns, last, basis.year, applied),
    doubts: unitDoubts(read, matches, plan.columns, last).filter(
      ({ column }) => !plan.confirmed.includes(column),
    ),
    sums: read.totals,
    blanks: read.blanks,
    schoolsAfter: applied.institutions.length,
  };
  return succeed({ report, applied });
}

function waitingFirst(left: RosterLine, right: RosterLine): number {
  return Number(right.held !== undefined) - Number(left.held !== undefined) || left.row - right.row;
}

/** A plan that cannot be carried out, whatever stands in the table. */
function planProblem(file: string, { columns }: RosterPlan): Outcome<never> | undefined {
  const keys = columns.flatMap(({ use, head }) => {
    const key = useKey(use);
    return key === undefined ? [] : [{ key, head }];
  });
  const twice = keys.find(({ key }, index) => keys.findIndex((each) => each.key === key) < index);
  if (twice) return refuseFile(file, 'rosterColumnTwice', { piece: twice.head });
  const isNamed = keys.some(({ key }) => key === 'id' || key === 'nameZh');
  return isNamed ? undefined : refuseFile(file, 'rosterNoSchools');
}

function schoolsOf(settled: readonly SettledRow[]): number[] {
  return settled.flatMap(({ use }) => (use.kind === 'same' ? [use.school] : []));
}

function lineOf(
  { row, code, nameZh, faults }: RosterRow,
  { standing, school }: { readonly standing: Standing; readonly school: number | undefined },
  { use, held, twins }: SettledRow,
  { institutions }: RosterBasis,
): RosterLine {
  const last = school === undefined ? undefined : institutions[school];
  return {
    row,
    code,
    name: nameZh,
    standing,
    school: last && { id: last.id, name: last.name },
    use: use.kind,
    held,
    twins,
    faults,
  };
}

function totalsOf(
  columns: ReadRows['columns'],
  last: LastFigures,
  shown: number,
  { institutions }: AppliedRoster,
): RosterTotal[] {
  return columns.flatMap(({ variable, year }, place) => {
    if (!summed.includes(variable.unit)) return [];
    const before = (last[place] ?? []).filter((each) => each !== undefined);
    const after = institutions.flatMap((each) => lastFigure(each, variable, year ?? shown) ?? []);
    const total = {
      variable: variable.id,
      year,
      before: exactSum(before),
      after: exactSum(after),
      schoolsBefore: before.length,
      schoolsAfter: after.length,
    };
    return [total];
  });
}
