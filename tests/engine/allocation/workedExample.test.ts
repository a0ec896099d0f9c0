import { describe, expect, it } from 'vitest';
import { allocated, sumOf, type PoolSketch } from '../../support/pool';

/**
 * 1,000,000 yuan among three schools, 60% by students and 40% by teachers, to the fen.
 *
 *   school     students   teachers   share of the pool                              weighted part
 *   a            2,000        150    0.6 x 2000/4000 + 0.4 x 150/300 = 0.5           500,000.00
 *   b            1,200        100    0.6 x 1200/4000 + 0.4 x 100/300 = 0.31333…      313,333.33…
 *   c              800         50    0.6 x  800/4000 + 0.4 x  50/300 = 0.18666…      186,666.66…
 *   together     4,000        300                                       1         1,000,000.00
 *
 * Last year a had 350,000.01 and c 242,105.27. a may have at most 120% of that, c must have at least 95%:
 *
 *   cap of a     1.20 x 350,000.01 = 420,000.012    down to the fen  420,000.01
 *   floor of c   0.95 x 242,105.27 = 230,000.0065   up to the fen    230,000.01
 *
 * Round 1. a is 79,999.99 above its cap, c lacks 43,333.34… to its floor. The caps are off by more: a is held at
 *   420,000.01, and 1,000,000.00 - 420,000.01 = 579,999.99 are left for b and c.
 * Round 2. b and c share them as 0.31333… : 0.18666…, that is 94 : 56.
 *   b  579,999.99 x 94/150 = 363,466.6604     c  579,999.99 x 56/150 = 216,533.3296
 *   c is below its floor of 230,000.01 and is held there; 579,999.99 - 230,000.01 = 349,999.98 are left for b.
 * Then nobody moves any more.
 *
 * Rounding: all three are whole fens. Sum: 420,000.01 + 349,999.98 + 230,000.01 = 1,000,000.00.
 */
const example: PoolSketch = {
  pool: 1_000_000,
  unit: '0.01',
  schools: [{ id: 'a', cap: '420000.012' }, 'b', { id: 'c', floor: '230000.0065' }],
  factors: { students: ['0.6', [2000, 1200, 800]], teachers: ['0.4', [150, 100, 50]] },
};

describe('the worked example', () => {
  const found = allocated(example);
  const shares = [0, 1, 2].map(found.shareOf);

  it('weighs 500,000, 313,333.33… and 186,666.66…', () => {
    expect(shares.map(({ weighted }) => weighted.toString())).toEqual(['500000', '313333.(3)', '186666.(6)']);
  });

  it('brings the cap of a down to the fen and the floor of c up to it', () => {
    expect(shares.map(({ floor, cap }) => [floor?.toString(), cap?.toString()])).toEqual([
      [undefined, '420000.01'],
      [undefined, undefined],
      ['230000.01', undefined],
    ]);
  });

  it('holds a at its cap in round 1 and c at its floor in round 2', () => {
    const rounds = found.rounds.map(({ held, free, shared }) => ({
      held: held.map(
        ({ school, at, before, after }) =>
          `${found.sharing[school] ?? ''} at ${at}: ${before.toString()} -> ${after.toString()}`,
      ),
      free: `${free.before} -> ${free.after}`,
      shared: `${shared.before.toString()} -> ${shared.after.toString()}`,
    }));
    expect(rounds).toEqual([
      { held: ['a at cap: 500000 -> 420000.01'], free: '3 -> 2', shared: '1000000 -> 579999.99' },
      { held: ['c at floor: 216533.3296 -> 230000.01'], free: '2 -> 1', shared: '579999.99 -> 349999.98' },
    ]);
    expect(shares.map(({ heldAt }) => heldAt)).toEqual(['cap', undefined, 'floor']);
  });

  it('ends at 420,000.01, 349,999.98 and 230,000.01', () => {
    expect(shares.map(({ filled }) => filled.toString())).toEqual(['420000.01', '349999.98', '230000.01']);
    expect(found.parts.map(String)).toEqual(['420000.01', '349999.98', '230000.01']);
    expect(sumOf(found.parts).toString()).toBe('1000000');
    expect(found.residue.amount.toString()).toBe('0');
  });

  // Without the floor the second round holds nobody. 363,466.6604 and 216,533.3296 are 363,466.66 and 216,533.32 and
  // leave one fen, which goes to the larger fraction: 0.96 of a fen (c) before 0.04 (b).
  it('without the floor ends after one round, and c gets the odd fen', () => {
    const free = allocated({ ...example, schools: [{ id: 'a', cap: '420000.012' }, 'b', 'c'] });
    expect(free.rounds).toHaveLength(1);
    expect([1, 2].map((at) => free.shareOf(at).filled.toString())).toEqual(['363466.6604', '216533.3296']);
    expect(free.parts.map(String)).toEqual(['420000.01', '363466.66', '216533.33']);
    expect(sumOf(free.parts).toString()).toBe('1000000');
  });
});
