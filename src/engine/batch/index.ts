export { laneStatus, type LaneColumn, type LaneModel, type LanePass, type LaneReport } from './lanes';
