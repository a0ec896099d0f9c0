import type { Rules } from '../engine';
import type { Source } from '../schema';

/** An element of the rules that carries out a clause. */
export interface Carrier {
  readonly kind: 'variable' | 'parameter' | 'check' | 'target' | 'reading';
  readonly id: string;
}

/** By clause, what of the policy in force carries it out: the inverse of the sources that the elements name. */
export function carriersOf(rules: Rules): ReadonlyMap<string, readonly Carrier[]> {
  const found = new Map<string, Carrier[]>();
  const note = (clause: string | undefined, carrier: Carrier) => {
    if (clause !== undefined) found.set(clause, [...(found.get(clause) ?? []), carrier]);
  };
  const noteSource = (source: Source | undefined, carrier: Carrier) => {
    if (!source || !('clause' in source)) return;
    for (const clause of [source.clause, ...(source.also ?? [])]) note(clause, carrier);
  };
  for (const { id, source } of rules.parameters.values()) noteSource(source, { kind: 'parameter', id });
  for (const { id, source } of rules.variables.values()) noteSource(source, { kind: 'variable', id });
  for (const { id, clause } of rules.checks) note(clause, { kind: 'check', id });
  for (const { id, clause } of rules.targets) note(clause, { kind: 'target', id });
  for (const { id, clause, used } of rules.readings.values()) if (used) note(clause, { kind: 'reading', id });
  return found;
}
