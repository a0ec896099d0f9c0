import type { RegisterEntry, ScenarioFile } from '../schema';
import type { CompiledRules } from './compiledRules';
import { fromScenario, patchPopulation, type Population } from './population';
import {
  allocationsByYear,
  compileRules,
  parsePath,
  readChoices,
  type Allocations,
  type ComposedPolicy,
  type Layer,
  type Note,
  type PatchEntry,
  type Rules,
} from './policy';
import { fail, succeed, type Outcome } from './problem';
import { allocationNode, Simulation } from './simulation';

/** A policy with the registers that its sources name. */
export interface PolicyPack<Entry extends RegisterEntry = RegisterEntry> {
  readonly policy: ComposedPolicy;
  readonly registers: readonly Entry[];
}

/** A run: the simulation to ask, and what was accepted without effect. Nothing is calculated until it is asked for. */
export interface Run {
  readonly simulation: Simulation;
  readonly notes: readonly Note[];
}

interface Prepared {
  readonly rules: Rules;
  readonly givens: readonly PatchEntry[];
  readonly allocations: readonly PatchEntry[];
}

interface Memory {
  readonly rulesKey: string;
  readonly population: Population;
  readonly simulation: Simulation;
  readonly touched: ReadonlySet<string>;
  readonly allocationsKey: string;
}

/**
 * Runs one scenario under one policy again and again with changing patches, as an app does at every keystroke.
 * Keeps what a change does not reach: the compiled rules while only data change, and every calculated cell that
 * does not depend on the data that changed.
 */
export class Session {
  #memory: Memory | undefined;

  constructor(
    readonly pack: PolicyPack,
    readonly scenario: ScenarioFile,
    /** Rules compiled before, for sessions on other data that share them. */
    private readonly compiled?: CompiledRules,
  ) {}

  /** Runs with further patches over the scenario's own choices, each layer winning over the ones before. */
  run(layers: readonly Layer[]): Outcome<Run> {
    const all: Layer[] = [
      { origin: this.scenario.id, patch: this.scenario.choices, under: 'choices' },
      ...layers,
    ];
    const rulesKey = JSON.stringify(all.map(({ origin, patch }) => [origin, rulePart(patch)]));
    const kept = this.#memory?.rulesKey === rulesKey ? this.#memory : undefined;
    const prepared = kept ? this.#again(kept.simulation.rules, all) : this.#afresh(all, rulesKey);
    if (!prepared.ok) return prepared;
    const { rules, givens, allocations: entries } = prepared.value;
    const base = kept ? succeed(kept.population) : fromScenario(this.scenario, rules);
    if (!base.ok) return base;
    const patched = patchPopulation(base.value, givens, rules);
    if (!patched.ok) return patched;
    const { population, touched } = patched.value;
    const { allocations: files, years, id } = this.scenario;
    const shared = allocationsByYear(files, entries, years, rules, population, id);
    if (!shared.ok) return shared;
    const { allocations, key: allocationsKey } = shared.value;
    const isSameSharing = kept?.allocationsKey === allocationsKey;
    const moved = isSameSharing ? [] : [...nodesOf(allocations), ...nodesOf(kept?.simulation.allocations)];
    const simulation = kept
      ? kept.simulation.withPopulation(
          population,
          new Set([...kept.touched, ...touched, ...moved]),
          isSameSharing ? kept.simulation.allocations : allocations,
        )
      : new Simulation(rules, population, years, allocations);
    this.#memory = { rulesKey, population: base.value, simulation, touched, allocationsKey };
    return succeed({ simulation, notes: rules.notes });
  }

  #afresh(layers: readonly Layer[], key: string): Outcome<Prepared> {
    const known = this.compiled?.of(this.pack, key);
    if (known) return this.#again(known, layers);
    const prepared = compileRules(this.pack.policy, this.pack.registers, layers);
    if (prepared.ok) this.compiled?.keep(this.pack, key, prepared.value.rules);
    return prepared;
  }

  #again(rules: Rules, layers: readonly Layer[]): Outcome<Prepared> {
    const { givens, allocations, problems } = readChoices(this.pack.policy, layers);
    return problems.length > 0 ? fail(problems) : succeed({ rules, givens, allocations });
  }
}

/** Runs a scenario once. */
export function simulate(
  pack: PolicyPack,
  scenario: ScenarioFile,
  layers: readonly Layer[] = [],
): Outcome<Run> {
  return new Session(pack, scenario).run(layers);
}

function nodesOf(allocations: Allocations = new Map()): string[] {
  return [...allocations.values()].flat().map(({ id }) => allocationNode(id));
}

/** The entries of a patch that change rules or readings, and neither data nor allocations. */
function rulePart(patch: Layer['patch']): [string, string | number][] {
  return Object.entries(patch).filter(([path]) => {
    const kind = parsePath(path)?.kind;
    return kind !== 'given' && kind !== 'allocation';
  });
}
