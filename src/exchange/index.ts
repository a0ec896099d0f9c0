export { allocationsJson, type AllocationJson } from './allocationJson';
export { csvText } from './csv';
export { feasibilityJson, type FeasibilityJson } from './feasibilityJson';
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
