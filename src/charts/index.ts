export { fan, type Fan } from './fan';
export { curve, type CurvePoint } from './curve';
export { lines, type Line } from './lines';
export type { Mark } from './marks';
export { tint, type Palette } from './palette';
export { stackedBars, type Layer } from './stackedBars';
export { waterfall, waterfallHeight, type WaterfallBar } from './waterfall';
export { tornado, tornadoHeight } from './tornado';
