import { describe, expect, it } from 'vitest';
import { loadExamples } from '../../src/builtin';
import { parseExact, runCheck, type Simulation, type Value } from '../../src/engine';
import type { Example } from '../../src/schema';
import { runExample } from '../support/examples';
import { packOf, policyIds } from '../support/run';

/** What the Rules page shows under each policy, inherited cases included; all of it is run. */
const shown = await Promise.all(
  policyIds.map(async (policy) => ({
    policy,
    cases: Object.entries(await loadExamples(policy)).flatMap(([id, examples]) =>
      examples.map((example) => ({ title: `${id}: ${example.name.en}`, id, example })),
    ),
  })),
);
const all = shown.flatMap(({ cases }) => cases);

/** Every example of every variable, run on one entity of each kind under the policy that shows it. */
describe.each(shown)('examples of $policy', ({ policy, cases }) => {
  it.each(cases)('$title', ({ example }) => {
    const simulation = runExample(policy, example);
    for (const [id, wanted] of Object.entries(example.expect)) {
      const byYear: [string, number | null][] =
        typeof wanted === 'object' && wanted !== null
          ? Object.entries(wanted)
          : [[String(simulation.years.to), wanted]];
      for (const [year, number] of byYear) {
        const wanted = number === null ? 'notApplicable' : parseExact(number)?.toFraction();
        expect(text(simulation.value(id, 0, Number(year))), `${id} ${year}`).toBe(wanted);
      }
    }
    expect(flagsOf(simulation, example)).toEqual(example.checks ?? {});
  });
});

it('a value that is missing is not one that does not apply', () => {
  const because = { code: 'divisionByZero' } as const;
  expect(text({ kind: 'notApplicable', because })).toBe('notApplicable');
  expect(text({ kind: 'missing', inputs: new Map() })).not.toBe('notApplicable');
});

it('there are worked cases to run, those of pay with their calculation', () => {
  const different = new Set(all.map(({ example }) => JSON.stringify(example)));
  expect(different.size).toBeGreaterThanOrEqual(115);
  const worked = [...different].filter((example) => (JSON.parse(example) as Example).working);
  expect(worked.length).toBeGreaterThanOrEqual(90);
});

it('a calculation by hand ends in the numbers that are expected, in both languages', () => {
  const grouped = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 2 });
  const silent = all.flatMap(({ title, example: { working, expect: wanted } }) =>
    Object.values(wanted)
      .flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : [value]))
      .filter((value) => working && value !== null && value !== 0)
      .filter((value) => {
        const number = grouped(Math.abs(value ?? 0));
        return ![working?.zh, working?.en].every((line) => line?.includes(number));
      })
      .map((value) => `${title}: ${String(value)}`),
  );
  expect(silent).toEqual([]);
});

it('no rule depends on an example: policies are composed without them', () => {
  const kept = policyIds.flatMap((id) =>
    [...packOf(id).policy.variables.values()].filter((variable) => 'examples' in variable),
  );
  expect(kept).toEqual([]);
});

/** What becomes of the requirements that an example names, in its last year. */
function flagsOf(simulation: Simulation, { checks = {} }: Example): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.keys(checks).map((id) => {
      const rule = simulation.rules.checks.find((check) => check.id === id);
      return [id, rule && runCheck(rule, simulation, 0, simulation.years.to).status];
    }),
  );
}

/** A value that is not known is its kind: what is missing must not pass for what does not apply. */
function text(value: Value): string {
  return value.kind === 'known' ? value.number.toFraction() : value.kind;
}
