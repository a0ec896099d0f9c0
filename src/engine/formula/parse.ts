import {
  create,
  parseDependencies,
  type ConditionalNode,
  type ConstantNode,
  type FactoryFunctionMap,
  type FunctionNode,
  type MathNode,
  type OperatorNode,
  type ParenthesisNode,
  type SymbolNode,
} from 'mathjs/number';
import { mostDigits, parseExact, significantDigits } from '../number';
import { operatorArity, type Expression, type FormulaProblem, type Operator } from './expression';

const maximumLength = 500;
const maximumNodes = 200;

/** The only characters a formula may hold; strings, indexing, objects, `;`, `%`, `^` and comments fall here. */
const foreignCharacter = /[^\p{Script=Han}A-Za-z0-9_ .,()+\-*/<>=!?:]/u;

/** A number as written, not the digits inside a name. */
const numberLiteral = /(?<![\p{Script=Han}\w.])(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?[\w.]*/gu;

/** mathjs's names of the operators that the language keeps; everything else mathjs knows is refused. */
const symbolOperators: Record<string, Operator> = {
  add: 'add',
  subtract: 'subtract',
  multiply: 'multiply',
  divide: 'divide',
  unaryMinus: 'negate',
  smaller: 'less',
  smallerEq: 'lessOrEqual',
  larger: 'greater',
  largerEq: 'greaterOrEqual',
  equal: 'equal',
  unequal: 'unequal',
  and: 'and',
  or: 'or',
  not: 'not',
};

const functionNames: ReadonlySet<string> = new Set<Operator>([
  'min',
  'max',
  'abs',
  'floor',
  'ceil',
  'round',
  'clamp',
  'prev',
  'firstKnown',
  'sum',
  'mean',
  'count',
  'share',
  'allocate',
]);

const comparisons: ReadonlySet<Operator> = new Set<Operator>([
  'less',
  'lessOrEqual',
  'greater',
  'greaterOrEqual',
  'equal',
  'unequal',
]);

const parseTree = createParser();

/**
 * Reads a formula text into the tree of the language, or says why it is refused.
 * mathjs only parses; nothing of mathjs is ever evaluated, and the allow-list below decides what passes.
 */
export function parseFormula(
  text: string,
): { expression: Expression; problem?: never } | { problem: FormulaProblem } {
  const early = refuseText(text);
  if (early) return { problem: early };
  let tree: MathNode;
  try {
    tree = parseTree(text);
  } catch {
    return { problem: { code: 'formulaSyntax', piece: text } };
  }
  let nodes = 0;
  tree.traverse(() => (nodes += 1));
  if (nodes > maximumNodes) return { problem: { code: 'formulaTooLarge', piece: String(nodes) } };
  try {
    return { expression: read(tree) };
  } catch (error) {
    if (error instanceof Refusal) return { problem: error.problem };
    throw error;
  }
}

function refuseText(text: string): FormulaProblem | undefined {
  if (text.length > maximumLength) return { code: 'formulaTooLong', piece: String(text.length) };
  if (text.trim() === '') return { code: 'formulaSyntax', piece: text };
  const foreign = foreignCharacter.exec(text);
  if (foreign) return { code: 'formulaCharacter', piece: foreign[0] };
  for (const [literal] of text.matchAll(numberLiteral)) {
    if (significantDigits(literal) > mostDigits || parseExact(literal) === undefined)
      return { code: 'formulaDigits', piece: literal };
  }
  return undefined;
}

class Refusal extends Error {
  constructor(readonly problem: FormulaProblem) {
    super(problem.code);
  }
}

function refuse(code: FormulaProblem['code'], piece: string): never {
  throw new Refusal({ code, piece });
}

function read(node: MathNode): Expression {
  switch (node.type) {
    case 'ParenthesisNode':
      return read((node as ParenthesisNode).content);
    case 'ConstantNode':
      return readConstant(node as ConstantNode);
    case 'SymbolNode':
      return { kind: 'name', name: (node as SymbolNode).name };
    case 'ConditionalNode': {
      const { condition, trueExpr, falseExpr } = node as ConditionalNode;
      return apply('choose', [condition, trueExpr, falseExpr], node);
    }
    case 'OperatorNode':
      return readOperator(node as OperatorNode);
    case 'FunctionNode':
      return readCall(node as FunctionNode);
    default:
      return refuse('formulaNotAllowed', node.toString());
  }
}

function readConstant(node: ConstantNode): Expression {
  const value: unknown = node.value;
  const exact = typeof value === 'number' && Number.isFinite(value) ? parseExact(value) : undefined;
  return exact ? { kind: 'constant', value: exact } : refuse('formulaNotAllowed', String(value));
}

function readOperator(node: OperatorNode): Expression {
  const operator = symbolOperators[node.fn];
  if (!operator || node.implicit) return refuse('formulaNotAllowed', node.toString());
  if (comparisons.has(operator)) {
    if (node.args.some((argument) => 'fn' in argument && argument.fn === 'not'))
      return refuse('formulaNotBeforeComparison', node.toString());
  }
  return apply(operator, node.args, node);
}

function readCall(node: FunctionNode): Expression {
  // mathjs also calls through accessors, a.sum(b), whose callee has a name but is not a plain name.
  const callee: MathNode = node.fn;
  const name = callee.type === 'SymbolNode' ? (callee as SymbolNode).name : '';
  if (!functionNames.has(name)) return refuse('formulaNotAllowed', node.toString());
  return apply(name as Operator, node.args, node);
}

function apply(operator: Operator, operands: readonly MathNode[], node: MathNode): Expression {
  const [least, most] = operatorArity[operator];
  if (operands.length < least || operands.length > most) return refuse('formulaArity', node.toString());
  return { kind: 'apply', operator, operands: operands.map(read) };
}

/** A mathjs that can parse and nothing else, with Chinese names allowed. */
function createParser(): (text: string) => MathNode {
  // The type of parseDependencies says "possibly undefined" under noUncheckedIndexedAccess; it never is.
  const { parse } = create({ parseDependencies } as unknown as FactoryFunctionMap);
  const letters = parse as {
    isAlpha: (current: string, previous: string, next: string) => boolean;
  };
  const latin = letters.isAlpha;
  letters.isAlpha = (current, previous, next) =>
    latin(current, previous, next) || /\p{Script=Han}/u.test(current);
  return (text) => parse(text);
}
