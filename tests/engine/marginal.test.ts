import { describe, expect, it } from 'vitest';
import { findScenario } from '../../src/cli/files';
import { marginalOf, toFixed, whole, type Marginal, type Simulation } from '../../src/engine';
import { run } from '../support/run';
import { runTiny } from '../support/tiny';

const year = 2025;
const reads = ['performancePayPool', 'performancePayPerStaff', 'appropriationDue'];
const thresholds = ['overApprovedTotal', 'overControlLine', 'planReductionTriggered', 'floorShortfall'];

function teaching(policy: string, set: Parameters<typeof run>[2] = {}): Simulation {
  const found = findScenario('teaching');
  if (!found.ok) throw new Error('the scenario is built in');
  return run(policy, found.value.value, set).simulation;
}

function worth(simulation: Simulation, ...inputs: (readonly [string, number])[]) {
  const steps = inputs.map(([variable, by]) => ({ variable, by: whole(by) }));
  return marginalOf(simulation, { index: 0, year }, steps, { reads, thresholds });
}

function change(marginal: Marginal, variable: string, at = year): string | undefined {
  if (marginal.kind !== 'worked') throw new Error('an input has no value');
  const found = marginal.changes.find((each) => each.variable === variable && each.year === at);
  return found?.by && toFixed(found.by, 4);
}

const crossed = (marginal: Marginal) =>
  marginal.kind === 'worked' ? marginal.crossed.map(({ variable, year: at }) => `${variable}@${at}`) : [];

describe('what one more is worth to performance pay', () => {
  it('a person-time of 500 yuan: half is paid, four fifths of it to teachers, over 95 heads', () => {
    // 500 x 50% x 80% = 200; 200 / 95 = 2.1053
    const one = worth(teaching('inner-mongolia'), ['trainingPersonTimes', 1]);
    expect(change(one, 'performancePayPool')).toBe('200.0000');
    expect(change(one, 'performancePayPerStaff')).toBe('2.1053');
    expect(change(one, 'performancePayPool', 2026)).toBe('0.0000');
  });

  it('a contract of 100,000: 40,000 in Inner Mongolia, 50,000 in Ningxia, 60,000 in Qinhuangdao', () => {
    const pool = (policy: string) =>
      change(worth(teaching(policy), ['trainingIncome', 100_000]), 'performancePayPool');
    expect(pool('inner-mongolia')).toBe('40000.0000'); // 50% x 80%
    expect(pool('ningxia')).toBe('50000.0000'); // 50% of net income, whole to teachers
    expect(pool('qinhuangdao')).toBe('60000.0000'); // 60% of net income
    expect(pool('region-x')).toBe('0.0000'); // no rule
  });

  it('the draw from net income begins only where the costs are covered', () => {
    // Income 250,000, costs 300,000: of another 100,000 only 50,000 are net; 60% of it are 30,000.
    const simulation = teaching('qinhuangdao', { 'institutions.college.trainingIncome@2025': 250_000 });
    expect(change(worth(simulation, ['trainingIncome', 100_000]), 'performancePayPool')).toBe('30000.0000');
  });

  it('a student brings nothing to the pool, and 12,000 of appropriation a year later', () => {
    const one = worth(teaching('inner-mongolia'), ['fullTimeStudents', 1]);
    expect(change(one, 'performancePayPool')).toBe('0.0000');
    expect([change(one, 'appropriationDue'), change(one, 'appropriationDue', 2026)]).toEqual([
      '0.0000',
      '12000.0000',
    ]);
    expect(crossed(one)).toEqual([]);
  });

  it('the 765th student enrolled of a plan of 850 lifts the cut of the plan: 765 / 850 is exactly 90%', () => {
    const simulation = teaching('inner-mongolia');
    const one = worth(simulation, ['fullTimeStudents', 1], ['enrolmentActual', 1]);
    expect(crossed(one)).toEqual(['planReductionTriggered@2025', 'planReductionTriggered@2026']);
    const short = teaching('inner-mongolia', { 'institutions.college.enrolmentActual@2025': 763 });
    expect(crossed(worth(short, ['fullTimeStudents', 1], ['enrolmentActual', 1]))).toEqual([]);
  });

  it('a step that ends at the approved total does not cross it, one that ends a yuan above does', () => {
    // Limited under this reading: 3,800,000 + 400,000, and 200 more with one person-time.
    const set = (total: number) => ({
      'readings.trainingPayCap': 'within',
      'institutions.college.approvedPerformancePayTotal@2025': total,
      'institutions.college.controlLinePerStaff': 100_000,
    });
    const lines = (total: number) =>
      crossed(worth(teaching('inner-mongolia', set(total)), ['trainingPersonTimes', 1])).filter((id) =>
        id.startsWith('overApprovedTotal@2025'),
      );
    expect(lines(4_200_199)).toEqual(['overApprovedTotal@2025']);
    expect(lines(4_200_200)).toEqual([]);
    expect(lines(4_100_000)).toEqual([]); // crossed before
  });

  it('an input without a value has no step; a companion without one is left out', () => {
    const { simulation } = runTiny(
      {
        variables: {
          a: { unit: 'person' },
          b: { unit: 'person' },
          y: { formula: 'firstKnown(a, 0 * b) * 2', unit: 'person' },
        },
      },
      { region: { a: 3 } },
    );
    const at = { index: 0, year: 2026 };
    const what = { reads: ['y', 'b'], thresholds: ['b'] };
    const step = (variable: string) => ({ variable, by: whole(1) });
    expect(marginalOf(simulation, at, [step('b')], what).kind).toBe('unknown');
    const both = marginalOf(simulation, at, [step('a'), step('b')], what);
    expect(both.kind === 'worked' && both.changes.map(({ by }) => by?.valueOf())).toEqual([2, undefined]);
    expect(crossed(both)).toEqual([]);
  });
});
