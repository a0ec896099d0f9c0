import { requirementList, zero, type RequirementStatus, type Simulation, type Value } from '../engine';

/** The figures by which a wording or a change of the rules is weighed, in the order in which they are offered. */
export const measures = [
  'fundingGap',
  'fundingNeed',
  'vetEarmarkRequired',
  'performancePayPool',
  'notMet',
  'targetsMet',
] as const;
export type Measure = (typeof measures)[number];

/** A figure of the whole table in a year. */
export function measureIn(simulation: Simulation, measure: Measure, year: number): Value {
  if (measure === 'performancePayPool') return sumOverSchools(simulation, measure, year);
  if (measure !== 'notMet' && measure !== 'targetsMet') return simulation.value(measure, 0, year);
  const groups = requirementList(simulation, year);
  const counted = groups.filter(({ rule, status }) =>
    measure === 'notMet' ? status === 'notMet' : 'indicator' in rule && status === 'met',
  );
  return { kind: 'known', number: zero.add(counted.length) };
}

/** The unit of a measure as figures are written. */
export function unitOfMeasure(measure: Measure): string {
  return measure === 'notMet' || measure === 'targetsMet' ? 'count' : 'yuan';
}

/** Where each requirement stands in a year, by its id. */
export function statusesIn(simulation: Simulation, year: number): ReadonlyMap<string, RequirementStatus> {
  return new Map(requirementList(simulation, year).map(({ id, status }) => [id, status]));
}

/** What does not apply to a school is no part of the sum; what is not known of one makes it unknown. */
function sumOverSchools(simulation: Simulation, variable: string, year: number): Value {
  const schools = simulation.population.get(simulation.variable(variable).entity) ?? [];
  const values = schools.map((_, index) => simulation.value(variable, index, year));
  const missing = values.find(({ kind }) => kind === 'missing');
  if (missing) return missing;
  const known = values.flatMap((value) => (value.kind === 'known' ? [value.number] : []));
  const [none] = values;
  if (known.length === 0 && none) return none;
  return { kind: 'known', number: known.reduce((sum, number) => sum.add(number), zero) };
}
