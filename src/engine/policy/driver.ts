import type { Driver } from '../../schema';
import type { Building } from './building';
import { compileFormula } from './compile';
import type { ComposedTarget } from './compose';
import { countDriver } from './expandCounts';
import type { RuleDriver } from './rules';

/** A count is driven by its own parts unless the target says otherwise. */
export function buildDriver(
  given: ComposedTarget,
  indicator: string,
  into: Building,
): RuleDriver | undefined {
  const driver = given.driver ?? (into.isCount(indicator) ? driverOfCount(indicator) : undefined);
  if (!driver) return undefined;
  const named = [driver.lever, driver.capacity, driver.cost, driver.staff].filter((id) => id !== undefined);
  const unknown = named.filter((id) => !into.variable(id));
  const path = ['targets', given.id, 'driver'];
  for (const piece of unknown)
    into.problems.push({ code: 'unknownId', file: given.changedIn, path, data: { piece } });
  const entity = into.variable(driver.lever)?.entity ?? '';
  if (unknown.length > 0) return undefined;
  return {
    lever: driver.lever,
    entity,
    capacity: driver.capacity,
    cost: driver.cost,
    staff: driver.staff,
    room:
      driver.room === undefined
        ? undefined
        : compileFormula(driver.room, { file: given.changedIn, path: [...path, 'room'], entity }, into),
  };
}

function driverOfCount(id: string): Driver {
  const parts = Object.entries(countDriver).map(([key, suffix]) => [key, `${id}${suffix}`]);
  return Object.fromEntries(parts) as Driver;
}
