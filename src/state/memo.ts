import {
  parsePath,
  type ComposedPolicy,
  type PatchPath,
  type Rules,
  type Simulation,
  type Value,
} from '../engine';
import type { Patch, ScenarioFile } from '../schema';
import { feedersOf } from './feeders';
import { givenValues } from './provenance';
import { figureAsIssued, figureInPatch, unitOfPlace, type RuleFigure, type RulePlace } from './ruleFigures';

/** One entry of what was changed of the rules: what it was, what it is, from when, and which clause it is of. */
export interface RuleChange {
  readonly path: string;
  readonly clause: string | undefined;
  /** A figure, deadline or comparison; undefined where a formula was changed. */
  readonly place: RulePlace | undefined;
  readonly id: string;
  readonly unit: string;
  readonly issued: RuleFigure;
  readonly mine: RuleFigure;
  /** The year from which it holds; undefined: in every year. */
  readonly from: number | undefined;
}

/** The changes of rules one by one; readings are listed by themselves. */
export function ruleChangeList(
  policy: ComposedPolicy,
  rules: Rules,
  changes: Patch,
  year: number,
): RuleChange[] {
  return Object.entries(changes).flatMap(([path, value]): RuleChange[] => {
    const parsed = parsePath(path);
    if (!parsed || !('id' in parsed) || parsed.kind === 'reading' || parsed.kind === 'allocation') return [];
    const { id } = parsed;
    const from = parsed.kind === 'parameter' ? parsed.year : undefined;
    const common = { path, id, from, clause: clauseOf(parsed, rules) };
    if (parsed.kind === 'variable') {
      const issued = policy.variables.get(id)?.[parsed.key];
      return [
        {
          ...common,
          place: undefined,
          unit: '',
          issued: issued === undefined ? undefined : String(issued),
          mine: String(value),
        },
      ];
    }
    const place = placeOf(parsed);
    const at = from ?? year;
    return [
      {
        ...common,
        place,
        unit: unitOfPlace(rules, place),
        issued: figureAsIssued(policy, place, at),
        mine: figureInPatch({ [path]: value }, place, at),
      },
    ];
  });
}

type Patched = Exclude<PatchPath, { readonly kind: 'given' | 'reading' | 'allocation' }>;

function placeOf(path: Exclude<Patched, { readonly kind: 'variable' }>): RulePlace {
  if (path.kind === 'parameter') return { kind: 'parameter', id: path.id, key: 'value' };
  return path.kind === 'check'
    ? { kind: 'check', id: path.id, key: 'comparison' }
    : { kind: 'target', id: path.id, key: path.key };
}

function clauseOf({ kind, id }: Patched, rules: Rules): string | undefined {
  if (kind === 'check') return rules.checks.find((check) => check.id === id)?.clause;
  if (kind === 'target') return rules.targets.find((target) => target.id === id)?.clause;
  const source = (kind === 'parameter' ? rules.parameters : rules.variables).get(id)?.source;
  return source && 'clause' in source ? source.clause : undefined;
}

/** A number that no text gives and somebody has filled in; of several entities no one value. */
export interface Assumption {
  readonly id: string;
  readonly unit: string;
  readonly value: Value | undefined;
}

/** The numbers that the texts leave open and that figures on a paper are made of, as they are filled in. */
export function assumptionsOf(
  scenario: ScenarioFile,
  simulation: Simulation,
  figures: readonly string[],
  year: number,
): Assumption[] {
  const { rules } = simulation;
  const feeders = figures.map((id) => feedersOf(rules, id));
  const given = new Set(
    givenValues(scenario, rules).map(({ path }) => path.slice(path.lastIndexOf('.') + 1)),
  );
  return [...rules.variables.values()]
    .filter(
      ({ id, role, open }) =>
        (open || role === 'assumption') && given.has(id) && feeders.some((each) => each.has(id)),
    )
    .map(({ id, unit, entity }) => ({
      id,
      unit,
      value: entity === 'region' ? simulation.value(id, 0, year) : undefined,
    }));
}

/** A list in parts of at most so many, so that a table fits on paper. */
export function chunksOf<T>(all: readonly T[], most: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / most) }, (_, index) =>
    all.slice(index * most, (index + 1) * most),
  );
}
