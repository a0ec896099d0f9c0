import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { apart, everything, inExact, inLanes, valueOf } from '../support/lanes';
import { runs } from '../support/runs';
import { data, formulas, tryRandom, years } from '../support/randomModels';

// Lanes are not rounded to the fen; neither is what they are compared with here.
vi.mock('../../src/engine/allocation/roundToUnit', () => import('../support/unrounded'));
vi.mock('../../src/engine/allocation/limits', () => import('../support/unrounded'));

describe('the batch reading', () => {
  it('says in every lane what the exact reading says, by SIMD instructions and by plain loops alike', () => {
    let ran = 0;
    fc.assert(
      fc.property(formulas, data, (texts, { region, schools, conditions, lanes }) => {
        const run = tryRandom(texts, { region, schools, conditions });
        // A formula of the generator may be one that the language refuses.
        if (!run.ok) return;
        const { simulation } = run.value;
        const request = {
          inputs: [
            valueOf('regionA', 0, [2024, ...years]),
            valueOf('institutionA', 0, [2026]),
            valueOf('v3', 0, [2026, 2027]),
            (simulation.population.get('program') ?? []).flatMap((_, index) =>
              valueOf('programB', index, years),
            ),
          ],
          outputs: everything(simulation),
        };
        const simd = inLanes(simulation, request, lanes, { backend: 'simd', lanes: 2 });
        const loops = inLanes(simulation, request, lanes, { backend: 'kernels', lanes: 4 });
        expect(loops).toEqual(simd);
        lanes.forEach((lane, at) => {
          const exact = inExact(simulation, request, lane);
          request.outputs.forEach((output, place) => {
            const [is, should] = [simd.results[at]?.[place] ?? NaN, exact[place] ?? NaN];
            expect(
              apart(is, should),
              `${JSON.stringify(output)}: ${String(is)}, not ${String(should)}`,
            ).toBeLessThan(1e-9);
          });
        });
        ran += 1;
      }),
      runs(60, 2000),
    );
    expect(ran).toBeGreaterThan(40);
  });
});
