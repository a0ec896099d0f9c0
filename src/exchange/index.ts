export { allocationsJson, type AllocationJson } from './allocationJson';
export { feasibilityJson, type FeasibilityJson } from './feasibilityJson';
export { linkText, longestLink, textInLink } from './link';
export { resultJson, type ResultJson, type Wording } from './resultJson';
export { resultsDigest } from './resultsDigest';
