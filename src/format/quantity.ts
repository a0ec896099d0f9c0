import { toFixed, toSignificant, whole, type Exact } from '../engine';
import { grouped, moneyText, type MoneyUnit } from './money';

/** A value as people read it in its unit, without the unit: 13,779.82 · 30.00% · 11,531. */
export function quantityText(value: Exact, unit: string, money: MoneyUnit): string {
  if (unit === 'yuan') return moneyText(value, money);
  if (unit.startsWith('yuan/')) return grouped(toFixed(value, 2));
  if (unit === 'ratio') return `${toFixed(value.mul(whole(100)), 2)}%`;
  if (unit === 'weightedPerson' || unit === 'number' || unit === 'score') return grouped(plainNumber(value));
  return grouped(toFixed(value, 0));
}

/** What can be written out stands in full; what never ends, such as two thirds, to four places. */
function plainNumber(value: Exact): string {
  const text = toSignificant(value, 9);
  const places = text.split('.')[1]?.length ?? 0;
  return places > mostPlaces ? toFixed(value, 4) : text;
}

const mostPlaces = 6;

/** A difference: signed, and of shares in percentage points. */
export function differenceText(value: Exact, unit: string, money: MoneyUnit): string {
  const text = quantityText(value.abs(), unit, money).replace('%', '');
  const isZero = !/[1-9]/.test(text);
  if (isZero) return text;
  return `${value.s < 0n ? '−' : '+'}${text}`;
}
