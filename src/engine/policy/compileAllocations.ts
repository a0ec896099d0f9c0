import type { AllocationFile } from '../../schema';
import { references } from '../formula';
import { one, parseExact, zero, type Exact } from '../number';
import { fail, succeed, type Outcome, type Problem } from '../problem';
import {
  circleVariable,
  lastYearVariable,
  resultOf,
  sizeVariable,
  type RuleAllocation,
  type RuleFactor,
} from './ruleAllocation';
import type { Rules } from './rules';

/** What compiling needs of an institution. */
export interface Institution {
  readonly id: string;
  readonly given: ReadonlyMap<string, unknown>;
}

/**
 * Checks the allocations of a scenario against the rules and the institutions: names, kinds and units, weights that sum
 * to 1, and that no pool or factor depends on the parts it decides. All problems are reported together.
 */
export function compileAllocations(
  files: readonly AllocationFile[],
  rules: Rules,
  population: ReadonlyMap<string, readonly Institution[]>,
  scenario: string,
): Outcome<readonly RuleAllocation[]> {
  const problems: Problem[] = [];
  const ids = new Set<string>();
  const institutions = population.get('institution') ?? [];
  const known = new Set(institutions.map(({ id }) => id));
  const reads = new Map(files.map((file) => [resultOf(file.id), readsOf(file)]));
  const compiled = files.map((file, index) => {
    const refuse = (code: string, path: readonly (string | number)[], data: Record<string, string>) =>
      problems.push({ code, file: scenario, path: ['allocations', index, ...path], data });
    if (ids.has(file.id)) refuse('idTwice', ['id'], { piece: file.id });
    ids.add(file.id);
    const result = resultOf(file.id);
    const given = institutions.find((institution) => institution.given.has(result));
    if (given) refuse('givenAndAllocated', ['id'], { piece: `${given.id}.${result}` });
    return compileOne(file, rules, known, reads, refuse);
  });
  return problems.length > 0 ? fail(problems) : succeed(compiled);
}

type Refuse = (code: string, path: readonly (string | number)[], data: Record<string, string>) => unknown;

function compileOne(
  file: AllocationFile,
  rules: Rules,
  institutions: ReadonlySet<string>,
  reads: ReadonlyMap<string, readonly string[]>,
  refuse: Refuse,
): RuleAllocation {
  const result = resultOf(file.id);
  const needVariable = (id: string, entity: string, path: readonly (string | number)[]) => {
    const found = rules.variables.get(id);
    if (!found) refuse('unknownId', path, { piece: id });
    else if (found.entity !== entity)
      refuse('wrongEntity', path, { piece: id, entity: found.entity, kind: entity });
    else if (sameYearNeeds(id, rules, reads).has(result))
      refuse('cycle', path, { piece: `${result} → … → ${id} → ${result}` });
  };
  const needInstitution = (id: string, path: readonly (string | number)[]) => {
    if (!institutions.has(id)) refuse('unknownId', path, { piece: id });
  };
  if (typeof file.pool === 'string') needVariable(file.pool, 'region', ['pool']);
  if (file.adjust !== undefined) needVariable(file.adjust, 'institution', ['adjust']);
  for (const key of ['factors', 'performance'] as const) {
    file[key].forEach(({ variable, timesSize }, at) => {
      needVariable(variable, 'institution', [key, at, 'variable']);
      if (timesSize) needVariable(sizeVariable, 'institution', [key, at, 'timesSize']);
    });
  }
  for (const key of ['floor', 'cap'] as const)
    if (file[key]?.kind === 'shareOfLastYear') needVariable(lastYearVariable, 'institution', [key]);
  const circle = circleVariable(file.among);
  if (circle !== undefined) needVariable(circle, 'institution', ['among']);
  if (Array.isArray(file.among)) file.among.forEach((id, at) => needInstitution(id, ['among', at]));
  const once = (ids: readonly string[], key: string) => {
    ids.forEach((id, at) => ids.indexOf(id) < at && refuse('idTwice', [key, at], { piece: id }));
  };
  once(
    file.manual.map(({ institution }) => institution),
    'manual',
  );
  once(
    file.projects.map(({ id }) => id),
    'projects',
  );
  file.manual.forEach(({ institution, reason }, at) => {
    needInstitution(institution, ['manual', at, 'institution']);
    if (reason.zh.trim() === '' || reason.en.trim() === '')
      refuse('reasonMissing', ['manual', at, 'reason'], { piece: institution });
  });
  file.projects.forEach(({ id, institution }, at) => {
    if (institution === '') refuse('projectWithoutSchool', ['projects', at, 'institution'], { piece: id });
    else needInstitution(institution, ['projects', at, 'institution']);
  });

  const split = {
    factors: exact(file.split?.factors ?? 1),
    projects: exact(file.split?.projects ?? 0),
    performance: exact(file.split?.performance ?? 0),
  };
  needWhole(Object.values(split), ['split'], refuse);
  const factors = file.factors.map(factorOf);
  const performance = file.performance.map(factorOf);
  if (split.factors.n > 0n) needWhole(factors.map(weightOf), ['factors'], refuse);
  if (split.performance.n > 0n) needWhole(performance.map(weightOf), ['performance'], refuse);
  return {
    id: file.id,
    label: file.label,
    pool: typeof file.pool === 'string' ? file.pool : exact(file.pool),
    among: file.among,
    factors,
    performance,
    adjust: file.adjust,
    floor: file.floor && { kind: file.floor.kind, value: exact(file.floor.value) },
    cap: file.cap && { kind: file.cap.kind, value: exact(file.cap.value) },
    unit: exact(file.unit),
    split,
    manual: file.manual.map((each) => ({ ...each, amount: exact(each.amount) })),
    projects: file.projects.map(({ institution, ...each }) => ({
      ...each,
      school: institution,
      amount: exact(each.amount),
    })),
    result: rules.variables.has(result) ? result : undefined,
  };
}

function factorOf({ variable, weight, timesSize }: AllocationFile['factors'][number]): RuleFactor {
  return { variable, weight: exact(weight), timesSize };
}

const weightOf = ({ weight }: RuleFactor) => weight;

/** Shares of one whole that are not one whole leave money over or share it twice. */
function needWhole(shares: readonly Exact[], path: readonly string[], refuse: Refuse): void {
  const sum = shares.reduce((total, share) => total.add(share), zero);
  if (!sum.equals(one)) refuse('weightsNotWhole', path, { piece: sum.mul(100).toString() });
}

function exact(number: number): Exact {
  const value = parseExact(number);
  if (!value) throw new Error(`unreachable: the schema let ${String(number)} through`);
  return value;
}

/** The variables of the same year by which an allocation shares. */
function readsOf({ pool, adjust, factors, performance }: AllocationFile): string[] {
  return [
    ...(typeof pool === 'string' ? [pool] : []),
    ...(adjust === undefined ? [] : [adjust]),
    ...[...factors, ...performance].flatMap(({ variable, timesSize }) =>
      timesSize ? [variable, sizeVariable] : [variable],
    ),
  ];
}

/** What a variable needs within one year, itself included, through formulas and through the allocations that decide it. */
function sameYearNeeds(
  id: string,
  rules: Rules,
  reads: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const found = new Set([id]);
  for (const each of found) {
    for (const read of reads.get(each) ?? []) found.add(read);
    const { formula, appliesTo } = rules.variables.get(each) ?? {};
    for (const bound of [formula, appliesTo]) {
      for (const use of bound ? references(bound) : [])
        if (use.kind === 'variable' && !use.lagged) found.add(use.id);
    }
  }
  return found;
}
