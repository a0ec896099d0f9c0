export {
  builtIn,
  loadBuiltInScenario,
  loadClauseWords,
  loadExamples,
  loadPack,
  type Examples,
  type PolicyEntry,
} from './builtIn';
