export { drawing, type Drawing } from './drawing';
export type { DrawnCell } from './drawnCells';
export { Fingerprint } from './fingerprint';
export { planDraws, type DrawnColumn } from './planDraws';
export {
  chanceFrom,
  chanceOf,
  riskOf,
  spreadOf,
  type Chance,
  type LaneCounts,
  type Risk,
  type Spread,
} from './statistics';
export type { Sampling } from './uniforms';
