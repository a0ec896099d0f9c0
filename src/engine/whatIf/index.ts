export type { Figure } from './figure';
export type { Goal as OutputGoal } from './goal';
export type { Along, LeverRange, Ray } from './lever';
export type { OnProgress, Setting } from './probe';
export type { Flip, Requirement, Standing } from './requirement';
export type { Root } from './roots';
export {
  holdAlong,
  holdFor,
  solveAlong,
  solveFor,
  type HoldAnswer,
  type Interval,
  type Nearest,
  type NoRoot,
  type RootAnswer,
} from './solveFor';
export {
  elasticities,
  type Elastic,
  type Elasticities,
  type Elasticity,
  type ElasticityRow,
} from './elasticities';
export { thresholds, type Threshold, type Thresholds } from './thresholds';
export { tornado, type Swing, type Tornado, type TornadoRow } from './tornado';
export {
  varianceShares,
  type Sampler,
  type Share as VarianceShare,
  type ShareRow,
  type VarianceShares,
} from './varianceShares';
export { heatMap, type DrawnPair, type HeatMap } from './heatMap';
export { solvePair, type Balance, type Balanced, type Balances } from './solvePair';
export { sweep, sweepAlong, type Drawn, type Sweep } from './sweep';
export type { Cliff, Cliffs } from './cliffs';
export type { FlipSegment, Place } from './flipLines';
