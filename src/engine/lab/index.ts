export { answerLab, type LabAnswer, type LabAnswers, type LabQuestion } from './answerLab';
export { type Chances, type ChancesQuestion } from './chances';
export { leversReaching, type LabLever } from './levers';
