import type { Bilingual } from '../../schema';
import {
  dimensionOf,
  inferUnit,
  isUnit,
  plainNumber,
  unitOfDimension,
  type Bound,
  type Dimension,
} from '../formula';
import { parseExact, type Exact } from '../number';
import type { PatchEntry } from './choices';
import type { Building } from './building';
import { compileFormula } from './compile';
import type { ComposedCheck, ComposedParameter, ComposedTarget, ComposedVariable } from './compose';
import { buildDriver } from './driver';
import type { RuleCheck, RuleParameter, RuleTarget, RuleVariable } from './rules';

interface Named {
  readonly id: string;
  readonly changedIn: string;
  readonly declaredIn: string;
  readonly label?: Bilingual | undefined;
}

/** The elements that a policy must say of everything it declares; what it leaves out is a problem by name. */
function required<T>(
  value: T | undefined,
  key: string,
  group: string,
  element: Named,
  into: Building,
): T | undefined {
  if (value !== undefined) return value;
  into.problems.push({
    code: 'incomplete',
    file: element.changedIn,
    path: [group, element.id],
    data: { piece: key },
  });
  return undefined;
}

function base(group: string, element: Named, into: Building) {
  const { id, declaredIn, changedIn } = element;
  const label = required(element.label, 'label', group, element, into) ?? { zh: id, en: id };
  return {
    id,
    label,
    declaredIn,
    changedIn,
    patchedBy: entriesOn(group, id, into).map(({ origin }) => origin),
  };
}

function entriesOn(group: string, id: string, into: Building): readonly PatchEntry[] {
  return into.patchedBy.get(`${group}.${id}`) ?? [];
}

/** Where a formula of an element stands: in the patch that set it last, else in the policy that did. */
function siteOf(
  group: string,
  element: Named,
  key: string,
  into: Building,
): { file: string; path: readonly string[] } {
  const patch = entriesOn(group, element.id, into)
    .filter(({ path }) => 'key' in path && path.key === key)
    .at(-1);
  return patch
    ? { file: patch.file, path: patch.at }
    : { file: element.changedIn, path: [group, element.id, key] };
}

function unit(
  text: string | undefined,
  group: string,
  element: Named,
  into: Building,
): { unit: string; dimension: Dimension } {
  const given = required(text, 'unit', group, element, into) ?? 'number';
  if (isUnit(given)) return { unit: given, dimension: dimensionOf(given) };
  const path = [group, element.id, 'unit'];
  into.problems.push({ code: 'unknownUnit', file: element.changedIn, path, data: { piece: given } });
  return { unit: 'number', dimension: plainNumber };
}

export function buildParameter(id: string, given: ComposedParameter, into: Building): RuleParameter {
  const element = { ...given, id };
  const { values } = given;
  if (values !== undefined) required(given.source, 'source', 'parameters', element, into);
  const dated = Object.entries(typeof values === 'number' ? { 0: values } : (values ?? {}));
  return {
    ...base('parameters', element, into),
    ...unit(given.unit, 'parameters', element, into),
    force: given.force,
    direction: given.direction,
    source: given.source,
    dated: dated.map(([year, value]) => [Number(year), exactOf(value)] as const).sort(([a], [b]) => a - b),
  };
}

export function buildVariable(id: string, given: ComposedVariable, into: Building): RuleVariable {
  const element = { ...given, id };
  const entity = required(given.entity, 'entity', 'variables', element, into) ?? '';
  required(given.source, 'source', 'variables', element, into);
  const measured = unit(given.unit, 'variables', element, into);
  const site = (key: string, wanted: Dimension) => ({
    ...siteOf('variables', element, key, into),
    entity,
    wanted,
  });
  const optional = (text: string | number | undefined, key: string, wanted: Dimension) =>
    text === undefined ? undefined : compileFormula(text, site(key, wanted), into);
  const least = given.min ?? (measured.unit === 'ratio' ? undefined : 0);
  return {
    ...base('variables', element, into),
    ...measured,
    entity,
    source: given.source,
    formula: optional(given.formula, 'formula', measured.dimension),
    formulaText: given.formula === undefined ? undefined : String(given.formula),
    appliesTo: optional(given.appliesTo, 'appliesTo', plainNumber),
    after: given.after ?? 'hold',
    range: given.range && {
      from: optional(given.range.from, 'range', measured.dimension),
      to: optional(given.range.to, 'range', measured.dimension),
    },
    min: least === undefined ? undefined : exactOf(least),
    max: given.max === undefined ? undefined : exactOf(given.max),
    role: given.role ?? (given.formula === undefined ? 'input' : 'result'),
    flagOf: given.flagOf,
    note: given.note,
    open: given.open ?? false,
  };
}

