import type { Rules } from '../engine';
import type { ScenarioFile } from '../schema';
import { givenValues } from './provenance';

/** Every variable that a variable is made of, by whatever way, itself among them. */
export function feedersOf(rules: Rules, variable: string): ReadonlySet<string> {
  const found = new Set([variable]);
  // The readers are listed by what is read: what feeds the found ones is added until nothing is new.
  for (let size = 0; size < found.size;) {
    size = found.size;
    for (const [read, readers] of rules.readers) if (readers.some((id) => found.has(id))) found.add(read);
  }
  return found;
}

/** Whether data of institutions that a variable is made of are neither official nor the user's own: illustrative, derived or unstated. */
export function restsOnExamples(scenario: ScenarioFile, rules: Rules, variables: readonly string[]): boolean {
  const feeders = variables.map((variable) => feedersOf(rules, variable));
  return givenValues(scenario, rules).some(
    ({ path, kind }) =>
      kind !== 'official' &&
      kind !== 'imported' &&
      path.startsWith('institutions.') &&
      feeders.some((each) => each.has(path.slice(path.lastIndexOf('.') + 1))),
  );
}
