import { describe, expect, it } from 'vitest';
import {
  answerProgramme,
  outlooksOf,
  parseExact,
  withLever,
  workOut,
  zero,
  type Simulation,
} from '../../../src/engine';
import { runTiny } from '../../support/tiny';
import { buildUp } from '../../support/plans';

const verdictsOf = (simulation: Simulation, from: number) =>
  outlooksOf(simulation, workOut(simulation, from, answerProgramme)).map(({ rule, verdict, pace }) => ({
    id: rule.id,
    verdict: verdict.verdict,
    due: verdict.isDue,
    earliest: verdict.earliest,
    binding: verdict.binding,
    pace: pace?.valueOf(),
  }));

const years = { from: 2024, to: 2028 };
const stock = (given: Record<string, number>, extra: object = {}) => ({
  variables: {
    stock: { formula: 'prev(stock) + added', role: 'input' },
    added: { formula: '0', role: 'lever' },
    most: { role: 'assumption' },
    price: { unit: 'yuan', role: 'assumption' },
    staff: { unit: 'person', role: 'assumption' },
    targetBudget: { unit: 'yuan', role: 'assumption' },
    targetStaff: { unit: 'person', role: 'assumption' },
  },
  targets: [
    {
      id: 'ten',
      indicator: 'stock',
      comparison: '>=',
      value: 10,
      by: 2026,
      driver: { lever: 'added', capacity: 'most', cost: 'price', staff: 'staff', ...extra },
    },
  ],
  given,
});
const one = (region: Record<string, number | Record<string, number>>, from = 2024, extra: object = {}) => {
  const policy = stock({}, extra);
  const { simulation } = runTiny(policy, { years, region });
  return verdictsOf(simulation, from)[0];
};

describe('the verdict on a target', () => {
  it('is met where it holds before the plan, and on course where it will', () => {
    expect(one({ stock: { 2023: 10 } })).toMatchObject({ verdict: 'met', pace: undefined });
    expect(one({ stock: { 2023: 4 }, added: 2 })).toMatchObject({ verdict: 'onCourse' });
  });

  it('is feasible at a pace, with the first year in which it can be', () => {
    // From 4 in 2023 to 10 in 2026: two a year; five a year can do it in the second.
    expect(one({ stock: { 2023: 4 }, most: 5, price: 100 })).toMatchObject({
      verdict: 'feasible',
      pace: 2,
      earliest: 2025,
      binding: [],
    });
    expect(one({ stock: { 2023: 4 }, most: 2, price: 100 })).toMatchObject({
      verdict: 'feasible',
      binding: ['capacity'],
    });
  });

  it('names what binds: capacity, money, people, room, time', () => {
    const base = { stock: { 2023: 4 }, price: 100, staff: 3 };
    expect(one({ ...base, most: 1 })).toMatchObject({
      verdict: 'infeasible',
      binding: ['capacity'],
      earliest: undefined,
    });
    expect(one({ ...base, targetBudget: 150 })).toMatchObject({
      verdict: 'infeasible',
      binding: ['money'],
      earliest: 2027,
    });
    expect(one({ ...base, targetStaff: 4 })).toMatchObject({
      verdict: 'infeasible',
      binding: ['people'],
      earliest: 2028,
    });
    expect(one(base, 2024, { room: '8 - stock' })).toMatchObject({
      verdict: 'infeasible',
      binding: ['room'],
    });
    // Neither money nor capacity alone would do: it takes more years, and then it does.
    expect(one({ ...base, most: 1.5, targetBudget: 150 })).toMatchObject({
      binding: ['time'],
      earliest: 2027,
    });
  });

  it('is overdue where its deadline is past, with the year in which it can be made up for', () => {
    expect(one({ stock: { 2023: 4 }, most: 5 }, 2027)).toMatchObject({
      verdict: 'overdue',
      due: true,
      earliest: 2028,
      binding: ['time'],
    });
    expect(one({ stock: { 2023: 12 } }, 2027)).toMatchObject({ verdict: 'met', due: true });
  });

  it('is nothing moves it where the data fix the value, and unknown where they are missing', () => {
    expect(one({ stock: 4 })).toMatchObject({ verdict: 'infeasible', binding: ['nothingMoves'] });
    expect(one({})).toMatchObject({ verdict: 'unknown' });
  });

  it('takes a target without a deadline to the last year, and a strict one beyond its bound', () => {
    const open = stock({});
    const target = { ...open.targets[0], by: 'none' };
    const { simulation } = runTiny(
      { ...open, targets: [target] },
      { years, region: { stock: { 2023: 4 }, most: 2 } },
    );
    expect(verdictsOf(simulation, 2024)[0]).toMatchObject({ verdict: 'feasible', earliest: 2026 });
    const strict = { ...open.targets[0], comparison: '>' };
    const beyond = runTiny(
      { ...open, targets: [strict] },
      { years, region: { stock: { 2023: 4 }, most: 2 } },
    );
    expect(verdictsOf(beyond.simulation, 2024)[0]).toMatchObject({ verdict: 'infeasible', earliest: 2027 });
  });
});

