export { becauseText } from './because';
export { inLanguage, type Language } from './language';
export { problemLine, problemSentence } from './problems';
export { fill } from './template';
