export { BatchModel, type BatchOptions } from './batchModel';
export { compileBatch } from './compileBatch';
export { laneStatus, type LaneColumn, type LaneModel, type LanePass, type LaneReport } from './lanes';
export type { BatchProgram, LaneCell, LaneOutput, LaneRequest } from './program';
