import type { Bound } from '../formula';
import type { Simulation } from '../simulation';
import type { PoolSource } from './pool';
import { Pools } from './pools';
import type { LoweredPhase } from './lowering';
import { lowerPhase } from './phase';
import type { Driven } from './phaseRequest';
import type { BatchProgram, LaneCell, LaneOutput, LaneRequest, PhasePlan } from './program';
import { statedIn, yearsFrom } from './stated';
import { Units, type Needs, type Unit } from './units';

/**
 * Compiles a simulation for lanes: what is asked of every lane, and the cells that differ from lane to lane. What no input
 * reaches is set apart, to be worked out once. Throws for a variable or requirement that the rules do not have.
 */
export function compileBatch(simulation: Simulation, request: LaneRequest): BatchProgram {
  const { rules, population, years } = simulation;
  const units = new Units(rules);
  const kinds = [...rules.entities.keys()];
  const pools = new Pools(simulation, units);
  const needsOf = needsIn(units, pools);
  const wanted = request.outputs.map((output) => unitOf(output, simulation, units));
  const driving = request.inputs.flatMap((cells, input) => cells.map((cell) => ({ ...cell, input })));
  const drivenOf = (cell: LaneCell) =>
    cell.of === 'parameter' ? units.parameter(cell.id) : units.variable(cell.id);
  const within = closure(wanted, (unit) => [...needsOf(unit, false).now, ...needsOf(unit, false).before]);
  const lagged = [...within].flatMap((unit) => [...needsOf(unit, false).before]);
  const before = closure(lagged, (unit) => [...needsOf(unit, true).now, ...needsOf(unit, true).before]);
  const firstRow = years.from - depthOf(new Set(lagged), (unit) => needsOf(unit, true));
  const driven = drivenBy(driving, drivenOf, (unit) => {
    const rows = years.to - firstRow + 1;
    return rows * (unit.kind === 'parameter' ? 1 : (population.get(unit.at)?.length ?? 0));
  });

  const moving = movedBy(new Set(driven.keys()), new Set([...within, ...before]), needsOf);
  const part = (all: ReadonlySet<Unit>, isMoving: boolean) =>
    new Set([...all].filter((unit) => moving.has(unit) === isMoving));
  const handedOver = new Set(
    [...moving]
      .flatMap((unit) => [needsOf(unit, false), needsOf(unit, true)])
      .flatMap((needs) => [...needs.now, ...needs.before])
      .filter((unit) => !moving.has(unit) && (within.has(unit) || before.has(unit))),
  );
  const base = {
    units,
    firstYear: years.from,
    needsOf,
    stated: remembered((unit: Unit) => statedIn(simulation, unit, firstRow)),
    driven: (unit: Unit) => driven.get(unit),
    poolOf: (unit: Unit) => pools.deciding(unit),
    poolRules: (unit: Unit, source: (need: Unit) => PoolSource) => pools.rulesOf(unit, source),
  };
  const asked = new Set(wanted);
  const still = lowerPhase(
    {
      ...base,
      within: part(within, false),
      before: part(before, false),
      kept: new Set([...handedOver, ...asked]),
      handed: new Map(),
    },
    kinds,
  );
  const handed = new Map([...handedOver].map((unit) => [unit, still.mayObstruct(unit)] as const));
  const moved = lowerPhase(
    { ...base, within: part(within, true), before: part(before, true), kept: asked, handed },
    kinds,
  );
  const outputs = (phase: LoweredPhase, isMoving: boolean) =>
    request.outputs.flatMap(({ index, year }, output) => {
      const unit = wanted[output];
      return unit && moving.has(unit) === isMoving ? [{ ...phase.placeOf(unit), output, index, year }] : [];
    });
  const plan = (phase: LoweredPhase, isMoving: boolean): PhasePlan => ({
    before: phase.before,
    within: phase.within,
    outputs: outputs(phase, isMoving),
    handed: isMoving
      ? []
      : [...handedOver].map((unit) => ({ ...still.placeOf(unit), to: moved.handedColumns(unit) })),
    drivenIn: new Map(
      yearsFrom(firstRow, years.to).map((year) => [
        year,
        driving
          .filter((cell) => isMoving && cell.year === year && moving.has(drivenOf(cell)))
          .map((cell) => {
            const unit = drivenOf(cell);
            const [kind, column] = [kinds.indexOf(unit.at), phase.drivenColumn(unit)];
            return { kind, column, index: cell.index, input: cell.input };
          }),
      ]),
    ),
    // Last: only now all columns are numbered.
    kinds: phase.kinds((kind) => population.get(kind)?.length ?? 0, { from: firstRow, to: years.to }),
    ancestors: ancestorsIn(simulation, units),
  });
  const [first, second] = [plan(still, false), plan(moved, true)];
  return {
    inputs: request.inputs.length,
    outputs: request.outputs.length,
    firstRow,
    years,
    still: first,
    moving: second,
  };
}

