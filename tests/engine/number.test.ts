import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExact, roundHalfAway, toFixed, toSignificant } from '../../src/engine';

const exact = (text: string | number) => {
  const value = parseExact(text);
  if (!value) throw new Error(`not a number: ${text}`);
  return value;
};

describe('exact numbers', () => {
  it('adds a tenth and two tenths to three tenths', () => {
    expect(exact(0.1).add(exact(0.2)).equals(exact('0.3'))).toBe(true);
  });

  it.each([
    ['1.005', '1.01'],
    ['10.075', '10.08'],
    ['-1.005', '-1.01'],
    ['1.0049999', '1.00'],
    ['-0.001', '0.00'],
    ['0', '0.00'],
    ['138372000', '138372000.00'],
  ])('rounds %s to the fen as %s, half away from zero', (text, fen) => {
    expect(toFixed(exact(text), 2)).toBe(fen);
  });

  it.each(['NaN', 'Infinity', '1e400', '12,000元', '', ' ', '0x10', '1.2.3', '--1', '１２'])(
    'refuses %j as a plain decimal',
    (text) => {
      expect(parseExact(text)).toBeUndefined();
    },
  );

  it('refuses numbers that are not finite', () => {
    expect([NaN, Infinity, -Infinity].map((value) => parseExact(value))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('writes up to twelve significant digits without trailing zeros', () => {
    expect(toSignificant(exact(1).div(3), 12)).toBe('0.333333333333');
    expect(toSignificant(exact(200).div(3), 12)).toBe('66.6666666667');
    expect(toSignificant(exact('0.30'), 12)).toBe('0.3');
    expect(toSignificant(exact('0.000123456789012345'), 12)).toBe('0.000123456789012');
  });

  it('reads back what it writes, for any number of cents', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), (fen) => {
        const text = toFixed(exact(fen.toString()).div(100), 2);
        expect(exact(text).mul(100).equals(exact(fen.toString()))).toBe(true);
      }),
    );
  });

  it('rounds to the nearest, never further than half a step', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 1, max: 10 ** 6 }),
        fc.integer({ min: 0, max: 4 }),
        (n, d, places) => {
          const value = exact(n).div(d);
          const distance = roundHalfAway(value, places).sub(value).abs();
          expect(distance.compare(exact(1).div(2 * 10 ** places))).toBeLessThanOrEqual(0);
        },
      ),
    );
  });
});
