import { toFixed, toSignificant, whole, type Exact } from '../engine';
import { grouped, moneyText, type MoneyUnit } from './money';

/** A value as people read it in its unit, without the unit: 13,779.82 · 30.00% · 11,531. */
export function quantityText(value: Exact, unit: string, money: MoneyUnit): string {
  if (unit === 'yuan') return moneyText(value, money);
  if (unit.startsWith('yuan/')) return grouped(toFixed(value, 2));
  if (unit === 'ratio') return `${toFixed(value.mul(whole(100)), 2)}%`;
  if (unit === 'weightedPerson' || unit === 'number' || unit === 'score')
    return grouped(toSignificant(value, 9));
  return grouped(toFixed(value, 0));
}

/** A difference: signed, and of shares in percentage points. */
export function differenceText(value: Exact, unit: string, money: MoneyUnit): string {
  const text = quantityText(value.abs(), unit, money).replace('%', '');
  const isZero = !/[1-9]/.test(text);
  if (isZero) return text;
  return `${value.s < 0n ? '−' : '+'}${text}`;
}
