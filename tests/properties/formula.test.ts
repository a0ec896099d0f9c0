import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../src/engine';
import { runs } from '../support/runs';
import { runTiny } from '../support/tiny';

/** Formulas that mean the same to JavaScript, which is the oracle: no division, so that no float is inexact. */
const { formula } = fc.letrec<{ formula: string; atom: string }>((tie) => ({
  atom: fc.oneof(
    { maxDepth: 4 },
    fc.integer({ min: 0, max: 99 }).map(String),
    tie('formula').map((inner) => `(${inner})`),
    fc.tuple(tie('formula'), tie('formula')).map(([left, right]) => `min(${left}, ${right})`),
    tie('atom').map((inner) => `-(${inner})`),
  ),
  formula: fc.oneof(
    { maxDepth: 4 },
    tie('atom'),
    fc
      .array(fc.tuple(tie('atom'), fc.constantFrom(' + ', ' - ', ' * ')), { maxLength: 4 })
      .chain((pieces) =>
        tie('atom').map((last) => pieces.map(([atom, operator]) => atom + operator).join('') + last),
      ),
    fc
      .tuple(tie('atom'), fc.constantFrom('<', '<=', '==', '>'), tie('atom'), tie('atom'), tie('atom'))
      .map(([a, compare, b, c, d]) => `(${a} ${compare} ${b} ? ${c} : ${d})`),
  ),
}));

describe('the formula language', () => {
  it('agrees with JavaScript on what both can say', () => {
    fc.assert(
      fc.property(
        formula.filter((text) => text.length <= 300),
        (text) => {
          const expected: unknown = runInNewContext(`BigInt(${text})`, { min: Math.min });
          if (typeof expected !== 'bigint') throw new Error(text);
          fc.pre(expected > -(2n ** 50n) && expected < 2n ** 50n);
          const { simulation } = runTiny({ variables: { result: { formula: text } } });
          const value = simulation.value('result', 0, 2026);
          expect(value.kind === 'known' && value.number.equals(expected), text).toBe(true);
        },
      ),
      runs(300),
    );
  });

  it('reads any text at all to a formula or a sentence, and never throws', () => {
    const piece = fc.constantFrom(
      ...['sum', 'prev', 'share', '(', ')', ',', '?', ':', '+', '-', '*', '/', '<', '==', 'and', 'not', ' '],
      ...[
        'x',
        '学生',
        '1',
        '0.5',
        '1e5',
        '.',
        '[',
        ']',
        '"',
        '=',
        ';',
        '%',
        '^',
        '!',
        'constructor',
        '__proto__',
      ],
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
          fc.string({ unit: 'grapheme', maxLength: 60 }),
        ),
        (text) => {
          const read = parseFormula(text);
          expect('expression' in read).toBe(read.problem === undefined);
        },
      ),
      runs(2000, 50_000),
    );
  });
});
