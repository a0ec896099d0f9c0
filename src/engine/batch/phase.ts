import { batch, gated, is, worst, type Bound, type LaneValue } from '../formula';
import { Vector } from '../vector';
import type { PoolRule, PoolSource } from './pool';
import type { KindPlan, Place, Stage } from './program';
import { schedule, type ScheduledStage } from './schedule';
import type { Needs, Unit, Units, UnitWorld } from './units';

/** Numbers that are the same in every lane, by entity and year. */
type Filler = (index: number, year: number) => number;

/** What a cell holds that no formula and no lane decides. */
export interface Stated {
  readonly value: Filler;
  /** 0, 1 missing or 2 not applicable. */
  readonly status: Filler;
  /** Whether some status is not 0, within the years and in those before. */
  readonly mayObstruct: boolean;
  /** 1 where the formula has no say; absent where it always has. */
  readonly decides: Filler | undefined;
}

/** How lanes decide a unit: 0 not at all, 1 they are its value, 2 they multiply it, 3 they are added to it. */
export interface Driven {
  readonly modes: ReadonlySet<number>;
  /** The way of every single cell, where there is one for all. */
  readonly always: number | undefined;
  readonly mode: Filler;
}

/** What a phase is made from. */
export interface PhaseRequest {
  readonly units: Units;
  readonly firstYear: number;
  readonly stated: (unit: Unit) => Stated;
  readonly driven: (unit: Unit) => Driven | undefined;
  /** The pool whose parts decide a variable, and the years in which it does. */
  readonly poolOf: (unit: Unit) => { readonly pool: Unit; readonly shares: Filler } | undefined;
  readonly poolRules: (unit: Unit, source: (unit: Unit) => PoolSource) => ReadonlyMap<number, PoolRule>;
  readonly needsOf: (unit: Unit, isBefore: boolean) => Needs;
  /** What is worked out in the years, and of that in the years before the first. */
  readonly within: ReadonlySet<Unit>;
  readonly before: ReadonlySet<Unit>;
  /** What must be found in a column of its own when the year is over, beside what other stages and years read. */
  readonly kept: ReadonlySet<Unit>;
  /** What is known before: whether it can be anything but a number. */
  readonly handed: ReadonlyMap<Unit, boolean>;
}

/** The columns of each kind of entity, numbered as they are asked for. */
class Columns {
  readonly lanes = new Map<string, Map<string, number>>();
  readonly tables = new Map<
    string,
    Map<string, { readonly at: number; readonly fill: Filler | undefined }>
  >();

  lane(kind: string, key: string): number {
    const columns = this.lanes.get(kind) ?? new Map<string, number>();
    this.lanes.set(kind, columns);
    const column = columns.get(key) ?? columns.size;
    columns.set(key, column);
    return column;
  }

  table(kind: string, key: string, fill: Filler | undefined): number {
    const columns = this.tables.get(kind) ?? new Map<string, { at: number; fill: Filler | undefined }>();
    this.tables.set(kind, columns);
    const column = columns.get(key) ?? { at: columns.size, fill };
    columns.set(key, column);
    return column.at;
  }
}

/** A phase lowered to stages, with where its units lie. */
export interface LoweredPhase {
  readonly before: readonly Stage[];
  readonly within: readonly Stage[];
  readonly placeOf: (unit: Unit) => Place;
  /** The lane column into which a driven unit's input is written. */
  readonly drivenColumn: (unit: Unit) => number;
  /** The table columns of a unit handed over. */
  readonly handedColumns: (unit: Unit) => { readonly column: number; readonly status: number | undefined };
  readonly mayObstruct: (unit: Unit) => boolean;
  /** Lays the phase out for a population. */
  readonly kinds: (
    entities: (kind: string) => number,
    rows: { readonly from: number; readonly to: number },
  ) => readonly KindPlan[];
}

/**
 * Lowers units to blocks of vector steps. Which of them can be anything but numbers is found by supposing that none can
 * and lowering again until nothing contradicts it, so that a status is carried only where it can matter.
 */
export function lowerPhase(request: PhaseRequest, kindNames: readonly string[]): LoweredPhase {
  const { before, within, needsOf } = request;
  const order = {
    before: schedule(before, (unit) => needsOf(unit, true)),
    within: schedule(within, (unit) => needsOf(unit, false)),
  };
  const kept = new Set([...request.kept, ...readAcross(order.within, (unit) => needsOf(unit, false))]);
  for (const unit of readAcross(order.before, (each) => needsOf(each, true))) kept.add(unit);
  const obstructing = new Set<Unit>();
  for (;;) {
    const lowering = new Lowering(request, kindNames, kept, obstructing);
    const stages = {
      before: lowering.stages(order.before, true),
      within: lowering.stages(order.within, false),
    };
    const found = [...lowering.obstructed].filter((unit) => !obstructing.has(unit));
    if (found.length === 0) return lowering.result(stages.before, stages.within);
    for (const unit of found) obstructing.add(unit);
  }
}

