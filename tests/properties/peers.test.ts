import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type * as Apportionment from 'apportionment';
import { whole } from '../../src/engine';
import { largestRemainder } from '../../src/engine/allocation';
import { runs } from '../support/runs';

/** The peer prints a line of its own when it is loaded, and names an ES module that it does not contain. */
function loadPeer(): typeof Apportionment {
  const quiet = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  try {
    return createRequire(import.meta.url)('apportionment') as typeof Apportionment;
  } finally {
    quiet.mockRestore();
  }
}
const { hamilton } = loadPeer();

/** Ids that ascend with the position: the peer gives ties to who comes first, we to the lower id. */
const idAt = (position: number) => String.fromCharCode(97 + position);

/** Whether the last who is raised and the first who is not have the same fraction but not the same weight. */
function isTiedAtTheCut(seats: number, weights: readonly number[]): boolean {
  const total = BigInt(weights.reduce((sum, weight) => sum + weight, 0));
  const fractions = weights.map((weight) => (BigInt(seats) * BigInt(weight)) % total);
  const spare = Number(fractions.reduce((sum, each) => sum + each, 0n) / total);
  const sorted = [...fractions].sort((a, b) => (a > b ? -1 : a < b ? 1 : 0));
  const cut = sorted[spare];
  if (spare === 0 || cut === undefined || cut !== sorted[spare - 1]) return false;
  return new Set(weights.filter((_, at) => fractions[at] === cut)).size > 1;
}

/**
 * The peer calculates in floats: fractions that are equal for different weights come out in any order there. Where such
 * a tie decides who is raised, the case is left out; ties of equal weights stay in.
 */
describe('largest remainder against the package apportionment', () => {
  it('gives the same seats as its Hamilton method', () => {
    const weights = fc
      .array(fc.oneof(fc.nat({ max: 9 }), fc.nat({ max: 100_000 })), { minLength: 1, maxLength: 12 })
      .filter((given) => given.some((weight) => weight > 0));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), weights, (seats, given) => {
        fc.pre(!isTiedAtTheCut(seats, given));
        const claims = given.map((weight, at) => ({ id: idAt(at), weight: whole(weight) }));
        const ours = largestRemainder(whole(seats), claims, whole(1));
        const theirs = hamilton(given, seats).apportionment;
        expect(given.map((_, at) => Number(ours?.get(idAt(at))))).toEqual(theirs);
      }),
      runs(1_000),
    );
  });
});
