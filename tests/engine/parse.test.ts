import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../src/engine';

const codeOf = (text: string) => parseFormula(text).problem?.code;

describe('the formula language', () => {
  it.each([
    'a + b * 2 - c / (d - 1)',
    '-a < b',
    'a >= 0.30 and not (b < c) or d == 1',
    'isHigher ? 12000 * students : 0',
    'min(floor(0.2 * posts), max(0, posts - staff))',
    'prev(a, 0) + prev(b)',
    'firstKnown(a, b, c)',
    'sum(isHigher ? x : 0) / count(isHigher)',
    'share(x) + mean(y) - allocate(pool, x)',
    'clamp(round(a), ceil(b), abs(c))',
    '在校生 * 标准 + 1',
    'a != b',
    '123456789012345',
  ])('reads %s', (text) => {
    expect(parseFormula(text).problem).toBeUndefined();
  });

  it.each([
    ['import("fs")', 'formulaCharacter'],
    ['evaluate(1)', 'formulaNotAllowed'],
    ['parse(x)', 'formulaNotAllowed'],
    ['config(x)', 'formulaNotAllowed'],
    ['parser()', 'formulaNotAllowed'],
    ['createUnit(x)', 'formulaNotAllowed'],
    ['x.constructor', 'formulaNotAllowed'],
    ['x.__proto__.y', 'formulaNotAllowed'],
    ['cos.constructor(1)', 'formulaNotAllowed'],
    ['a.sum(b)', 'formulaNotAllowed'],
    ['"text"', 'formulaCharacter'],
    ["'text'", 'formulaCharacter'],
    ['x[1]', 'formulaCharacter'],
    ['{a: 1}', 'formulaCharacter'],
    ['a; b', 'formulaCharacter'],
    ['a = 1', 'formulaNotAllowed'],
    ['f(x) = x', 'formulaNotAllowed'],
    ['1:1e8', 'formulaNotAllowed'],
    ['[1, 2]', 'formulaCharacter'],
    ['10%', 'formulaCharacter'],
    ['10 % 3', 'formulaCharacter'],
    ['a mod b', 'formulaNotAllowed'],
    ['a to b', 'formulaNotAllowed'],
    ['a xor b', 'formulaNotAllowed'],
    ['0x10', 'formulaDigits'],
    ['1e400', 'formulaDigits'],
    ['1234567890123456', 'formulaDigits'],
    ['0.12345678901234567', 'formulaDigits'],
    ['2 students', 'formulaNotAllowed'],
    ['(a)(b)', 'formulaNotAllowed'],
    ['a < b < c', 'formulaNotAllowed'],
    ['not a < b', 'formulaNotBeforeComparison'],
    ['a^2', 'formulaCharacter'],
    ['a!', 'formulaNotAllowed'],
    ['+a', 'formulaNotAllowed'],
    ['true', 'formulaNotAllowed'],
    ['null', 'formulaNotAllowed'],
    ['NaN', 'formulaNotAllowed'],
    ['Infinity', 'formulaNotAllowed'],
    ['a # comment', 'formulaCharacter'],
    ['a\nb', 'formulaCharacter'],
    ['', 'formulaSyntax'],
    ['a +', 'formulaSyntax'],
    ['(a', 'formulaSyntax'],
    ['sum()', 'formulaArity'],
    ['sum(a, b)', 'formulaArity'],
    ['clamp(a, b)', 'formulaArity'],
  ])('refuses %s as %s', (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it.each([
    ['501 characters', 'a'.repeat(501), 'formulaTooLong'],
    ['10,000 brackets', `${'('.repeat(10_000)}1${')'.repeat(10_000)}`, 'formulaTooLong'],
    ['10,000 names', Array(10_000).fill('a').join('+'), 'formulaTooLong'],
    ['239 nodes', Array(120).fill('a').join('+'), 'formulaTooLarge'],
  ])('refuses a formula of %s', (_, text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it('reads two hundred brackets inside each other', () => {
    expect(codeOf(`${'('.repeat(200)}1${')'.repeat(200)}`)).toBe('formulaTooLarge');
    expect(codeOf(`${'('.repeat(150)}1${')'.repeat(150)}`)).toBeUndefined();
  });

  it('never evaluates and never throws, whatever it is given', () => {
    const pieces = [
      'a',
      '1',
      '.5',
      '+',
      '-',
      '*',
      '(',
      ')',
      '?',
      ':',
      'sum',
      'prev',
      'not',
      'and',
      '==',
      '<',
      ',',
      ' ',
      '%',
      '[',
      '"',
      '=',
      '\\',
      '人',
    ];
    const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ maxLength: 60 })), (text) => {
        const { problem } = parseFormula(text);
        expect(problem === undefined || problem.code.startsWith('formula')).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
