import { describe, expect, it, vi } from 'vitest';
import { scenarioFile } from '../../src/schema';
import { findScenario, textsOf } from '../../src/cli/files';
import { loadScenario } from '../../src/loading';
import { apart, everything, inExact, inLanes, valueOf } from '../support/lanes';
import { policyIds, run } from '../support/run';

vi.mock('../../src/engine/allocation/roundToUnit', () => import('../support/unrounded'));
vi.mock('../../src/engine/allocation/limits', () => import('../support/unrounded'));

const isDeep = import.meta.env.MODE === 'deep';
const ids = textsOf('scenarios').flatMap((file) => {
  const loaded = loadScenario(file);
  return loaded.ok && (isDeep || loaded.value.value.group === undefined) ? [loaded.value.value.id] : [];
});

/** A number that jumps about between 0 and 1 and is the same on every run. */
const spread = (at: number): number => (((at + 1) * 7919 * 31) % 1009) / 1009;

describe.each(ids)('the lanes of %s', (id) => {
  const found = findScenario(id);
  if (!found.ok) throw new Error(id);
  const file = scenarioFile.parse(found.value.value);
  it.each(isDeep ? policyIds : [file.policy as (typeof policyIds)[number]])(
    'are as exact under %s',
    (policy) => {
      const { simulation } = run(policy, file);
      const years = Array.from(
        { length: file.years.to - file.years.from + 2 },
        (_, at) => file.years.from - 1 + at,
      );
      const given = [...simulation.population].flatMap(([, entities]) =>
        entities.flatMap((entity, index) =>
          [...entity.given.entries()]
            .filter(([variable]) => simulation.rules.variables.get(variable)?.flagOf === undefined)
            .map(([variable, { plain, years: dated }]) => ({
              variable,
              index,
              base: (plain ?? [...dated.values()][0])?.valueOf() ?? 0,
            })),
        ),
      );
      // A third of what is given moves, from the year before the first on or in one year.
      const moving = given.filter((_, at) => spread(at) < 1 / 3);
      const request = {
        inputs: moving.map(({ variable, index }, at) =>
          valueOf(variable, index, spread(at + 7) < 0.5 ? years : years.slice(2, 3)),
        ),
        outputs: everything(simulation),
      };
      const lanes = [0, 1, 2].map((lane) =>
        moving.map(({ base }, at) =>
          lane === 0 ? base : Math.round(base * 2e4 * spread(at + 100 * lane)) / 1e4,
        ),
      );
      const simd = inLanes(simulation, request, lanes, { backend: 'simd' });
      expect(inLanes(simulation, request, lanes, { backend: 'kernels', lanes: 2 })).toEqual(simd);
      const wrong = lanes.flatMap((lane, at) => {
        const exact = inExact(simulation, request, lane);
        return request.outputs.flatMap((output, place) => {
          const [is, should] = [simd.results[at]?.[place] ?? NaN, exact[place] ?? NaN];
          return apart(is, should) < 1e-9 ? [] : [{ ...output, lane: at, is, should }];
        });
      });
      expect(wrong.slice(0, 20)).toEqual([]);
      expect(request.outputs.length).toBeGreaterThan(1000);
    },
  );
});
