import type { Simulation, Value } from '../engine';

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

/** One variable of one entity over the years: the row that chart, table and file all show. */
export interface Series {
  readonly variable: string;
  readonly index: number;
  readonly unit: string;
  readonly cells: readonly { readonly year: number; readonly value: Value }[];
}

export function seriesOf(simulation: Simulation, variable: string, index = 0): Series {
  const { from, to } = simulation.years;
  const cells = Array.from({ length: to - from + 1 }, (_, offset) => {
    const year = from + offset;
    return { year, value: simulation.value(variable, index, year) };
  });
  return { variable, index, unit: simulation.variable(variable).unit, cells };
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
export function yearlyFigures(simulation: Simulation, year: number): string[] {
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
