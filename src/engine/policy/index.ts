export { readChoices, type Layer, type PatchEntry } from './choices';
export { allocationsByYear, type Allocations } from './allocationsByYear';
export { compileRules, type Compiled } from './compileRules';
export { compose, type ComposedPolicy } from './compose';
export { crossReference } from './crossReference';
export { rulesDigest } from './digest';
export { reachable } from './order';
export { none } from './patchByHand';
export { coversEntity, parsePath, type PatchPath } from './path';
export {
  circleVariable,
  lastYearVariable,
  sizeVariable,
  type RuleAllocation,
  type RuleFactor,
  type RuleLimit,
} from './ruleAllocation';
export type {
  Note,
  RuleCheck,
  RuleDriver,
  RuleParameter,
  RuleReading,
  Rules,
  RuleTarget,
  RuleVariable,
} from './rules';
export { variablesInUse } from './uses';