function unitOf(output: LaneOutput, { rules }: Simulation, units: Units): Unit {
  if (output.kind === 'cell') return units.variable(output.variable);
  const list = output.kind === 'check' ? rules.checks : rules.targets;
  const rule = list.find(({ id }) => id === output.id);
  if (!rule) throw new Error(`unreachable: unknown ${output.kind} ${output.id}`);
  return units.margin(rule, output.kind);
}

function needsIn(units: Units, pools: Pools): (unit: Unit, isBefore: boolean) => Needs {
  const known = new Map<string, Needs>();
  return (unit, isBefore) => {
    const key = `${unit.key}${isBefore ? ' before' : ''}`;
    const needs =
      known.get(key) ??
      withPools(units.needsOf(unit.at, formulasOf(unit, isBefore)), [
        ...(unit.kind === 'sum' ? [unit.source] : []),
        ...(isBefore ? [] : pools.needsOf(unit)),
      ]);
    known.set(key, needs);
    return needs;
  };
}

function withPools({ now, before }: Needs, more: readonly Unit[]): Needs {
  return { now: new Set([...now, ...more]), before };
}

function remembered<T>(make: (unit: Unit) => T): (unit: Unit) => T {
  const known = new Map<Unit, T>();
  return (unit) => {
    const value = known.get(unit) ?? make(unit);
    known.set(unit, value);
    return value;
  };
}

/** The formulas of a unit; before the first year variables have none. */
function formulasOf(unit: Unit, isBefore: boolean): Bound[] {
  switch (unit.kind) {
    case 'expression':
      return [unit.bound];
    case 'margin': {
      const { value, threshold, appliesTo } = unit.rule;
      return [value, threshold, ...(appliesTo ? [appliesTo] : [])];
    }
    case 'variable': {
      const { formula, appliesTo } = unit.rule;
      return [...(appliesTo ? [appliesTo] : []), ...(formula && !isBefore ? [formula] : [])];
    }
    default:
      return [];
  }
}

function closure(from: Iterable<Unit>, next: (unit: Unit) => Iterable<Unit>): Set<Unit> {
  const found = new Set(from);
  for (const unit of found) for (const each of next(unit)) found.add(each);
  return found;
}

/** What the inputs reach: what they drive, and what reads that in any year. */
function movedBy(
  driven: ReadonlySet<Unit>,
  all: ReadonlySet<Unit>,
  needsOf: (unit: Unit, isBefore: boolean) => Needs,
): Set<Unit> {
  const moving = new Set([...all].filter((unit) => driven.has(unit)));
  for (let size = -1; size < moving.size;) {
    size = moving.size;
    for (const unit of all) {
      const needs = [needsOf(unit, false), needsOf(unit, true)];
      if (needs.some(({ now, before }) => [...now, ...before].some((need) => moving.has(need))))
        moving.add(unit);
    }
  }
  return moving;
}

/** The most years before the first that anything reads. Beyond four, which no formula does, nothing is known. */
function depthOf(lagged: ReadonlySet<Unit>, needsOf: (unit: Unit) => Needs): number {
  const furthest = 4;
  let depth = 0;
  for (let reads = lagged; reads.size > 0 && depth < furthest; depth += 1) {
    const year = closure(reads, (unit) => needsOf(unit).now);
    reads = new Set([...year].flatMap((unit) => [...needsOf(unit).before]));
  }
  return depth;
}

function drivenBy(
  cells: readonly LaneCell[],
  unitOfCell: (cell: LaneCell) => Unit,
  cellsOf: (unit: Unit) => number,
): ReadonlyMap<Unit, Driven> {
  const modeOf = { value: 1, times: 2, plus: 3 } as const;
  const driven = new Map<Unit, { modes: Set<number>; cells: Map<string, number> }>();
  for (const cell of cells) {
    const unit = unitOfCell(cell);
    const found = driven.get(unit) ?? { modes: new Set<number>(), cells: new Map<string, number>() };
    driven.set(unit, found);
    found.modes.add(modeOf[cell.as]);
    found.cells.set(`${String(cell.index)}@${String(cell.year)}`, modeOf[cell.as]);
  }
  return new Map(
    [...driven].map(([unit, found]) => [
      unit,
      {
        modes: found.modes,
        always:
          found.modes.size === 1 && found.cells.size === cellsOf(unit) ? [...found.modes][0] : undefined,
        mode: (index: number, year: number) => found.cells.get(`${String(index)}@${String(year)}`) ?? 0,
      },
    ]),
  );
}

/** For each kind and each kind above it, the index of the ancestor of every entity. */
function ancestorsIn({ population, world }: Simulation, units: Units): Map<string, Int32Array<ArrayBuffer>> {
  const kinds = [...units.rules.entities.keys()];
  return new Map(
    kinds.flatMap((kind) =>
      units
        .lineage(kind)
        .slice(1)
        .map((above) => {
          const indices = (population.get(kind) ?? []).map((_, index) =>
            world.above({ kind, index, year: 0 }, above),
          );
          return [
            `${String(kinds.indexOf(kind))} ${String(kinds.indexOf(above))}`,
            new Int32Array(indices),
          ] as const;
        }),
    ),
  );
}
