import {
  outlooksOf,
  parseExact,
  type Exact,
  type Feasibility,
  type Plan,
  type Relaxation,
  type Simulation,
  type Value,
} from '../engine';
import { plainText } from '../format';

type Decimal = string | null;
type ByYear = Readonly<Record<string, string>>;

interface PlanJson {
  /** Yuan in all, and by year. */
  readonly cost: string;
  readonly costs: ByYear;
  /** Levers of the plan whose cost nobody said: not in the cost. */
  readonly unpriced: readonly string[];
  readonly whole: boolean;
  /** How much more of each lever than the scenario has, by year. */
  readonly more: readonly { readonly variable: string; readonly entity: string; readonly values: ByYear }[];
}

interface TargetJson {
  readonly id: string;
  readonly clause: string;
  readonly entity: string;
  readonly verdict: string;
  readonly due: boolean;
  readonly deadline: number | null;
  readonly baseline: { readonly year: number; readonly value: Decimal };
  readonly threshold: Decimal;
  /** The change a year that it takes from the baseline to the deadline; null where it takes none. */
  readonly pace: Decimal;
  readonly earliest: number | null;
  readonly binding: readonly string[];
  /** Of what cannot hold in time: how far it stays behind, as a part of its threshold. */
  readonly short: string;
  readonly plan: PlanJson | null;
}

type RelaxationJson =
  | {
      readonly kind: string;
      /** Each in the unit of its variable: nothing is added up that is not alike. */
      readonly extra: readonly {
        readonly variable: string;
        readonly entity: string;
        readonly year: number;
        readonly amount: string;
      }[];
    }
  | { readonly kind: 'deadline'; readonly target: string; readonly to: number }
  | { readonly kind: 'threshold'; readonly target: string; readonly short: string };

/** What becomes of the targets, one by one and together, as plain data (README, "Targets"). */
export interface FeasibilityJson {
  readonly planFrom: number;
  readonly targets: readonly TargetJson[];
  readonly joint: {
    readonly outcome: 'stands' | 'conflict' | 'noAnswer';
    readonly targets: readonly string[];
    /** The cheapest plan for all of them; in a conflict, for those in none. */
    readonly planned: readonly string[];
    readonly plan: PlanJson | null;
    /** Targets of the plan that the rules, run with it in full, do not find met. */
    readonly unverified: readonly string[];
    readonly conflicts: readonly {
      readonly targets: readonly string[];
      readonly smallest: boolean;
      readonly binding: readonly string[];
      readonly relaxations: readonly RelaxationJson[];
    }[];
    readonly moneyForAll: RelaxationJson | null;
  };
  /** The least money of all years together for so many targets. */
  readonly frontier: readonly {
    readonly met: number;
    readonly yuan: string;
    readonly targets: readonly string[];
  }[];
}

/** Writes a feasibility as plain data. A target of one entity is named `<id>` or, below the region, `<id>@<entity>`. */
export function feasibilityJson(simulation: Simulation, feasibility: Feasibility): FeasibilityJson {
  const { programme, answer, from, unverified } = feasibility;
  const outlooks = outlooksOf(simulation, feasibility);
  const names = new Map(
    outlooks.map(({ at, rule, entity }) => [at, entity === 'region' ? rule.id : `${rule.id}@${entity}`]),
  );
  const named = (aims: readonly number[]) => aims.map((at) => names.get(at) ?? '');
  const planJson = (plan: Plan | undefined): PlanJson | null => {
    if (!plan) return null;
    const more = new Map<string, { variable: string; entity: string; values: Record<string, string> }>();
    programme.columns.forEach(({ lever, index, year }, column) => {
      const amount = plan.columns[column] ?? 0;
      if (amount === 0) return;
      const { entity } = simulation.cell(lever, index, year);
      const key = `${entity}.${lever}`;
      const line = more.get(key) ?? { variable: lever, entity, values: {} };
      more.set(key, line);
      line.values[String(year)] = plain(amount, 'number');
    });
    const costs = plan.costs.filter(({ yuan }) => yuan > 0);
    return {
      cost: plain(plan.cost, 'yuan'),
      costs: Object.fromEntries(costs.map(({ year, yuan }) => [String(year), plain(yuan, 'yuan')])),
      unpriced: plan.unpriced,
      whole: plan.isWhole,
      more: [...more.values()].map((line) => ({ ...line, values: inYears(line.values) })),
    };
  };
  const relaxed = (way: Relaxation): RelaxationJson => {
    if (way.kind === 'deadline') return { kind: way.kind, target: names.get(way.aim) ?? '', to: way.to };
    if (way.kind === 'threshold')
      return { kind: way.kind, target: names.get(way.aim) ?? '', short: plain(way.short, 'ratio') };
    const unit = way.kind === 'money' ? 'yuan' : 'number';
    return {
      kind: way.kind,
      extra: way.extra.map(({ variable, index, year, amount }) => ({
        variable,
        entity: simulation.cell(variable, index, year).entity,
        year,
        amount: plain(amount, unit),
      })),
    };
  };
  const { joint, frontier } = answer;
  return {
    planFrom: from,
    targets: outlooks.map(({ rule, entity, verdict, baseline, atDeadline, pace }) => ({
      id: rule.id,
      clause: rule.clause,
      entity,
      verdict: verdict.verdict,
      due: verdict.isDue,
      deadline: rule.by ?? null,
      baseline: { year: baseline.year, value: decimal(baseline.value, rule.unit) },
      threshold: decimal(atDeadline.threshold, rule.unit),
      pace: pace ? plainText(pace, finer(rule.unit)) : null,
      earliest: verdict.earliest ?? null,
      binding: verdict.binding,
      short: plain(verdict.short, 'ratio'),
      plan: planJson(verdict.plan),
    })),
    joint: {
      outcome: joint.outcome,
      targets: named(joint.aims),
      planned: named(joint.planned),
      plan: planJson(joint.plan),
      unverified: named(unverified),
      conflicts: joint.conflicts.map(({ aims, isSmallest, binding, relaxations }) => ({
        targets: named(aims),
        smallest: isSmallest,
        binding,
        relaxations: relaxations.map(relaxed),
      })),
      moneyForAll: joint.moneyForAll ? relaxed(joint.moneyForAll) : null,
    },
    frontier: frontier.map(({ met, yuan, aims }) => ({
      met,
      yuan: plain(yuan, 'yuan'),
      targets: named(aims),
    })),
  };
}

/** What a solver found, in floating point, to as many places as it is good for. */
function plain(amount: number, unit: string): string {
  const exact: Exact | undefined = parseExact(Number(amount.toPrecision(digits)));
  return exact ? plainText(exact, unit) : '';
}

const digits = 9;

function inYears(values: Record<string, string>): ByYear {
  return Object.fromEntries(Object.entries(values).sort(([left], [right]) => Number(left) - Number(right)));
}

/** A pace is a part of a thing a year, also of things that are whole. */
function finer(unit: string): string {
  return unit.startsWith('yuan') || unit === 'ratio' ? unit : 'number';
}

function decimal(value: Value, unit: string): Decimal {
  return value.kind === 'known' ? plainText(value.number, unit) : null;
}
