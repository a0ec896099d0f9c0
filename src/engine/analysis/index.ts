export { comparedFigures, comparedStatuses, type ComparedFigure, type ComparedStatus } from './comparedYears';
export { remedyFor, remedyForExcess, type Remedy } from './remedy';
export {
  requirementList,
  type RequirementGroup,
  type RequirementRow,
  type RequirementStatus,
} from './requirementList';
export { incomeToKeep, incomeToReach, type Kept, type Reached } from './incomeFor';
export { crossedBy, marginalOf, type Change, type Marginal, type Step } from './marginal';
export { fewestPeers, positionOf, type Position } from './position';
export { quartilesOf, type Quartiles } from './quartiles';
export { solve, type Goal, type Solution } from './solve';
export { withLever, type Lever } from './withLever';
export { equityOf, type Equity } from './equity';
export { rebalance, weightsFor, type WeightAnswer, type Weighting } from './weightings';
export { rankedSpreads, readingSpread, type OptionResult, type ReadingSpread } from './readingSpread';
export { decompose, mostExactChanges } from './decompose';
export type { Decomposition, Made, Parts, Progress } from './decomposition';
export { shuffledOrders } from './shuffledOrders';
