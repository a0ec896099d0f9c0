import { parsePath, type Rules } from '../engine';
import { provenanceOf } from '../exchange';
import type { Provenance, ScenarioFile } from '../schema';

export { provenanceOf };

/** A value given in the scenario, and what the scenario says of where it comes from. */
export interface GivenValue {
  readonly path: string;
  readonly kind: Provenance['kind'] | 'unstated';
  readonly provenance: Provenance | undefined;
}

/** Every value that the scenario gives and the policy in force uses, with its provenance. */
export function givenValues(scenario: ScenarioFile, rules: Rules): GivenValue[] {
  const entities = [
    { path: 'region', values: scenario.region.values },
    ...scenario.institutions.flatMap(({ id, values, programs }) => [
      { path: `institutions.${id}`, values },
      ...programs.map((program) => ({ path: `programs.${id}/${program.id}`, values: program.values })),
    ]),
    ...scenario.enterprises.map(({ id, values }) => ({ path: `enterprises.${id}`, values })),
    ...scenario.districts.map(({ id, values }) => ({ path: `districts.${id}`, values })),
  ];
  return entities.flatMap(({ path, values }) =>
    Object.keys(values)
      .filter((variable) => rules.variables.has(variable))
      .map((variable) => {
        const provenance = provenanceOf(scenario, path, variable);
        return { path: `${path}.${variable}`, kind: provenance?.kind ?? 'unstated', provenance } as const;
      }),
  );
}

/** The variable at the end of a path of given data. */
export function variableOf(path: string): string {
  const parsed = parsePath(path);
  return parsed?.kind === 'given' ? parsed.variable : path;
}
