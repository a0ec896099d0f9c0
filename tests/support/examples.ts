import { simulate, type Simulation } from '../../src/engine';
import { scenarioFile, type Example, type Patch } from '../../src/schema';
import { packOf } from './run';

type Cells = number | Readonly<Record<string, number>>;

/** Runs a worked example on one entity of each kind; the last year of the run is the one its plain numbers mean. */
export function runExample(policy: string, example: Example): Simulation {
  const pack = packOf(policy);
  const choices: Patch = {};
  const values: Record<string, Record<string, Cells>> = {};
  for (const [id, given] of Object.entries(example.given)) {
    if (id.includes('.')) {
      choices[id] = given as string | number;
      continue;
    }
    const entity = pack.policy.variables.get(id)?.entity;
    if (entity === undefined) throw new Error(`an example gives ${id}, which is no variable of ${policy}`);
    (values[entity] ??= {})[id] = given as Cells;
  }
  const name = { zh: '例', en: 'example' };
  const one = (kind: string) => (values[kind] ? [{ id: 'one', values: values[kind] }] : []);
  const scenario = scenarioFile.parse({
    schemaVersion: 1,
    id: 'example',
    title: name,
    purpose: name,
    policy,
    years: yearsOf(example),
    region: { name, values: values['region'] ?? {} },
    institutions: [
      {
        id: 'one',
        name,
        level: 'higher',
        ownerLevel: 'prefecture',
        values: values['institution'] ?? {},
        programs: one('program'),
      },
    ],
    enterprises: one('enterprise'),
    districts: one('district'),
    choices,
  });
  const done = simulate(pack, scenario);
  if (!done.ok) throw new Error(JSON.stringify(done.problems[0]));
  return done.value.simulation;
}

/** The years that results are expected for; 2026 where none is named. */
function yearsOf({ expect }: Example): { from: number; to: number } {
  const named = Object.values(expect).flatMap((wanted) =>
    typeof wanted === 'object' && wanted !== null ? Object.keys(wanted).map(Number) : [],
  );
  return named.length === 0 ? { from: 2026, to: 2026 } : { from: Math.min(...named), to: Math.max(...named) };
}
