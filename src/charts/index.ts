export { fan, type Fan } from './fan';
export { lines, type Line } from './lines';
export { tint, type Palette } from './palette';
export { stackedBars, type Layer } from './stackedBars';
export { waterfall, type WaterfallBar } from './waterfall';
