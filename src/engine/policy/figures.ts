import type { Figure } from '../../schema';
import { parseFormula, type Expression } from '../formula';
import { mostDigits, one, parseExact, toSignificant, zero, type Exact } from '../number';
import type { Cited, Refusal } from './citations';

/** Why a formula hides figures: numbers other than 0 and 1 belong into a parameter with a clause. */
export function refuseHidden(formula: string | number | undefined): Refusal[] {
  return hiddenFigures(formula ?? 0).map((piece) => ({ code: 'figureInFormula', data: { piece } }));
}

/** Why a value, where it is a plain figure, cannot rest on the clauses cited for it: none of them has it. */
export function refuseFigure(value: string | number, cited: readonly Cited[]): Refusal[] {
  const figure = plainFigure(value);
  const figures = cited.flatMap(({ clause }) => clause.figures.filter((each) => each.value !== undefined));
  if (!figure || cited.length === 0 || figures.some((each) => hasValue(each, figure))) return [];
  const data = { piece: shown(figure), clause: idsOf(cited) };
  if (figures.length === 0) return [{ code: 'clauseWithoutFigure', data }];
  return [{ code: 'figureNotInClause', data: { ...data, allowed: figures.map(figureText).join(', ') } }];
}

/** Why a deadline cannot rest on the clauses cited for it; where none names a deadline it is left open. */
export function refuseDeadline(by: string | number | undefined, cited: readonly Cited[]): Refusal[] {
  const deadlines = cited.flatMap(({ clause }) =>
    clause.figures.filter(({ comparison }) => comparison === 'by'),
  );
  if (by === undefined || deadlines.length === 0 || deadlines.some(({ value }) => value === by)) return [];
  const clause = idsOf(cited);
  const allowed = deadlines.map(figureText).join(', ');
  return [{ code: 'figureNotInClause', data: { piece: String(by), clause, allowed } }];
}

/** Why a compared value cannot stand: a figure must be one of its clause, a formula must hide none. */
export function refuseCompared(value: string | number | undefined, cited: readonly Cited[]): Refusal[] {
  if (value === undefined) return [];
  return plainFigure(value) ? refuseFigure(value, cited) : refuseHidden(value);
}

/** The number that a formula is as a whole; undefined for one that names or calculates something. */
function plainFigure(formula: string | number): Exact | undefined {
  const expression = treeOf(formula);
  if (expression?.kind === 'constant') return expression.value;
  if (expression?.kind !== 'apply' || expression.operator !== 'negate') return undefined;
  const [operand] = expression.operands;
  return operand?.kind === 'constant' ? operand.value.neg() : undefined;
}

/**
 * Read from the tree and not from the text, so that no way of writing a number passes.
 * What cannot be read is refused when it is compiled.
 */
function hiddenFigures(formula: string | number): string[] {
  const expression = treeOf(formula);
  return (expression ? constantsOf(expression) : [])
    .filter((value) => !value.equals(zero) && !value.equals(one))
    .map(shown);
}

function treeOf(formula: string | number): Expression | undefined {
  const parsed = parseFormula(String(formula));
  return parsed.problem ? undefined : parsed.expression;
}

function constantsOf(expression: Expression): Exact[] {
  switch (expression.kind) {
    case 'constant':
      return [expression.value];
    case 'name':
      return [];
    case 'apply':
      return expression.operands.flatMap(constantsOf);
  }
}

function hasValue(figure: Figure, value: Exact): boolean {
  return [figure.value, figure.to].some((each) => each !== undefined && parseExact(each)?.equals(value));
}

function idsOf(cited: readonly Cited[]): string {
  return cited.map(({ id }) => id).join(', ');
}

function figureText(figure: Figure): string {
  return figure.to === undefined ? String(figure.value) : `${String(figure.value)}–${String(figure.to)}`;
}

function shown(value: Exact): string {
  return value.s < 0n ? `-${shown(value.neg())}` : toSignificant(value, mostDigits);
}
