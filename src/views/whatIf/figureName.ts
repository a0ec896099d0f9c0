import type { Simulation } from '../../engine';
import { whatIfChancesWords as own } from '../../i18n';
import type { LabFigure, Words } from '../../state';

/** What a figure is called: its label, of a college with the name of the college. */
export function figureName({ variable, index }: LabFigure, simulation: Simulation, words: Words): string {
  const { entity } = simulation.variable(variable);
  const label = words.label(variable);
  if (entity === 'region') return label;
  return words.say(own.ofFigure, { name: words.entityName(simulation.entity(entity, index).path), label });
}
