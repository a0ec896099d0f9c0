import type { Provenance, ScenarioFile } from '../schema';

/** What the scenario says of one value: by its own path, else by one with `*` for the entity. */
export function provenanceOf(
  scenario: Pick<ScenarioFile, 'provenance'>,
  entity: string,
  variable: string,
): Provenance | undefined {
  const [group = entity] = entity.split('.');
  return (
    scenario.provenance[`${entity}.${variable}`] ??
    scenario.provenance[`${group}.*.${variable}`] ??
    scenario.provenance[`${group}.*/*.${variable}`]
  );
}
