import type { Known, Value } from '../value';
import type { Bound, BoundApply } from './bind';
import { evaluate, headOf, type Place, type World } from './exact';
import type { Operator } from './expression';

/** By how much a value changes for one more of each lever cell, by the key of the cell; what is not there moves nothing. */
export type Slopes = ReadonlyMap<string, number>;

/** A world that also knows the slopes of its cells. */
export interface SlopeWorld {
  readonly values: World;
  slopesOf(id: string, index: number, year: number): Slopes;
}

export const flat: Slopes = new Map();

/**
 * The `slopes` reading: how a formula moves with its levers where it stands, by the rules of differentiation. Rounding is
 * read as if it were not there, and of a condition, a least or a greatest the side that holds now; a plan that rests on
 * slopes is therefore run again in full before anyone is told that it works.
 */
export function slopes(bound: Bound, place: Place, world: SlopeWorld): Slopes {
  switch (bound.kind) {
    case 'constant':
    case 'parameter':
      return flat;
    case 'variable':
      return world.slopesOf(bound.id, world.values.above(place, bound.entity), place.year);
    case 'apply':
      return readings[bound.operator](bound, place, world);
  }
}

type Reading = (node: BoundApply, place: Place, world: SlopeWorld) => Slopes;

/** The sum of slopes, each times a factor. */
export function combine(parts: Iterable<readonly [Slopes, number]>): Slopes {
  const sum = new Map<string, number>();
  for (const [part, factor] of parts) {
    if (factor === 0) continue;
    for (const [key, slope] of part) sum.set(key, (sum.get(key) ?? 0) + factor * slope);
  }
  return sum;
}

function operand(node: BoundApply, index: number): Bound {
  const found = node.operands[index];
  if (!found) throw new Error(`unreachable: ${node.operator} has no operand ${String(index)}`);
  return found;
}

const part = (node: BoundApply, index: number, place: Place, world: SlopeWorld): Slopes =>
  slopes(operand(node, index), place, world);

const valueOf = (bound: Bound, place: Place, world: SlopeWorld): Value =>
  evaluate(bound, place, world.values);

/** The number of an operand; 0 where it is not known, since what is not known has no slope either. */
function number(bound: Bound, place: Place, world: SlopeWorld): number {
  const value = valueOf(bound, place, world);
  return value.kind === 'known' ? value.number.valueOf() : 0;
}

const none: Reading = () => flat;
const same: Reading = (node, place, world) => part(node, 0, place, world);

/** Of several operands, the slopes of the one that is the result. */
const pick =
  (isBetter: (candidate: Known, best: Known) => boolean): Reading =>
  (node, place, world) => {
    let best: { readonly bound: Bound; readonly value: Known } | undefined;
    for (const bound of node.operands) {
      const value = valueOf(bound, place, world);
      if (value.kind !== 'known') return flat;
      if (!best || isBetter(value, best.value)) best = { bound, value };
    }
    return best ? slopes(best.bound, place, world) : flat;
  };

/** The operand on every entity below to which it applies, with the entity's place. */
function below(node: BoundApply, place: Place, world: SlopeWorld): Place[] {
  const kind = node.over ?? place.kind;
  return world.values
    .below(place, kind)
    .map((index) => ({ kind, index, year: place.year }))
    .filter((at) => valueOf(operand(node, 0), at, world).kind !== 'notApplicable');
}

/** The slope of own / total, and how much of the total is one's own. */
function shareOf(
  node: BoundApply,
  at: number,
  place: Place,
  world: SlopeWorld,
): { own: number; slope: Slopes } {
  const head = headOf(node, place, world.values);
  const weight = operand(node, at);
  const all = world.values.below(head, place.kind).map((index) => ({ ...place, index }));
  const total = all.reduce((sum, each) => sum + number(weight, each, world), 0);
  if (total === 0) return { own: 0, slope: flat };
  const own = number(weight, place, world) / total;
  const slope = combine([
    [slopes(weight, place, world), 1 / total],
    ...all.map((each) => [slopes(weight, each, world), -own / total] as const),
  ]);
  return { own, slope };
}

const readings: Record<Operator, Reading> = {
  add: (node, place, world) =>
    combine([
      [part(node, 0, place, world), 1],
      [part(node, 1, place, world), 1],
    ]),
  subtract: (node, place, world) =>
    combine([
      [part(node, 0, place, world), 1],
      [part(node, 1, place, world), -1],
    ]),
  negate: (node, place, world) => combine([[part(node, 0, place, world), -1]]),
  multiply: (node, place, world) => {
    const [left, right] = [part(node, 0, place, world), part(node, 1, place, world)];
    return combine([
      [left, left.size > 0 ? number(operand(node, 1), place, world) : 0],
      [right, right.size > 0 ? number(operand(node, 0), place, world) : 0],
    ]);
  },
  divide: (node, place, world) => {
    const [over, under] = [part(node, 0, place, world), part(node, 1, place, world)];
    if (over.size === 0 && under.size === 0) return flat;
    const divisor = number(operand(node, 1), place, world);
    if (divisor === 0) return flat;
    const quotient = number(operand(node, 0), place, world) / divisor;
    return combine([
      [over, 1 / divisor],
      [under, -quotient / divisor],
    ]);
  },
  less: none,
  lessOrEqual: none,
  greater: none,
  greaterOrEqual: none,
  equal: none,
  unequal: none,
  and: none,
  or: none,
  not: none,
  count: none,
  choose: (node, place, world) => {
    const condition = valueOf(operand(node, 0), place, world);
    if (condition.kind !== 'known') return flat;
    return part(node, condition.number.n === 0n ? 2 : 1, place, world);
  },
  min: pick((candidate, best) => candidate.number.compare(best.number) < 0),
  max: pick((candidate, best) => candidate.number.compare(best.number) > 0),
  abs: (node, place, world) =>
    combine([[part(node, 0, place, world), Math.sign(number(operand(node, 0), place, world))]]),
  floor: same,
  ceil: same,
  round: same,
  clamp: (node, place, world) => {
    const [value, least, most] = [0, 1, 2].map((index) => number(operand(node, index), place, world));
    const isUnder = (value ?? 0) < (least ?? 0);
    return part(node, isUnder ? 1 : (value ?? 0) > (most ?? 0) ? 2 : 0, place, world);
  },
  prev: (node, place, world) => {
    const before = { ...place, year: place.year - 1 };
    const start = node.operands[1];
    const isStart =
      start !== undefined &&
      place.year <= world.values.firstYear &&
      valueOf(operand(node, 0), before, world).kind === 'missing';
    return isStart ? slopes(start, place, world) : part(node, 0, before, world);
  },
  firstKnown: (node, place, world) => {
    const known = node.operands.find((each) => valueOf(each, place, world).kind !== 'missing');
    return known ? slopes(known, place, world) : flat;
  },
  sum: (node, place, world) =>
    combine(below(node, place, world).map((at) => [slopes(operand(node, 0), at, world), 1])),
  mean: (node, place, world) => {
    const all = below(node, place, world);
    return combine(all.map((at) => [slopes(operand(node, 0), at, world), 1 / all.length]));
  },
  share: (node, place, world) => shareOf(node, 0, place, world).slope,
  allocate: (node, place, world) => {
    const head = headOf(node, place, world.values);
    const { own, slope } = shareOf(node, 1, place, world);
    return combine([
      [slopes(operand(node, 0), head, world), own],
      [slope, number(operand(node, 0), head, world)],
    ]);
  },
};
