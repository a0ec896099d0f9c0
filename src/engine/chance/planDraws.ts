import type { Distribution, Uncertainty } from '../../schema';
import { fail, succeed, type Outcome, type Problem } from '../problem';
import type { Simulation } from '../simulation';
import { drawnCells, type DrawnCell, type Reach, type Reached, type Refusal } from './drawnCells';
import { inverseOf, type Bounds } from './inverse';
import { refuseDistribution } from './refuseDistribution';

/**
 * One drawn number x of each lane, and the cells that it moves: to `x` itself (`value`), or to what the cell holds in that
 * lane times x (`times`) or plus x (`plus`). A lane model has one input for each column, in their order. Plain data.
 */
export interface DrawnColumn {
  /** Where its random numbers come from: the same name draws the same in every scenario and under every policy. */
  readonly name: string;
  /** The path of the entry, as written. */
  readonly entry: string;
  readonly target: 'variable' | 'parameter';
  readonly id: string;
  readonly as: Distribution['as'];
  readonly cells: readonly DrawnCell[];
  readonly distribution: Distribution;
  /** Between what its numbers lie. */
  readonly bounds: Bounds;
  readonly isWhole: boolean;
  /** What it shares with other columns: z = correlation x factor + the rest of its own. */
  readonly shared: { readonly factor: string; readonly correlation: number } | undefined;
}

/**
 * What is drawn for a run, and which cells it moves: the columns of all entries, in the order in which they are
 * written. `simulation` is the run without chance; `file` is what the problems name.
 */
export function planDraws(
  uncertainty: Uncertainty,
  simulation: Simulation,
  file: string,
): Outcome<readonly DrawnColumn[]> {
  const problems: Problem[] = [];
  const columns = Object.entries(uncertainty).flatMap(([text, given]) => {
    const planned = columnsOf(text, given, simulation);
    if (Array.isArray(planned)) return planned;
    problems.push({ ...planned, file, path: ['uncertainty', text] });
    return [];
  });
  for (const [text, refusal] of [...conflicts(columns), ...mixedFactors(uncertainty)])
    problems.push({ ...refusal, file, path: ['uncertainty', text] });
  return problems.length > 0 ? fail(problems) : succeed(columns);
}

function columnsOf(text: string, given: Distribution, simulation: Simulation): DrawnColumn[] | Refusal {
  const refused = refuseDistribution(given);
  if (refused) return refused;
  const reach = drawnCells(text, given, simulation);
  if ('code' in reach) return reach;
  if (reach.unit === 'flag' && !isFlagList(given)) return { code: 'notAFlag', data: {} };
  const made = groupsOf(text, given, reach).map((group) => columnOf(text, given, reach, group));
  const refusals = made.filter((each): each is Refusal => 'code' in each);
  return refusals[0] ?? (made as DrawnColumn[]);
}

function isFlagList(given: Distribution): boolean {
  return (
    given.kind === 'list' && given.as === 'value' && given.values.every((value) => value === 0 || value === 1)
  );
}

/** The cells that one number moves, with its name: by entity or all together, for all years or one by one. */
function groupsOf(text: string, given: Distribution, { reached, isPattern, year }: Reach): Reached[] {
  const each = given.each ?? (isPattern ? 'separately' : 'together');
  const [path = text] = text.split('@');
  const byEntity =
    each === 'separately' || !isPattern
      ? reached
      : [{ name: path, cells: reached.flatMap(({ cells }) => cells) }];
  const groups = byEntity.flatMap(({ name, cells }) =>
    given.draw === 'once'
      ? [{ name: year === undefined ? name : `${name}@${String(year)}`, cells }]
      : [...new Set(cells.map((cell) => cell.year))].map((inYear) => ({
          name: `${name}@${String(inYear)}`,
          cells: cells.filter((cell) => cell.year === inYear),
        })),
  );
  return groups.filter(({ cells }) => cells.length > 0);
}

function columnOf(
  text: string,
  given: Distribution,
  { target, id, bounds, isWhole }: Reach,
  { name, cells }: Reached,
): DrawnColumn | Refusal {
  const wholeFigure = isWhole && given.as === 'value';
  const allowed = cells.reduce(
    (before, { base }) => both(before, drawnBounds(bounds, given.as, base)),
    entryBounds(given),
  );
  const within = wholeFigure ? wholeBounds(allowed) : allowed;
  if (!inverseOf(given, within))
    return { code: 'nothingLeft', data: { from: shown(allowed.from), to: shown(allowed.to) } };
  const inYear = given.draw === 'yearly' ? `@${String(cells[0]?.year ?? '')}` : '';
  const shared = given.shared && {
    factor: `${given.shared.factor}${inYear}`,
    correlation: given.shared.correlation,
  };
  const { as } = given;
  return {
    ...{ name, target, id, cells, shared, as },
    ...{ entry: text, distribution: given, bounds: within, isWhole: wholeFigure },
  };
}

function shown(end: number): string {
  return String(end).replace('Infinity', '∞');
}

function entryBounds({ truncate }: Distribution): Bounds {
  return { from: truncate?.from ?? -Infinity, to: truncate?.to ?? Infinity };
}

/** Bounds that a figure does not leave when it is rounded. */
function wholeBounds({ from, to }: Bounds): Bounds {
  return { from: Math.ceil(from), to: Math.floor(to) };
}

function both(one: Bounds, other: Bounds): Bounds {
  return { from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) };
}

/** What the drawn number may be so that the cell stays within its bounds. */
function drawnBounds({ from, to }: Bounds, as: Distribution['as'], base: number): Bounds {
  if (as === 'value') return { from, to };
  if (as === 'plus') return { from: from - base, to: to - base };
  if (base === 0) return { from: -Infinity, to: Infinity };
  return base > 0 ? { from: from / base, to: to / base } : { from: to / base, to: from / base };
}

/** Two entries on one cell leave open which holds; that is refused, not decided. */
function conflicts(columns: readonly DrawnColumn[]): [string, Refusal][] {
  const owners = new Map<string, string>();
  const found = new Map<string, Refusal>();
  for (const { entry, target, id, cells } of columns)
    for (const { index, year } of cells) {
      const cell = `${target} ${id} ${String(index)} ${String(year)}`;
      const owner = owners.get(cell) ?? entry;
      owners.set(cell, owner);
      if (owner !== entry)
        found.set(`${owner} ${entry}`, { code: 'drawnTwice', data: { left: owner, right: entry } });
    }
  return [...found.values()].map((refusal) => [refusal.data['right'] ?? '', refusal]);
}

/** A factor is drawn as often as the figures that share it: once for all years, or every year. */
function mixedFactors(uncertainty: Uncertainty): [string, Refusal][] {
  const first = new Map<string, { text: string; draw: Distribution['draw'] }>();
  return Object.entries(uncertainty).flatMap(([text, { shared, draw }]): [string, Refusal][] => {
    if (!shared) return [];
    const before = first.get(shared.factor) ?? { text, draw };
    first.set(shared.factor, before);
    if (before.draw === draw) return [];
    return [[text, { code: 'factorMixed', data: { piece: shared.factor, left: before.text, right: text } }]];
  });
}
