export { answerProgramme, type FeasibilityAnswer, type Joint } from './answer';
export type { FrontierPoint } from './frontier';
export type { Plan } from './plan';
export type { Aim, Column, Limit, LimitKind, Need, Outside, Programme, Terms } from './programme';
export { comesWhole, programmeOf } from './programmeOf';
export type { Relaxation } from './relax';
export type { Binding, Verdict } from './verdict';
export { feasibilityOf, workOut, type Feasibility } from './feasibility';
export { outlooksOf, type Outlook } from './outlook';
