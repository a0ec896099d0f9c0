export { readChoices, type Layer, type PatchEntry } from './choices';
export {
  circleVariable,
  compileAllocations,
  lastYearVariable,
  sizeVariable,
  type RuleAllocation,
  type RuleFactor,
  type RuleLimit,
} from './compileAllocations';
export { compileRules, type Compiled } from './compileRules';
export { compose, type ComposedPolicy } from './compose';
export { crossReference } from './crossReference';
export { rulesDigest } from './digest';
export { reachable } from './order';
export { none, patchAllocations } from './patchAllocations';
export { coversEntity, parsePath, type PatchPath } from './path';
export type { Note, RuleCheck, RuleParameter, RuleReading, Rules, RuleTarget, RuleVariable } from './rules';
export { variablesInUse } from './uses';
