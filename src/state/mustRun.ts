import type { Outcome, Run } from '../engine';

/** A run that was accepted before, and so runs. */
export function mustRun(outcome: Outcome<Run>): Run {
  if (outcome.ok) return outcome.value;
  throw new Error(`unreachable: a patch that was accepted fails: ${JSON.stringify(outcome.problems[0])}`);
}
