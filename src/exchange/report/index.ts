export type { Block, LargeFigure, Report, Section } from './report';
export { reportText } from './reportText';
export { savedPage } from './savedPage';
export { tableRows, type ShownHead, type ShownTable } from './shownTable';
