import { describe, expect, it } from 'vitest';
import { explainCell, type Token } from '../../src/engine';
import { plainText } from '../../src/format';
import { runTiny } from '../support/tiny';

/** A formula read out as plain text: `|` stands for the separator, `?` for what is missing. */
function read(tokens: readonly Token[], isNamed: boolean): string {
  return tokens
    .map((token) => {
      switch (token.kind) {
        case 'symbol':
          return token.text;
        case 'separator':
          return '|';
        case 'word':
          return token.word;
        case 'constant':
          return plainText(token.value, 'number');
        case 'variable':
        case 'parameter':
        case 'result':
          if (isNamed && token.kind !== 'result') return token.id;
          return token.value.kind === 'known' ? plainText(token.value.number, 'number') : '?';
      }
    })
    .join(' ');
}

/** The two readings of a formula over a = 7, b = 2, c = 0 and z, which is missing. */
function readings(formula: string): [string, string] {
  const { simulation } = runTiny(
    {
      variables: { a: {}, b: {}, c: {}, z: {}, x: { formula } },
      parameters: { p: { values: 10 } },
    },
    { region: { a: 7, b: 2, c: 0 } },
  );
  const { formula: reading } = explainCell(simulation, 'x', 0, 2026);
  if (!reading) throw new Error('x has a formula');
  return [read(reading.words, true), read(reading.numbers, false)];
}

describe('a formula read out', () => {
  it.each([
    ['a + b * p', 'a + b × p', '7 + 2 × 10'],
    ['(a + b) * p', '( a + b ) × p', '( 7 + 2 ) × 10'],
    ['a - (b - p)', 'a − ( b − p )', '7 − ( 2 − 10 )'],
    ['a - b - p', 'a − b − p', '7 − 2 − 10'],
    ['a / (b * p)', 'a ÷ ( b × p )', '7 ÷ ( 2 × 10 )'],
    ['-(a + b)', '− ( a + b )', '− ( 7 + 2 )'],
    ['min(a, b, 3)', 'min ( a | b | 3 )', 'min ( 7 | 2 | 3 )'],
    ['clamp(a, 0, p)', 'clamp ( a | 0 | p )', 'clamp ( 7 | 0 | 10 )'],
    ['round(a / b)', 'round ( a ÷ b )', 'round ( 7 ÷ 2 )'],
  ])('%s', (formula, words, numbers) => {
    expect(readings(formula)).toEqual([words, numbers]);
  });

  it('a choice shows in numbers only the branch that was taken', () => {
    expect(readings('a > b ? a : p')).toEqual(['if a > b then a else p', '7']);
    expect(readings('a < b ? a : p')).toEqual(['if a < b then a else p', '10']);
  });

  it('a choice that cannot be made shows what it hangs on', () => {
    expect(readings('z > b ? a : p')[1]).toBe('? > 2');
  });
});

describe('aggregates and years read out', () => {
  const { simulation } = runTiny(
    {
      variables: {
        staff: { entity: 'institution' },
        total: { formula: 'sum(staff)' },
        before: { formula: 'prev(total, 5)' },
      },
    },
    { years: { from: 2026, to: 2027 }, institutions: [{ values: { staff: 3 } }, { values: { staff: 4 } }] },
  );
  const reading = (id: string, year: number) => {
    const { formula } = explainCell(simulation, id, 0, year);
    if (!formula) throw new Error(`${id} has a formula`);
    return formula;
  };

  it('an aggregate is its operand in words, its result in numbers, and keeps its parts', () => {
    const { words, numbers, groups } = reading('total', 2026);
    expect([read(words, true), read(numbers, false)]).toEqual(['sum ( staff )', '7']);
    expect(groups.map(({ operator, parts }) => [operator, parts.length])).toEqual([['sum', 2]]);
  });

  it('the year before is read where there is one, and the start where there is none', () => {
    expect(read(reading('before', 2026).numbers, false)).toBe('5');
    expect(read(reading('before', 2027).numbers, false)).toBe('7');
    expect(reading('before', 2027).inputs.map((token) => 'year' in token && token.year)).toEqual([2026]);
  });
});
