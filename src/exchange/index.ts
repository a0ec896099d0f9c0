export { resultJson, type ResultJson, type Wording } from './resultJson';
