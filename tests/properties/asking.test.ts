import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Simulation } from '../../src/engine';
import { shown } from '../support/run';
import { runs } from '../support/runs';
import { runTiny, type TinyPolicy } from '../support/tiny';

const money = (entity: string, formula: string) => ({ entity, unit: 'yuan', formula });

/** Pools of every kind: named, summed from below, summed from the receivers, of last year, shared out once more. */
const variables: NonNullable<TinyPolicy['variables']> = {
  fund: { unit: 'yuan' },
  weight: { entity: 'institution' },
  cost: { entity: 'program', unit: 'yuan' },
  part: { entity: 'institution', formula: 'share(weight)' },
  named: money('institution', 'allocate(fund, weight)'),
  summed: money('institution', 'allocate(sum(cost), weight)'),
  summedAgain: money('institution', 'allocate(sum(summed) - sum(named), sum(cost))'),
  lagged: money('institution', 'allocate(prev(sum(cost), fund), weight)'),
  below: money('program', 'allocate(sum(cost) + summed, cost)'),
  belowAll: money('program', 'allocate(sum(cost) + fund, cost)'),
};
const asked = Object.entries(variables).filter(([, { formula }]) => formula !== undefined);

// Few and round numbers, so that zeros, ties and what cannot be shared come up often.
const amount = fc.constantFrom(0, 1, 2, 10, 33.33);
const institutions = fc.array(fc.tuple(amount, fc.array(amount, { maxLength: 3 })), { maxLength: 4 });

type Cell = readonly [id: string, index: number, year: number];

function cellsOf(simulation: Simulation): Cell[] {
  return asked.flatMap(([id, { entity = 'region' }]) =>
    [...(simulation.population.get(entity) ?? []).keys()].flatMap((index) =>
      [2026, 2027].map((year): Cell => [id, index, year]),
    ),
  );
}

describe('asking', () => {
  it('in another order gives the same values, and every pool is shared out whole', () => {
    fc.assert(
      fc.property(
        amount,
        institutions,
        fc.array(fc.nat(), { minLength: 7, maxLength: 40 }),
        (fund, schools, keys) => {
          const start = () =>
            runTiny(
              { variables },
              {
                years: { from: 2026, to: 2027 },
                region: { fund },
                institutions: schools.map(([weight, costs]) => ({
                  values: { weight },
                  programs: costs.map((cost, index) => ({ id: `p${index}`, values: { cost } })),
                })),
              },
            ).simulation;
          const [first, second] = [start(), start()];
          const inOrder = cellsOf(first);
          const mixed = inOrder
            .map((cell, index) => ({ cell, key: keys[index % keys.length] ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ cell }) => cell);
          const read = (simulation: Simulation, cells: readonly Cell[]) =>
            new Map(
              cells.map(([id, index, year]) => [
                `${id} ${index} ${year}`,
                shown(simulation, id, year, index),
              ]),
            );
          const wanted = read(first, inOrder);
          const found = read(second, mixed);
          for (const [cell, value] of wanted) expect(found.get(cell), cell).toBe(value);

          if (schools.every(([weight]) => weight === 0)) return;
          const total = (parts: readonly number[]) => parts.reduce((sum, part) => sum + part, 0).toFixed(2);
          const shared = schools.map((_, index) => Number(wanted.get(`summed ${index} 2026`)));
          expect(total(shared)).toBe(total(schools.flatMap(([, costs]) => costs)));
        },
      ),
      runs(100, 5_000),
    );
  });
});
