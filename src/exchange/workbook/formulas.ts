import {
  appliesInSheet,
  evaluate,
  givenIn,
  inferUnit,
  notInSheet,
  sheetCell,
  sheetFormula,
  spreadsheet,
  toSignificant,
  type Bound,
  type Exact,
  type SheetMarks,
  type SheetValue,
  type SheetWorld,
  type Value,
} from '../../engine';
import type { Layout } from './layout';
import type { May, Statuses } from './statuses';
import type { BookCell, NumberFormat } from './model';

/** A double has at most so many digits that tell it from its neighbours. */
const digitsOfDouble = 17;
/** A program reads formulas up to so many characters and levels of brackets. */
const longestFormula = 8190;
const deepestFormula = 64;

/** A number as a cell holds it. */
export function cellNumber(value: Exact): number {
  return Number(toSignificant(value, digitsOfDouble));
}

/** Where a part of a pool stands that is shared out by steps which a sheet cannot do. */
export type PartCell = (allocation: string, index: number, year: number, from: string) => string | undefined;

/** Writes the formulas of the cells of a workbook; formulas that grew too long are written as numbers and counted. */
export class Formulas {
  /** The variables and requirements of which a formula was too long. */
  readonly tooLong = new Set<string>();
  readonly #places = new Map<Bound, number>();

  constructor(
    readonly layout: Layout,
    readonly statuses: Statuses,
    readonly marks: SheetMarks,
    private readonly partCell: PartCell,
  ) {}

  /** A value as a cell holds it. */
  shown(value: Value): string | number {
    if (value.kind === 'known') return cellNumber(value.number);
    return value.kind === 'missing' ? this.marks.missing : this.marks.notApplicable;
  }

  /** The cell of a calculated variable. */
  variable(id: string, index: number, year: number, from: string, format: NumberFormat): BookCell {
    const { scope } = this.layout;
    const { simulation } = scope;
    const variable = simulation.variable(id);
    const value = this.shown(simulation.value(id, index, year));
    const isLeftOut = year < scope.choice.years.from && !scope.startsWithRun;
    if (scope.choice.isValuesOnly || isLeftOut || this.statuses.isVariableCut(variable))
      return { value, format, role: 'value' };
    const inner = this.#inner(id, index, year, from);
    const { appliesTo, entity } = variable;
    if (!appliesTo)
      return typeof inner === 'object'
        ? this.#cell(inner, value, format, id)
        : { value: inner, format, role: 'input' };
    const place = { kind: entity, index, year };
    const condition = spreadsheet(appliesTo, place, this.#world(from));
    const within = typeof inner === 'object' ? inner : this.#missing();
    return this.#cell(appliesInSheet(condition, within, this.placesOf(appliesTo)), value, format, id);
  }

  /** The cell of an expression inside a formula or of a requirement. */
  bound(
    bound: Bound,
    kind: string,
    index: number,
    year: number,
    from: string,
    format: NumberFormat,
    owner: string,
  ): BookCell {
    const { scope } = this.layout;
    const value = this.shown(evaluate(bound, { kind, index, year }, scope.simulation.world));
    const isLeftOut = year < scope.choice.years.from && !scope.startsWithRun;
    const isPart = bound.kind === 'apply' && bound.operator === 'allocate';
    if (scope.choice.isValuesOnly || isLeftOut || isPart || this.statuses.isCut(bound, kind))
      return { value, format, role: 'value' };
    return this.#cell(spreadsheet(bound, { kind, index, year }, this.#world(from)), value, format, owner);
  }

  /** To how many places numbers of a kind are told apart: money to the hundredth of a fen, others to a billionth. */
  placesOf(bound: Bound): number {
    const before = this.#places.get(bound);
    if (before !== undefined) return before;
    const { variables, parameters } = this.layout.scope.simulation.rules;
    const inferred = inferUnit(bound, ({ kind, id }) => {
      const found = kind === 'variable' ? variables.get(id) : parameters.get(id);
      if (!found) throw new Error(`unreachable: unknown name ${id}`);
      return found.dimension;
    });
    const unit = 'unit' in inferred && inferred.unit !== 'any' ? inferred.unit : [];
    const places = (unit[0] ?? 0) > 0 ? placesOfMoney : placesOfOthers;
    this.#places.set(bound, places);
    return places;
  }

  /** What a variable is worked out from where it applies; a mark stands in a cell that can be filled in. */
  #inner(id: string, index: number, year: number, from: string): SheetValue | string {
    const { layout, marks } = this;
    const { simulation } = layout.scope;
    const variable = simulation.variable(id);
    const sharing = simulation.allocationsIn(year).find(({ result }) => result === id);
    if (sharing) {
      const text = this.partCell(sharing.id, index, year, from);
      return text === undefined
        ? notInSheet(marks)
        : this.#named(text, { know: true, miss: true, notApply: true });
    }
    const isGiven = givenIn(simulation.entity(variable.entity, index).given.get(id), year) !== undefined;
    if (isGiven || variable.formula === undefined) {
      const may = { know: true, miss: !isGiven, notApply: false };
      return this.#named(layout.data(id, index, year, from), may);
    }
    if (year < simulation.years.from) return marks.missing;
    return spreadsheet(variable.formula, { kind: variable.entity, index, year }, this.#world(from));
  }

  #missing(): SheetValue {
    return { text: '0', strength: 9, missing: true, notApplicable: false, isEntered: false };
  }

