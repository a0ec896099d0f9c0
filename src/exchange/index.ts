export { allocationsJson, type AllocationJson } from './allocationJson';
export { resultJson, type ResultJson, type Wording } from './resultJson';
