export { plainText } from './plain';
