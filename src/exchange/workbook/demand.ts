import { variablesInUse, type Bound, type BoundApply, type RuleVariable } from '../../engine';
import type { Scope } from './scope';
import type { Statuses } from './statuses';

/** An expression inside a formula that gets rows of its own: what is added up, or the parts of a pool. */
export interface InnerBlock {
  readonly bound: Bound;
  readonly kind: string;
  /** The variable or requirement in whose formula it stands. */
  readonly owner: string;
}

/** Everything that the formulas of a workbook name, found by following them from what is shown. */
export class Demand {
  /** The variables that get rows, and the years in which something reads them. */
  readonly variables = new Map<string, Set<number>>();
  readonly inner = new Map<Bound, InnerBlock>();
  readonly innerYears = new Map<Bound, Set<number>>();
  readonly parameters = new Map<string, Set<number>>();
  constructor(
    private readonly scope: Scope,
    private readonly statuses: Statuses,
  ) {}

  /** Follows everything that is shown, year by year. */
  *follow(): Generator<number, void> {
    const { rules } = this.scope.simulation;
    const used = variablesInUse(rules);
    for (const year of this.scope.years) {
      for (const { id, entity } of rules.variables.values())
        if (used.has(id) && this.scope.selected(entity).length > 0) this.#variable(id, year);
      yield 0;
      for (const rule of [...rules.checks, ...rules.targets])
        for (const bound of [rule.value, rule.threshold, rule.appliesTo])
          if (bound && this.scope.selected(rule.entity).length > 0)
            this.#root(bound, rule.entity, year, rule.id);
      yield 0;
    }
  }

  /** The first year that anything reads. */
  get firstYear(): number {
    const years = [...this.variables.values(), ...this.innerYears.values()].flatMap((each) => [...each]);
    return years.reduce((least, year) => Math.min(least, year), this.scope.choice.years.from);
  }

  /** Follows a formula unless it is written as a number anyway. */
  #root(bound: Bound, kind: string, year: number, owner: string): void {
    if (this.scope.choice.isValuesOnly || this.statuses.isCut(bound, kind)) return;
    this.#walk(bound, kind, year, owner);
  }

  #variable(id: string, year: number): void {
    const may = this.statuses.ofVariable(id, year);
    if (!may.know && !may.miss) return;
    if (!mark(this.variables, id, year)) return;
    const { simulation, startsWithRun, choice } = this.scope;
    const variable = simulation.variable(id);
    if (year < choice.years.from && !startsWithRun) return;
    if (this.statuses.isVariableCut(variable)) return;
    this.#formulasOf(variable, year).forEach((bound) => {
      this.#root(bound, variable.entity, year, id);
    });
  }

  #formulasOf({ formula, appliesTo }: RuleVariable, year: number): Bound[] {
    const isWithin = year >= this.scope.simulation.years.from;
    return [formula && isWithin ? formula : undefined, appliesTo].flatMap((bound) => bound ?? []);
  }

  #walk(bound: Bound, kind: string, year: number, owner: string): void {
    if (bound.kind === 'constant') return;
    if (bound.kind === 'parameter') mark(this.parameters, bound.id, year);
    else if (bound.kind === 'variable') this.#variable(bound.id, year);
    else this.#apply(bound, kind, year, owner);
  }

  #apply(bound: BoundApply, kind: string, year: number, owner: string): void {
    const { operator, operands, over = kind } = bound;
    const [first, second] = operands;
    switch (operator) {
      case 'sum':
      case 'mean':
      case 'count':
        if (first) this.#gathered(first, over, year, owner);
        return;
      case 'share':
        if (first) this.#gathered(first, kind, year, owner);
        if (first) this.#walk(first, kind, year, owner);
        return;
      case 'allocate':
        // The parts are values; that they make up the pool is proved beside them.
        if (this.#inner(bound, kind, year, owner) && first) this.#walk(first, over, year, owner);
        return;
      case 'prev':
        if (first) this.#walk(first, kind, year - 1, owner);
        if (second && year <= this.scope.simulation.years.from) this.#walk(second, kind, year, owner);
        return;
      default:
        for (const operand of operands) this.#walk(operand, kind, year, owner);
    }
  }

  /** What is added up stands in cells of its own, unless it is a variable, which has some. */
  #gathered(operand: Bound, over: string, year: number, owner: string): void {
    if (operand.kind === 'variable' && operand.entity === over) this.#variable(operand.id, year);
    else if (this.#inner(operand, over, year, owner)) this.#walk(operand, over, year, owner);
  }

  #inner(bound: Bound, kind: string, year: number, owner: string): boolean {
    if (this.scope.selected(kind).length === 0) return false;
    if (!this.inner.has(bound)) this.inner.set(bound, { bound, kind, owner });
    return mark(this.innerYears, bound, year);
  }
}

/** Notes a year; whether it is new. */
function mark<Key>(all: Map<Key, Set<number>>, key: Key, year: number): boolean {
  const years = all.get(key) ?? new Set<number>();
  all.set(key, years);
  const isNew = !years.has(year);
  years.add(year);
  return isNew;
}
