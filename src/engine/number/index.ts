export { type Exact, mostDigits, one, parseExact, significantDigits, whole, zero } from './exact';
export { roundHalfAway, toFixed, toSignificant } from './round';
