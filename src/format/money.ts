import { parseExact, toFixed, type Exact } from '../engine';

/** The units in which money is shown; what is stored is always yuan. */
export const moneyUnits = ['yuan', 'wan', 'yi'] as const;
export type MoneyUnit = (typeof moneyUnits)[number];

/** Yuan in one of the unit, and the digits shown after the point. */
const scales: Record<MoneyUnit, { readonly yuan: string; readonly places: number }> = {
  yuan: { yuan: '1', places: 2 },
  wan: { yuan: '10000', places: 2 },
  yi: { yuan: '100000000', places: 4 },
};

/** The number of yuan in one of the unit. */
export function yuanIn(unit: MoneyUnit): Exact {
  const exact = parseExact(scales[unit].yuan);
  if (!exact) throw new Error('unreachable: a scale is a number');
  return exact;
}

/** An amount of yuan as a number in the unit, rounded once, half away from zero, with thousands separated. */
export function moneyText(yuan: Exact, unit: MoneyUnit): string {
  return grouped(toFixed(yuan.div(yuanIn(unit)), scales[unit].places));
}

/** A plain decimal text with its whole digits in groups of three. */
export function grouped(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const inThrees = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? inThrees : `${inThrees}.${fraction}`;
}
