export { type Exact, one, parseExact, whole, zero } from './exact';
export { roundHalfAway, toFixed, toSignificant } from './round';
