import { combine, evaluate, isIndivisible, slopes, type Slopes } from '../formula';
import type { RuleDriver, RuleTarget } from '../policy';
import { runTarget, type Simulation, type TargetRow } from '../simulation';
import { cellKey, LeverSlopes } from './leverSlopes';
import type { Aim, Column, Limit, LimitKind, Need, Outside, Programme, Terms } from './programme';

/** The variables that limit what may be done for all targets together in a year. */
const sharedLimits = { money: 'targetBudget', people: 'targetStaff' } as const;

/**
 * Reads the targets of a simulation as a linear programme over the years from `from` on: how each moves with its levers,
 * and what money, people and capacity there are. A lever cell may be raised above what the scenario plans, not lowered.
 * What is not known as a limit does not limit; what is not known as a cost is said by the column.
 */
export function programmeOf(simulation: Simulation, from: number): Programme {
  const builder = new Builder(simulation, from);
  return builder.programme();
}

class Builder {
  readonly #drivers: ReadonlyMap<string, RuleDriver>;
  readonly #world: LeverSlopes;
  readonly #columns: Column[] = [];
  readonly #places = new Map<string, number>();
  readonly #years: { readonly from: number; readonly to: number };

  constructor(
    readonly simulation: Simulation,
    from: number,
  ) {
    const { to } = simulation.years;
    this.#years = { from: Math.max(from, simulation.years.from), to };
    const drivers = simulation.rules.targets.flatMap(({ driver }) => driver ?? []);
    this.#drivers = new Map(drivers.map((driver) => [driver.lever, driver]));
    this.#world = new LeverSlopes(simulation, this.#drivers.keys(), this.#years.from);
  }

  programme(): Programme {
    const { rules, population } = this.simulation;
    const aims = rules.targets.flatMap((rule) =>
      (population.get(rule.entity) ?? []).map((_, index) => this.#aim(rule, index)),
    );
    // Limits come last: they bear on the columns that some target can use, and on no others.
    const limits = [...this.#own(), ...this.#shared('money', 'cost'), ...this.#shared('people', 'staff')];
    return { years: this.#years, columns: this.#columns, aims, limits };
  }

  #aim(rule: RuleTarget, index: number): Aim {
    const rows = this.#all().map((year) => runTarget(rule, this.simulation, index, year));
    const { from, to } = this.#years;
    const before = runTarget(rule, this.simulation, index, Math.max(from - 1, this.simulation.years.from));
    const deadline = Math.min(rule.by ?? to, to);
    const wanted = rows.filter(({ year }) => year >= Math.max(deadline, from));
    const outside = outsideOf(rule, rows, from);
    const isOpen = outside === undefined || outside === 'due';
    const needs = isOpen ? rows.map((row) => this.#need(rule, row)) : [];
    return {
      target: rule.id,
      index,
      from: Math.max(deadline, from),
      outside,
      holdsBefore: before.status === 'met',
      holdsOnCourse: wanted.every(({ status }) => status === 'met'),
      needs,
      scale: scaleOf(wanted[0]),
    };
  }

  /** How far a target is from holding in a year, and what moves it. A strict bound asks for a step beyond. */
  #need(rule: RuleTarget, row: TargetRow): Need {
    const place = { kind: rule.entity, index: row.index, year: row.year };
    const [value, threshold] = [rule.value, rule.threshold].map((bound) => slopes(bound, place, this.#world));
    const isUpper = rule.comparison === '<' || rule.comparison === '<=';
    const sign = isUpper ? -1 : 1;
    const moves = combine([
      [value ?? new Map(), sign],
      [threshold ?? new Map(), -sign],
    ]);
    const margin = row.margin.kind === 'known' ? row.margin.number.valueOf() : 0;
    const beyond = rule.comparison === '>' || rule.comparison === '<' ? scaleOf(row) * strictly : 0;
    return { year: row.year, terms: this.#terms(moves), gap: beyond - margin };
  }

  /** The columns that move something, made when they are first met. */
  #terms(moves: Slopes): Terms {
    return [...moves].filter(([, slope]) => slope !== 0).map(([key, slope]) => [this.#column(key), slope]);
  }

  #column(key: string): number {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const [lever = '', place = ''] = key.split('/');
    const [index = 0, year = 0] = place.split('@').map(Number);
    const cost = this.#drivers.get(lever)?.cost;
    this.#columns.push({
      lever,
      index,
      year,
      cost: cost === undefined ? undefined : this.#number(cost, index, year),
      isWhole: comesWhole(this.simulation.variable(lever).unit),
    });
    this.#places.set(key, this.#columns.length - 1);
    return this.#columns.length - 1;
  }

  /** What limits each lever by itself: its capacity in the year, and the room that is left in any year. */
  #own(): Limit[] {
    const found: Limit[] = [];
    const roomed = new Set<string>();
    this.#columns.forEach(({ lever, index, year }, column) => {
      const driver = this.#drivers.get(lever);
      const capacity = driver?.capacity && this.#number(driver.capacity, index, year);
      if (driver?.capacity && capacity !== undefined && capacity !== '')
        found.push({
          ...{ kind: 'capacity', year, variable: driver.capacity, index, terms: [[column, 1]] },
          most: Math.max(0, capacity - (this.#number(lever, index, year) ?? 0)),
        });
      const key = cellKey(lever, index, 0);
      if (driver?.room && !roomed.has(key)) found.push(...this.#room(driver, driver.room, index));
      roomed.add(key);
    });
    return found;
  }

  #room(driver: RuleDriver, room: NonNullable<RuleDriver['room']>, index: number): Limit[] {
    return this.#all().flatMap((year) => {
      const place = { kind: driver.entity, index, year };
      const value = evaluate(room, place, this.simulation.world);
      if (value.kind !== 'known') return [];
      const terms = this.#known(combine([[slopes(room, place, this.#world), -1]]));
      const most = Math.max(0, value.number.valueOf());
      return terms.length === 0 ? [] : [{ kind: 'room', year, variable: driver.lever, index, terms, most }];
    });
  }

