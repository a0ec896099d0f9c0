import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestRemainder } from '../../src/engine/allocation';
import { parseExact, whole, zero, type Exact } from '../../src/engine';
import { runs } from '../support/runs';

const fen = parseExact('0.01') ?? zero;
/** Few institutions, small and equal weights and nasty pools: ties and remainders are the rule, not the exception. */
const claims = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 9 })
  .chain((ids) =>
    fc.tuple(...ids.map((id) => fc.nat({ max: 6 }).map((weight) => ({ id, weight: whole(weight) })))),
  );
const pool = fc.nat({ max: 10 ** 9 }).map((cents) => whole(cents).div(100));
const unit = fc.constantFrom('0.01', '1', '10000', '50000').map((text) => parseExact(text) ?? fen);

const sum = (parts: Iterable<Exact>) => [...parts].reduce((total, part) => total.add(part), zero);
const isShared = (given: readonly { weight: Exact }[]) => given.some(({ weight }) => weight.n > 0n);

describe('largest remainder', () => {
  it('the parts sum to the pool exactly, whatever the unit', () => {
    fc.assert(
      fc.property(pool, claims, unit, (amount, given, step) => {
        const parts = largestRemainder(amount, given, step);
        if (!isShared(given)) expect(parts).toBeUndefined();
        else expect(sum(parts?.values() ?? []).equals(amount)).toBe(true);
      }),
      runs(200),
    );
  });

  it('the order of the claims makes no difference', () => {
    fc.assert(
      fc.property(pool, claims, (amount, given) => {
        const there = largestRemainder(amount, given, fen);
        const back = largestRemainder(amount, [...given].reverse(), fen);
        expect([...(there ?? [])].sort().map(String)).toEqual([...(back ?? [])].sort().map(String));
      }),
      runs(200),
    );
  });

  it('nobody gets a whole unit more or less than the exact share', () => {
    fc.assert(
      fc.property(pool, claims, (amount, given) => {
        const total = sum(given.map(({ weight }) => weight));
        for (const [id, part] of largestRemainder(amount, given, fen) ?? []) {
          const weight = given.find((claim) => claim.id === id)?.weight ?? zero;
          expect(part.sub(amount.mul(weight).div(total)).abs().compare(fen)).toBeLessThan(0);
        }
      }),
      runs(200),
    );
  });

  it('scaling pool and unit together scales the parts', () => {
    fc.assert(
      fc.property(pool, claims, fc.integer({ min: 1, max: 1000 }), (amount, given, factor) => {
        const plain = largestRemainder(amount, given, fen);
        const scaled = largestRemainder(amount.mul(factor), given, fen.mul(factor));
        for (const [id, part] of plain ?? []) expect(scaled?.get(id)?.equals(part.mul(factor))).toBe(true);
      }),
      runs(200),
    );
  });

  it('ties go to the smaller id, and what is below a unit to the largest part', () => {
    const three = ['c', 'a', 'b'].map((id) => ({ id, weight: whole(1) }));
    const parts = largestRemainder(parseExact('100.005') ?? zero, three, fen);
    expect([...(parts ?? [])].sort().map(([id, part]) => `${id} ${part.toString()}`)).toEqual([
      'a 33.345',
      'b 33.33',
      'c 33.33',
    ]);
  });
});
