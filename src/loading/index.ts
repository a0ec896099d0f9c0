export { Library, loadScenario, type TextFile } from './library';
export { readSource, type LocatedProblem, type Source } from './source';
