import type { Simulation } from '../simulation';
import type { FeasibilityAnswer } from './answer';
import type { Programme } from './programme';
import { programmeOf } from './programmeOf';
import { verified } from './verified';

/** What becomes of the targets of a simulation from a year on. */
export interface Feasibility {
  readonly from: number;
  readonly programme: Programme;
  readonly answer: FeasibilityAnswer;
  /** Aims of the joint plan that the rules themselves, run with the plan, do not find met. */
  readonly unverified: readonly number[];
}

/** How often a plan that fails when it is run in full is asked for again with what it lacked. */
const mostCorrections = 6;

/**
 * Works out the feasibility of all targets. Where the programme is answered is the caller's affair, at once or in a
 * worker: each question that is yielded is to be answered by `answerProgramme`.
 */
export function* feasibilityOf(
  simulation: Simulation,
  from: number,
): Generator<Programme, Feasibility, FeasibilityAnswer> {
  const first = programmeOf(simulation, from);
  let [programme, answer] = [first, yield first];
  for (let time = 0; ; time += 1) {
    const { plan, planned } = answer.joint;
    const check = plan && verified(simulation, programme, plan, planned);
    const unverified = check?.failing ?? [];
    if (!check || unverified.length === 0 || time === mostCorrections)
      return { from: programme.years.from, programme, answer, unverified };
    programme = check.corrected;
    answer = yield programme;
  }
}

/** The same at once. */
export function workOut(
  simulation: Simulation,
  from: number,
  answerOf: (programme: Programme) => FeasibilityAnswer,
): Feasibility {
  const steps = feasibilityOf(simulation, from);
  let step = steps.next();
  while (!step.done) step = steps.next(answerOf(step.value));
  return step.value;
}
