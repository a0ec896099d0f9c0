export type { WorkbookSubject } from './bookWords';
export { workbookOf } from './buildWorkbook';
export type { BookCell, BookSheet, WorkbookModel } from './model';
export type { WorkbookChoice } from './scope';
export { mostFormulas, refuseSize, sizeOf } from './size';
export { writeWorkbook } from './writeWorkbook';