describe('all targets together', () => {
  it('stand by the cheapest plan, whose cost is that of each year', () => {
    const simulation = buildUp(
      [
        { wanted: 2, by: 2025, capacity: 1, cost: 30 },
        { wanted: 1, by: 2026, capacity: 1, cost: 50 },
      ],
      [40, 40, 60],
    );
    const { answer } = workOut(simulation, 2024, answerProgramme);
    expect(answer.joint.outcome).toBe('stands');
    expect(answer.joint.plan?.costs).toEqual([
      { year: 2024, yuan: 30 },
      { year: 2025, yuan: 30 },
      { year: 2026, yuan: 50 },
    ]);
    expect(answer.frontier.map(({ met, yuan }) => [met, yuan])).toEqual([
      [0, 0],
      [1, 50],
      [2, 110],
    ]);
  });

  it('what the scenario already adds is paid out of the same money, and not twice', () => {
    const simulation = buildUp([{ wanted: 3, by: 2026, capacity: 2, cost: 60 }], [100, 100, 100]);
    const lever = { variable: 'added0', index: 0, year: 2024 };
    const begun = withLever(simulation, lever, parseExact(1) ?? zero);
    const { programme, answer } = workOut(begun, 2024, answerProgramme);
    const money = programme.limits.filter(({ kind }) => kind === 'money');
    expect(money.map(({ planned, most }) => [planned, most])).toEqual([
      [60, 40],
      [0, 100],
      [0, 100],
    ]);
    expect(answer.joint.plan?.costs.map(({ yuan }) => yuan)).toEqual([0, 60, 60]);
  });

  it('in conflict name the two that clash and what would free them', () => {
    const simulation = buildUp(
      [
        { wanted: 1, by: 2024, capacity: 1, cost: 60 },
        { wanted: 1, by: 2024, capacity: 1, cost: 50 },
        { wanted: 1, by: 2026, capacity: 1, cost: 10 },
      ],
      [100, 100, 100],
    );
    const { joint } = workOut(simulation, 2024, answerProgramme).answer;
    expect(joint.outcome).toBe('conflict');
    expect(joint.conflicts).toHaveLength(1);
    const [conflict] = joint.conflicts;
    expect(conflict).toMatchObject({ aims: [0, 1], isSmallest: true, binding: ['money'] });
    const ways = conflict?.relaxations ?? [];
    expect(ways.find(({ kind }) => kind === 'money')).toMatchObject({ extra: [{ year: 2024, amount: 10 }] });
    expect(ways.filter(({ kind }) => kind === 'deadline')).toMatchObject([
      { aim: 0, to: 2025 },
      { aim: 1, to: 2025 },
    ]);
    // 100 yuan pay the whole of one and 50 / 60 or 40 / 50 of the other.
    const lower = ways.flatMap((way) => (way.kind === 'threshold' ? [way.short] : []));
    expect(lower[0]).toBeCloseTo(1 / 6, 6);
    expect(lower[1]).toBeCloseTo(1 / 5, 6);
    // One of the two is left out, and not both.
    expect(joint.planned).toEqual([0, 2]);
    expect(joint.moneyForAll).toMatchObject({ kind: 'money', extra: [{ year: 2024, amount: 10 }] });
  });
});
