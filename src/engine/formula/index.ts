export { bind, type Bound, type BoundApply, type Scope } from './bind';
export { evaluate, type Place, type World } from './exact';
export type { Operator } from './expression';
export { parseFormula } from './parse';
export { references } from './references';
export { dimensionOf, isUnit, plainNumber, type Dimension } from './unit';
export { unitOfDimension } from './unit';
export { fitsUnit, inferUnit } from './units';
export { explain, type Part, type Reading, type Token, type Word } from './explain';
