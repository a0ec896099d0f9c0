import { allocatePool, type Allocated, type Factor, type Refused } from '../allocation';
import type { World } from '../formula';
import { one, zero, type Exact } from '../number';
import {
  circleVariable,
  lastYearVariable,
  sizeVariable,
  type RuleAllocation,
  type RuleFactor,
  type RuleLimit,
} from '../policy';
import type { Entity, Population } from '../population';
import { obstacle, type Missing, type Value } from '../value';

/** What an allocation asks of the simulation that it is part of. */
interface Asked {
  readonly population: Population;
  readonly years: { readonly from: number };
  readonly world: World;
  readonly entity: (kind: string, index: number) => Entity;
  readonly value: (id: string, index: number, year: number) => Value;
  readonly allocated: (id: string, year: number) => AllocationYear | undefined;
}

/** What became of an allocation in a year. */
export interface AllocationYear {
  readonly rule: RuleAllocation;
  readonly year: number;
  /** The institutions that take part, by their index in the population, in the order of their ids and of the shares. */
  readonly members: readonly number[];
  /** The position among the members of an institution that is one. */
  readonly places: ReadonlyMap<number, number>;
  readonly pool: Exact;
  /** What each member has of each factor, in the order of the rule's factors. */
  readonly values: readonly (readonly Exact[])[];
  readonly outcome: Allocated | Refused | Missing | { readonly kind: 'noPool' };
}

/** The name under which an allocation stands among the variables when it is asked who depends on whom. */
export function allocationNode(id: string): string {
  return `allocations.${id}`;
}

/** The variables that an allocation reads. */
export function readBy(rule: RuleAllocation): string[] {
  const { pool, among, adjust, factors, performance, floor, cap } = rule;
  const circle = circleVariable(among);
  const both = [...factors, ...performance];
  const remembers = [floor, cap].some((limit) => limit?.kind === 'shareOfLastYear');
  return [
    ...(typeof pool === 'string' ? [pool] : []),
    ...(circle === undefined ? [] : [circle]),
    ...(adjust === undefined ? [] : [adjust]),
    ...both.map(({ variable }) => variable),
    ...(both.some(({ timesSize }) => timesSize) ? [sizeVariable] : []),
    ...(remembers ? [lastYearVariable] : []),
  ];
}

/** Works out an allocation in a year from the values of a simulation. */
export function allocateIn(simulation: Asked, rule: RuleAllocation, year: number): AllocationYear {
  const members = membersOf(simulation, rule);
  const institutions = members.map((index) => simulation.entity('institution', index).id);
  const places = new Map(members.map((index, at) => [index, at]));
  const nothing = { rule, year, members, places, pool: zero, values: [] };
  const pool: Value =
    typeof rule.pool === 'string'
      ? simulation.value(rule.pool, 0, year)
      : { kind: 'known', number: rule.pool };
  if (pool.kind === 'missing') return { ...nothing, outcome: pool };
  if (pool.kind === 'notApplicable') return { ...nothing, outcome: { kind: 'noPool' } };

  const read = new Reader(simulation, year);
  const byHand = new Map(rule.manual.map((each) => [each.institution, each]));
  const manuals = institutions.map((id) => byHand.get(id));
  // What does not count need not be known: a factor of weight 0, and whatever is asked of who is fixed by hand.
  const readAll = (list: readonly RuleFactor[], part: Exact) =>
    list.map((factor) => {
      const counts = part.n > 0n && factor.weight.n > 0n;
      return read.factor(factor, members, (at) => counts && manuals[at] === undefined);
    });
  const factors = readAll(rule.factors, rule.split.factors);
  const performance = readAll(rule.performance, rule.split.performance);
  const schools = members.map((index, at) => {
    const id = institutions[at] ?? '';
    const manual = manuals[at];
    if (manual) return { id, coefficient: one, floor: undefined, cap: undefined, manual: manual.amount };
    return {
      id,
      coefficient: rule.adjust === undefined ? one : read.number(rule.adjust, index),
      floor: read.limit(rule.floor, rule, index),
      cap: read.limit(rule.cap, rule, index),
      manual: undefined,
    };
  });
  const values = members.map((_, at) => factors.map((factor) => factor.values[at] ?? zero));
  if (read.missing) return { ...nothing, pool: pool.number, outcome: read.missing };
  if (read.negative !== undefined)
    return {
      ...nothing,
      pool: pool.number,
      outcome: { kind: 'refused', code: 'negativeFactor', id: read.negative },
    };
  if (!read.hasLastYear)
    return { ...nothing, pool: pool.number, outcome: { kind: 'refused', code: 'noLastYear' } };
  const outcome = allocatePool({
    pool: pool.number,
    unit: rule.unit,
    schools,
    split: rule.split,
    factors,
    performance,
    projects: rule.projects,
  });
  return { rule, year, members, places, pool: pool.number, values, outcome };
}

