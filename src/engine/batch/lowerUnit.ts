import { batch, gated, is, worst, type Bound, type LaneValue } from '../formula';
import type { Vector } from '../vector';
import type { Columns } from './columns';
import type { Filler, PhaseRequest } from './phaseRequest';
import type { Unit, UnitWorld } from './units';

/** Where steps are written, and what they may read. */
interface Site {
  readonly vector: Vector;
  readonly request: PhaseRequest;
  readonly columns: Columns;
}

/** The steps that work out a unit, in the years or in those before the first. */
export function lowerUnit(
  unit: Unit,
  isBefore: boolean,
  world: UnitWorld,
  request: PhaseRequest,
  columns: Columns,
): LaneValue {
  const formulas = request.units.world(unit.at, world);
  const read = (bound: Bound) => batch(bound, unit.at, formulas);
  const { vector } = world;
  const site = { vector, request, columns };
  switch (unit.kind) {
    case 'expression':
      return read(unit.bound);
    case 'margin': {
      const { value, threshold, comparison, appliesTo } = unit.rule;
      const [held, wanted] = [read(value), read(threshold)];
      const isBelow = comparison === '<' || comparison === '<=';
      const [from, less] = isBelow ? [wanted, held] : [held, wanted];
      const difference = vector.two('settle', from.value, less.value);
      const margin = {
        value: comparison === '==' ? vector.one('negate', vector.one('absolute', difference)) : difference,
        status: worst(vector, [held.status, wanted.status]),
      };
      return appliesTo ? gated(vector, read(appliesTo), margin) : margin;
    }
    case 'parameter':
      return moved(unit, statedOf(unit, isBefore, undefined, site), site);
    case 'variable': {
      const { formula, appliesTo } = unit.rule;
      const worked = formula && !isBefore ? read(formula) : undefined;
      const held = moved(unit, statedOf(unit, isBefore, worked, site), site);
      const whole = shared(unit, held, world, site);
      return appliesTo ? gated(vector, read(appliesTo), whole) : whole;
    }
    case 'pool':
    case 'sum':
      throw new Error(
        'unreachable: a pool has a stage of its own, and a sum is formed where its source is worked out',
      );
  }
}

/** What is given, or what the formula says where nothing is. */
function statedOf(
  unit: Unit,
  isBefore: boolean,
  worked: LaneValue | undefined,
  { vector, request, columns }: Site,
): LaneValue {
  const stated = request.stated(unit);
  if (worked && !stated.decides) return worked;
  const table = (key: string, fill: Filler) =>
    vector.table(0, columns.table(unit.at, `${unit.key} ${key}`, fill), 0);
  const given = {
    value: table('given', stated.value),
    status:
      stated.mayObstruct && (!worked || isBefore) ? table('unknown', stated.status) : vector.constant(0),
  };
  if (!worked || !stated.decides) return given;
  const decides = vector.isNonzero(table('decides', stated.decides));
  return {
    value: vector.select(decides, given.value, worked.value),
    status: vector.select(decides, given.status, worked.status),
  };
}

/** What lanes make of a value. */
function moved(unit: Unit, before: LaneValue, { vector, request, columns }: Site): LaneValue {
  const driven = request.driven(unit);
  if (!driven) return before;
  const lane = vector.load(0, columns.lane(unit.at, `${unit.key} driven`), 0);
  if (driven.always === 1) return { value: lane, status: vector.constant(0) };
  const mode = vector.table(0, columns.table(unit.at, `${unit.key} mode`, driven.mode), 0);
  const ways: [number, LaneValue][] = [
    [1, { value: lane, status: vector.constant(0) }],
    [2, { value: vector.two('multiply', before.value, lane), status: before.status }],
    [3, { value: vector.two('add', before.value, lane), status: before.status }],
  ];
  return ways
    .filter(([way]) => driven.modes.has(way))
    .reduce((sofar, [way, then]) => {
      const holds = is(vector, mode, way);
      return {
        value: vector.select(holds, then.value, sofar.value),
        status: vector.select(holds, then.status, sofar.status),
      };
    }, before);
}

/** The part of a pool in the years in which it decides a variable. */
function shared(
  unit: Unit,
  held: LaneValue,
  { read }: UnitWorld,
  { vector, request, columns }: Site,
): LaneValue {
  const found = request.poolOf(unit);
  if (!found) return held;
  const part = read(found.pool, 0);
  const column = columns.table(unit.at, `${unit.key} shares`, found.shares);
  const shares = vector.isNonzero(vector.table(0, column, 0));
  return {
    value: vector.select(shares, part.value, held.value),
    status: vector.select(shares, part.status, held.status),
  };
}
