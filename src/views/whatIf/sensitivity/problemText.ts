import type { LabLever, Problem } from '../../../engine';
import type { Words } from '../../../state';
import { leverName, leverValue } from './leverText';

const ofLever = ['noSuchLever', 'leverTwice'];
const ofOutput = ['noSuchOutput', 'presentUnknown'];

/** Why something cannot be asked, with names in place of places in a list and values in the unit of the lever that is moved. */
export function problemText(
  { code, data }: Problem,
  levers: readonly LabLever[],
  moved: LabLever | undefined,
  figure: string,
  words: Words,
): string {
  const { piece, input } = data;
  const own = input === undefined ? moved : levers[Number(input)];
  const named = piece === undefined ? undefined : levers[Number(piece)];
  const said = Object.fromEntries(
    Object.entries(data).map(([slot, text]) => {
      if (slot === 'piece' && ofLever.includes(code)) return [slot, named ? leverName(named, words) : text];
      if (slot === 'piece' && ofOutput.includes(code)) return [slot, figure];
      const isValue = ['from', 'to', 'least', 'most'].includes(slot) || code === 'presentOutside';
      const isNumber = isValue && own && text !== '' && Number.isFinite(Number(text));
      return [slot, isNumber && code !== 'tooManyPoints' ? leverValue(own, Number(text), words) : text];
    }),
  );
  return words.problem({ code, data: said, file: '', path: [] });
}