/** What an institution gets, by its index in the population; undefined where it gets nothing to speak of. */
export function partOf(shared: AllocationYear | undefined, index: number): Exact | undefined {
  return shared?.outcome.kind === 'allocated'
    ? shared.outcome.parts[shared.places.get(index) ?? -1]
    : undefined;
}

/** Those who take part, by id, so that the order of a file makes no difference. */
export function membersOf(
  { population, world, years }: Pick<Asked, 'population' | 'world' | 'years'>,
  { among }: RuleAllocation,
): number[] {
  const circle = circleVariable(among);
  const named = typeof among === 'string' ? undefined : new Set(among);
  const takesPart = (id: string, index: number): boolean => {
    if (named) return named.has(id);
    if (circle === undefined) return true;
    const flag = world.variable(circle, index, years.from);
    return flag.kind === 'known' && flag.number.n !== 0n;
  };
  return (population.get('institution') ?? [])
    .map(({ id }, index) => ({ id, index }))
    .filter(({ id, index }) => takesPart(id, index))
    .sort((left, right) => (left.id < right.id ? -1 : 1))
    .map(({ index }) => index);
}

/** Reads numbers and collects what is missing on the way, so that all of it is said at once. */
class Reader {
  missing: Missing | undefined;
  /** Whether last year's parts are there where a limit is a share of them. */
  hasLastYear = true;
  /** The first variable that is below zero where a pool is shared by it. */
  negative: string | undefined;

  constructor(
    private readonly simulation: Asked,
    private readonly year: number,
  ) {}

  factor(
    { variable, weight, timesSize }: RuleFactor,
    members: readonly number[],
    isNeeded: (at: number) => boolean,
  ): Factor {
    const values = members.map((index, at) => {
      const own = this.number(variable, index, isNeeded(at));
      return timesSize ? own.mul(this.number(sizeVariable, index, isNeeded(at))) : own;
    });
    return { id: variable, weight, values };
  }

  limit(limit: RuleLimit | undefined, rule: RuleAllocation, index: number): Exact | undefined {
    if (!limit) return undefined;
    return limit.kind === 'amount' ? limit.value : limit.value.mul(this.lastYear(rule, index));
  }

  /** The school's own part last year; before the first year what was given for it. */
  lastYear({ id }: RuleAllocation, index: number): Exact {
    const { simulation, year } = this;
    if (year <= simulation.years.from) return this.number(lastYearVariable, index);
    const before = simulation.allocated(id, year - 1);
    if (before?.outcome.kind === 'missing') return this.#take(before.outcome);
    const part = partOf(before, index);
    this.hasLastYear &&= part !== undefined;
    return part ?? zero;
  }

  /** What does not apply to a school gives it nothing to share by: that is a zero and no unknown. */
  number(variable: string, index: number, isNeeded = true): Exact {
    const value = this.simulation.value(variable, index, this.year);
    if (isNeeded && value.kind === 'known' && value.number.s < 0n && value.number.n > 0n)
      this.negative ??= variable;
    return this.#take(value, isNeeded);
  }

  #take(value: Value, isNeeded = true): Exact {
    if (value.kind === 'known') return value.number;
    if (value.kind === 'missing' && isNeeded) {
      const found = this.missing ? obstacle([this.missing, value]) : value;
      if (found?.kind === 'missing') this.missing = found;
    }
    return zero;
  }
}
