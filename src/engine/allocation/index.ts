export { largestRemainder, type Claim } from './largestRemainder';
