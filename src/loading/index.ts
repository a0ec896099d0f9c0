export { loadDraft } from './draft';
export { Library, loadScenario, type TextFile } from './library';
export type { LocatedProblem, Source } from './source';
