import { answerProgramme, outlooksOf, workOut } from '../../src/engine';
import { Words, type TargetsAnswer, type Workspace } from '../../src/state';
import type { ReportGround } from '../../src/views/exchange/report/ground';
import { questionOf } from '../../src/views/exchange/report/questionOf';

/** What a report is made of, as the page makes it: in 万元, on a day that stays the same. */
export function reportGround(
  table: Workspace,
  language: 'zh' | 'en',
  targets?: TargetsAnswer,
  year = 2026,
): ReportGround {
  // What is on the table as it is now: outside a component every look at the table would be worked out anew.
  const { pack, scenario, simulation, baseline, changes } = table;
  const workspace = { pack, scenario, simulation, baseline, changes };
  const words = new Words({ language, money: 'wan', year }, () => workspace);
  const question = questionOf({ workspace, words, year });
  return { workspace, words, year, day: '2026-11-23', question, targets };
}

/** What becomes of the targets, worked out here and not in a worker. */
export function targetsOf({ simulation, years }: Workspace): TargetsAnswer {
  const feasibility = workOut(simulation, years.from, answerProgramme);
  return { simulation, feasibility, outlooks: outlooksOf(simulation, feasibility) };
}
