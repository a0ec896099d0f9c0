import type { NodeId, Vector } from '../vector';
import type { Bound, BoundApply } from './bind';
import type { Operator } from './expression';
import { is, missing, notApplicable, otherwise, worst, type LaneValue } from './laneValue';

/** What is gathered of an expression over the entities below, those left out to whom it does not apply. */
export type Gathering = 'total' | 'missing' | 'known' | 'true' | 'negative';

/** What the `batch` reading needs to know of the world around a formula; the place is the entity at hand. */
export interface LaneWorld {
  readonly vector: Vector;
  variable(id: string, entity: string): LaneValue;
  parameter(id: string): LaneValue;
  /** The value of an expression at the same place a year before. */
  before(bound: Bound): LaneValue;
  /** True in the first year and in those before it. */
  isStart(): NodeId;
  /** The value of an expression at the entity of kind `kind` above. */
  above(bound: Bound, kind: string): LaneValue;
  /** A sum over all entities of kind `over` in the entity of kind `within` that stands at or above the one at hand. */
  gathered(bound: Bound, over: string, within: string, what: Gathering): NodeId;
}

/**
 * The `batch` reading: the steps that work out a formula in many lanes at once. Floats stand in for the exact numbers and
 * nothing that is shared out is rounded; everything else is as in the exact reading, obstacles included.
 */
export function batch(bound: Bound, kind: string, world: LaneWorld): LaneValue {
  switch (bound.kind) {
    case 'constant':
      return { value: world.vector.constant(bound.value.valueOf()), status: world.vector.constant(0) };
    case 'parameter':
      return world.parameter(bound.id);
    case 'variable':
      return world.variable(bound.id, bound.entity);
    case 'apply':
      return readings[bound.operator](bound, kind, world);
  }
}

type Reading = (node: BoundApply, kind: string, world: LaneWorld) => LaneValue;

function operand(node: BoundApply, index: number): Bound {
  const found = node.operands[index];
  if (!found) throw new Error(`unreachable: ${node.operator} has no operand ${String(index)}`);
  return found;
}

/** An operator that needs all its operands. */
const strict =
  (calculate: (vector: Vector, operands: readonly NodeId[]) => NodeId): Reading =>
  (node, kind, world) => {
    const values = node.operands.map((each) => batch(each, kind, world));
    return {
      value: calculate(
        world.vector,
        values.map(({ value }) => value),
      ),
      status: worst(
        world.vector,
        values.map(({ status }) => status),
      ),
    };
  };

const pair = (calculate: (vector: Vector, left: NodeId, right: NodeId) => NodeId): Reading =>
  strict((vector, [left = 0, right = 0]) => calculate(vector, left, right));
const single = (calculate: (vector: Vector, only: NodeId) => NodeId): Reading =>
  strict((vector, [only = 0]) => calculate(vector, only));
const comparison = (holds: (vector: Vector, left: NodeId, right: NodeId) => NodeId): Reading =>
  pair((vector, left, right) => vector.one('flag', holds(vector, left, right)));

/** Three-valued: one operand can decide alone, whatever the other is. */
const logical =
  (deciding: boolean): Reading =>
  (node, kind, world) => {
    const { vector } = world;
    const [left, right] = [0, 1].map((index) => batch(operand(node, index), kind, world)) as [
      LaneValue,
      LaneValue,
    ];
    const decides = ({ value, status }: LaneValue) => {
      const is = deciding ? vector.isNonzero(value) : vector.one('isZero', value);
      return vector.two('both', vector.one('isZero', status), is);
    };
    const decided = vector.two('either', decides(left), decides(right));
    const obstacle = worst(vector, [left.status, right.status]);
    return {
      value: vector.one('flag', deciding ? decided : vector.one('not', decided)),
      status: vector.isConstant(obstacle, 0)
        ? obstacle
        : vector.select(decided, vector.constant(0), obstacle),
    };
  };

const over = (node: BoundApply, kind: string): string => node.over ?? kind;

/** Missing where a part is missing. */
function missingPart(bound: Bound, from: string, within: string, world: LaneWorld): NodeId {
  const { vector } = world;
  const count = world.gathered(bound, from, within, 'missing');
  return vector.select(vector.one('isZero', count), vector.constant(0), vector.constant(missing));
}

const gather =
  (what: Gathering): Reading =>
  (node, kind, world) => ({
    value: world.gathered(operand(node, 0), over(node, kind), kind, what),
    status: missingPart(operand(node, 0), over(node, kind), kind, world),
  });

const floor = (vector: Vector, only: NodeId) => vector.one('floor', only);
const negative = (vector: Vector, only: NodeId) => vector.one('negate', only);

