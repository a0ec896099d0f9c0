import {
  compileBatch,
  leversReaching,
  planDraws,
  type BatchProgram,
  type DrawnColumn,
  type LabLever,
  type LaneCell,
  type LaneOutput,
  type Problem,
  type Sampling,
  type Simulation,
} from '../engine';
import type { Uncertainty } from '../schema';
import { nextProgram } from './asking';

/** A figure of one entity over the years: `performancePayPool` of the second institution. */
export interface LabFigure {
  readonly variable: string;
  readonly index: number;
}

/** What the draws are asked, whatever a slider is moved to. */
export interface ChanceRequest {
  readonly simulation: Simulation;
  readonly scenario: string;
  readonly uncertainty: Uncertainty;
  readonly figure: LabFigure;
  /** Amounts that may be missing, whose value at risk is asked as well. */
  readonly shortfalls: readonly LabFigure[];
  /** What the slider is to move: the first of these paths that reaches the figure, else the first that does. */
  readonly wanted: readonly string[];
  readonly sampling: Sampling;
  /** With what probability a shortfall may be greater than what is said of it. */
  readonly beyond: number;
}

/** A check or target in one year; it holds where it holds for everyone whom it concerns. */
export interface ChanceRow {
  readonly kind: 'check' | 'target';
  readonly id: string;
  readonly year: number;
}

/** The shares of the draws that a fan is drawn with: from the fifth to the ninety-fifth of a hundred. */
export const fanShares = [5, 25, 50, 75, 95].map((percent) => percent / 100);

interface Program {
  readonly key: number;
  readonly program: BatchProgram;
}

/** What reaches the figure and the shortfalls, and no more: quick enough to follow a slider. */
export interface BandsProgram extends Program {
  readonly request: ChanceRequest;
  /** What could be moved, and what the slider does move; nothing where nothing reaches the figure. */
  readonly levers: readonly LabLever[];
  readonly lever: LabLever | undefined;
  readonly columns: readonly DrawnColumn[];
  readonly years: readonly number[];
  /** Its outputs, which stand in order: the figure over the years, then each shortfall. */
  readonly figures: readonly number[];
}

/** The margins of every check and target. */
export interface MarginsProgram extends Program {
  readonly rows: readonly (ChanceRow & { readonly outputs: readonly number[]; readonly strict: boolean })[];
}

/** Compiles what is asked of the figure, or says why there is nothing to draw. */
export function compileBands(request: ChanceRequest): BandsProgram | Problem[] {
  const { simulation, scenario, uncertainty, figure, shortfalls, wanted } = request;
  const years = yearsOf(simulation);
  const cellsOf = (each: LabFigure): LaneOutput[] =>
    years.map((year) => ({ kind: 'cell' as const, ...each, year }));
  const levers = leversReaching(simulation, cellsOf(figure), years);
  const lever = wanted.flatMap((path) => levers.find((each) => each.path === path) ?? [])[0] ?? levers[0];
  const planned = planDraws(withoutLever(uncertainty, lever), simulation, scenario);
  if (!planned.ok) return [...planned.problems];
  const columns = planned.value;
  const outputs = [figure, ...shortfalls].flatMap(cellsOf);
  const program = compileBatch(simulation, { inputs: inputsOf(lever, columns), outputs });
  const figures = outputs.map((_, index) => index);
  return { request, levers, lever, key: nextProgram(), program, columns, years, figures };
}

/** Compiles what is asked of the requirements, with the same lever and the same draws. */
export function compileMargins({
  request: { simulation },
  lever,
  columns,
  years,
}: BandsProgram): MarginsProgram {
  const outputs: LaneOutput[] = [];
  const requirements = [
    ...simulation.rules.checks.map((rule) => ({ kind: 'check' as const, rule })),
    ...simulation.rules.targets.map((rule) => ({ kind: 'target' as const, rule })),
  ];
  const rows = requirements.flatMap(({ kind, rule: { id, entity, comparison } }) =>
    years.map((year) => {
      const first = outputs.length;
      const entities = simulation.population.get(entity) ?? [];
      entities.forEach((_, index) => outputs.push({ kind, id, index, year }));
      const strict = comparison === '<' || comparison === '>';
      return { kind, id, year, strict, outputs: entities.map((_, index) => first + index) };
    }),
  );
  const program = compileBatch(simulation, { inputs: inputsOf(lever, columns), outputs });
  return { key: nextProgram(), program, rows };
}

/** The lever first, then the drawn columns in their order. */
function inputsOf(lever: LabLever | undefined, columns: readonly DrawnColumn[]): (readonly LaneCell[])[] {
  const drawn = columns.map(({ target, id, as, cells }) =>
    cells.map(({ index, year }) => ({ of: target, id, index, year, as })),
  );
  return lever ? [lever.cells, ...drawn] : drawn;
}

function yearsOf({ years: { from, to } }: Simulation): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** What the slider sets is not drawn as well. */
function withoutLever(uncertainty: Uncertainty, lever: LabLever | undefined): Uncertainty {
  return Object.fromEntries(
    Object.entries(uncertainty).filter(([path]) => lever === undefined || path.split('@')[0] !== lever.path),
  );
}
