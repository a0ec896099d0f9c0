import { largestRemainder } from '../allocation';
import { one, parseExact, roundHalfAway, whole, zero, type Exact } from '../number';
import { known, notApplicable, obstacle, type Known, type NotApplicable, type Value } from '../value';
import type { Bound, BoundApply } from './bind';
import type { Operator } from './expression';

/** Where and when a formula is read: the n-th entity of a kind, in a year. */
export interface Place {
  readonly kind: string;
  readonly index: number;
  readonly year: number;
}

/** What the `exact` reading needs to know of the world around a formula. */
export interface World {
  readonly firstYear: number;
  /** The value of a variable; before the first year only what is given. */
  variable(id: string, index: number, year: number): Value;
  parameter(id: string, year: number): Value;
  /** The index of the entity of `kind` that `place` stands in (or is). */
  above(place: Place, kind: string): number;
  /** The indices of all entities of `kind` that stand in the given one. */
  below(place: Place, kind: string): readonly number[];
  /** The id that decides ties between entities of a kind. */
  idOf(kind: string, index: number): string;
  /** Keeps what is the same for all siblings, so that sharing n ways costs n steps and not n squared. */
  once<T>(node: BoundApply, index: number, year: number, compute: () => T): T;
}

/** The `exact` reading: the value of a formula at a place, in rational numbers. Always ends. */
export function evaluate(bound: Bound, place: Place, world: World): Value {
  switch (bound.kind) {
    case 'constant':
      return known(bound.value);
    case 'parameter':
      return world.parameter(bound.id, place.year);
    case 'variable':
      return world.variable(bound.id, world.above(place, bound.entity), place.year);
    case 'apply':
      return readings[bound.operator](bound, place, world);
  }
}

type Reading = (node: BoundApply, place: Place, world: World) => Value;

const smallestMoney = parseExact('0.01') ?? zero;

function operand(node: BoundApply, index: number): Bound {
  const found = node.operands[index];
  if (!found) throw new Error(`unreachable: ${node.operator} has no operand ${String(index)}`);
  return found;
}

/** An operator that needs all its operands; the parser has seen to it that there are as many as it takes. */
const strict =
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- each operator's own arity
  <Numbers extends readonly Exact[]>(calculate: (...numbers: Numbers) => Exact | NotApplicable): Reading =>
    (node, place, world) => {
      const values = node.operands.map((each) => evaluate(each, place, world));
      const inTheWay = obstacle(values);
      if (inTheWay) return inTheWay;
      const numbers = values.map((value) => (value as Known).number);
      const result = calculate(...(numbers as unknown as Numbers));
      return 'kind' in result ? result : known(result);
    };

type Pair = (left: Exact, right: Exact) => Exact | NotApplicable;
const pair = (calculate: Pair): Reading => strict(calculate);

const comparison = (holds: (order: number) => boolean): Reading =>
  pair((left, right) => (holds(left.compare(right)) ? one : zero));

/** Three-valued: one operand can decide alone, whatever the other is. */
const logical =
  (deciding: boolean): Reading =>
  (node, place, world) => {
    const left = evaluate(operand(node, 0), place, world);
    if (left.kind === 'known' && isTrue(left) === deciding) return flag(deciding);
    const right = evaluate(operand(node, 1), place, world);
    if (right.kind === 'known' && isTrue(right) === deciding) return flag(deciding);
    return obstacle([left, right]) ?? flag(!deciding);
  };

/** Runs over the entities below; what is not applicable there is passed over. */
const aggregate =
  (combine: (numbers: readonly Exact[]) => Value): Reading =>
  (node, place, world) => {
    const over = node.over ?? place.kind;
    const parts = world
      .below(place, over)
      .map((index) => evaluate(operand(node, 0), { kind: over, index, year: place.year }, world))
      .filter((value) => value.kind !== 'notApplicable');
    return obstacle(parts) ?? combine(parts.map((value) => (value as Known).number));
  };

