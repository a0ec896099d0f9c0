import type { Remedy } from '../../schema';
import type { Problem } from '../problem';
import type { ComposedCheck, ComposedPolicy, ComposedTarget } from './compose';

type Refusal = Pick<Problem, 'code' | 'data'> | undefined;

/**
 * The names that no formula resolves: the entity a requirement stands on, the readings it waits for, its remedy, and
 * the default of a reading. Unchecked, a misspelt one makes a requirement vanish, or is met only when it is solved for.
 */
export function refuseNames(policy: ComposedPolicy): Problem[] {
  return [
    ...[...policy.checks].flatMap(([id, check]) => inRequirement(['checks', id], check, policy)),
    ...[...policy.targets].flatMap(([id, target]) => inRequirement(['targets', id], target, policy)),
    ...[...policy.readings].flatMap(([id, { default: chosen, changedIn: file }]) =>
      chosen === undefined
        ? [{ code: 'incomplete', file, path: ['readings', id], data: { piece: 'default' } }]
        : problem(refuseOption(id, chosen, policy), file, ['readings', id, 'default']),
    ),
  ];
}

function inRequirement(
  path: readonly string[],
  { changedIn: file, entity, when, remedy }: ComposedCheck | ComposedTarget,
  policy: ComposedPolicy,
): Problem[] {
  // A requirement without an entity is refused where it is built.
  const kind = entity ?? '';
  const isUnknown = entity !== undefined && !policy.entities.has(entity);
  return [
    ...problem(isUnknown ? { code: 'unknownEntity', data: { piece: kind } } : undefined, file, path),
    ...Object.entries(when ?? {}).flatMap(([reading, option]) =>
      problem(refuseOption(reading, option, policy), file, [...path, 'when', reading]),
    ),
    ...(remedy && !isUnknown ? inRemedy(remedy, kind, file, [...path, 'remedy'], policy) : []),
  ];
}

function inRemedy(
  { lever, use }: Remedy,
  kind: string,
  file: string,
  path: readonly string[],
  policy: ComposedPolicy,
): Problem[] {
  const line = lineage(kind, policy);
  return [
    ...problem(refuseVariable(lever, line, policy), file, [...path, 'lever']),
    // Money is paid by the root, so its uses stand there.
    ...problem(use === undefined ? undefined : refuseVariable(use, line.slice(-1), policy), file, [
      ...path,
      'use',
    ]),
  ];
}

function refuseOption(reading: string, option: string, policy: ComposedPolicy): Refusal {
  const known = policy.readings.get(reading);
  if (!known) return { code: 'unknownId', data: { piece: reading } };
  const options = Object.keys(known.options ?? {});
  if (options.includes(option)) return undefined;
  return { code: 'unknownOption', data: { piece: option, allowed: options.join(', ') } };
}

/** A variable must exist and stand on one of these kinds of entity. */
function refuseVariable(id: string, kinds: readonly string[], policy: ComposedPolicy): Refusal {
  const variable = policy.variables.get(id);
  if (!variable) return { code: 'unknownId', data: { piece: id } };
  const entity = variable.entity ?? '';
  if (kinds.includes(entity)) return undefined;
  return { code: 'wrongEntity', data: { piece: id, entity, kind: kinds.join(', ') } };
}

/** The kinds from `kind` up to the root. */
function lineage(kind: string, policy: ComposedPolicy): string[] {
  const within = policy.entities.get(kind)?.within;
  return within === null || within === undefined ? [kind] : [kind, ...lineage(within, policy)];
}

function problem(refusal: Refusal, file: string, path: readonly string[]): Problem[] {
  return refusal ? [{ ...refusal, file, path }] : [];
}
