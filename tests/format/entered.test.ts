import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExact } from '../../src/engine';
import { differenceText, quantityText, readEntered } from '../../src/format';

const read = (text: string, unit = 'yuan', money: 'yuan' | 'wan' | 'yi' = 'yuan') => {
  const entered = readEntered(text, unit, money);
  return entered.ok ? entered.value.toString() : `refused ${entered.piece}`;
};

describe('a number field', () => {
  it.each([
    ['1,234.5', '1234.5'],
    ['１，２３４．５', '1234.5'],
    ['1.2万', '12000'],
    ['1.2万元', '12000'],
    ['3亿', '300000000'],
    ['300元', '300'],
    [' 1 234 ', '1234'],
    ['-5', '-5'],
    ['1.5e3', '1500'],
    ['0', '0'],
  ])('understands %s as %s yuan', (text, wanted) => {
    expect(read(text)).toBe(wanted);
  });

  it('reads a bare number in the unit on show, and a number with its own unit as it says', () => {
    expect([
      read('57.38', 'yuan', 'wan'),
      read('57.38万', 'yuan', 'wan'),
      read('57元', 'yuan', 'wan'),
      read('1.5', 'yuan', 'yi'),
    ]).toEqual(['573800', '573800', '57', '150000000']);
  });

  it('reads shares in percent, people as they are and yuan per head in yuan', () => {
    expect([
      read('30', 'ratio'),
      read('30%', 'ratio'),
      read('1.2万', 'person', 'wan'),
      read('12000', 'yuan/person', 'wan'),
    ]).toEqual(['0.3', '0.3', '12000', '12000']);
  });

  it.each(['', 'NaN', '1e400', '12,00', '1.2.3', 'abc', '12人民币', '1,2,3', '--1', '∞'])(
    'refuses %j and gives it back',
    (text) => {
      expect(read(text)).toBe(`refused ${text.trim()}`);
    },
  );

  it('refuses a unit that does not belong', () => {
    expect([read('30%'), read('300元', 'person')]).toEqual(['refused 30%', 'refused 300元']);
  });

  it('reads back every amount that it shows, in every unit of money, to the last digit shown', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 14n }),
        fc.constantFrom('yuan', 'wan', 'yi'),
        (wanTimesTenThousand, money) => {
          const value = parseExact(wanTimesTenThousand.toString())?.mul(10000);
          if (!value) throw new Error('not a number');
          expect(read(quantityText(value, 'yuan', money), 'yuan', money)).toBe(value.toString());
        },
      ),
    );
  });
});

describe('numbers on show', () => {
  const exact = (text: string) => {
    const value = parseExact(text);
    if (!value) throw new Error(text);
    return value;
  };

  it.each([
    ['137798200', 'yuan', 'wan', '13,779.82'],
    ['137798200', 'yuan', 'yuan', '137,798,200.00'],
    ['137798200', 'yuan', 'yi', '1.3780'],
    ['11950.244', 'yuan/person', 'wan', '11,950.24'],
    ['0.3', 'ratio', 'wan', '30.00%'],
    ['11531', 'person', 'wan', '11,531'],
    ['11891.4', 'weightedPerson', 'wan', '11,891.4'],
    ['-0.001', 'yuan', 'yuan', '0.00'],
  ] as const)('%s %s in %s is %s', (value, unit, money, text) => {
    expect(quantityText(exact(value), unit, money)).toBe(text);
  });

  it('differences carry their sign, and none where nothing shows', () => {
    expect(
      ['-49.76', '49.76', '0.001', '0'].map((value) => differenceText(exact(value), 'yuan/person', 'yuan')),
    ).toEqual(['−49.76', '+49.76', '0.00', '0.00']);
  });

  it('the unit of money never changes the amount', () => {
    expect(exact('137798200').div(10000).mul(10000).equals(exact('137798200'))).toBe(true);
  });
});
