import { describe, expect, it } from 'vitest';
import { parseExact, simulate, type Value } from '../../src/engine';
import { scenarioFile, type Example, type Patch } from '../../src/schema';
import { packOf, policyIds } from '../support/run';

type Cells = number | Readonly<Record<string, number>>;

/** Every example of every variable, run on one entity of each kind under the policy that states it. */
describe.each(policyIds)('examples of %s', (policy) => {
  const { variables } = packOf(policy).policy;
  const cases = [...variables].flatMap(([id, { examples, changedIn }]) =>
    changedIn === policy || changedIn === 'national'
      ? (examples ?? []).map((example) => ({ title: `${id}: ${example.name.en}`, example }))
      : [],
  );
  it.each(cases)('$title', ({ example }) => {
    const { simulation, kindOf } = runExample(policy, example);
    for (const [id, wanted] of Object.entries(example.expect)) {
      const byYear: [string, number | null][] =
        typeof wanted === 'object' && wanted !== null
          ? Object.entries(wanted)
          : [[String(simulation.years.to), wanted]];
      for (const [year, number] of byYear) {
        expect(kindOf(id)).toBeDefined();
        const wanted = number === null ? 'notApplicable' : parseExact(number)?.toFraction();
        expect(text(simulation.value(id, 0, Number(year))), `${id} ${year}`).toBe(wanted);
      }
    }
  });
});

it('a value that is missing is not one that does not apply', () => {
  const because = { code: 'divisionByZero' } as const;
  expect(text({ kind: 'notApplicable', because })).toBe('notApplicable');
  expect(text({ kind: 'missing', inputs: new Map() })).not.toBe('notApplicable');
});

it('there are worked examples to run', () => {
  const all = policyIds.flatMap((policy) =>
    [...packOf(policy).policy.variables.values()].flatMap(({ examples }) => examples ?? []),
  );
  expect(all.length).toBeGreaterThanOrEqual(30);
});

function runExample(policy: string, example: Example) {
  const pack = packOf(policy);
  const choices: Patch = {};
  const values: Record<string, Record<string, Cells>> = {
    region: {},
    institution: {},
    program: {},
    enterprise: {},
  };
  const years = new Set<number>();
  for (const [id, given] of Object.entries(example.given)) {
    if (id.includes('.')) {
      choices[id] = given as string | number;
      continue;
    }
    const entity = pack.policy.variables.get(id)?.entity ?? '';
    (values[entity] ??= {})[id] = given as Cells;
    if (typeof given === 'object') for (const year of Object.keys(given)) years.add(Number(year));
  }
  const expected = Object.values(example.expect).flatMap((wanted) =>
    typeof wanted === 'object' && wanted !== null ? Object.keys(wanted).map(Number) : [],
  );
  const from = expected.length > 0 ? Math.min(...expected) : 2026;
  const to = Math.max(from, ...expected, ...(expected.length > 0 ? [] : [2026]));
  const name = { zh: '例', en: 'example' };
  const scenario = scenarioFile.parse({
    schemaVersion: 1,
    id: 'example',
    title: name,
    purpose: name,
    policy,
    years: { from, to },
    region: { name, values: values['region'] },
    institutions: [
      {
        id: 'one',
        name,
        level: 'higher',
        ownerLevel: 'prefecture',
        values: values['institution'],
        programs:
          Object.keys(values['program'] ?? {}).length > 0 ? [{ id: 'one', values: values['program'] }] : [],
      },
    ],
    enterprises:
      Object.keys(values['enterprise'] ?? {}).length > 0 ? [{ id: 'one', values: values['enterprise'] }] : [],
    districts:
      Object.keys(values['district'] ?? {}).length > 0 ? [{ id: 'one', values: values['district'] }] : [],
    choices,
  });
  const done = simulate(pack, scenario);
  if (!done.ok) throw new Error(JSON.stringify(done.problems[0]));
  return {
    simulation: done.value.simulation,
    kindOf: (id: string) => done.value.simulation.rules.variables.get(id)?.entity,
  };
}

/** A value that is not known is its kind: what is missing must not pass for what does not apply. */
function text(value: Value): string {
  return value.kind === 'known' ? value.number.toFraction() : value.kind;
}
