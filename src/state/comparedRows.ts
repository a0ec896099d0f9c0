import {
  requirementList,
  zero,
  type Exact,
  type RequirementGroup,
  type Simulation,
  type Value,
} from '../engine';
import { yearlyFigures, type RegionFigure, type Series } from './figures';
import { measureIn, type Measure } from './measures';

/** A figure by which columns are compared. */
export type ComparedFigureId =
  RegionFigure | Extract<Measure, 'performancePayPool' | 'notMet' | 'targetsMet'>;

/** A column by its key, with its run. */
export interface Compared {
  readonly key: string;
  readonly simulation: Simulation;
}

/** A figure in each column; nothing where the year is none of the column's. */
export interface ComparedRow {
  readonly id: ComparedFigureId;
  readonly unit: string;
  readonly values: ReadonlyMap<string, Value>;
}

/** Where a requirement stands in each column; nothing where it applies to nobody. */
export interface StatusRow {
  readonly id: string;
  readonly rule: RequirementGroup['rule'];
  readonly groups: ReadonlyMap<string, RequirementGroup>;
}

/** How much a column has more of a figure than the base. */
export interface Difference {
  readonly key: string;
  readonly id: ComparedFigureId;
  readonly amount: Exact;
}

const wholeTable = ['performancePayPool', 'notMet', 'targetsMet'] as const;

/** Whether a figure is one cell, which can be asked why; what is summed over schools or counted is none. */
export function isOneCell(id: ComparedFigureId): boolean {
  return !wholeTable.some((each) => each === id);
}

/** The figures that are of use in some column. */
export function figuresOf(columns: readonly Compared[], year: number): ComparedFigureId[] {
  const found = columns.flatMap(({ simulation }) =>
    hasYear(simulation, year) ? yearlyFigures(simulation, year) : [],
  );
  return [...new Set(found), ...wholeTable];
}

/** A figure in a year; undefined where the year is none of the run's. */
export function figureIn(simulation: Simulation, id: ComparedFigureId, year: number): Value | undefined {
  return hasYear(simulation, year) ? measureIn(simulation, id, year) : undefined;
}

/** The unit of a figure as it is written. */
export function unitOfFigure(simulation: Simulation, id: ComparedFigureId): string {
  return id === 'notMet' || id === 'targetsMet' ? 'count' : simulation.variable(id).unit;
}

export function comparedRows(
  columns: readonly Compared[],
  figures: readonly ComparedFigureId[],
  year: number,
): ComparedRow[] {
  const [first] = columns;
  if (!first) return [];
  return figures.map((id) => ({
    id,
    unit: unitOfFigure(first.simulation, id),
    values: new Map(
      columns.flatMap(({ key, simulation }) => {
        const value = figureIn(simulation, id, year);
        return value ? [[key, value] as const] : [];
      }),
    ),
  }));
}

/** A figure of a column over years that it has; of the table each cell can be asked why, as far as it is one cell. */
export function comparedSeries(
  { simulation }: Compared,
  id: ComparedFigureId,
  years: readonly number[],
  isTable: boolean,
): Series {
  const isCell = isTable && isOneCell(id);
  const cells = years.map((year) => ({
    year,
    value: measureIn(simulation, id, year),
    ...(isCell ? { question: { kind: 'cell', variable: id, index: 0, year } as const } : {}),
  }));
  return { id, unit: unitOfFigure(simulation, id), cells };
}

/** The years that all columns have. */
export function commonYears(columns: readonly Compared[]): number[] {
  const from = Math.max(...columns.map(({ simulation }) => simulation.years.from));
  const to = Math.min(...columns.map(({ simulation }) => simulation.years.to));
  return columns.length === 0 ? [] : Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}

/** Every requirement of any column, the gravest first. */
export function statusRows(columns: readonly Compared[], year: number): StatusRow[] {
  const rows = new Map<string, { rule: RequirementGroup['rule']; groups: Map<string, RequirementGroup> }>();
  for (const { key, simulation } of columns) {
    if (!hasYear(simulation, year)) continue;
    for (const group of requirementList(simulation, year)) {
      const row = rows.get(group.id) ?? { rule: group.rule, groups: new Map<string, RequirementGroup>() };
      row.groups.set(key, group);
      rows.set(group.id, row);
    }
  }
  return [...rows].map(([id, { rule, groups }]) => ({ id, rule, groups }));
}

/** Whether a requirement that the base has too stands otherwise in some column. */
export function turns({ groups }: StatusRow, base: string, keys: readonly string[]): boolean {
  const standing = groups.get(base)?.status;
  if (standing === undefined) return false;
  return keys.some((key) => groups.has(key) && groups.get(key)?.status !== standing);
}

/** The greatest difference from the base in money: what is told by the head or counted is no amount to hold against it. */
export function greatestDifference(rows: readonly ComparedRow[], base: string): Difference | undefined {
  let greatest: Difference | undefined;
  for (const { id, unit, values } of rows) {
    const from = values.get(base);
    if (unit !== 'yuan' || from?.kind !== 'known') continue;
    for (const [key, to] of values) {
      if (to.kind !== 'known') continue;
      const amount = to.number.sub(from.number);
      if (amount.abs().compare(greatest?.amount.abs() ?? zero) > 0) greatest = { key, id, amount };
    }
  }
  return greatest;
}

function hasYear({ years: { from, to } }: Simulation, year: number): boolean {
  return year >= from && year <= to;
}
