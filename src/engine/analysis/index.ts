export { remedyFor, remedyForExcess, type Remedy } from './remedy';
export {
  requirementList,
  type RequirementGroup,
  type RequirementRow,
  type RequirementStatus,
} from './requirementList';
export { solve, type Goal, type Lever, type Solution } from './solve';
export { equityOf, type Equity } from './equity';
export { rebalance, weightsFor, type WeightAnswer, type Weighting } from './weightings';
