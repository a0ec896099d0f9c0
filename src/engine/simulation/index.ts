export {
  runCheck,
  runTarget,
  type CheckRow,
  type CheckStatus,
  type TargetRow,
  type TargetStatus,
} from './requirements';
export { allocationNode, membersOf, partOf, readBy, type AllocationYear } from './allocate';
export { Simulation, type Origin } from './simulation';
export { explainCell, type Explanation } from './explainCell';
export { unusedGivens } from './unusedGivens';
