import type { Problem } from '../../../engine';
import { tableProblems } from '../../../i18n';
import type { Words } from '../../../state';

/** Why a file, or the roster in it, was refused, in one sentence. */
export function problemText(problem: Problem, words: Words): string {
  const sentence = Object.hasOwn(tableProblems, problem.code) ? tableProblems[problem.code] : undefined;
  return sentence ? words.say(sentence, problem.data) : words.problem(problem);
}
