export {
  remedyFor,
  remedyForExcess,
  requirementList,
  solve,
  type Goal,
  type Lever,
  type Remedy,
  type RequirementGroup,
  type RequirementRow,
  type RequirementStatus,
  type Solution,
} from './analysis';
export { isIndivisible, parseFormula, type Part, type Reading, type Token, type Word } from './formula';
export {
  mostDigits,
  parseExact,
  significantDigits,
  roundHalfAway,
  toFixed,
  toSignificant,
  whole,
  zero,
  type Exact,
} from './number';
export {
  compose,
  crossReference,
  parsePath,
  rulesDigest,
  variablesInUse,
  type ComposedPolicy,
  type Layer,
  type Note,
  type PatchPath,
  none,
  type RuleAllocation,
  type RuleCheck,
  type RuleFactor,
  type RuleLimit,
  type RuleParameter,
  type RuleReading,
  type Rules,
  type RuleTarget,
  type RuleVariable,
} from './policy';
export type { Entity, Population } from './population';
export {
  allocatePool,
  type Allocated,
  type AllocationRequest,
  type FundedProject,
  type Refused,
  type Round,
  type Share,
} from './allocation';
export { fail, succeed, type Outcome, type Problem } from './problem';
export { Session, simulate, type PolicyPack, type Run } from './session';
export {
  explainCell,
  runCheck,
  runTarget,
  unusedGivens,
  Simulation,
  type AllocationYear,
  type CheckRow,
  type CheckStatus,
  type Explanation,
  type Origin,
  type TargetRow,
  type TargetStatus,
} from './simulation';
export { type Because, type Cell, type Known, type Missing, type NotApplicable, type Value } from './value';
