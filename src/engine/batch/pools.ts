import { inOrderOfFunding } from '../allocation';
import { lastYearVariable, sizeVariable, type RuleAllocation, type RuleFactor } from '../policy';
import { membersOf, readBy, type Simulation } from '../simulation';
import type { PoolFactor, PoolLimit, PoolRule, PoolSource } from './pool';
import type { Unit, Units } from './units';

/** The allocations of a simulation as far as they decide variables that lanes are asked for. */
export class Pools {
  constructor(
    private readonly simulation: Simulation,
    private readonly units: Units,
  ) {}

  /** The pool that decides a variable in some year, and the years in which it does. */
  deciding(
    unit: Unit,
  ): { readonly pool: Unit; readonly shares: (index: number, year: number) => number } | undefined {
    if (unit.kind !== 'variable') return undefined;
    const years = this.#all().filter(({ rule }) => rule.result === unit.rule.id);
    const [first] = years;
    if (!first) return undefined;
    const dated = new Set(years.map(({ year }) => year));
    return {
      pool: this.units.pool(first.rule.id, unit.at),
      shares: (_, year) => (dated.has(year) ? 1 : 0),
    };
  }

  /** What a unit reads because of allocations: a variable its pool, a pool whatever it is shared by. */
  needsOf(unit: Unit): Unit[] {
    if (unit.kind !== 'pool') {
      const found = this.deciding(unit);
      return found ? [found.pool] : [];
    }
    const read = this.#rulesOf(unit.id).flatMap(({ rule }) => readBy(rule));
    return [...new Set(read)].map((id) => this.units.variable(id));
  }

  /** How a pool is shared in each year. */
  rulesOf(unit: Unit, source: (unit: Unit) => PoolSource): ReadonlyMap<number, PoolRule> {
    if (unit.kind !== 'pool') return new Map();
    return new Map(
      this.#rulesOf(unit.id).map(({ year, rule }) => [year, this.#rule(rule, year, source)] as const),
    );
  }

  #rule(rule: RuleAllocation, year: number, source: (unit: Unit) => PoolSource): PoolRule {
    const { simulation } = this;
    const indices = membersOf(simulation, rule);
    const ids = indices.map((index) => simulation.entity('institution', index).id);
    const read = (id: string) => source(this.units.variable(id));
    const factor = ({ variable, weight, timesSize }: RuleFactor): PoolFactor => ({
      weight: weight.valueOf(),
      own: read(variable),
      size: timesSize ? read(sizeVariable) : undefined,
    });
    const limit = (each: RuleAllocation['floor']): PoolLimit | undefined =>
      each && { kind: each.kind, value: each.value.valueOf() };
    const byHand = new Map(rule.manual.map(({ institution, amount }) => [institution, amount.valueOf()]));
    const { factors, projects, performance } = rule.split;
    return {
      members: indices,
      pool: typeof rule.pool === 'string' ? read(rule.pool) : { kind: 'number', value: rule.pool.valueOf() },
      factors: rule.factors.map(factor),
      performance: rule.performance.map(factor),
      adjust: rule.adjust === undefined ? undefined : read(rule.adjust),
      floor: limit(rule.floor),
      cap: limit(rule.cap),
      lastYear:
        year <= simulation.years.from && readBy(rule).includes(lastYearVariable)
          ? read(lastYearVariable)
          : undefined,
      split: {
        factors: factors.valueOf(),
        projects: projects.valueOf(),
        performance: performance.valueOf(),
      },
      manual: ids.map((id) => byHand.get(id) ?? NaN),
      projects: inOrderOfFunding(rule.projects).flatMap(({ school, amount }) => {
        const at = ids.indexOf(school);
        return at >= 0 && !byHand.has(school) ? [{ school: at, amount: amount.valueOf() }] : [];
      }),
    };
  }

  #rulesOf(id: string): { readonly year: number; readonly rule: RuleAllocation }[] {
    return this.#all().filter(({ rule }) => rule.id === id);
  }

  #all(): { readonly year: number; readonly rule: RuleAllocation }[] {
    return [...this.simulation.allocations].flatMap(([year, rules]) => rules.map((rule) => ({ year, rule })));
  }
}
