import { describe, expect, it } from 'vitest';
import { findScenario } from '../../../src/cli/files';
import { parseExact, withLever } from '../../../src/engine';
import { programmeOf } from '../../../src/engine/feasibility';
import { runTarget } from '../../../src/engine/simulation';
import { run } from '../../support/run';
import { runTiny } from '../../support/tiny';

const marginOf = (simulation: Parameters<typeof runTarget>[1], id: string, index: number, year: number) => {
  const rule = simulation.rules.targets.find((target) => target.id === id);
  const margin = rule && runTarget(rule, simulation, index, year).margin;
  return margin?.kind === 'known' ? margin.number.valueOf() : NaN;
};

describe('the slopes of targets', () => {
  it.each(['xingan', 'inner-mongolia', 'region-x', 'qinhuangdao', 'ningxia'])(
    '%s: are what a tenth more of each lever changes, where no rounding comes between',
    (id) => {
      const loaded = findScenario(id);
      if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
      const scenario = loaded.value.value;
      const { simulation } = run(scenario.policy, scenario);
      const { columns, aims } = programmeOf(simulation, scenario.years.from);
      let compared = 0;
      // A sample of the levers: every seventh, so that all years and kinds come up.
      columns.forEach((column, at) => {
        if (at % 7 > 0) return;
        const before = simulation.value(column.lever, column.index, column.year);
        const step = parseExact('0.1');
        if (before.kind !== 'known' || !step) return;
        const moved = withLever(simulation, { ...column, variable: column.lever }, before.number.add(step));
        for (const { target, index, needs } of aims) {
          for (const { year, terms } of needs) {
            const slope = terms.filter(([each]) => each === at).reduce((sum, [, factor]) => sum + factor, 0);
            const change = marginOf(moved, target, index, year) - marginOf(simulation, target, index, year);
            if (Number.isNaN(change)) continue;
            // Attrition is rounded to whole people; a tenth of one is then lost or not, and the slope says on average.
            const isRounded = column.lever === 'teachersCertified' && year > column.year;
            const exact = Math.abs(change / 0.1 - slope) <= Math.max(1e-9, Math.abs(slope) * 0.02);
            if (!isRounded) expect(exact, `${target} ${year} by ${column.lever}@${column.year}`).toBe(true);
            else expect(Math.sign(slope)).toBe(Math.sign(change));
            compared += 1;
          }
        }
      });
      expect(compared).toBeGreaterThan(0);
    },
  );

  it('follow products, quotients, conditions, least and greatest, and years', () => {
    const { simulation } = runTiny(
      {
        variables: {
          lever: { role: 'lever', formula: '10' },
          doubled: { formula: '(1 + 1) * lever' },
          square: { formula: 'lever * lever' },
          part: { formula: 'lever / (lever + 30)' },
          capped: { formula: 'min(lever, 4)' },
          raised: { formula: 'max(lever, 4)' },
          chosen: { formula: 'lever > 5 ? lever : 0 - lever' },
          stock: { formula: 'prev(stock, 0) + lever' },
          rounded: { formula: 'round(lever / (1 + 1))' },
          kept: { formula: 'clamp(lever, 0, 20)' },
          away: { formula: 'abs(5 - lever)' },
        },
        targets: [
          'doubled',
          'square',
          'part',
          'capped',
          'raised',
          'chosen',
          'stock',
          'rounded',
          'kept',
          'away',
        ].map((indicator) => ({
          id: indicator,
          indicator,
          comparison: '>=',
          value: 1000,
          by: 2028,
          driver: { lever: 'lever' },
        })),
      },
      { years: { from: 2026, to: 2028 } },
    );
    const { aims, columns } = programmeOf(simulation, 2026);
    const slopesIn = (id: string, year: number): Record<number, number> =>
      Object.fromEntries(
        (aims.find(({ target }) => target === id)?.needs.find((need) => need.year === year)?.terms ?? []).map(
          ([column, factor]): [number, number] => [columns[column]?.year ?? 0, factor],
        ),
      );
    expect(slopesIn('doubled', 2027)).toEqual({ 2027: 2 });
    expect(slopesIn('square', 2027)).toEqual({ 2027: 20 });
    // (x / (x + 30))' = 30 / 40² at 10.
    expect(slopesIn('part', 2027)[2027]).toBeCloseTo(30 / 1600, 12);
    expect(slopesIn('capped', 2027)).toEqual({});
    expect(slopesIn('raised', 2027)).toEqual({ 2027: 1 });
    expect(slopesIn('chosen', 2027)).toEqual({ 2027: 1 });
    expect(slopesIn('stock', 2028)).toEqual({ 2026: 1, 2027: 1, 2028: 1 });
    expect(slopesIn('rounded', 2027)).toEqual({ 2027: 0.5 });
    expect(slopesIn('kept', 2027)).toEqual({ 2027: 1 });
    expect(slopesIn('away', 2027)).toEqual({ 2027: 1 });
  });
});
