import { is, type LaneValue } from '../formula';
import { Vector, type NodeId } from '../vector';
import { Columns } from './columns';
import { lowerUnit } from './lowerUnit';
import type { Filler, PhaseRequest } from './phaseRequest';
import type { PoolSource } from './pool';
import type { KindPlan, Place, Stage } from './program';
import type { ScheduledStage } from './schedule';
import type { Unit, UnitWorld } from './units';

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

/** Lowers the units of a phase once, under a supposition of which of them can be anything but numbers. */
export class Lowering {
  /** Those that can, as far as was seen. */
  readonly obstructed = new Set<Unit>();
  readonly #columns = new Columns();
  /** Under which name the status of a unit is kept, where that is not its own. */
  readonly #statusKeys = new Map<Unit, string>();

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
      const written = new Map<NodeId, string>();
      const world = this.#world(stage.at, vector, local);
      for (const unit of stage.units) {
        const lowered = lowerUnit(unit, isBefore, world, this.request, this.#columns);
        local.set(unit, lowered);
        if (!vector.isConstant(lowered.status, 0)) this.obstructed.add(unit);
        this.#keep(unit, lowered, vector, written);
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
        status: obstructing.has(unit) ? this.#columns.lane(unit.at, this.#statusKey(unit)) : undefined,
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
      kinds: (entities, rows) => this.kindNames.map((kind) => this.#columns.plan(kind, entities(kind), rows)),
    };
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
        status: mayObstruct === true ? from(this.#statusKey(unit)) : vector.constant(0),
      };
    };
    const start: Filler = (_, year) => (year <= this.request.firstYear ? 1 : 0);
    const isStart = () =>
      vector.isNonzero(vector.table(lineage.length - 1, this.#columns.table(units.root, 'start', start), 0));
    return { vector, read, isStart };
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
        status: mayObstruct ? column(this.#statusKey(need)) : undefined,
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

  /**
   * Most units of a stage have the status of another one: what is missing upstream. They share its column, unless a year
   * before the first writes them too, where statuses fall otherwise.
   */
  #keep(unit: Unit, { value, status }: LaneValue, vector: Vector, written: Map<NodeId, string>): void {
    if (!this.kept.has(unit)) return;
    vector.write(value, this.#columns.lane(unit.at, unit.key));
    if (!this.obstructing.has(unit)) return;
    const there = this.request.before.has(unit) ? undefined : written.get(status);
    if (there !== undefined) {
      this.#statusKeys.set(unit, there);
      return;
    }
    const key = this.#statusKey(unit);
    written.set(status, key);
    vector.write(status, this.#columns.lane(unit.at, key));
  }

  #statusKey(unit: Unit): string {
    return this.#statusKeys.get(unit) ?? `${unit.key} status`;
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
