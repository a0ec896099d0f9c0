import { requirementList, zero, type RequirementGroup, type Simulation, type Value } from '../engine';
import type { RegionFigure } from './figures';

/** The figures by which a wording or a change of the rules is weighed, in the order in which they are offered. */
export const measures = [
  'fundingGap',
  'fundingNeed',
  'vetEarmarkRequired',
  'higherFloorShortfall',
  'performancePayPool',
  'notMet',
  'targetsMet',
] as const;
export type Measure = (typeof measures)[number];

/** A figure of the whole table in a year: a measure, or a variable of the region. */
export function measureIn(simulation: Simulation, measure: Measure | RegionFigure, year: number): Value {
  if (measure === 'performancePayPool') return sumOverSchools(simulation, measure, year);
  if (measure !== 'notMet' && measure !== 'targetsMet') return simulation.value(measure, 0, year);
  const groups = requirementList(simulation, year);
  const counted = groups.filter(measure === 'notMet' ? isFailing : isReached);
  return { kind: 'known', number: zero.add(counted.length) };
}

/** The unit of a measure as figures are written. */
export function unitOfMeasure(measure: Measure): string {
  return measure === 'notMet' || measure === 'targetsMet' ? 'count' : 'yuan';
}

/** Every key figure summed over years, and where each requirement stands in each of them. */
export interface Measured {
  readonly values: ReadonlyMap<Measure, Value>;
  readonly statuses: ReadonlyMap<string, string>;
}

/** Measures a run over some years; one list of requirements a year serves both counts and statuses. */
export function measured(simulation: Simulation, years: readonly number[]): Measured {
  const lists = years.map((year) => requirementList(simulation, year));
  const count = (test: (group: RequirementGroup) => boolean): Value => ({
    kind: 'known',
    number: zero.add(lists.flat().filter(test).length),
  });
  const ids = new Set(lists.flat().map(({ id }) => id));
  const statusOf = (id: string) =>
    lists.map((groups) => groups.find((group) => group.id === id)?.status ?? '').join();
  const valueOf = (measure: Measure): Value => {
    if (measure === 'notMet') return count(isFailing);
    if (measure === 'targetsMet') return count(isReached);
    return total(years.map((year) => measureIn(simulation, measure, year)));
  };
  return {
    values: new Map(measures.map((measure) => [measure, valueOf(measure)])),
    statuses: new Map([...ids].map((id) => [id, statusOf(id)])),
  };
}

const isFailing = ({ status }: RequirementGroup) => status === 'notMet';
const isReached = ({ rule, status }: RequirementGroup) => 'indicator' in rule && status === 'met';

/** What does not apply is no part of a sum; what is not known makes it unknown. */
function total(values: readonly Value[]): Value {
  const missing = values.find(({ kind }) => kind === 'missing');
  if (missing) return missing;
  const known = values.flatMap((value) => (value.kind === 'known' ? [value.number] : []));
  const [none] = values;
  if (known.length === 0 && none) return none;
  return { kind: 'known', number: known.reduce((sum, number) => sum.add(number), zero) };
}

function sumOverSchools(simulation: Simulation, variable: string, year: number): Value {
  const schools = simulation.population.get(simulation.variable(variable).entity) ?? [];
  return total(schools.map((_, index) => simulation.value(variable, index, year)));
}
