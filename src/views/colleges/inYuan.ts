import { toFixed, type Exact } from '../../engine';
import { differenceText, grouped } from '../../format';
import type { Words } from '../../state';

/** An amount of yuan to the fen, in yuan whatever unit is on show: what one more is worth is lost in tens of thousands. */
export function inYuan(amount: Exact, words: Words): string {
  return `${grouped(toFixed(amount, 2))} ${words.t('yuanBehind')}`;
}

/** An amount that a person chose, without fen where it has none. */
export function inRoundYuan(amount: Exact, words: Words): string {
  return inYuan(amount, words).replace('.00', '');
}

/** A signed change of yuan to the fen. */
export function changeInYuan(change: Exact): string {
  return differenceText(change, 'yuan', 'yuan');
}
