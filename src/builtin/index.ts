export { builtIn, loadBuiltInScenario, loadPack, type PolicyEntry } from './builtIn';
