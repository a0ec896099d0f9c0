import type { PeerMeasure, Words } from '../../state';

/** The name of a measure: that of its variable, or of what it is over staff. */
export function peerName({ variable, over }: PeerMeasure, words: Words): string {
  return over === undefined ? words.label(variable) : words.t('trainingIncomePerStaff');
}