const readings: Record<Operator, Reading> = {
  add: pair((vector, left, right) => vector.two('add', left, right)),
  subtract: pair((vector, left, right) => vector.two('subtract', left, right)),
  multiply: pair((vector, left, right) => vector.two('multiply', left, right)),
  divide: (node, kind, world) => {
    const { vector } = world;
    const [above, below] = [0, 1].map((index) => batch(operand(node, index), kind, world)) as [
      LaneValue,
      LaneValue,
    ];
    const before = worst(vector, [above.status, below.status]);
    return {
      value: vector.two('divide', above.value, below.value),
      status: otherwise(vector, before, vector.one('isZero', below.value), notApplicable),
    };
  },
  negate: single(negative),
  less: comparison((vector, left, right) => vector.two('less', left, right)),
  lessOrEqual: comparison((vector, left, right) => vector.two('lessOrEqual', left, right)),
  greater: comparison((vector, left, right) => vector.two('less', right, left)),
  greaterOrEqual: comparison((vector, left, right) => vector.two('lessOrEqual', right, left)),
  equal: comparison((vector, left, right) => vector.two('equal', left, right)),
  unequal: comparison((vector, left, right) => vector.one('not', vector.two('equal', left, right))),
  and: logical(false),
  or: logical(true),
  not: single((vector, only) => vector.one('flag', vector.one('isZero', only))),
  choose: (node, kind, world) => {
    const { vector } = world;
    const [condition, yes, no] = [0, 1, 2].map((index) => batch(operand(node, index), kind, world)) as [
      LaneValue,
      LaneValue,
      LaneValue,
    ];
    const holds = vector.isNonzero(condition.value);
    const status = vector.select(holds, yes.status, no.status);
    return {
      value: vector.select(holds, yes.value, no.value),
      status: vector.select(vector.one('isZero', condition.status), status, condition.status),
    };
  },
  min: strict((vector, all) => all.reduce((least, next) => vector.two('least', least, next))),
  max: strict((vector, all) => all.reduce((most, next) => vector.two('greatest', most, next))),
  abs: single((vector, only) => vector.one('absolute', only)),
  floor: single(floor),
  ceil: single((vector, only) => negative(vector, floor(vector, negative(vector, only)))),
  round: single((vector, only) => {
    const away = floor(vector, vector.two('add', vector.one('absolute', only), vector.constant(1 / 2)));
    const isBelow = vector.two('less', only, vector.constant(0));
    return vector.select(isBelow, negative(vector, away), away);
  }),
  clamp: strict((vector, [value = 0, least = 0, most = 0]) =>
    vector.two('least', vector.two('greatest', value, least), most),
  ),
  prev: (node, kind, world) => {
    const { vector } = world;
    const before = world.before(operand(node, 0));
    const start = node.operands[1] && batch(node.operands[1], kind, world);
    if (!start) return before;
    const isMissing = is(vector, before.status, missing);
    const starts = vector.two('both', world.isStart(), isMissing);
    return {
      value: vector.select(starts, start.value, before.value),
      status: vector.select(starts, start.status, before.status),
    };
  },
  firstKnown: (node, kind, world) => {
    const { vector } = world;
    const all = node.operands.map((each) => batch(each, kind, world));
    return all.reduceRight((rest, option) => {
      const passes = is(vector, option.status, missing);
      return {
        value: vector.select(passes, rest.value, option.value),
        status: vector.select(passes, rest.status, option.status),
      };
    });
  },
  sum: gather('total'),
  count: gather('true'),
  mean: (node, kind, world) => {
    const { vector } = world;
    const below = over(node, kind);
    const known = world.gathered(operand(node, 0), below, kind, 'known');
    const before = missingPart(operand(node, 0), below, kind, world);
    return {
      value: vector.two('divide', world.gathered(operand(node, 0), below, kind, 'total'), known),
      status: otherwise(vector, before, vector.one('isZero', known), notApplicable),
    };
  },
  share: (node, kind, world) => {
    const { vector } = world;
    const own = batch(operand(node, 0), kind, world);
    const total = world.gathered(operand(node, 0), kind, over(node, kind), 'total');
    const before = worst(vector, [own.status, missingPart(operand(node, 0), kind, over(node, kind), world)]);
    return {
      value: vector.two('divide', own.value, total),
      status: otherwise(vector, before, vector.one('isZero', total), notApplicable),
    };
  },
  allocate: (node, kind, world) => {
    const { vector } = world;
    const head = over(node, kind);
    const weight = operand(node, 1);
    const own = batch(weight, kind, world);
    const pool = world.above(operand(node, 0), head);
    const total = world.gathered(weight, kind, head, 'total');
    const below = world.gathered(weight, kind, head, 'negative');
    const nothing = vector.two('either', vector.one('isZero', total), vector.isNonzero(below));
    const before = worst(vector, [own.status, pool.status, missingPart(weight, kind, head, world)]);
    return {
      value: vector.two('divide', vector.two('multiply', pool.value, own.value), total),
      status: otherwise(vector, before, nothing, notApplicable),
    };
  },
};
