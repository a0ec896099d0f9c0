import { parseExact, type ComposedPolicy, type Exact, type Rules, type RuleTarget } from '../engine';
import type { Patch } from '../schema';
import type { Carrier } from './carriers';
import { yearOfPath } from './datedPatch';
import { pathsOfPlace } from './rulePart';

/** A place of the rules that holds a figure, a deadline or a comparison of a clause. */
export type RulePlace =
  | { readonly kind: 'parameter'; readonly id: string; readonly key: 'value' }
  | { readonly kind: 'target'; readonly id: string; readonly key: 'value' | 'by' | 'comparison' }
  | { readonly kind: 'check'; readonly id: string; readonly key: 'comparison' };

/** What stands in a place: a number, or the text of a comparison, a year or `none`; undefined: nothing in force. */
export type RuleFigure = Exact | string | undefined;

/** The path of a place in a patch, without a year. */
export function placePath({ kind, id, key }: RulePlace): string {
  return kind === 'parameter' ? `parameters.${id}` : `${kind}s.${id}.${key}`;
}

/** What of a clause can be set by hand, from the elements that carry it out; flags are decided by readings. */
export function placesOf(carriers: readonly Carrier[], rules: Rules): RulePlace[] {
  return carriers.flatMap(({ kind, id }): RulePlace[] => {
    if (kind === 'parameter') {
      const parameter = rules.parameters.get(id);
      const isFigure = parameter && parameter.dated.length > 0 && parameter.unit !== 'flag';
      return isFigure ? [{ kind, id, key: 'value' }] : [];
    }
    if (kind === 'target') {
      const target = rules.targets.find((each) => each.id === id);
      const keys = constantOf(target?.threshold)
        ? (['value', 'by', 'comparison'] as const)
        : (['by', 'comparison'] as const);
      return keys.map((key) => ({ kind, id, key }));
    }
    return kind === 'check' ? [{ kind, id, key: 'comparison' }] : [];
  });
}

/** What stands in a place under rules that run, in a year. */
export function figureIn(rules: Rules, place: RulePlace, year: number): RuleFigure {
  if (place.kind === 'parameter')
    return rules.parameters
      .get(place.id)
      ?.dated.filter(([from]) => from <= year)
      .at(-1)?.[1];
  if (place.kind === 'check') return rules.checks.find(({ id }) => id === place.id)?.comparison;
  const target = rules.targets.find(({ id }) => id === place.id);
  if (!target) return undefined;
  if (place.key === 'comparison') return target.comparison;
  if (place.key === 'by') return String(target.by ?? 'none');
  return constantOf(target.threshold);
}

/** What the document says in a place, before any reading, scenario or draft. */
export function figureAsIssued(policy: ComposedPolicy, place: RulePlace, year: number): RuleFigure {
  if (place.kind === 'parameter') {
    const values = policy.parameters.get(place.id)?.values;
    if (typeof values === 'number') return parseExact(values);
    const inForce = Object.entries(values ?? {})
      .filter(([from]) => Number(from) <= year)
      .at(-1);
    return inForce && parseExact(inForce[1]);
  }
  if (place.kind === 'check') return policy.checks.get(place.id)?.comparison;
  const target = policy.targets.get(place.id);
  if (place.key === 'comparison') return target?.comparison;
  if (place.key === 'by') return target?.by === undefined ? undefined : String(target.by);
  return typeof target?.value === 'number' ? parseExact(target.value) : undefined;
}

/** Whether two figures say the same. */
export function isSameFigure(left: RuleFigure, right: RuleFigure): boolean {
  if (typeof left === 'object' && typeof right === 'object') return left.equals(right);
  return left === right;
}

/** The unit in which the figure of a place is read; of a deadline and a comparison none. */
export function unitOfPlace(rules: Rules, place: RulePlace): string {
  if (place.key !== 'value') return '';
  if (place.kind === 'parameter') return rules.parameters.get(place.id)?.unit ?? 'number';
  return rules.targets.find(({ id }) => id === place.id)?.unit ?? 'number';
}

/** What a patch by itself sets in a place, in a year; undefined where it leaves the place alone. */
export function figureInPatch(patch: Patch, place: RulePlace, year: number): RuleFigure {
  const [path] = pathsOfPlace(patch, placePath(place))
    .filter((each) => yearOfPath(each) <= year)
    .sort((left, right) => yearOfPath(right) - yearOfPath(left));
  const value = path === undefined ? undefined : patch[path];
  if (value === undefined) return undefined;
  return place.key === 'value' ? parseExact(value) : String(value);
}

/** The number that a threshold is, where it is no formula. */
function constantOf(bound: RuleTarget['threshold'] | undefined): Exact | undefined {
  if (bound?.kind === 'constant') return bound.value;
  const [operand] = bound?.kind === 'apply' && bound.operator === 'negate' ? bound.operands : [];
  return operand?.kind === 'constant' ? operand.value.neg() : undefined;
}