  #cell(written: SheetValue, value: string | number, format: NumberFormat, owner: string): BookCell {
    const formula = sheetFormula(written, this.marks);
    if (formula === `"${this.marks.notApplicable}"`) return { value, format, role: 'value' };
    if (formula.length <= longestFormula && depthOf(formula) <= deepestFormula)
      return { value, formula, format, role: 'formula' };
    this.tooLong.add(owner);
    return { value, format, role: 'value' };
  }

  #named(text: string, may: May, isEntered = false): SheetValue {
    if (!may.know && !may.miss) return notInSheet(this.marks);
    return sheetCell(text, { miss: may.miss, notApply: may.notApply }, this.marks, isEntered);
  }

  /** The sheets as formulas on one of them see them. */
  #world(from: string): SheetWorld {
    const { layout, statuses } = this;
    const { scope } = layout;
    const { simulation } = scope;
    return {
      firstYear: simulation.years.from,
      marks: this.marks,
      variable: (id, index, year) => {
        const may = statuses.ofVariable(id, year);
        if (!may.know && !may.miss) return notInSheet(this.marks);
        return this.#named(layout.cell(id, index, year, from), may, !layout.isCalculated(id));
      },
      parameter: (id, year) =>
        simulation.parameter(id, year).kind === 'known'
          ? this.#named(layout.parameter(id, year, from), { know: true, miss: false, notApply: false }, true)
          : notInSheet(this.marks),
      above: (place, kind) => simulation.world.above(place, kind),
      range: (operand, over, head) => {
        const indices = simulation.world.below(head, over);
        const may = statuses.ofBound(operand, over, head.year);
        if (indices.length === 0 || (!may.know && !may.miss)) return { text: undefined, mayMiss: false };
        const of = operand.kind === 'variable' && operand.entity === over ? operand.id : operand;
        return { text: layout.range(of, indices, head.year, from), mayMiss: may.miss };
      },
      part: (node, place) =>
        this.#named(
          layout.cell(node, place.index, place.year, from),
          statuses.ofBound(node, place.kind, place.year),
        ),
      places: (bound) => this.placesOf(bound),
    };
  }
}

const placesOfMoney = 4;
const placesOfOthers = 9;

/** How deeply brackets stand in brackets; those in texts count too, which errs on the safe side. */
function depthOf(formula: string): number {
  let [depth, deepest] = [0, 0];
  for (const sign of formula) {
    if (sign === '(') deepest = Math.max(deepest, (depth += 1));
    else if (sign === ')') depth -= 1;
  }
  return deepest;
}
