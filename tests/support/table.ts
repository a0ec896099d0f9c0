import { findScenario } from '../../src/cli/files';
import { Workspace } from '../../src/state';
import { packOf } from './run';

/** A built-in scenario on the table, under its own policy or that of the work. */
export function onTable(id = 'xingan', work?: ConstructorParameters<typeof Workspace>[2]): Workspace {
  const loaded = findScenario(id);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems[0]));
  const scenario = loaded.value.value;
  return new Workspace(packOf(work?.policy ?? scenario.policy), scenario, work);
}
