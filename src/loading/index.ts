export { Library, loadScenario } from './library';
export type { TextFile } from './load';
export { decodeText, refuseSize } from './ownBounds';
export { loadOwn, type Ground, type OwnLibrary } from './ownLibrary';
export type { OwnFile } from './readOwnFile';
export { loadDraft } from './draft';
export { readProject, refuseProjectSize } from './projectFile';
export type { LocatedProblem, Source } from './source';
