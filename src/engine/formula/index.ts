export { batch, type Gathering, type LaneWorld } from './batch';
export { gated, is, worst, type LaneValue } from './laneValue';
export { bind, type Bound, type BoundApply, type Scope } from './bind';
export { evaluate, type Place, type World } from './exact';
export type { Expression, Operator } from './expression';
export { parseFormula } from './parse';
export { references } from './references';
export { combine, flat, slopes, type Slopes, type SlopeWorld } from './slopes';
export { dimensionOf, isIndivisible, isUnit, plainNumber, type Dimension } from './unit';
export { unitOfDimension } from './unit';
export { fitsUnit, inferUnit } from './units';
export { explain } from './explain';
export {
  appliesInSheet,
  notInSheet,
  sheetCell,
  sheetFormula,
  type SheetMarks,
  type SheetValue,
} from './sheetValue';
export { spreadsheet, type SheetRange, type SheetWorld } from './spreadsheet';
export type { Part, Reading, Token, Word } from './token';
