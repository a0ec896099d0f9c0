import type { Problem } from '../../../engine';
import type { Distribution } from '../../../schema';
import type { Words } from '../../../state';
import { pathName } from '../pathName';
import { numberText } from './distributionText';

/** Numbers of these are in the unit of the figure and are said in it; those of others are as they are. */
const inUnit = ['sdBelowZero', 'medianNotAboveZero', 'triangleOutOfOrder', 'rangeOutOfOrder', 'nothingLeft'];

/** Why an entry cannot be drawn, in one sentence, with figures called by their names and numbers in their units. */
export function uncertaintyProblem(
  problem: Problem,
  given: Distribution,
  unit: string,
  words: Words,
): string {
  const data = Object.entries(problem.data).map(([key, text]) => [
    key,
    textOf(text, problem, given, unit, words),
  ]);
  return words.problem({ ...problem, data: Object.fromEntries(data) as Problem['data'] });
}

function textOf(text: string, { code }: Problem, given: Distribution, unit: string, words: Words): string {
  const isNumber = text !== '' && Number.isFinite(Number(text));
  if (isNumber && code === 'spreadNotAboveZero')
    return numberText(Number(text), { as: 'times' }, unit, words);
  if (isNumber) return inUnit.includes(code) ? numberText(Number(text), given, unit, words) : text;
  return text.includes('.') ? pathName(text, words) : text;
}
