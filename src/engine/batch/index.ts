export { laneStatus, type LaneColumn } from './lanes';
