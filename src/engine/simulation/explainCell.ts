import { explain, type Reading } from '../formula';
import { references, type Bound } from '../formula';
import type { RuleReading, RuleVariable } from '../policy';
import type { Cell, Value } from '../value';
import type { Origin, Simulation } from './simulation';

/** The answer to "why?" for one cell. */
export interface Explanation {
  readonly variable: RuleVariable;
  readonly index: number;
  readonly cell: Cell;
  readonly value: Value;
  readonly origin: Origin;
  /** The formula read out, where it is what decided. */
  readonly formula: Reading | undefined;
  /** The condition under which the variable applies, where it decided that it does not. */
  readonly condition: Reading | undefined;
  /** The disputed wordings that bear on this cell under the policy in force. */
  readonly readings: readonly RuleReading[];
}

/** Explains a cell: what it holds, where that comes from, and what to look at next. */
export function explainCell(simulation: Simulation, id: string, index: number, year: number): Explanation {
  const variable = simulation.variable(id);
  const origin = simulation.origin(id, index, year);
  const place = { kind: variable.entity, index, year };
  const read = (bound: Bound | undefined) => bound && explain(bound, place, simulation.world);
  return {
    variable,
    index,
    cell: simulation.cell(id, index, year),
    value: simulation.value(id, index, year),
    origin,
    formula: origin.kind === 'formula' ? read(variable.formula) : undefined,
    condition: origin.kind === 'notApplicable' ? read(variable.appliesTo) : undefined,
    readings: readingsOn(simulation, variable),
  };
}

/** The readings with an option that changes this variable's formula or a parameter in it. */
function readingsOn({ rules }: Simulation, variable: RuleVariable): RuleReading[] {
  const paths = new Set([`variables.${variable.id}.formula`, `variables.${variable.id}.appliesTo`]);
  for (const { kind, id } of variable.formula ? references(variable.formula) : []) {
    if (kind === 'parameter') paths.add(`parameters.${id}`);
  }
  return [...rules.readings.values()].filter(({ options }) =>
    Object.values(options ?? {}).some((patch) => Object.keys(patch).some((path) => paths.has(path))),
  );
}
