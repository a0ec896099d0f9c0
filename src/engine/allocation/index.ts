export {
  allocatePool,
  type Allocated,
  type Request as AllocationRequest,
  type School,
  type Share,
  type Split,
} from './allocatePool';
export type { Factor } from './factorScores';
export type { Held, Round } from './fillBetween';
export { inOrderOfFunding, type FundedProject, type Project } from './fundProjects';
export { largestRemainder, type Claim } from './largestRemainder';
export type { Refused } from './refused';
export { shareUnrounded, type UnroundedFactor, type UnroundedPool } from './unroundedPool';
