import type { Simulation } from '../engine';
import type { Words } from '../state';

/** What the line of the per-student floor is called on a chart: its figure and where it stands. */
export function floorLabel(simulation: Simulation, year: number, words: Words): string {
  const floor = simulation.parameter('higherPerStudentFloor', year);
  const source = simulation.rules.parameters.get('higherPerStudentFloor')?.source;
  const cited = source && 'clause' in source ? ` · ${words.citedShort(source.clause)}` : '';
  const figure = floor.kind === 'known' ? ` ${words.number(floor.number, 'person')}` : '';
  return `${words.t('threshold')}${figure}${cited}`;
}
