export { becauseText } from './because';
export { inLanguage, languageNames, type Language } from './language';
export { messages, type MessageKey } from './messages';
export { ownPolicyWords } from './ownPolicyWords';
export { problemLine, problemSentence } from './fileProblems';
export { changeSentence } from './problems';
export { fill } from './template';
export { unitText, words } from './words';
export { magnitudes } from './magnitudes';
