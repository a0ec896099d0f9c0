import type { Exact, Simulation, Value } from '../engine';
import type { Question } from './view.svelte';

/** The sources of money in the order in which they pay, and the uses in the order in which they are paid. */
export const sourceIds = [
  'specialFundSource',
  'surchargeSource',
  'transferSource',
  'generalBudgetSource',
] as const;
export const useIds = [
  'baseAppropriationUse',
  'postsUse',
  'facilitiesUse',
  'teacherDevelopmentUse',
  'awardsUse',
  'studentAidUse',
  'programsUse',
] as const;

/** What the Overview shows first, as far as it applies under the policy in force. */
const keyFigureCandidates = [
  'vetEarmark',
  'higherPerStudentLevel',
  'specialFund',
  'dualQualifiedShareRegion',
  'secondaryPerStudentLevel',
  'trainingPersonTimesRegion',
  'fundingNeed',
] as const;

/** What is followed over the years on the Overview. */
const yearlyCandidates = [
  'fundingNeed',
  'fundingGap',
  'idleMoney',
  'vetEarmark',
  'higherPerStudentLevel',
  'higherFloorShortfall',
  'secondaryPerStudentLevel',
  'higherStudents',
  'secondaryStudents',
  'trainingPersonTimesRegion',
  'dualQualifiedShareRegion',
  'vocationalBachelorRatio',
] as const;
export type RegionFigure = (typeof yearlyCandidates)[number];

/** One row over the years: what chart, table and file all show. */
export interface Series {
  /** The variable or parameter that the row is about. */
  readonly id: string;
  readonly unit: string;
  readonly cells: readonly {
    readonly year: number;
    readonly value: Value;
    /** How the cell is asked "why?"; a baseline that is only compared with is not. */
    readonly question?: Question;
  }[];
}

/** A variable of an entity over the years. */
export function seriesOf(simulation: Simulation, variable: string, index = 0): Series {
  const cells = yearsOf(simulation).map((year) => ({
    year,
    value: simulation.value(variable, index, year),
    question: { kind: 'cell', variable, index, year } as const,
  }));
  return { id: variable, unit: simulation.variable(variable).unit, cells };
}

/** A parameter over the years, such as the floor that a level is held against. */
export function parameterSeries(simulation: Simulation, id: string): Series {
  const cells = yearsOf(simulation).map((year) => ({
    year,
    value: simulation.parameter(id, year),
    question: { kind: 'parameter', id, year } as const,
  }));
  return { id, unit: simulation.rules.parameters.get(id)?.unit ?? '', cells };
}

/** A variable under the baseline, to compare with. */
export function baselineSeries(baseline: Simulation, variable: string, index = 0): Series {
  const { id, unit, cells } = seriesOf(baseline, variable, index);
  return { id, unit, cells: cells.map(({ year, value }) => ({ year, value })) };
}

/** Whether two series differ in any year. */
export function differs(left: Series, right: Series): boolean {
  return left.cells.some(({ value }, position) => {
    const other = right.cells[position]?.value;
    if (value.kind !== 'known' || other?.kind !== 'known') return value.kind !== other?.kind;
    return !value.number.equals(other.number);
  });
}

/** The numbers of a series for a chart, each divided by `scale`; null where none is known. */
export function chartNumbers({ cells }: Series, scale?: Exact): (number | null)[] {
  return cells.map(({ value }) => {
    if (value.kind !== 'known') return null;
    return (scale ? value.number.div(scale) : value.number).valueOf();
  });
}

function yearsOf({ years: { from, to } }: Simulation): number[] {
  return Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
}

/** The id of what a use gets from a source, as the policies name it: surchargeSourceToPostsUse. */
export function flowId(source: string, use: string): string {
  return `${source}To${capital(use)}`;
}

/** The flag that says whether a source may pay a use. */
export function flagId(source: string, use: string): string {
  return `${source}MayPay${capital(use)}`;
}

/** The figures to show first in a year: four that apply, in order of importance. */
export function keyFigures(simulation: Simulation, year: number): string[] {
  return keyFigureCandidates.filter((id) => isOfUse(simulation, id, year)).slice(0, 4);
}

/** The figures to follow over the years: those that apply in the year on show. */
export function yearlyFigures(simulation: Simulation, year: number): RegionFigure[] {
  return yearlyCandidates.filter((id) => isOfUse(simulation, id, year));
}

/** Something to look at: applicable, and not the constant nothing of a policy that lacks the rule. */
function isOfUse(simulation: Simulation, id: string, year: number): boolean {
  const value = simulation.value(id, 0, year);
  if (id === 'specialFund' && value.kind === 'known') return value.number.n !== 0n;
  return value.kind !== 'notApplicable';
}

function capital(id: string): string {
  return `${id.charAt(0).toUpperCase()}${id.slice(1)}`;
}
