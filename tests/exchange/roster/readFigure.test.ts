import { describe, expect, it } from 'vitest';
import { isMissing, readFigure } from '../../../src/exchange/roster/readFigure';
import type { RosterVariable } from '../../../src/exchange';

const label = { zh: '例', en: 'example' };
const of = (unit: string, least: number | undefined = 0, most?: number): RosterVariable => ({
  id: 'x',
  label,
  unit,
  least,
  most,
  lasts: true,
  isInput: true,
});
const money = of('yuan');
const people = of('person');
const share = of('ratio', 0, 1);

describe('a figure as people write it', () => {
  it.each([
    ['1,234.5', money, 'one', 1234.5],
    ['１２３４．５', money, 'one', 1234.5],
    [' 300元 ', money, 'one', 300],
    ['1.2万', money, 'one', 12000],
    ['1.2万', money, 'wan', 12000],
    [0.1, money, 'wan', 1000],
    ['2.35', money, 'yi', 235000000],
    [1234.56, money, 'thousand', 1234560],
    ['12.5%', share, 'one', 0.125],
    ['１２．５％', share, 'percent', 0.125],
    ['12.5', share, 'percent', 0.125],
    [0.3, share, 'one', 0.3],
    ['6,200人', people, 'one', 6200],
    ['是', of('flag'), 'one', 1],
    ['否', of('flag'), 'one', 0],
    ['TRUE', of('flag'), 'one', 1],
    ['0', people, 'one', 0],
  ] as const)('%s', (cell, variable, unit, value) => {
    expect(readFigure(cell, variable, unit)).toEqual({ kind: 'figure', value });
  });

  it.each([undefined, '', ' ', '-', '—', '——', '/', '／', '…', '不详', 'N/A'])(
    '%s is missing, which is not zero',
    (cell) => {
      expect(isMissing(cell)).toBe(true);
      expect(readFigure(cell, money, 'one')).toEqual({ kind: 'missing' });
    },
  );

  it.each([
    ['约300', money, 'one', 'notANumber'],
    ['1,23', money, 'one', 'notANumber'],
    ['=1+1', money, 'one', 'notANumber'],
    [-5, people, 'one', 'negative'],
    ['-5', people, 'one', 'negative'],
    [1.2, share, 'one', 'shareAboveOne'],
    ['120%', share, 'one', 'shareAboveOne'],
    ['12.5', people, 'one', 'notWhole'],
    ['2', of('flag'), 'one', 'notAFlag'],
    ['也许', of('flag'), 'one', 'notAFlag'],
    [-2, of('ratio', -1, 1), 'one', 'belowLeast'],
    [3, of('ratio', 0, 2), 'one', 'aboveMost'],
    ['99999999999', money, 'yi', 'tooLarge'],
    ['1234567890.12345678', money, 'one', 'tooManyDigits'],
  ] as const)('%s cannot be right', (cell, variable, unit, code) => {
    expect(readFigure(cell, variable, unit)).toMatchObject({ kind: 'fault', code });
  });
});
