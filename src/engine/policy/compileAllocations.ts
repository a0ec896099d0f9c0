import type { AllocationFile, Bilingual } from '../../schema';
import { references } from '../formula';
import { one, parseExact, zero, type Exact } from '../number';
import type { Split } from '../allocation';
import { fail, succeed, type Outcome, type Problem } from '../problem';
import type { Rules } from './rules';

/** A factor by which a pool is shared. */
export interface RuleFactor {
  readonly variable: string;
  readonly weight: Exact;
  readonly timesSize: boolean;
}

/** The least or most of a part: an amount, or a share of the school's own part last year. */
export interface RuleLimit {
  readonly kind: 'amount' | 'shareOfLastYear';
  readonly value: Exact;
}

/** An allocation ready to run. */
export interface RuleAllocation {
  readonly id: string;
  readonly label: Bilingual | undefined;
  /** A variable of the region, or an amount for every year. */
  readonly pool: string | Exact;
  readonly among: AllocationFile['among'];
  readonly factors: readonly RuleFactor[];
  readonly performance: readonly RuleFactor[];
  readonly adjust: string | undefined;
  readonly floor: RuleLimit | undefined;
  readonly cap: RuleLimit | undefined;
  readonly unit: Exact;
  readonly split: Split;
  readonly manual: readonly {
    readonly institution: string;
    readonly amount: Exact;
    readonly reason: Bilingual;
    readonly year: number | undefined;
  }[];
  readonly projects: readonly {
    readonly id: string;
    readonly name: Bilingual;
    readonly school: string;
    readonly amount: Exact;
    readonly priority: number;
    readonly year: number | undefined;
  }[];
  /** The variable of institutions that holds the parts, where the policy has one. */
  readonly result: string | undefined;
}

/** What compiling needs of an institution. */
interface Institution {
  readonly id: string;
  readonly given: ReadonlyMap<string, unknown>;
}

/** What an allocation takes a student for when a factor counts times the size of the school. */
export const sizeVariable = 'fullTimeStudents';
/** What a school got before the first year of the run. */
export const lastYearVariable = 'lastYearAllocation';

/** The flag of institutions that a circle of receivers goes by; nothing where all take part, or those that are named. */
export function circleVariable(among: AllocationFile['among']): string | undefined {
  return among === 'higher' ? 'isHigher' : among === 'secondary' ? 'isSecondary' : undefined;
}

/** The variable that an allocation's parts are known by to formulas: specialFund gives specialFundAllocation. */
function resultOf(allocation: string): string {
  return `${allocation}Allocation`;
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
  file.manual.forEach(({ institution, reason }, at) => {
    needInstitution(institution, ['manual', at, 'institution']);
    if (reason.zh.trim() === '' || reason.en.trim() === '')
      refuse('reasonMissing', ['manual', at, 'reason'], { piece: institution });
  });
  file.projects.forEach(({ institution }, at) =>
    needInstitution(institution, ['projects', at, 'institution']),
  );

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
    manual: file.manual.map((each) => ({ ...each, amount: exact(each.amount), year: each.year })),
    projects: file.projects.map(({ institution, ...each }) => ({
      ...each,
      school: institution,
      amount: exact(each.amount),
      year: each.year,
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
