export { builtIn, loadBuiltInScenario, loadClauseWords, loadPack, type PolicyEntry } from './builtIn';
