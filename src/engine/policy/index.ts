export { readChoices, type Layer, type PatchEntry } from './choices';
export { compileRules, type Compiled } from './compileRules';
export { compose, type ComposedPolicy } from './compose';
export { crossReference } from './crossReference';
export { rulesDigest } from './digest';
export { reachable } from './order';
export { coversEntity, parsePath, type PatchPath } from './path';
export type { Note, RuleCheck, RuleParameter, RuleReading, Rules, RuleTarget, RuleVariable } from './rules';
export { variablesInUse } from './uses';
