import type { Plan } from '../../engine';
import type { TargetsAnswer } from '../../state';

/** What a plan does more of, by lever and entity: the rows of its table and of what is taken over. */
export interface PlanRow {
  readonly lever: string;
  readonly index: number;
  readonly entity: string;
  readonly unit: string;
  readonly amounts: ReadonlyMap<number, number>;
  readonly total: number;
}

export function planRows({ simulation, feasibility }: TargetsAnswer, plan: Plan): PlanRow[] {
  const rows = new Map<string, PlanRow & { amounts: Map<number, number>; total: number }>();
  feasibility.programme.columns.forEach(({ lever, index, year }, column) => {
    const amount = plan.columns[column] ?? 0;
    if (amount === 0) return;
    const { entity: kind, unit } = simulation.variable(lever);
    const entity = simulation.entity(kind, index).path;
    const key = `${entity}.${lever}`;
    const row = rows.get(key) ?? { lever, index, entity, unit, amounts: new Map<number, number>(), total: 0 };
    rows.set(key, row);
    row.amounts.set(year, amount);
    row.total += amount;
  });
  return [...rows.values()];
}
