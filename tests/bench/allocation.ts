import {
  allocatePool,
  Session,
  type AllocationRequest,
  type PolicyPack,
  type Simulation,
} from '../../src/engine';
import { one, zero } from '../../src/engine/number';
import type { ScenarioFile } from '../../src/schema';
import { grown } from './growth';
import { withSharing } from './schools';
import type { Findings } from './timing';
import { change, fresh } from './work';

/** From a county to the nation: so many vocational schools and colleges the country has. */
const counts = [10, 100, 1000, 8632] as const;
const fund = 'specialFund';
const year = 2026;

/** What sharing a fund among many schools costs, and how that grows with them. */
export function allocation(pack: PolicyPack, scenario: ScenarioFile): Findings {
  return {
    'allocation/pool': grown('one pool shared by five factors between floors and caps', counts, (count) => {
      const request = requestOf(fresh(pack, withSharing(scenario, count)).simulation);
      return () => void allocatePool(request);
    }),
    'allocation/first': grown('a scenario read and shared out up to the year on show', counts, (count) => {
      const larger = withSharing(scenario, count);
      return () => askParts(fresh(pack, larger).simulation);
    }),
    'allocation/keystroke': grown('one step of a weight to every part', counts, (count) => {
      const live = new Session(pack, withSharing(scenario, count));
      askParts(change(live, {}).simulation);
      let step = 0;
      return () => askParts(change(live, weights((step += 1))).simulation);
    }),
  };
}

/** The pool of the first year as the engine is asked to share it. */
function requestOf(simulation: Simulation): AllocationRequest {
  const shared = simulation.allocated(fund, simulation.years.from);
  if (!shared) throw new Error('unreachable: the scenario of the bench shares its fund');
  const { rule, pool, members, values } = shared;
  const schools = members.map((index) => {
    const last = simulation.value('lastYearAllocation', index, simulation.years.from);
    const lastYear = last.kind === 'known' ? last.number : zero;
    return {
      id: simulation.entity('institution', index).id,
      coefficient: one,
      floor: rule.floor && lastYear.mul(rule.floor.value),
      cap: rule.cap && lastYear.mul(rule.cap.value),
      manual: undefined,
    };
  });
  const factors = rule.factors.map(({ variable, weight }, factor) => ({
    id: variable,
    weight,
    values: values.map((each) => each[factor] ?? zero),
  }));
  return { pool, unit: rule.unit, schools, split: rule.split, factors, performance: [], projects: [] };
}

function askParts(simulation: Simulation): void {
  simulation.population
    .get('institution')
    ?.forEach((_, index) => simulation.value(`${fund}Allocation`, index, year));
}

/** What one factor gains another gives. */
function weights(step: number) {
  const moved = (step % 100) / 1000;
  return {
    [`allocations.${fund}.weights.fullTimeStudents`]: Number((0.4 - moved).toFixed(3)),
    [`allocations.${fund}.weights.specialisedTeachers`]: Number((0.2 + moved).toFixed(3)),
  };
}
