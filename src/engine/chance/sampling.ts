import { fail, succeed, type Outcome, type Problem } from '../problem';
import type { Sampling } from './uniforms';

/** More draws say nothing more of figures that are guessed, and take minutes. */
const mostDraws = 1_000_000;

/** Holds what a person asks of the draws against what can be done; `file` is what the problems name. */
export function checkSampling(sampling: Sampling, file: string): Outcome<Sampling> {
  const problems: Problem[] = [];
  const refuse = (code: string, key: string, data: Problem['data']) =>
    problems.push({ code, file, path: [key], data });
  const { seed, draws } = sampling;
  if (!Number.isSafeInteger(seed)) refuse('seedNotWhole', 'seed', { piece: String(seed) });
  if (!Number.isInteger(draws)) refuse('drawsNotWhole', 'draws', { piece: String(draws) });
  else if (draws < 1) refuse('drawsNone', 'draws', { piece: String(draws) });
  else if (draws > mostDraws)
    refuse('drawsTooMany', 'draws', { piece: String(draws), most: String(mostDraws) });
  return problems.length > 0 ? fail(problems) : succeed(sampling);
}
