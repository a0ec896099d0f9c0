import type { Bound, BoundApply } from './bind';
import type { Operator } from './expression';
import { unitOfDimension, plainNumber, sameDimension, times, type Dimension } from './unit';

/** Two units that do not fit together, and the operator that joins them. */
export interface UnitProblem {
  readonly code: 'unitMismatch';
  readonly operator: Operator | 'result';
  readonly left: string;
  readonly right: string;
}

/** The dimension of a formula; `any` is that of a bare 0, which fits everywhere. */
export type Inferred = Dimension | 'any';

type UnitOf = (bound: Bound) => Inferred;
type Rule = (operands: readonly Bound[], unit: UnitOf, operator: Operator) => Inferred;

/** The `units` reading: what unit a formula has, or where two units do not fit. */
export function inferUnit(
  bound: Bound,
  unitOfName: (reference: { kind: 'variable' | 'parameter'; id: string }) => Dimension,
): { unit: Inferred; problem?: never } | { problem: UnitProblem } {
  const unit: UnitOf = (node) => {
    switch (node.kind) {
      case 'constant':
        return node.value.n === 0n ? 'any' : plainNumber;
      case 'variable':
      case 'parameter':
        return unitOfName(node);
      case 'apply':
        return ruleOf(node)(node.operands, unit, node.operator);
    }
  };
  try {
    return { unit: unit(bound) };
  } catch (error) {
    if (error instanceof Mismatch) return { problem: error.problem };
    throw error;
  }
}

/** Whether an inferred unit may stand where `wanted` is declared. */
export function fitsUnit(inferred: Inferred, wanted: Dimension): boolean {
  return inferred === 'any' || sameDimension(inferred, wanted);
}

class Mismatch extends Error {
  constructor(readonly problem: UnitProblem) {
    super(problem.code);
  }
}

function ruleOf(node: BoundApply): Rule {
  return rules[node.operator];
}

/** All operands have one unit, and it is the result's. */
const alike: Rule = (operands, unit, operator) =>
  operands.map(unit).reduce((left, right) => unify(left, right, operator));

const alikeGivesPlain: Rule = (operands, unit, operator) => {
  alike(operands, unit, operator);
  return plainNumber;
};

const flags: Rule = (operands, unit, operator) => {
  for (const operand of operands) unify(unit(operand), plainNumber, operator);
  return plainNumber;
};

const product =
  (sign: 1 | -1): Rule =>
  (operands, unit) => {
    const [left, right] = operands.map(unit);
    if (left === 'any' || right === 'any' || !left || !right) return 'any';
    return times(left, right, sign);
  };

const rules: Record<Operator, Rule> = {
  add: alike,
  subtract: alike,
  multiply: product(1),
  divide: product(-1),
  negate: alike,
  less: alikeGivesPlain,
  lessOrEqual: alikeGivesPlain,
  greater: alikeGivesPlain,
  greaterOrEqual: alikeGivesPlain,
  equal: alikeGivesPlain,
  unequal: alikeGivesPlain,
  and: flags,
  or: flags,
  not: flags,
  choose: ([condition, ...branches], unit, operator) => {
    if (condition) flags([condition], unit, operator);
    return alike(branches, unit, operator);
  },
  min: alike,
  max: alike,
  abs: alike,
  floor: alike,
  ceil: alike,
  round: alike,
  clamp: alike,
  prev: alike,
  firstKnown: alike,
  sum: alike,
  mean: alike,
  count: flags,
  share: (operands, unit) => {
    operands.forEach(unit);
    return plainNumber;
  },
  allocate: ([pool, weight], unit) => {
    if (weight) unit(weight);
    return pool ? unit(pool) : plainNumber;
  },
};

function unify(left: Inferred, right: Inferred, operator: Operator): Inferred {
  if (left === 'any') return right;
  if (right === 'any' || sameDimension(left, right)) return left;
  throw new Mismatch({
    code: 'unitMismatch',
    operator,
    left: unitOfDimension(left),
    right: unitOfDimension(right),
  });
}
