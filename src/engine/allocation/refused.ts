import type { Exact } from '../number';

/** Why nothing is allocated: a code that the pages put into a sentence, by how much, and who or what is in the way. */
export interface Refused {
  readonly kind: 'refused';
  readonly code:
    | 'noSchool'
    | 'negativePool'
    | 'manualAbovePool'
    | 'manualBelowPool'
    | 'emptyFactor'
    | 'negativeFactor'
    | 'nobodyScores'
    | 'floorAboveCap'
    | 'floorsAbovePool'
    | 'capsBelowPool'
    | 'residueWithoutRoom'
    /** Floors and caps ask for last year's parts, and last year nothing was shared out. */
    | 'noLastYear';
  readonly by?: Exact | undefined;
  readonly id?: string | undefined;
}
