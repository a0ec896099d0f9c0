import type { Simulation } from '../../engine';
import type { Words } from '../../state';

/** The clause that a variable or parameter stands on, cited in full; empty where it names none. */
export function clauseOf(id: string, simulation: Simulation, words: Words): string {
  const { variables, parameters } = simulation.rules;
  const source = (variables.get(id) ?? parameters.get(id))?.source;
  return source && 'clause' in source ? words.citedInFull(source.clause) : '';
}

/**
 * The clause of the share that is paid out of training income: that of the bound that the policy sets, else that of the
 * share itself, which some policies take over from the document they stand on.
 */
export function clauseOfShare(simulation: Simulation, year: number, words: Words): string {
  const bound = ['trainingPayFloor', 'trainingPayCeiling'].find(
    (id) => simulation.parameter(id, year).kind === 'known',
  );
  return clauseOf(bound ?? 'trainingPayShare', simulation, words);
}
