export { allocationsJson, type AllocationJson } from './allocationJson';
export { csvText } from './csv';
export { feasibilityJson, type FeasibilityJson } from './feasibilityJson';
export { linkText, longestLink, textInLink } from './link';
export {
  reportText,
  savedPage,
  tableRows,
  type Block,
  type LargeFigure,
  type Report,
  type Section,
  type ShownTable,
} from './report';
export { resultJson, type ResultJson, type Wording } from './resultJson';
export { readPasted, readTables, refuseTableSize, type TableFile } from './tables/readTables';
export type { TableCell, Tables, TableSheet, WrittenEncoding } from './tables/table';
export { writeDelimited } from './tables/delimited';
export { writePlainWorkbook } from './tables/writeWorkbook';
export { columnUnits, type ColumnUnit } from './roster/readHead';
export {
  columnsAt,
  guessColumns,
  type ColumnUse,
  type RememberedUses,
  type RosterColumn,
  type RosterLayout,
} from './roster/guessColumns';
export { comparable } from './roster/readHead';
export { compareRoster, type RosterLine, type RosterPlan, type RosterReport } from './roster/compareRoster';
export { rosterBasis, type Institution, type RosterBasis, type RosterVariable } from './roster/rosterBasis';
export { rosterTable, rosterTemplate, type RosterWording } from './roster/rosterTable';
export type { AppliedRoster } from './roster/applyRoster';
export { resultsDigest } from './resultsDigest';
export { provenanceOf } from './provenanceOf';
export {
  mostFormulas,
  refuseSize,
  sizeOf,
  workbookOf,
  writeWorkbook,
  type WorkbookChoice,
  type WorkbookModel,
  type WorkbookSubject,
} from './workbook';
