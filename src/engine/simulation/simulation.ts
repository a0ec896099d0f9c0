import { evaluate, type Bound, type BoundApply, type Place, type World } from '../formula';
import { zero } from '../number';
import { reachable, type Allocations, type RuleAllocation, type Rules, type RuleVariable } from '../policy';
import { givenIn, heldFrom, type Entity, type Population } from '../population';
import { known, missing, notApplicable, type Cell, type Value } from '../value';
import { allocateIn, allocationNode, readBy, type AllocationYear } from './allocate';
import { lineageOf, type Lineage } from './lineage';

/** Why a cell holds what it holds, before any formula is looked into. */
export type Origin =
  | { readonly kind: 'notApplicable' | 'given' | 'formula' | 'noEntry' | 'unknown' }
  | { readonly kind: 'held'; readonly from: number }
  /** A part of a pool that is shared out. */
  | { readonly kind: 'allocated'; readonly allocation: string };

/**
 * A policy run on a population: every cell can be asked for, and only what is asked for is calculated, once.
 * Order of precedence in a cell: where the variable applies, then the part of a pool that is shared out, then what is
 * given, then the formula, then what was given last (or nothing, where the variable says so).
 */
export class Simulation {
  readonly #lineage: Lineage;
  readonly #cells = new Map<string, (Value | undefined)[]>();
  readonly #shared = new Map<object, Map<string, unknown>>();
  readonly #allocated = new Map<string, AllocationYear>();
  readonly #world: World;

