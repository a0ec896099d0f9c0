export {
  builtIn,
  loadBuiltInScenario,
  loadClauseWords,
  loadExamples,
  loadGround,
  loadPack,
  type Examples,
  type PolicyEntry,
} from './builtIn';
