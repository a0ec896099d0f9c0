import { describe, expect, it } from 'vitest';
import { compileBatch, type LaneCell, type LaneOutput } from '../../../src/engine/batch';
import { inLanes, valueOf } from '../../support/lanes';
import { runTiny } from '../../support/tiny';

const cell = (variable: string, year = 2026, index = 0): LaneOutput => ({
  kind: 'cell',
  variable,
  index,
  year,
});
const moved = (id: string, as: LaneCell['as'], year = 2026): LaneCell[] => [
  { of: 'variable', id, index: 0, year, as },
];

describe('a run over lanes', () => {
  it('gives what the clause gives by hand: 30% of a 3% surcharge', () => {
    const { simulation } = runTiny({
      parameters: { rate: { values: 0.03 }, share: { values: 0.3 } },
      variables: { taxes: {}, earmarked: { formula: 'taxes * rate * share' } },
    });
    const request = { inputs: [valueOf('taxes', 0, [2026])], outputs: [cell('earmarked')] };
    const { results } = inLanes(simulation, request, [[1_000_000], [2_500_000], [0]]);
    expect(results.flat()).toEqual([9000, 22_500, 0]);
  });

  it('multiplies or adds to what a cell holds, and leaves the years alone that it does not name', () => {
    const { simulation } = runTiny(
      { variables: { base: {}, grown: { formula: 'prev(grown, base) * 2' } } },
      { years: { from: 2025, to: 2027 }, region: { base: 10 } },
    );
    const years = [2025, 2026, 2027];
    const request = {
      inputs: [moved('grown', 'times', 2026), moved('base', 'plus', 2025)],
      outputs: years.map((year) => cell('grown', year)),
    };
    // (10 + 5) x 2 = 30; times 2 again, then the lane's 1.5; times 2.
    expect(inLanes(simulation, request, [[1.5, 5]]).results).toEqual([[30, 90, 180]]);
    expect(inLanes(simulation, request, [[1, 0]]).results).toEqual([[20, 40, 80]]);
  });

  it('moves a parameter in the years that it is given for, and gives one to a policy that has none', () => {
    const { simulation } = runTiny(
      { parameters: { floor: {} }, variables: { students: {}, needed: { formula: 'students * floor' } } },
      { years: { from: 2026, to: 2027 }, region: { students: 100 } },
    );
    const request = {
      inputs: [[{ of: 'parameter' as const, id: 'floor', index: 0, year: 2027, as: 'value' as const }]],
      outputs: [cell('needed', 2026), cell('needed', 2027)],
    };
    expect(inLanes(simulation, request, [[12_000], [13_000]]).results).toEqual([
      ['not applicable', 1_200_000],
      ['not applicable', 1_300_000],
    ]);
  });

  it('is on a step that only the noise of floating point keeps it off, and counts the lanes', () => {
    const { simulation } = runTiny({
      variables: {
        a: {},
        b: {},
        whole: { formula: 'floor((a + b) * 10)' },
        same: { formula: 'a + b == 0.3 ? 1 : 0' },
        difference: { formula: 'a + b - 0.3' },
        over: { formula: '1 / difference' },
      },
      checks: [{ id: 'reached', value: 'a + b', comparison: '>=', threshold: '0.3' }],
    });
    const request = {
      inputs: [valueOf('a', 0, [2026]), valueOf('b', 0, [2026])],
      outputs: [
        ...['whole', 'same', 'difference', 'over'].map((id) => cell(id)),
        { kind: 'check' as const, id: 'reached', index: 0, year: 2026 },
      ],
    };
    const { results, snapped } = inLanes(simulation, request, [
      [0.1, 0.2],
      [0.1, 0.1999],
    ]);
    // 0.1 + 0.2 is 0.30000000000000004 to a computer and three tenths to the rule.
    expect(results[0]).toEqual([3, 1, 0, 'not applicable', 0]);
    expect(results[1]?.slice(0, 2)).toEqual([2, 0]);
    expect(results[1]?.[4]).toBeCloseTo(-0.0001, 10);
    expect(snapped).toBe(1);
  });

  it('does not depend on how many lanes are run at a time', () => {
    const { simulation } = runTiny({
      variables: { x: {}, y: { formula: 'x > 50 ? x * x : 0 - x' }, z: { formula: 'y / (x - 7)' } },
    });
    const request = { inputs: [valueOf('x', 0, [2026])], outputs: [cell('y'), cell('z')] };
    const lanes = Array.from({ length: 101 }, (_, at) => [at]);
    const whole = inLanes(simulation, request, lanes);
    expect(whole.results[7]).toEqual([-7, 'not applicable']);
    for (const size of [2, 6, 40, 248])
      for (const backend of ['simd', 'kernels'] as const)
        expect(inLanes(simulation, request, lanes, { lanes: size, backend })).toEqual(whole);
  });

  it('works out what no lane reaches once, and not for every lane', () => {
    const { simulation } = runTiny({
      variables: {
        x: {},
        fixed: { formula: 'other * 3' },
        other: {},
        result: { formula: 'x + fixed' },
      },
    });
    const program = compileBatch(simulation, {
      inputs: [valueOf('x', 0, [2026])],
      outputs: [cell('result'), cell('fixed')],
    });
    const steps = (phase: typeof program.moving) =>
      phase.within.flatMap((stage) => (stage.kind === 'block' ? stage.block.nodes.map(({ op }) => op) : []));
    expect(steps(program.moving)).not.toContain('multiply');
    expect(steps(program.still)).toContain('multiply');
  });
});
