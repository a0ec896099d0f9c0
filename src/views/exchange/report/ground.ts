import type { TargetsAnswer, Words, Workspace } from '../../../state';

/** All that a report is made of: what is on the table, in which words, year and day, and what was asked. */
export interface ReportGround {
  readonly workspace: Pick<Workspace, 'pack' | 'scenario' | 'simulation' | 'baseline' | 'changes'>;
  /** The words of the page in 10,000 yuan, whatever unit the screen shows. */
  readonly words: Words;
  readonly year: number;
  /** As 2026-11-22. */
  readonly day: string;
  readonly question: string;
  /** What becomes of the targets; undefined where that could not be worked out. */
  readonly targets: TargetsAnswer | undefined;
}