export function buildCheck(given: ComposedCheck, into: Building): RuleCheck {
  const entity = required(given.entity, 'entity', 'checks', given, into) ?? '';
  const clause = required(given.clause, 'clause', 'checks', given, into) ?? '';
  const part = (text: string | number | undefined, key: string, wanted?: Dimension) => {
    const formula = required(text, key, 'checks', given, into) ?? 0;
    const site = { ...siteOf('checks', given, key, into), entity };
    return compileFormula(formula, wanted ? { ...site, wanted } : site, into);
  };
  const value = part(given.value, 'value');
  const measured = unitOfBound(value, into);
  return {
    ...base('checks', given, into),
    entity,
    clause,
    source: undefined,
    value,
    threshold: part(given.threshold, 'threshold', measured.dimension),
    comparison: required(given.comparison, 'comparison', 'checks', given, into) ?? '>=',
    force: given.force ?? into.forceOf(clause) ?? 'mandatory',
    appliesTo: given.appliesTo === undefined ? undefined : part(given.appliesTo, 'appliesTo', plainNumber),
    remedy: given.remedy,
    unit: measured.unit,
  };
}

export function buildTarget(given: ComposedTarget, into: Building): RuleTarget {
  const entity = required(given.entity, 'entity', 'targets', given, into) ?? '';
  const clause = required(given.clause, 'clause', 'targets', given, into) ?? '';
  const indicator = required(given.indicator, 'indicator', 'targets', given, into) ?? '0';
  const site = (key: string) => ({ ...siteOf('targets', given, key, into), entity });
  const threshold = required(given.value, 'value', 'targets', given, into) ?? 0;
  const value = compileFormula(indicator, site('indicator'), into);
  const measured = unitOfBound(value, into);
  return {
    ...base('targets', given, into),
    entity,
    clause,
    source: undefined,
    indicator,
    value,
    // A bare number is meant in the unit of the indicator.
    threshold: compileFormula(
      threshold,
      typeof threshold === 'number' ? site('value') : { ...site('value'), wanted: measured.dimension },
      into,
    ),
    comparison: required(given.comparison, 'comparison', 'targets', given, into) ?? '>=',
    force: into.forceOf(clause) ?? 'target',
    by: deadlineOf(required(given.by, 'by', 'targets', given, into)),
    driver: buildDriver(given, indicator, into),
    appliesTo:
      given.appliesTo === undefined
        ? undefined
        : compileFormula(given.appliesTo, { ...site('appliesTo'), wanted: plainNumber }, into),
    remedy: given.remedy,
    unit: measured.unit,
  };
}

function deadlineOf(by: ComposedTarget['by']): number | undefined {
  return by === 'none' ? undefined : by;
}

/** The unit in which a compared value is shown: that of the variable it names, else that of its dimension. */
function unitOfBound(bound: Bound, into: Building): { unit: string; dimension: Dimension } {
  const inferred = inferUnit(bound, into.unitOfName);
  const dimension = inferred.problem || inferred.unit === 'any' ? plainNumber : inferred.unit;
  const named = bound.kind === 'variable' ? into.variable(bound.id)?.unit : undefined;
  return { unit: named ?? unitOfDimension(dimension), dimension };
}

/** Numbers in files are read by their shortest decimal text, so 0.1 is one tenth. */
function exactOf(value: number): Exact {
  const exact = parseExact(value);
  if (!exact) throw new Error(`unreachable: the schema and the patches let ${String(value)} pass`);
  return exact;
}
