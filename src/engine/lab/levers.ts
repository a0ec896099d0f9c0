import type { LaneCell, LaneOutput } from '../batch';
import { isIndivisible, references, type Bound } from '../formula';
import type { RuleCheck, RuleTarget, RuleVariable } from '../policy';
import type { Simulation } from '../simulation';

/**
 * Something that a person may move: a figure of the region or a parameter, or the same figure of all institutions
 * together. Its value is the figure itself, or, where the cells differ, a factor on all of them (1 at present).
 */
export interface LabLever {
  /** As in a patch, without a year: `region.vatPaid`, `institutions.*.trainingFee`, `parameters.<id>`. */
  readonly path: string;
  readonly of: 'variable' | 'parameter';
  readonly id: string;
  readonly unit: string;
  readonly as: 'value' | 'times';
  readonly cells: readonly LaneCell[];
  readonly now: number;
  /** The legal range in the first of its years, where a clause sets both ends. */
  readonly legal: { readonly from: number; readonly to: number } | undefined;
  /** What sense allows at all. */
  readonly least: number | undefined;
  readonly most: number | undefined;
  readonly stepsPerUnit: number | undefined;
}

/** Every lever that reaches one of the outputs, moved in these years; ordered by path, so that no file's order counts. */
export function leversReaching(
  simulation: Simulation,
  outputs: readonly LaneOutput[],
  years: readonly number[],
): LabLever[] {
  const { variables, parameters } = reachedBy(simulation, outputs);
  return [
    ...[...variables].flatMap((id) => ofVariable(simulation, simulation.variable(id), years) ?? []),
    ...[...parameters].flatMap((id) => ofParameter(simulation, id, years) ?? []),
  ].sort((left, right) => (left.path < right.path ? -1 : 1));
}

/** The variables and parameters that outputs read, directly or through others. */
function reachedBy({ rules }: Simulation, outputs: readonly LaneOutput[]) {
  const [variables, parameters] = [new Set<string>(), new Set<string>()];
  const read = (bounds: readonly (Bound | undefined)[]): void => {
    for (const { kind, id } of bounds.flatMap((bound) => (bound ? references(bound) : [])))
      (kind === 'variable' ? variables : parameters).add(id);
  };
  const requirementOf = (output: LaneOutput): RuleCheck | RuleTarget | undefined => {
    if (output.kind === 'cell') return undefined;
    const list: readonly (RuleCheck | RuleTarget)[] = output.kind === 'check' ? rules.checks : rules.targets;
    return list.find(({ id }) => id === output.id);
  };
  for (const output of outputs) {
    const rule = requirementOf(output);
    if (output.kind === 'cell') variables.add(output.variable);
    else if (rule) read([rule.value, rule.threshold, rule.appliesTo]);
  }
  for (const id of variables) {
    const variable = rules.variables.get(id);
    read([variable?.formula, variable?.appliesTo]);
  }
  return { variables, parameters };
}

function ofVariable(
  simulation: Simulation,
  variable: RuleVariable,
  years: readonly number[],
): LabLever | undefined {
  const { id, entity, unit, flagOf, min, max } = variable;
  if (flagOf !== undefined || unit === 'flag') return undefined;
  const entities = simulation.population.get(entity) ?? [];
  const cells = entities.flatMap((_, index) =>
    years.flatMap((year) => {
      const { kind } = simulation.origin(id, index, year);
      const value = simulation.value(id, index, year);
      return (kind === 'given' || kind === 'held' || kind === 'noEntry') && value.kind === 'known'
        ? [{ index, year, number: value.number.valueOf() }]
        : [];
    }),
  );
  const group = simulation.rules.entities.get(entity)?.path ?? '';
  const isRoot = simulation.rules.entities.get(entity)?.within === null;
  const [first] = cells;
  const bound = first && simulation.rangeOf(id, first.index, first.year);
  const legal = between(bound?.from, bound?.to);
  return leverOf({
    path: isRoot ? `${group}.${id}` : `${group}.${entity === 'program' ? '*/*' : '*'}.${id}`,
    of: 'variable',
    id,
    unit,
    cells,
    legal: entities.length === 1 ? legal : undefined,
    least: min?.valueOf(),
    most: max?.valueOf(),
  });
}

function ofParameter(simulation: Simulation, id: string, years: readonly number[]): LabLever | undefined {
  const { unit } = simulation.rules.parameters.get(id) ?? {};
  if (unit === undefined || unit === 'flag') return undefined;
  const cells = years.flatMap((year) => {
    const value = simulation.parameter(id, year);
    return value.kind === 'known' ? [{ index: 0, year, number: value.number.valueOf() }] : [];
  });
  const least = unit === 'ratio' ? undefined : 0;
  const base = { path: `parameters.${id}`, of: 'parameter' as const, id, unit, cells };
  return leverOf({ ...base, legal: undefined, least, most: undefined });
}

interface Found extends Omit<LabLever, 'as' | 'now' | 'cells' | 'stepsPerUnit'> {
  readonly cells: readonly { readonly index: number; readonly year: number; readonly number: number }[];
}

/** Cells that all hold the same are set together; others are multiplied, unless there is nothing to multiply. */
function leverOf({ cells, ...found }: Found): LabLever | undefined {
  const { of, id, unit } = found;
  const [first] = cells;
  if (!first) return undefined;
  const isSame = cells.every(({ number }) => number === first.number);
  if (!isSame && cells.every(({ number }) => number === 0)) return undefined;
  const as = isSame ? 'value' : 'times';
  return {
    ...found,
    as,
    cells: cells.map(({ index, year }) => ({ of, id, index, year, as })),
    now: isSame ? first.number : 1,
    ...(isSame ? {} : { least: 0, most: undefined, legal: undefined }),
    stepsPerUnit: isSame ? stepsOf(unit) : undefined,
  };
}

function stepsOf(unit: string): number | undefined {
  if (unit === 'yuan') return 100;
  return isIndivisible(unit) ? 1 : undefined;
}

type Bounding = ReturnType<Simulation['value']> | undefined;

function between(from: Bounding, to: Bounding): LabLever['legal'] {
  if (from?.kind !== 'known' || to?.kind !== 'known') return undefined;
  const range = { from: from.number.valueOf(), to: to.number.valueOf() };
  return range.from < range.to ? range : undefined;
}
