import type { Distribution } from '../../schema';
import { isIndivisible } from '../formula';
import { parsePath, type PatchPath } from '../policy';
import { directoryOf } from '../population';
import type { Problem } from '../problem';
import type { Simulation } from '../simulation';
import type { Bounds } from './inverse';

/** One cell that a drawn number moves. */
export interface DrawnCell {
  /** The n-th entity of the variable's kind; 0 for a parameter. */
  readonly index: number;
  readonly year: number;
  /** What the cell holds in the run without chance, where the drawn number is a factor or an amount on top; else 0. */
  readonly base: number;
}

/** The cells of one entity, or of a parameter, with the name that they have whatever path reached them. */
export interface Reached {
  readonly name: string;
  readonly cells: readonly DrawnCell[];
}

/** What the path of an entry reaches, and what its figures may be. */
export interface Reach {
  readonly target: 'variable' | 'parameter';
  readonly id: string;
  readonly year: number | undefined;
  readonly isPattern: boolean;
  readonly reached: readonly Reached[];
  readonly bounds: Bounds;
  readonly unit: string;
  /** People and posts come whole. */
  readonly isWhole: boolean;
}

export type Refusal = Pick<Problem, 'code' | 'data'>;

/** What an entry reaches in a run, in the years of the run; a refusal where the path leads nowhere. */
export function drawnCells(text: string, given: Distribution, simulation: Simulation): Reach | Refusal {
  const path = parsePath(text);
  if (!path) return { code: 'unknownPath', data: { piece: text } };
  const { from, to } = simulation.years;
  const first = Math.max(from, given.since ?? from);
  const year = 'year' in path ? path.year : undefined;
  if (year !== undefined && (year < from || year > to)) return outside(year, simulation);
  if (first > to) {
    // It sets in after the last year of the run: what it says holds, and there is nothing to draw.
    const reach = drawnCells(text, { ...given, since: from }, simulation);
    return 'code' in reach ? reach : { ...reach, reached: [] };
  }
  if (path.kind === 'parameter') return ofParameter(path, given, spanOf(year ?? first, to), simulation);
  if (path.kind !== 'given') return { code: 'notDrawable', data: { piece: text } };
  return ofVariable(path, given, year === undefined ? spanOf(first, to) : [year], simulation);
}

function outside(year: number, { years: { from, to } }: Simulation): Refusal {
  return { code: 'yearOutside', data: { piece: String(year), from: String(from), to: String(to) } };
}

function spanOf(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** As with a patch, a year on a parameter means from that year on. */
function ofParameter(
  { id, year }: Extract<PatchPath, { kind: 'parameter' }>,
  given: Distribution,
  years: readonly number[],
  simulation: Simulation,
): Reach | Refusal {
  const parameter = simulation.rules.parameters.get(id);
  if (!parameter) return { code: 'unknownId', data: { piece: id } };
  const cells = years.flatMap((each): DrawnCell[] => {
    if (given.as === 'value') return [{ index: 0, year: each, base: 0 }];
    const value = simulation.parameter(id, each);
    return value.kind === 'known' ? [{ index: 0, year: each, base: value.number.valueOf() }] : [];
  });
  if (cells.length === 0) return { code: 'nothingToMove', data: { piece: id } };
  const { unit } = parameter;
  return {
    ...{ target: 'parameter', id, year, unit, isPattern: false, isWhole: isIndivisible(unit) },
    reached: [{ name: `parameters.${id}`, cells }],
    // As with variables: only a ratio, such as a growth, can be below zero.
    bounds: { from: unit === 'ratio' ? -Infinity : 0, to: Infinity },
  };
}

function ofVariable(
  path: Extract<PatchPath, { kind: 'given' }>,
  given: Distribution,
  years: readonly number[],
  simulation: Simulation,
): Reach | Refusal {
  const { variable: id, year } = path;
  const { rules, population } = simulation;
  const variable = rules.variables.get(id);
  if (!variable) return { code: 'unknownId', data: { piece: id } };
  const group = rules.entities.get(variable.entity)?.path ?? '';
  if (group !== path.group)
    return { code: 'wrongEntity', data: { piece: id, entity: group, kind: path.group } };
  const covered = directoryOf(population)(variable.entity, path.entity);
  const isPattern = path.entity.includes('*');
  if (covered.length === 0 && !isPattern) return { code: 'unknownId', data: { piece: path.entity } };
  const reached = covered
    .map((index) => ({
      name: `${simulation.entity(variable.entity, index).path}.${id}`,
      cells:
        given.as === 'value'
          ? settable(id, index, years, simulation)
          : movable(id, index, years, year !== undefined, simulation),
    }))
    .filter(({ cells }) => cells.length > 0);
  if (covered.length > 0 && reached.length === 0) return { code: 'nothingToMove', data: { piece: id } };
  const { unit, min, max } = variable;
  return {
    ...{ target: 'variable', id, year, unit, isPattern, isWhole: isIndivisible(unit), reached },
    bounds: { from: min?.valueOf() ?? -Infinity, to: max?.valueOf() ?? Infinity },
  };
}

/** What an allocation decides is not entered. */
function settable(id: string, index: number, years: readonly number[], simulation: Simulation): DrawnCell[] {
  return years
    .filter((year) => simulation.origin(id, index, year).kind !== 'allocated')
    .map((year) => ({ index, year, base: 0 }));
}

/**
 * The known cells that a factor or an amount is put on. Over several years only what is entered is moved, so that what
 * a formula makes of it follows by itself and keeps the uncertainty of all else that it reads; where nothing is entered
 * in those years, or one year is named, what the formula gives in the run without chance is moved.
 */
function movable(
  id: string,
  index: number,
  years: readonly number[],
  isNamed: boolean,
  simulation: Simulation,
): DrawnCell[] {
  const known = years.flatMap((year) => {
    const { kind } = simulation.origin(id, index, year);
    const value = simulation.value(id, index, year);
    return value.kind === 'known' && kind !== 'allocated'
      ? [{ kind, cell: { index, year, base: value.number.valueOf() } }]
      : [];
  });
  const entered = known.filter(({ kind }) => kind !== 'formula');
  return (entered.length > 0 && !isNamed ? entered : known).map(({ cell }) => cell);
}
