import { parseExact, toSignificant, whole, type Exact } from '../engine';
import { yuanIn, type MoneyUnit } from './money';

/** A number as people type it, read; or the piece that could not be read. */
export type Entered =
  | { readonly ok: true; readonly value: Exact; /** As patches hold it. */ readonly plain: number | string }
  | { readonly ok: false; readonly piece: string };

const suffix = /^(.*?)(万亿|亿|万|千|百)?(元\/人|元|人|个|%|‰)?$/u;
const powers: Record<string, number> = { 百: 2, 千: 3, 万: 4, 亿: 8, 万亿: 12 };

/**
 * Reads what was typed into a field of a unit. Understands 1,234.5, full-width digits, 1.2万, 30% and 300元.
 * Without a money word the number is meant in the unit on show.
 */
export function readEntered(text: string, unit: string, money: MoneyUnit): Entered {
  const failed = { ok: false, piece: text.trim() } as const;
  const [, digits = '', power, word] =
    suffix.exec(text.normalize('NFKC').replace(/[\s_]/g, '').replace('−', '-')) ?? [];
  const number = isGrouped(digits) ? parseExact(digits.replace(/,/g, '')) : undefined;
  if (!number || !fits(word, power, unit)) return failed;
  const scaled = power === undefined ? number : number.mul(whole(10n ** BigInt(powers[power] ?? 0)));
  const value = scaled.mul(scaleOf(unit, money, power !== undefined, word));
  const plain = plainOf(value);
  return plain === undefined ? failed : { ok: true, value, plain };
}

/** Whether what stands behind the digits can be said of a unit: 元 of money, 人 of people, % of a share. */
function fits(word: string | undefined, power: string | undefined, unit: string): boolean {
  if (unit === 'ratio') return power === undefined && (word === undefined || word === '%' || word === '‰');
  if (word === undefined) return true;
  if (unit === 'yuan') return word === '元';
  return unit.startsWith('yuan/') ? word === '元' || word === '元/人' : word === '人' || word === '个';
}

/** Commas only where thousands are: 1,234,567 but not 1,23. */
function isGrouped(digits: string): boolean {
  return !digits.includes(',') || /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(digits);
}

function scaleOf(unit: string, money: MoneyUnit, hasPower: boolean, word: string | undefined): Exact {
  if (unit === 'ratio') return whole(1).div(whole(word === '‰' ? 1000 : 100));
  const inShownUnit = unit === 'yuan' && !hasPower && word === undefined;
  return inShownUnit ? yuanIn(money) : whole(1);
}

/** As a number where fifteen digits keep it, else as a decimal text; undefined where no decimal can. */
function plainOf(value: Exact): number | string | undefined {
  const text = toSignificant(value, 30);
  if (parseExact(text)?.equals(value) !== true) return undefined;
  const number = Number(text);
  return parseExact(number)?.equals(value) === true ? number : text;
}
