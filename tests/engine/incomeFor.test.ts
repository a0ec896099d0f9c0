import { describe, expect, it } from 'vitest';
import { findScenario } from '../../src/cli/files';
import { incomeToKeep, incomeToReach, parseExact, toFixed, whole, type Simulation } from '../../src/engine';
import { run } from '../support/run';
import { runTiny } from '../support/tiny';

const year = 2025;
const lever = { variable: 'trainingIncome', index: 0, year };
const wanted = { variable: 'performancePayPerStaff', index: 0, year };

function teaching(policy: string, set: Parameters<typeof run>[2] = {}): Simulation {
  const found = findScenario('teaching');
  if (!found.ok) throw new Error('the scenario is built in');
  return run(policy, found.value.value, set).simulation;
}

function perHead(simulation: Simulation, at = year) {
  const value = simulation.value('performancePayPerStaff', 0, at);
  if (value.kind !== 'known') throw new Error('pay per head is known');
  return value.number;
}

describe('the income that reaches a level', () => {
  it('1,000 a head more for 95 heads take 237,500 where 40% of income reach the teachers', () => {
    const simulation = teaching('inner-mongolia');
    const level = perHead(simulation).add(whole(1000));
    const reached = incomeToReach(simulation, lever, { ...wanted, level });
    if (reached.kind !== 'reached') throw new Error(reached.kind);
    expect(toFixed(reached.to, 2)).toBe('1237500.00'); // 95,000 / 0.4 on 1,000,000
    expect(reached.exact?.equals(reached.to)).toBe(true);
    expect(perHead(reached.simulation).equals(level)).toBe(true);
  });

  it('where the exact amount lies within a fen it is a third, and to be paid is the fen above', () => {
    const simulation = teaching('qinhuangdao');
    const level = perHead(simulation).add(whole(1000));
    const reached = incomeToReach(simulation, lever, { ...wanted, level });
    if (reached.kind !== 'reached') throw new Error(reached.kind);
    expect(reached.exact?.equals(whole(3_475_000).div(whole(3)))).toBe(true); // 1,000,000 + 95,000 / 0.6
    expect(toFixed(reached.to, 2)).toBe('1158333.34');
    expect(perHead(reached.simulation).compare(level)).toBe(1);
  });

  it('begins where the costs are covered: 300,000 and 95,000 / 0.6 of an income of nothing', () => {
    const simulation = teaching('qinhuangdao', { 'institutions.college.trainingIncome@2025': 0 });
    const level = perHead(simulation).add(whole(1000));
    const reached = incomeToReach(simulation, lever, { ...wanted, level });
    expect(reached.kind === 'reached' && toFixed(reached.to, 2)).toBe('458333.34');
  });

  it('says why not: no rule, a share of nothing, a cap', () => {
    const kind = (simulation: Simulation) =>
      incomeToReach(simulation, lever, { ...wanted, level: perHead(simulation).add(whole(1000)) }).kind;
    expect(kind(teaching('region-x'))).toBe('noEffect');
    expect(kind(teaching('ningxia', { 'institutions.college.trainingPayShare': 0 }))).toBe('noEffect');
    const variables = {
      x: { unit: 'yuan' },
      y: { unit: 'yuan', formula: 'min(x / 2, 3 * x1)' },
      x1: { unit: 'yuan' },
    };
    const { simulation } = runTiny({ variables }, { region: { x: 2, x1: 1 } });
    const reach = (level: number) =>
      incomeToReach(
        simulation,
        { variable: 'x', index: 0, year: 2026 },
        { variable: 'y', index: 0, year: 2026, level: whole(level) },
      ).kind;
    expect([reach(1), reach(3), reach(4)]).toEqual(['holdsAlready', 'reached', 'outOfRange']);
  });

  it('a level that is jumped over has no exact income, only the first fen that has it', () => {
    const variables = {
      x: { unit: 'yuan' },
      y: { unit: 'number', formula: 'x >= 3 * x1 ? 10 : 0' },
      x1: { unit: 'yuan' },
    };
    const { simulation } = runTiny({ variables }, { region: { x: 1, x1: 1 } });
    const reached = incomeToReach(
      simulation,
      { variable: 'x', index: 0, year: 2026 },
      { variable: 'y', index: 0, year: 2026, level: whole(4) },
    );
    expect(reached.kind === 'reached' && [toFixed(reached.to, 2), reached.exact]).toEqual([
      '3.00',
      undefined,
    ]);
  });
});

describe('the income that keeps a level', () => {
  const keep = (simulation: Simulation, at = year - 1) =>
    incomeToKeep(simulation, lever, { ...wanted, level: perHead(simulation, at) });

  it('with pay as last year not a fen may go', () => {
    const kept = keep(teaching('inner-mongolia'));
    expect(kept.kind === 'kept' && toFixed(kept.to, 2)).toBe('1000000.00');
  });

  it('what ordinary pay rose by may be lost: 20,000 more of it are 50,000 less income at 40%', () => {
    const simulation = teaching('inner-mongolia', {
      'institutions.college.ordinaryPerformancePay@2025': 3_820_000,
    });
    const kept = keep(simulation);
    if (kept.kind !== 'kept') throw new Error(kept.kind);
    expect([toFixed(kept.from, 2), toFixed(kept.to, 2)]).toEqual(['1000000.00', '950000.00']);
    expect(perHead(kept.simulation).equals(perHead(simulation, 2024))).toBe(true);
  });

  it('where the exact amount lies within a fen the fen above still keeps the level', () => {
    // 10,000 / 0.6 = 16,666.67 of 1,000,000 may go: 983,333.33 and a third of a fen.
    const simulation = teaching('qinhuangdao', {
      'institutions.college.ordinaryPerformancePay@2025': 3_810_000,
    });
    const kept = keep(simulation);
    if (kept.kind !== 'kept') throw new Error(kept.kind);
    expect(toFixed(kept.to, 2)).toBe('983333.34');
    expect(kept.exact?.equals(whole(2_950_000).div(whole(3)))).toBe(true);
  });

  it('an income that is no whole fen is its own least where nothing may go', () => {
    const { simulation } = runTiny(
      {
        variables: {
          s: { unit: 'yuan' },
          x: { unit: 'yuan', role: 'lever', formula: 's / 3' },
          y: { unit: 'yuan', formula: 'x' },
        },
      },
      { region: { s: 1 } },
    );
    const place = { index: 0, year: 2026 };
    const level = whole(1).div(whole(3));
    const kept = incomeToKeep(simulation, { variable: 'x', ...place }, { variable: 'y', ...place, level });
    expect(kept.kind === 'kept' && kept.to.equals(level)).toBe(true);
  });

  it('is said to be below already, never below, or not known', () => {
    const less = teaching('inner-mongolia', {
      'institutions.college.ordinaryPerformancePay@2025': 3_700_000,
    });
    const more = teaching('inner-mongolia', {
      'institutions.college.ordinaryPerformancePay@2025': 4_300_000,
    });
    expect([keep(less).kind, keep(more).kind]).toEqual(['below', 'never']);
    const { simulation } = runTiny({ variables: { x: { unit: 'yuan' }, y: { unit: 'yuan', formula: 'x' } } });
    const place = { index: 0, year: 2026 };
    const level = parseExact('1') ?? whole(1);
    expect(
      incomeToKeep(simulation, { variable: 'x', ...place }, { variable: 'y', ...place, level }).kind,
    ).toBe('unknown');
  });
});
