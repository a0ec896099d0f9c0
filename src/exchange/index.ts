export { allocationsJson, type AllocationJson } from './allocationJson';
export { feasibilityJson, type FeasibilityJson } from './feasibilityJson';
export { resultJson, type ResultJson, type Wording } from './resultJson';