const readings: Record<Operator, Reading> = {
  add: pair((left, right) => left.add(right)),
  subtract: pair((left, right) => left.sub(right)),
  multiply: pair((left, right) => left.mul(right)),
  divide: pair((left, right) =>
    right.n === 0n ? notApplicable({ code: 'divisionByZero' }) : left.div(right),
  ),
  negate: strict((only: Exact) => only.neg()),
  less: comparison((order) => order < 0),
  lessOrEqual: comparison((order) => order <= 0),
  greater: comparison((order) => order > 0),
  greaterOrEqual: comparison((order) => order >= 0),
  equal: comparison((order) => order === 0),
  unequal: comparison((order) => order !== 0),
  and: logical(false),
  or: logical(true),
  not: strict((only: Exact) => (only.n === 0n ? one : zero)),
  choose: (node, place, world) => {
    const condition = evaluate(operand(node, 0), place, world);
    if (condition.kind !== 'known') return condition;
    return evaluate(operand(node, isTrue(condition) ? 1 : 2), place, world);
  },
  min: strict((...numbers: readonly Exact[]) =>
    numbers.reduce((least, next) => (next.compare(least) < 0 ? next : least)),
  ),
  max: strict((...numbers: readonly Exact[]) =>
    numbers.reduce((most, next) => (next.compare(most) > 0 ? next : most)),
  ),
  abs: strict((only: Exact) => only.abs()),
  floor: strict((only: Exact) => only.floor()),
  ceil: strict((only: Exact) => only.ceil()),
  round: strict((only: Exact) => roundHalfAway(only)),
  clamp: strict((value: Exact, least: Exact, most: Exact) => {
    const raised = value.compare(least) < 0 ? least : value;
    return raised.compare(most) > 0 ? most : raised;
  }),
  prev: (node, place, world) => {
    const before = evaluate(operand(node, 0), { ...place, year: place.year - 1 }, world);
    const start = node.operands[1];
    const isStart = place.year <= world.firstYear && before.kind === 'missing' && start;
    return isStart ? evaluate(start, place, world) : before;
  },
  firstKnown: (node, place, world) => {
    const tried: Value[] = [];
    for (const option of node.operands) {
      const value = evaluate(option, place, world);
      if (value.kind !== 'missing') return value;
      tried.push(value);
    }
    return obstacle(tried) ?? known(zero);
  },
  sum: aggregate((numbers) => known(total(numbers))),
  mean: aggregate((numbers) =>
    numbers.length === 0
      ? notApplicable({ code: 'meanOfNone' })
      : known(total(numbers).div(whole(numbers.length))),
  ),
  count: aggregate((numbers) => known(whole(numbers.filter((number) => number.n !== 0n).length))),
  share: (node, place, world) => {
    const own = evaluate(operand(node, 0), place, world);
    if (own.kind === 'notApplicable') return own;
    const all = siblings(node, 0, place, world);
    const inTheWay = obstacle([own, ...all.map((sibling) => sibling.value)]);
    if (inTheWay) return inTheWay;
    const sum = total(all.map((sibling) => (sibling.value as Known).number));
    return sum.n === 0n ? notApplicable({ code: 'nothingToShare' }) : known((own as Known).number.div(sum));
  },
  allocate: (node, place, world) => {
    const own = evaluate(operand(node, 1), place, world);
    if (own.kind === 'notApplicable') return own;
    const head = headOf(node, place, world);
    const pool = evaluate(operand(node, 0), head, world);
    const all = siblings(node, 1, place, world);
    const inTheWay = obstacle([pool, ...all.map((sibling) => sibling.value)]);
    if (inTheWay) return inTheWay;
    const parts = world.once(node, head.index, head.year, () =>
      largestRemainder(
        (pool as Known).number,
        all.map(({ id, value }) => ({ id, weight: (value as Known).number })),
        smallestMoney,
      ),
    );
    const part = parts?.get(world.idOf(place.kind, place.index));
    return part ? known(part) : notApplicable({ code: 'nothingToShare' });
  },
};

/** The entity that everyone stands in who shares with the one at `place`. */
export function headOf(node: BoundApply, place: Place, world: World): Place {
  const kind = node.over ?? place.kind;
  return { kind, index: world.above(place, kind), year: place.year };
}

/** The operand of everyone who shares, leaving out those to whom it does not apply. */
function siblings(
  node: BoundApply,
  operandIndex: number,
  place: Place,
  world: World,
): readonly { readonly id: string; readonly value: Value }[] {
  const head = headOf(node, place, world);
  return world.once(operand(node, operandIndex) as BoundApply, head.index, place.year, () =>
    world
      .below(head, place.kind)
      .map((index) => ({
        id: world.idOf(place.kind, index),
        value: evaluate(operand(node, operandIndex), { ...place, index }, world),
      }))
      .filter(({ value }) => value.kind !== 'notApplicable'),
  );
}

function isTrue(value: Known): boolean {
  return value.number.n !== 0n;
}

function flag(holds: boolean): Known {
  return known(holds ? one : zero);
}

function total(numbers: readonly Exact[]): Exact {
  return numbers.reduce((sum, number) => sum.add(number), zero);
}
