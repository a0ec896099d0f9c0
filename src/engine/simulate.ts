import type { Register, ScenarioFile } from '../schema';
import { patchPopulation, fromScenario, type Population } from './population';
import { compileRules, type ComposedPolicy, type Layer, type Note } from './policy';
import { fail, succeed, type Outcome } from './problem';
import { Simulation } from './simulation';

/** A policy with the registers that its sources name. */
export interface PolicyPack {
  readonly policy: ComposedPolicy;
  readonly registers: readonly Register[];
}

/** A run: the simulation to ask, and what was accepted without effect. */
export interface Run {
  readonly simulation: Simulation;
  readonly notes: readonly Note[];
  /** The scenario's data before any patch; a further patch starts from here. */
  readonly population: Population;
}

/**
 * Runs a scenario under a policy with further patches, each a layer that wins over the ones before.
 * Nothing is calculated yet: the simulation answers for the cells that are asked for.
 */
export function simulate(
  pack: PolicyPack,
  scenario: ScenarioFile,
  layers: readonly Layer[] = [],
): Outcome<Run> {
  const all: Layer[] = [{ origin: scenario.id, patch: scenario.choices }, ...layers];
  const compiled = compileRules(pack.policy, pack.registers, all);
  if (!compiled.ok) return compiled;
  const { rules, givens } = compiled.value;
  const population = fromScenario(scenario, rules);
  if (!population.ok) return population;
  const patched = patchPopulation(population.value, givens, rules);
  if (!patched.ok) return fail(patched.problems);
  const simulation = new Simulation(rules, patched.value.population, scenario.years);
  return succeed({ simulation, population: population.value, notes: rules.notes });
}
