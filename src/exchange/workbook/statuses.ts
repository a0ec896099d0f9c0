import {
  evaluate,
  givenIn,
  heldFrom,
  notInSheet,
  sheetCell,
  spreadsheet,
  appliesInSheet,
  type Bound,
  type BoundApply,
  type RuleVariable,
  type SheetMarks,
  type SheetValue,
  type SheetWorld,
  type Value,
} from '../../engine';
import type { Scope } from './scope';

/** What a cell may hold, whatever numbers are entered: decided once, so that formulas ask only where they must. */
export interface May {
  readonly know: boolean;
  readonly miss: boolean;
  readonly notApply: boolean;
}

/** What each variable and formula may hold in a year, over all entities that are put in. */
export class Statuses {
  readonly #variables = new Map<string, May>();
  readonly #bounds = new Map<Bound, Map<string, May>>();

  constructor(
    private readonly scope: Scope,
    private readonly marks: SheetMarks,
  ) {}

  /** Decides on everything, year by year, so that a chain through prev is never one deep recursion. */
  *decide(): Generator<number, void> {
    for (const year of this.scope.years)
      for (const id of this.scope.simulation.rules.variables.keys()) {
        this.ofVariable(id, year);
        yield 0;
      }
  }

  ofVariable(id: string, year: number): May {
    const key = `${id}@${String(year)}`;
    const before = this.#variables.get(key);
    if (before) return before;
    const found = this.#variable(this.scope.simulation.variable(id), year);
    this.#variables.set(key, found);
    return found;
  }

  ofBound(bound: Bound, kind: string, year: number): May {
    const years = this.#bounds.get(bound) ?? new Map<string, May>();
    this.#bounds.set(bound, years);
    const key = `${kind}@${String(year)}`;
    const before = years.get(key);
    if (before) return before;
    const found = this.isCut(bound, kind)
      ? this.#asIs(bound, kind, year)
      : mayOf(this.#read(bound, kind, year));
    years.set(key, found);
    return found;
  }

  /** Whether a formula reads entities that are left out, so that a sheet cannot work it out. */
  isCut(bound: Bound, kind: string): boolean {
    if (bound.kind !== 'apply') return false;
    const { operator, over = kind, operands } = bound;
    switch (operator) {
      case 'sum':
      case 'mean':
      case 'count':
        return !this.scope.isWhole(over) || operands.some((operand) => this.isCut(operand, over));
      case 'share':
        return !this.scope.isWhole(kind);
      case 'allocate':
        return false;
      default:
        return operands.some((operand) => this.isCut(operand, kind));
    }
  }

  /** Whether the cells of a variable are written as numbers because it reads entities that are left out. */
  isVariableCut({ formula, appliesTo, entity }: RuleVariable): boolean {
    return [formula, appliesTo].some((bound) => bound !== undefined && this.isCut(bound, entity));
  }

  #variable(variable: RuleVariable, year: number): May {
    const { simulation, choice, startsWithRun } = this.scope;
    const { id, entity, formula, appliesTo } = variable;
    const indices = this.scope.selected(entity);
    if (indices.length === 0) return together([]);
    const isLeftOut = year < choice.years.from && !startsWithRun;
    const isShared = simulation.allocationsIn(year).some(({ result }) => result === id);
    if (isLeftOut || isShared || choice.isValuesOnly || this.isVariableCut(variable))
      return together(indices.map((index) => asIs(simulation.value(id, index, year))));
    const isWithin = year >= simulation.years.from;
    const givens = indices.map((index) => simulation.entity(entity, index).given.get(id));
    const isHeld = (given: (typeof givens)[number]) =>
      givenIn(given, year) !== undefined || (formula === undefined && heldFrom(given, year) !== undefined);
    const known = givens.filter(isHeld).length;
    const rest = formula && isWithin ? this.ofBound(formula, entity, year) : open;
    const inner = together([...(known > 0 ? [sure] : []), ...(known < givens.length ? [rest] : [])]);
    if (!appliesTo) return inner;
    return mayOf(appliesInSheet(this.#read(appliesTo, entity, year), this.#cell(id, inner), 0));
  }

  /** The reading of a formula in which every cell is only known by what it may hold. */
  #read(bound: Bound, kind: string, year: number): SheetValue {
    const world: SheetWorld = {
      firstYear: this.scope.simulation.years.from,
      marks: this.marks,
      variable: (id, _, at) => this.#cell(`${id}@${String(at)}`, this.ofVariable(id, at)),
      parameter: (id, at) => this.#cell(id, asIs(this.scope.simulation.parameter(id, at))),
      above: () => 0,
      range: (operand, over, head) => {
        const may = this.ofBound(operand, over, head.year);
        const isEmpty = this.scope.selected(over).length === 0 || (!may.know && !may.miss);
        return { text: isEmpty ? undefined : over, mayMiss: may.miss };
      },
      part: (node, place) => this.#cell('part', this.ofPart(node, place.kind, place.year)),
      places: () => 0,
    };
    return spreadsheet(bound, { kind, index: 0, year }, world);
  }

  /** What the parts of a pool are, which are written as numbers. */
  ofPart(node: BoundApply, kind: string, year: number): May {
    return this.#asIs(node, kind, year);
  }

  #asIs(bound: Bound, kind: string, year: number): May {
    const { world } = this.scope.simulation;
    return together(
      this.scope.selected(kind).map((index) => asIs(evaluate(bound, { kind, index, year }, world))),
    );
  }

  #cell(text: string, may: May): SheetValue {
    if (!may.know && !may.miss) return notInSheet(this.marks);
    return sheetCell(text, { miss: may.miss, notApply: may.notApply }, this.marks);
  }
}

const sure: May = { know: true, miss: false, notApply: false };
/** Nothing is given; a number may be filled in. */
const open: May = { know: true, miss: true, notApply: false };

function asIs({ kind }: Value): May {
  return { know: kind === 'known', miss: kind === 'missing', notApply: kind === 'notApplicable' };
}

function together(all: readonly May[]): May {
  return {
    know: all.some(({ know }) => know),
    miss: all.some(({ miss }) => miss),
    notApply: all.some(({ notApply }) => notApply),
  };
}

function mayOf({ missing, notApplicable }: SheetValue): May {
  const isNever = notApplicable === true;
  return { know: !isNever, miss: !isNever && missing !== false, notApply: notApplicable !== false };
}
