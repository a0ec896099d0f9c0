export { allocationsJson, type AllocationJson } from './allocationJson';
export { feasibilityJson, type FeasibilityJson } from './feasibilityJson';
export { resultJson, type ResultJson, type Wording } from './resultJson';
export { readPasted, readTables, refuseTableSize, type TableFile } from './tables/readTables';
export type { TableCell, Tables, TableSheet, WrittenEncoding } from './tables/table';
export { writeDelimited } from './tables/delimited';
export { writePlainWorkbook } from './tables/writeWorkbook';
