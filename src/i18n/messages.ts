import type { Bilingual } from '../schema';
import { allocationWords } from './messages/allocation';
import { allocationNoteWords } from './messages/allocationNote';
import { collegePayWords } from './messages/collegePay';
import { collegesWords } from './messages/colleges';
import { collegeQuestionsWords } from './messages/collegeQuestions';
import { draftingWords } from './messages/drafting';
import { fiveDocumentsWords } from './messages/fiveDocuments';
import { frameWords } from './messages/frame';
import { memoWords } from './messages/memo';
import { overviewWords } from './messages/overview';
import { rulesWords } from './messages/rules';
import { targetsWords } from './messages/targets';
import { scenarioWords } from './messages/scenario';
import { whyWords } from './messages/why';

/** Every word of the app that is not in a policy, a register or a scenario. */
export const messages = {
  ...frameWords,
  ...overviewWords,
  ...scenarioWords,
  ...allocationWords,
  ...allocationNoteWords,
  ...collegesWords,
  ...collegePayWords,
  ...collegeQuestionsWords,
  ...fiveDocumentsWords,
  ...rulesWords,
  ...targetsWords,
  ...draftingWords,
  ...memoWords,
  ...whyWords,
} as const satisfies Record<string, Bilingual>;

export type MessageKey = keyof typeof messages;
