export { allocationsJson, type AllocationJson } from './allocationJson';
export { feasibilityJson, type FeasibilityJson } from './feasibilityJson';
export { provenanceOf } from './provenanceOf';
export { resultJson, type ResultJson, type Wording } from './resultJson';
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
