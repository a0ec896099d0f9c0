import { batch, type Bound, type Gathering, type LaneValue, type LaneWorld } from '../formula';
import type { RuleCheck, Rules, RuleTarget, RuleVariable } from '../policy';
import { Vector, type NodeId } from '../vector';

/** Something that has a value for every entity of a kind in every year. */
export type Unit = { readonly at: string; readonly key: string } & (
  | { readonly kind: 'variable'; readonly rule: RuleVariable }
  | { readonly kind: 'parameter'; readonly id: string }
  | { readonly kind: 'expression'; readonly bound: Bound }
  /** How far a requirement is from failing. */
  | { readonly kind: 'margin'; readonly rule: RuleCheck | RuleTarget }
  /** What institutions get of a pool that is shared out. */
  | { readonly kind: 'pool'; readonly id: string }
  /** What is summed of another unit over the entities of its kind; it stands as soon as they are all worked out. */
  | { readonly kind: 'sum'; readonly source: Unit; readonly what: Gathering }
);

/** What a unit reads to be worked out. */
export interface Needs {
  readonly now: ReadonlySet<Unit>;
  /** Of the year before. */
  readonly before: ReadonlySet<Unit>;
}

/** How a unit is read, and what else its formulas need of their world. */
export interface UnitWorld {
  readonly vector: Vector;
  readonly isStart: () => NodeId;
  readonly read: (unit: Unit, back: 0 | 1) => LaneValue;
}

/** The units and sums of a set of rules: the same thing asked for twice is one unit. */
export class Units {
  readonly root: string;
  readonly #units = new Map<string, Unit>();
  readonly #bounds = new Map<Bound, number>();

  constructor(readonly rules: Rules) {
    this.root = [...rules.entities].find(([, { within }]) => within === null)?.[0] ?? '';
  }

  variable(id: string): Unit {
    const rule = this.rules.variables.get(id);
    if (!rule) throw new Error(`unreachable: unknown variable ${id}`);
    const key = `variable ${id}`;
    return this.#unit(key, () => ({ kind: 'variable', key, at: rule.entity, rule }));
  }

  parameter(id: string): Unit {
    const key = `parameter ${id}`;
    return this.#unit(key, () => ({ kind: 'parameter', key, at: this.root, id }));
  }

  margin(rule: RuleCheck | RuleTarget, kind: 'check' | 'target'): Unit {
    const key = `${kind} ${rule.id}`;
    return this.#unit(key, () => ({ kind: 'margin', key, at: rule.entity, rule }));
  }

  /** An expression on the entities of a kind; a bare variable of that kind is itself. */
  expression(bound: Bound, at: string): Unit {
    if (bound.kind === 'variable' && bound.entity === at) return this.variable(bound.id);
    const number = this.#bounds.get(bound) ?? this.#bounds.size;
    this.#bounds.set(bound, number);
    const key = `expression ${String(number)} ${at}`;
    return this.#unit(key, () => ({ kind: 'expression', key, at, bound }));
  }

  /** The parts of an allocation, on the entities of the variable that it decides. */
  pool(id: string, at: string): Unit {
    const key = `pool ${id}`;
    return this.#unit(key, () => ({ kind: 'pool', key, at, id }));
  }

  sum(source: Unit, within: string, what: Gathering): Unit {
    const key = `${what} of ${source.key} in ${within}`;
    return this.#unit(key, () => ({ kind: 'sum', key, at: within, source, what }));
  }

  /** The kinds from one up to the root. */
  lineage(kind: string): string[] {
    const within = this.rules.entities.get(kind)?.within;
    return within === null || within === undefined ? [kind] : [kind, ...this.lineage(within)];
  }

  /** The world that formulas on the entities of a kind are read in. */
  world(at: string, { read, ...rest }: UnitWorld): LaneWorld {
    return {
      ...rest,
      variable: (id) => read(this.variable(id), 0),
      parameter: (id) => read(this.parameter(id), 0),
      before: (bound) => read(this.expression(bound, at), 1),
      above: (bound, kind) => read(this.expression(bound, kind), 0),
      gathered: (bound, over, within, what) =>
        read(this.sum(this.expression(bound, over), within, what), 0).value,
    };
  }

  /** What formulas on the entities of a kind read; found by reading them once without keeping the result. */
  needsOf(at: string, formulas: readonly Bound[]): Needs {
    const [now, before] = [new Set<Unit>(), new Set<Unit>()];
    const vector = new Vector();
    let nodes = 0;
    // Every read is something new that nothing can be said of beforehand.
    const fresh = () => {
      nodes += 1;
      return vector.load(0, nodes, 0);
    };
    const world = this.world(at, {
      vector,
      isStart: () => vector.isNonzero(fresh()),
      read: (unit, back) => {
        (back === 1 ? before : now).add(unit);
        return { value: fresh(), status: fresh() };
      },
    });
    for (const formula of formulas) batch(formula, at, world);
    return { now, before };
  }

  #unit(key: string, make: () => Unit): Unit {
    const unit = this.#units.get(key) ?? make();
    this.#units.set(key, unit);
    return unit;
  }
}
