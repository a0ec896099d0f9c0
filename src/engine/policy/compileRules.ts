import type { Force, RegisterEntry } from '../../schema';
import { dimensionOf, isUnit, plainNumber, type Bound, type Dimension, type Scope } from '../formula';
import { fail, succeed, type Outcome, type Problem } from '../problem';
import { readChoices, type Choices, type Layer, type PatchEntry } from './choices';
import type { ComposedPolicy } from './compose';
import type { Building } from './building';
import { buildCheck, buildParameter, buildTarget, buildVariable } from './elements';
import { partsOfCount } from './expandCounts';
import { refuseNames } from './names';
import { orderOf } from './order';
import { patchRules } from './patchRules';
import type { Note, RuleReading, Rules, RuleVariable } from './rules';

/** Rules ready to run, and the data entries of the same layers, still to be applied to the population. */
export interface Compiled {
  readonly rules: Rules;
  readonly givens: readonly PatchEntry[];
  readonly allocations: readonly PatchEntry[];
}

/**
 * Compiles a composed policy under the choices of the layers: decides the readings, applies the patches,
 * parses, binds and unit-checks every formula, and orders the calculation. All problems are reported together.
 */
export function compileRules(
  composed: ComposedPolicy,
  registers: readonly RegisterEntry[],
  layers: readonly Layer[],
): Outcome<Compiled> {
  const choices = readChoices(composed, layers);
  const { policy, patchedBy, problems: patchProblems, notes } = patchRules(composed, choices.rules);
  const problems: Problem[] = [...refuseNames(policy), ...choices.problems, ...patchProblems];
  const building: Building = {
    scope: scopeOf(policy, problems),
    unitOfName: unitReader(policy),
    problems,
    patchedBy,
    forceOf: forceReader(registers),
    variable: (id) => policy.variables.get(id),
    isCount: (id) => policy.counts.includes(id),
  };
  const variables = new Map(
    [...policy.variables].map(([id, given]) => [id, buildVariable(id, given, building)]),
  );
  const order = orderOf([...variables.values()].map((each) => ({ id: each.id, formulas: formulasOf(each) })));
  problems.push(...order.cycles.map((ring) => cycleProblem(ring, policy)));
  const rules: Rules = {
    id: policy.id,
    chain: policy.chain,
    entities: policy.entities,
    parameters: new Map(
      [...policy.parameters].map(([id, given]) => [id, buildParameter(id, given, building)]),
    ),
    variables,
    checks: [...policy.checks.values()]
      .filter(({ when }) => isActive(when, choices))
      .map((given) => buildCheck(given, building)),
    targets: [...policy.targets.values()]
      .filter(({ when }) => isActive(when, choices))
      .map((given) => buildTarget(given, building)),
    ofCounts: new Set(policy.counts.flatMap(partsOfCount)),
    readings: readingsOf(policy, choices),
    stateful: order.stateful,
    readers: order.readers,
    scope: building.scope,
    notes: [...notes, ...unusedReadings(policy, choices, layers)],
  };
  return problems.length > 0
    ? fail(problems)
    : succeed({ rules, givens: choices.givens, allocations: choices.allocations });
}

function formulasOf(variable: RuleVariable): Bound[] {
  return [variable.formula, variable.appliesTo].filter((formula) => formula !== undefined);
}

function isActive(when: Record<string, string> | undefined, choices: Choices): boolean {
  return Object.entries(when ?? {}).every(([reading, option]) => choices.chosen.get(reading) === option);
}

function scopeOf(policy: ComposedPolicy, problems: Problem[]): Scope {
  for (const id of policy.parameters.keys()) {
    if (policy.variables.has(id))
      problems.push({ code: 'nameTwice', file: policy.id, path: ['variables', id], data: { piece: id } });
  }
  for (const [id, { entity, changedIn }] of policy.variables) {
    if (entity !== undefined && !policy.entities.has(entity))
      problems.push({
        code: 'unknownEntity',
        file: changedIn,
        path: ['variables', id],
        data: { piece: entity },
      });
  }
  return {
    parentKind: new Map([...policy.entities].map(([kind, { within }]) => [kind, within])),
    entityOf: (name) => policy.variables.get(name)?.entity,
    isParameter: (name) => policy.parameters.has(name),
  };
}

function unitReader(policy: ComposedPolicy): Building['unitOfName'] {
  const cache = new Map<string, Dimension>();
  return ({ kind, id }) => {
    const known = cache.get(id);
    if (known) return known;
    const unit = (kind === 'variable' ? policy.variables : policy.parameters).get(id)?.unit;
    const dimension = unit !== undefined && isUnit(unit) ? dimensionOf(unit) : plainNumber;
    cache.set(id, dimension);
    return dimension;
  };
}

function forceReader(registers: readonly RegisterEntry[]): (clause: string) => Force | undefined {
  return (clause) => registers.find(({ clauses }) => Object.hasOwn(clauses, clause))?.clauses[clause]?.force;
}

function cycleProblem(ring: readonly string[], policy: ComposedPolicy): Problem {
  const first = ring[0] ?? '';
  return {
    code: 'cycle',
    file: policy.variables.get(first)?.changedIn ?? policy.id,
    path: ['variables', first, 'formula'],
    data: { piece: [...ring, first].join(' → ') },
  };
}

function readingsOf(policy: ComposedPolicy, choices: Choices): Map<string, RuleReading> {
  return new Map(
    [...policy.readings].map(([id, reading]) => [
      id,
      { ...reading, id, chosen: choices.chosen.get(id) ?? '', used: isUsed(policy, id) },
    ]),
  );
}

/** A reading is used where some option patches something, or some requirement waits for an option. */
function isUsed(policy: ComposedPolicy, id: string): boolean {
  const options = Object.values(policy.readings.get(id)?.options ?? {});
  const waits = [...policy.checks.values(), ...policy.targets.values()].some(
    ({ when }) => when && id in when,
  );
  return waits || options.some((patch) => Object.keys(patch).length > 0);
}

function unusedReadings(policy: ComposedPolicy, choices: Choices, layers: readonly Layer[]): Note[] {
  const asked = new Set(layers.flatMap(({ patch }) => Object.keys(patch)));
  return [...choices.chosen.keys()]
    .filter((id) => asked.has(`readings.${id}`) && !isUsed(policy, id))
    .map((id) => ({ code: 'readingNotUsed', data: { piece: id, policy: policy.id } }));
}
