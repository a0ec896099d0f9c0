import type { ScenarioFile } from '../../src/schema';
import { allocationDesk } from './allocationDesk';
import { inBuiltApp } from './builtApp';
import { dragging } from './dragging';
import type { Findings } from './timing';

/** What a person waits for in the built app, in a real browser. */
export function browser(scenario: ScenarioFile): Promise<Findings> {
  return inBuiltApp(async (app) => ({
    ...(await dragging(app, scenario)),
    ...(await allocationDesk(app, scenario)),
  }));
}
