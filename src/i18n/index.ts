export { becauseText } from './because';
export { inLanguage, languageNames, type Language } from './language';
export { messages, type MessageKey } from './messages';
export { problemLine, problemSentence } from './problems';
export { fill } from './template';
export { unitText, words } from './words';
export { magnitudes } from './magnitudes';
