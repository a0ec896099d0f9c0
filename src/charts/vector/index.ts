export { figureSvg, type FigureFile, type FigureFoot, type FigureSize } from './figureSvg';
export type { Measure } from './recordingContext';