/** What is read in another stage than the one it is worked out in, or a year later. */
function readAcross(stages: readonly ScheduledStage[], needsOf: (unit: Unit) => Needs): Unit[] {
  return stages.flatMap(({ units }) => {
    const here = new Set(units);
    return units.flatMap((unit) => {
      const { now, before } = needsOf(unit);
      return [...before, ...[...now].filter((need) => !here.has(need))];
    });
  });
}

class Lowering {
  readonly obstructed = new Set<Unit>();
  readonly #columns = new Columns();

  constructor(
    private readonly request: PhaseRequest,
    private readonly kindNames: readonly string[],
    private readonly kept: ReadonlySet<Unit>,
    private readonly obstructing: ReadonlySet<Unit>,
  ) {}

  stages(order: readonly ScheduledStage[], isBefore: boolean): Stage[] {
    return order.map((stage): Stage => {
      const [first] = stage.units;
      if (first?.kind === 'pool') return this.#pool(first);
      const vector = new Vector();
      const local = new Map<Unit, LaneValue>();
      const world = this.#world(stage.at, vector, local);
      for (const unit of stage.units) {
        const lowered = this.#unit(unit, isBefore, world);
        local.set(unit, lowered);
        if (!vector.isConstant(lowered.status, 0)) this.obstructed.add(unit);
        this.#keep(unit, lowered, vector);
      }
      for (const sum of stage.sums) this.#sum(sum, stage.at, local, vector);
      return {
        kind: 'block',
        hops: this.request.units.lineage(stage.at).map((kind) => this.#kind(kind)),
        block: vector.block(),
        sums: stage.sums.map((sum) => [this.#kind(sum.at), this.#columns.lane(sum.at, sum.key)] as const),
      };
    });
  }

  result(before: readonly Stage[], within: readonly Stage[]): LoweredPhase {
    const { obstructing, request } = this;
    return {
      before,
      within,
      placeOf: (unit) => ({
        kind: this.#kind(unit.at),
        column: this.#columns.lane(unit.at, unit.key),
        status: obstructing.has(unit) ? this.#columns.lane(unit.at, `${unit.key} status`) : undefined,
      }),
      drivenColumn: (unit) => this.#columns.lane(unit.at, `${unit.key} driven`),
      handedColumns: (unit) => ({
        column: this.#columns.table(unit.at, unit.key, undefined),
        status:
          request.handed.get(unit) === true
            ? this.#columns.table(unit.at, `${unit.key} status`, undefined)
            : undefined,
      }),
      mayObstruct: (unit) => obstructing.has(unit),
      kinds: (entities, rows) => this.kindNames.map((kind) => this.#plan(kind, entities(kind), rows)),
    };
  }

  #plan(kind: string, entities: number, rows: { readonly from: number; readonly to: number }): KindPlan {
    const fillers = [...(this.#columns.tables.get(kind)?.values() ?? [])].map(({ fill }) => fill);
    const table = new Float64Array((rows.to - rows.from + 1) * entities * fillers.length);
    let at = 0;
    for (let year = rows.from; year <= rows.to; year += 1)
      for (let index = 0; index < entities; index += 1)
        for (const fill of fillers) {
          if (fill) table[at] = fill(index, year);
          at += 1;
        }
    const columns = this.#columns.lanes.get(kind)?.size ?? 0;
    return { entities, columns, tableColumns: fillers.length, table };
  }

  #kind(kind: string): number {
    return this.kindNames.indexOf(kind);
  }

  #world(at: string, vector: Vector, local: ReadonlyMap<Unit, LaneValue>): UnitWorld {
    const { units, handed } = this.request;
    const lineage = units.lineage(at);
    const read = (unit: Unit, back: 0 | 1): LaneValue => {
      const here = back === 0 ? local.get(unit) : undefined;
      if (here) return here;
      const hop = lineage.indexOf(unit.at);
      const [from, mayObstruct] = handed.has(unit)
        ? [
            (key: string) => vector.table(hop, this.#columns.table(unit.at, key, undefined), back),
            handed.get(unit),
          ]
        : [
            (key: string) => vector.load(hop, this.#columns.lane(unit.at, key), back),
            this.obstructing.has(unit),
          ];
      return {
        value: from(unit.key),
        status: mayObstruct === true ? from(`${unit.key} status`) : vector.constant(0),
      };
    };
    const start: Filler = (_, year) => (year <= this.request.firstYear ? 1 : 0);
    const isStart = () =>
      vector.isNonzero(vector.table(lineage.length - 1, this.#columns.table(units.root, 'start', start), 0));
    return { vector, read, isStart };
  }

  #unit(unit: Unit, isBefore: boolean, world: UnitWorld): LaneValue {
    const formulas = this.request.units.world(unit.at, world);
    const read = (bound: Bound) => batch(bound, unit.at, formulas);
    const { vector } = world;
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
        return this.#moved(unit, this.#stated(unit, isBefore, undefined, vector), vector);
      case 'variable': {
        const { formula, appliesTo } = unit.rule;
        const worked = formula && !isBefore ? read(formula) : undefined;
        const held = this.#moved(unit, this.#stated(unit, isBefore, worked, vector), vector);
        const shared = this.#shared(unit, held, world);
        return appliesTo ? gated(vector, read(appliesTo), shared) : shared;
      }
      case 'pool':
      case 'sum':
        throw new Error(
          'unreachable: a pool has a stage of its own, and a sum is formed where its source is worked out',
        );
    }
  }

  /** What is given, or what the formula says where nothing is. */
  #stated(unit: Unit, isBefore: boolean, worked: LaneValue | undefined, vector: Vector): LaneValue {
    const stated = this.request.stated(unit);
    if (worked && !stated.decides) return worked;
    const table = (key: string, fill: Filler) =>
      vector.table(0, this.#columns.table(unit.at, `${unit.key} ${key}`, fill), 0);
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
  #moved(unit: Unit, before: LaneValue, vector: Vector): LaneValue {
    const driven = this.request.driven(unit);
    if (!driven) return before;
    const lane = vector.load(0, this.#columns.lane(unit.at, `${unit.key} driven`), 0);
    if (driven.always === 1) return { value: lane, status: vector.constant(0) };
    const mode = vector.table(0, this.#columns.table(unit.at, `${unit.key} mode`, driven.mode), 0);
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
  #shared(unit: Unit, held: LaneValue, { vector, read }: UnitWorld): LaneValue {
    const found = this.request.poolOf(unit);
    if (!found) return held;
    const part = read(found.pool, 0);
    const column = this.#columns.table(unit.at, `${unit.key} shares`, found.shares);
    const shares = vector.isNonzero(vector.table(0, column, 0));
    return {
      value: vector.select(shares, part.value, held.value),
      status: vector.select(shares, part.status, held.status),
    };
  }

  #pool(unit: Unit): Stage {
    this.obstructed.add(unit);
    const sourceOf = (need: Unit): PoolSource => {
      const [of, isHanded] = [this.#kind(need.at), this.request.handed.has(need)];
      const column = (key: string) =>
        isHanded ? this.#columns.table(need.at, key, undefined) : this.#columns.lane(need.at, key);
      const mayObstruct = isHanded ? this.request.handed.get(need) === true : this.obstructing.has(need);
      return {
        kind: isHanded ? 'table' : 'lanes',
        of,
        column: column(need.key),
        status: mayObstruct ? column(`${need.key} status`) : undefined,
      };
    };
    return {
      kind: 'pool',
      of: this.#kind(unit.at),
      column: this.#columns.lane(unit.at, unit.key),
      status: this.#columns.lane(unit.at, `${unit.key} status`),
      rules: this.request.poolRules(unit, sourceOf),
    };
  }

  #keep(unit: Unit, { value, status }: LaneValue, vector: Vector): void {
    if (!this.kept.has(unit)) return;
    vector.write(value, this.#columns.lane(unit.at, unit.key));
    if (this.obstructing.has(unit)) vector.write(status, this.#columns.lane(unit.at, `${unit.key} status`));
  }

  #sum(sum: Unit, at: string, local: ReadonlyMap<Unit, LaneValue>, vector: Vector): void {
    if (sum.kind !== 'sum') return;
    const source = local.get(sum.source);
    if (!source) throw new Error(`unreachable: ${sum.source.key} is not in its stage`);
    const isKnown = vector.one('isZero', source.status);
    const part = {
      total: () => vector.select(isKnown, source.value, vector.constant(0)),
      missing: () => vector.one('flag', is(vector, source.status, 1)),
      known: () => vector.one('flag', isKnown),
      true: () => vector.one('flag', vector.two('both', isKnown, vector.isNonzero(source.value))),
      negative: () =>
        vector.one('flag', vector.two('both', isKnown, vector.two('less', source.value, vector.constant(0)))),
    }[sum.what]();
    const hop = this.request.units.lineage(at).indexOf(sum.at);
    vector.add(part, hop, this.#columns.lane(sum.at, sum.key));
  }
}
