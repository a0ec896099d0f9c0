import type { LargeFigure } from '../../../exchange';
import { keyFigures } from '../../../state';
import { keyNote } from '../../overview/keyNote';
import type { ReportGround } from './ground';

/** A figure of the region in the year on show, with its unit and what the Overview says under it. */
export function largeFigure(id: string, { workspace, words, year }: ReportGround): LargeFigure {
  const { unit } = workspace.simulation.variable(id);
  const value = workspace.simulation.value(id, 0, year);
  const { requirement, difference } = keyNote(id, workspace, year, words);
  return {
    label: words.label(id),
    value: value.kind === 'known' ? words.quantity(value.number, unit) : words.value(value, unit),
    notes: [requirement?.text, difference].filter((note) => note !== undefined),
  };
}

/** The three figures of a note: what is needed, what is lacking, and the key figure that fails, else the first one. */
export function threeFigures(ground: ReportGround): LargeFigure[] {
  const { workspace, words, year } = ground;
  const ids = keyFigures(workspace.simulation, year).filter((id) => id !== 'fundingNeed');
  const failing = ids.find((id) => keyNote(id, workspace, year, words).requirement?.status === 'notMet');
  const third = failing ?? ids[0];
  return ['fundingNeed', 'fundingGap', ...(third === undefined ? [] : [third])].map((id) =>
    largeFigure(id, ground),
  );
}
