import {
  runCheck,
  runTarget,
  rulesDigest,
  unusedGivens,
  type Because,
  type Note,
  type PolicyPack,
  type Run,
  type Simulation,
  type Value,
} from '../engine';
import { plainText } from '../format';
import { allocationsJson, type AllocationJson } from './allocationJson';

type Decimal = string | null;

interface Series {
  readonly unit: string;
  readonly values: Readonly<Record<string, Decimal>>;
}
type Table = Readonly<Record<string, Series>>;

interface RequirementRow {
  readonly id: string;
  readonly clause: string;
  readonly entity: string;
  readonly year: number;
  readonly status: string;
  readonly value: Decimal;
  readonly threshold: Decimal;
}

/** The result of a run as one plain object (design section 6): values are decimal texts, never floats. */
export interface ResultJson {
  readonly schemaVersion: 1;
  readonly policy: string;
  readonly rulesDigest: string;
  readonly scenario: string;
  readonly years: readonly number[];
  readonly notes: readonly string[];
  readonly region: Table;
  readonly institutions: Readonly<Record<string, Table>>;
  readonly programs: Readonly<Record<string, Table>>;
  readonly enterprises: Readonly<Record<string, Table>>;
  readonly districts: Readonly<Record<string, Table>>;
  readonly checks: readonly (RequirementRow & { readonly margin: Decimal })[];
  readonly targets: readonly (RequirementRow & { readonly gap: Decimal })[];
  readonly allocations: readonly AllocationJson[];
  readonly missing: readonly { variable: string; entity: string; year: number }[];
  readonly notApplicable: readonly { variable: string; entity: string; year: number; because: string }[];
}

/** How the texts of a result are made; they differ by language and nothing else does. */
export interface Wording {
  readonly because: (because: Because) => string;
  readonly note: (note: Note) => string;
}

/** Calculates every cell, check and target of a run and writes them as plain data. */
export function resultJson(pack: PolicyPack, scenario: string, run: Run, wording: Wording): ResultJson {
  const { simulation } = run;
  const { rules, population, years } = simulation;
  const all = Array.from({ length: years.to - years.from + 1 }, (_, offset) => years.from + offset);
  const missing: ResultJson['missing'][number][] = [];
  const notApplicable: ResultJson['notApplicable'][number][] = [];

  const tableOf = (kind: string, index: number): Table =>
    Object.fromEntries(
      [...rules.variables.values()]
        .filter(({ entity }) => entity === kind)
        .map(({ id, unit }) => [id, { unit, values: seriesOf(id, unit, index) }]),
    );
  const seriesOf = (id: string, unit: string, index: number) =>
    Object.fromEntries(
      all.map((year) => {
        const value = simulation.value(id, index, year);
        if (value.kind === 'missing') missing.push(simulation.cell(id, index, year));
        if (value.kind === 'notApplicable')
          notApplicable.push({
            ...simulation.cell(id, index, year),
            because: wording.because(value.because),
          });
        return [String(year), decimal(value, unit)];
      }),
    );
  const tablesOf = (kind: string): Record<string, Table> =>
    Object.fromEntries((population.get(kind) ?? []).map(({ id }, index) => [id, tableOf(kind, index)]));

  return {
    schemaVersion: 1,
    policy: rules.id,
    rulesDigest: rulesDigest(pack.policy),
    scenario,
    years: all,
    notes: [...run.notes, ...unusedGivens(simulation)].map(wording.note),
    region: tableOf('region', 0),
    institutions: tablesOf('institution'),
    programs: tablesOf('program'),
    enterprises: tablesOf('enterprise'),
    districts: tablesOf('district'),
    checks: requirementRows(rules.checks, simulation, all, (rule, index, year) => {
      const { status, value, threshold, margin } = runCheck(rule, simulation, index, year);
      return { status, ...shown(value, threshold, rule.unit), margin: decimal(margin, rule.unit) };
    }),
    targets: requirementRows(rules.targets, simulation, all, (rule, index, year) => {
      const { status, value, threshold, margin } = runTarget(rule, simulation, index, year);
      return { status, ...shown(value, threshold, rule.unit), gap: gapOf(margin, rule.unit) };
    }),
    allocations: allocationsJson(simulation, all),
    missing,
    notApplicable,
  };
}

function requirementRows<Rule extends { id: string; clause: string; entity: string }, Rest>(
  requirements: readonly Rule[],
  simulation: Simulation,
  years: readonly number[],
  run: (rule: Rule, index: number, year: number) => Rest,
) {
  return requirements.flatMap((rule) =>
    (simulation.population.get(rule.entity) ?? []).flatMap(({ path }, index) =>
      years.map((year) => ({
        id: rule.id,
        clause: rule.clause,
        entity: path,
        year,
        ...run(rule, index, year),
      })),
    ),
  );
}

function shown(value: Value, threshold: Value, unit: string): { value: Decimal; threshold: Decimal } {
  return { value: decimal(value, unit), threshold: decimal(threshold, unit) };
}

/** What is still needed; nothing once the target is reached. */
function gapOf(margin: Value, unit: string): Decimal {
  if (margin.kind !== 'known') return null;
  return plainText(margin.number.s < 0n ? margin.number.neg() : margin.number.mul(0), unit);
}

function decimal(value: Value, unit: string): Decimal {
  return value.kind === 'known' ? plainText(value.number, unit) : null;
}
