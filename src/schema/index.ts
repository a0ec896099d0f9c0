export type { Bilingual, Comparison, Force, Patch } from './common';
export { draftFile, type DraftFile } from './draft';
export { projectFile, type ProjectFile, type Stamp } from './project';
export {
  policyFile,
  type Driver,
  type Example,
  type PolicyFile,
  type Relation,
  type Remedy,
  type Source,
} from './policy';
export {
  register,
  type Clause,
  type ClauseEntry,
  type ClauseWords,
  type Figure,
  type Register,
  type RegisterEntry,
} from './register';
export type { AllocationFile } from './allocation';
export { scenarioFile, type Provenance, type ScenarioFile } from './scenario';
export type { Distribution, Uncertainty } from './uncertainty';