  /** Terms of columns that are there already; what no target can use needs no limit. */
  #known(moves: Slopes): Terms {
    return [...moves].flatMap(([key, slope]) => {
      const column = this.#places.get(key);
      return column === undefined || slope === 0 ? [] : [[column, slope] as const];
    });
  }

  /** What all levers of a year share. */
  #shared(kind: Extract<LimitKind, 'money' | 'people'>, part: 'cost' | 'staff'): Limit[] {
    const variable = sharedLimits[kind];
    if (!this.simulation.rules.variables.has(variable)) return [];
    return this.#all().flatMap((year) => {
      const most = this.#number(variable, 0, year);
      if (most === undefined) return [];
      const terms = this.#columns.flatMap(({ lever, index, year: at }, column): Terms => {
        const id = this.#drivers.get(lever)?.[part];
        const factor = at === year && id !== undefined ? this.#number(id, index, year) : undefined;
        return factor === undefined || factor === 0 ? [] : [[column, factor]];
      });
      const planned = this.#planned(year, part);
      const left = Math.max(0, most - planned);
      return terms.length === 0 ? [] : [{ kind, year, variable, index: 0, terms, most: left, planned }];
    });
  }

  /** What the scenario already spends of it on what it adds; a level that was always there is no addition. */
  #planned(year: number, part: 'cost' | 'staff'): number {
    const { rules, population } = this.simulation;
    return [...this.#drivers.values()].reduce((sum, driver) => {
      const each = driver[part];
      if (each === undefined || rules.variables.get(driver.lever)?.formulaText !== '0') return sum;
      const parts = (population.get(driver.entity) ?? []).map(
        (_, index) => (this.#number(driver.lever, index, year) ?? 0) * (this.#number(each, index, year) ?? 0),
      );
      return parts.reduce((total, amount) => total + amount, sum);
    }, 0);
  }

  #all(): number[] {
    const { from, to } = this.#years;
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, offset) => from + offset);
  }

  #number(id: string, index: number, year: number): number | undefined {
    const value = this.simulation.value(id, index, year);
    return value.kind === 'known' ? value.number.valueOf() : undefined;
  }
}

/** Of people and of colleges, bases and courses only whole ones can be added. */
export function comesWhole(unit: string): boolean {
  return isIndivisible(unit) || unit === 'count';
}

/** How far beyond a strict bound counts as beyond, as a part of the bound. */
const strictly = 1e-6;

/** What a difference is measured against: the threshold, or 1 where that is less. */
function scaleOf(row: TargetRow | undefined): number {
  const threshold = row?.threshold.kind === 'known' ? Math.abs(row.threshold.number.valueOf()) : 0;
  return threshold > 0 ? threshold : 1;
}

/** Why a target is not planned for, if it is not. */
function outsideOf(rule: RuleTarget, rows: readonly TargetRow[], from: number): Outside | undefined {
  const last = rows.at(-1);
  if (!last || rows.every(({ status }) => status === 'notApplicable')) return 'notApplicable';
  if (rows.some(({ year, status }) => status === 'unknown' && year >= (rule.by ?? last.year)))
    return 'unknown';
  if (rule.by !== undefined && rule.by < from) return 'due';
  return rule.driver ? undefined : 'noLever';
}