  constructor(
    readonly rules: Rules,
    readonly population: Population,
    readonly years: { readonly from: number; readonly to: number },
    readonly allocations: Allocations = new Map(),
  ) {
    this.#lineage = lineageOf(population, rules.entities);
    this.#world = {
      firstYear: years.from,
      variable: (id, index, year) => this.value(id, index, year),
      parameter: (id, year) => this.parameter(id, year),
      above: (place, kind) => this.#lineage.above(place.kind, place.index, kind),
      below: (place, kind) => this.#lineage.below(place.kind, place.index, kind),
      idOf: (kind, index) => population.get(kind)?.[index]?.id ?? '',
      once: (node, index, year, compute) => this.#once(node, index, year, compute),
    };
  }

  /**
   * The same rules on a population in which only the values given for `touched` differ (and the allocations named
   * there by their node). What does not depend on them is taken over and not calculated again.
   */
  withPopulation(
    population: Population,
    touched: ReadonlySet<string>,
    allocations: Allocations = this.allocations,
  ): Simulation {
    const next = new Simulation(this.rules, population, this.years, allocations);
    const stale = reachable(touched, next.#readers());
    for (const [id, cells] of this.#cells) if (!stale.has(id)) next.#cells.set(id, cells);
    for (const [key, year] of this.#allocated)
      if (!stale.has(allocationNode(year.rule.id))) next.#allocated.set(key, year);
    return next;
  }

  /** What is shared out in a year, and by which rule. */
  allocationsIn(year: number): readonly RuleAllocation[] {
    return this.allocations.get(year) ?? [];
  }

  /** What becomes of an allocation in a year; undefined where there is none of that name. */
  allocated(id: string, year: number): AllocationYear | undefined {
    const rule = this.allocationsIn(year).find((each) => each.id === id);
    if (!rule) return undefined;
    const key = `${id}@${String(year)}`;
    const found = this.#allocated.get(key) ?? allocateIn(this, rule, year);
    this.#allocated.set(key, found);
    return found;
  }

  /** The value of a variable for the n-th entity of its kind; outside the years only what is given. */
  value(id: string, index: number, year: number): Value {
    const variable = this.variable(id);
    if (!this.#isWithin(year)) return this.#calculate(variable, index, year);
    const span = this.years.to - this.years.from + 1;
    const at = index * span + (year - this.years.from);
    const cells = this.#cellsOf(id);
    const before = cells[at];
    if (before) return before;
    // Earlier years first: a chain through prev is walked year by year and not as one deep recursion.
    if (this.rules.stateful.has(id)) {
      let start = at;
      while (start > index * span && !cells[start - 1]) start -= 1;
      for (let next = start; next < at; next += 1) this.value(id, index, year - (at - next));
    }
    const value = this.#calculate(variable, index, year);
    cells[at] = value;
    return value;
  }

  /** The figure of a parameter in a year. */
  parameter(id: string, year: number): Value {
    const parameter = this.rules.parameters.get(id);
    if (!parameter) throw new Error(`unreachable: unknown parameter ${id}`);
    const [first] = parameter.dated;
    if (!first) return notApplicable({ code: 'noClause', parameter: id });
    const inForce = parameter.dated.filter(([from]) => from <= year).at(-1);
    return inForce
      ? known(inForce[1])
      : notApplicable({ code: 'notYetInForce', parameter: id, from: first[0] });
  }

  /** The legal range of a lever in a cell: a bound that no clause sets is absent. */
  rangeOf(
    id: string,
    index: number,
    year: number,
  ): { from: Value | undefined; to: Value | undefined } | undefined {
    const { entity, range } = this.variable(id);
    if (!range) return undefined;
    const read = (bound: Bound | undefined) =>
      bound && evaluate(bound, { kind: entity, index, year }, this.#world);
    return { from: read(range.from), to: read(range.to) };
  }

  variable(id: string): RuleVariable {
    const variable = this.rules.variables.get(id);
    if (!variable) throw new Error(`unreachable: unknown variable ${id}`);
    return variable;
  }

  entity(kind: string, index: number): Entity {
    const entity = this.population.get(kind)?.[index];
    if (!entity) throw new Error(`unreachable: no ${kind} ${String(index)}`);
    return entity;
  }

  /** The cell as results, messages and links name it. */
  cell(id: string, index: number, year: number): Cell {
    return { variable: id, entity: this.entity(this.variable(id).entity, index).path, year };
  }

  /** Where the value of a cell comes from. */
  origin(id: string, index: number, year: number): Origin {
    const variable = this.variable(id);
    const outside = this.#outside(variable, index, year);
    if (outside) return { kind: outside.kind === 'missing' ? 'unknown' : 'notApplicable' };
    const sharing = this.#sharing(id, year);
    if (sharing) return { kind: 'allocated', allocation: sharing.id };
    const given = this.entity(variable.entity, index).given.get(id);
    if (givenIn(given, year)) return { kind: 'given' };
    if (variable.formula) return this.#isWithin(year) ? { kind: 'formula' } : { kind: 'unknown' };
    const last = heldFrom(given, year);
    if (!last) return { kind: 'unknown' };
    return variable.after === 'none' ? { kind: 'noEntry' } : { kind: 'held', from: last[0] };
  }

  /** What the readings of the formula language ask of this simulation. */
  get world(): World {
    return this.#world;
  }

  #calculate(variable: RuleVariable, index: number, year: number): Value {
    const outside = this.#outside(variable, index, year);
    if (outside) return outside;
    const sharing = this.#sharing(variable.id, year);
    if (sharing) return this.#part(sharing, index, year);
    const given = this.entity(variable.entity, index).given.get(variable.id);
    const exact = givenIn(given, year);
    if (exact) return known(exact);
    if (variable.formula && this.#isWithin(year))
      return evaluate(variable.formula, { kind: variable.entity, index, year }, this.#world);
    const last = variable.formula ? undefined : heldFrom(given, year);
    if (!last) return missing(this.cell(variable.id, index, year));
    return known(variable.after === 'none' ? zero : last[1]);
  }

  /** The allocation that decides a variable, within the years of the run. */
  #sharing(id: string, year: number): RuleAllocation | undefined {
    return this.allocationsIn(year).find(({ result }) => result === id);
  }

  #part({ id }: RuleAllocation, index: number, year: number): Value {
    const shared = this.allocated(id, year);
    const at = shared?.places.get(index);
    if (!shared || at === undefined) return notApplicable({ code: 'notAmong', allocation: id });
    const { outcome } = shared;
    if (outcome.kind === 'missing') return outcome;
    const part = outcome.kind === 'allocated' ? outcome.parts[at] : undefined;
    return part ? known(part) : notApplicable({ code: 'notAllocated', allocation: id });
  }

  /** Who reads whom, with the allocations between what they read and the parts that they decide. */
  #readers(): ReadonlyMap<string, readonly string[]> {
    const rules = [...this.allocations.values()].flat();
    if (rules.length === 0) return this.rules.readers;
    const readers = new Map(this.rules.readers);
    const add = (from: string, to: string) => readers.set(from, [...(readers.get(from) ?? []), to]);
    for (const rule of rules) {
      for (const id of readBy(rule)) add(id, allocationNode(rule.id));
      if (rule.result !== undefined) add(allocationNode(rule.id), rule.result);
    }
    return readers;
  }

  /** Why the variable has nothing to say of this cell, whatever may be given for it. */
  #outside(variable: RuleVariable, index: number, year: number): Value | undefined {
    if (!variable.appliesTo) return undefined;
    const place: Place = { kind: variable.entity, index, year };
    const applies = evaluate(variable.appliesTo, place, this.#world);
    if (applies.kind !== 'known') return applies;
    return applies.number.n === 0n ? notApplicable({ code: 'appliesTo', variable: variable.id }) : undefined;
  }

  #isWithin(year: number): boolean {
    return year >= this.years.from && year <= this.years.to;
  }

  #cellsOf(id: string): (Value | undefined)[] {
    const cells = this.#cells.get(id) ?? [];
    this.#cells.set(id, cells);
    return cells;
  }

  #once<T>(node: BoundApply, index: number, year: number, compute: () => T): T {
    const results = this.#shared.get(node) ?? new Map<string, unknown>();
    this.#shared.set(node, results);
    const key = `${String(index)}@${String(year)}`;
    if (!results.has(key)) results.set(key, compute());
    return results.get(key) as T;
  }
}
