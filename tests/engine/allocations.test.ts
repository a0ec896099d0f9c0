import { describe, expect, it } from 'vitest';
import { runCheck, type Simulation } from '../../src/engine';
import { run, scenario, sharedIn, shown, type Sketch } from '../support/run';

const secondary = (id: string, values: NonNullable<Sketch['region']>) => ({
  id,
  level: 'secondary' as const,
  values,
});

/** 1,000,000 yuan among two schools by students, 1 : 3; a college stands aside. */
const sketch: Sketch = {
  institutions: [
    secondary('north', { fullTimeStudents: 500, evaluationScore: 90 }),
    secondary('south', { fullTimeStudents: 1500, evaluationScore: 60 }),
    { id: 'college', values: { fullTimeStudents: 4000 } },
  ],
  region: { specialFund: 1_000_000 },
  allocations: [
    {
      id: 'specialFund',
      pool: 'specialFund',
      among: 'secondary',
      factors: [{ variable: 'fullTimeStudents', weight: 1, timesSize: false }],
    },
  ],
};

const simulationOf = (given: Sketch, patch = {}) => run('inner-mongolia', scenario(given), patch).simulation;
const withAllocation = (more: Partial<NonNullable<Sketch['allocations']>[number]>): Sketch => ({
  ...sketch,
  allocations: (sketch.allocations ?? []).map((each) => ({ ...each, ...more })),
});
const partsIn = (simulation: Simulation, year = 2026) =>
  [0, 1, 2].map((index) => shown(simulation, 'specialFundAllocation', year, index));
const because = (simulation: Simulation, index: number, year = 2026) => {
  const value = simulation.value('specialFundAllocation', index, year);
  return value.kind === 'notApplicable' ? value.because : value.kind;
};

describe('an allocation of a scenario', () => {
  it('reaches specialFundAllocation, and what it sums to', () => {
    const simulation = simulationOf(sketch);
    expect(partsIn(simulation)).toEqual(['250000.00', '750000.00', 'not applicable']);
    expect(shown(simulation, 'specialFundUses', 2026)).toBe('1000000.00');
    expect(simulation.origin('specialFundAllocation', 0, 2026)).toEqual({
      kind: 'allocated',
      allocation: 'specialFund',
    });
  });

  it('keeps its pool, members and factor values beside the outcome', () => {
    const { pool, members, places, values, outcome } = sharedIn(simulationOf(sketch), 'specialFund', 2026);
    expect(pool.toString()).toBe('1000000');
    expect(members).toEqual([0, 1]);
    expect([...places]).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(values.map((row) => row.map(String))).toEqual([['500'], ['1500']]);
    expect(outcome.kind).toBe('allocated');
  });

  it.each([
    ['fund of as much', 'specialFund', 'met', '0'],
    ['pool a yuan above the fund', 1_000_001, 'notMet', '-1'],
    ['pool a yuan below the fund', 999_999, 'met', '1'],
  ] as const)('of a %s is held against the fund', (_, pool, status, margin) => {
    const simulation = simulationOf(withAllocation({ pool }));
    const check = simulation.rules.checks.find(({ id }) => id === 'specialFundNotOverspent');
    if (!check) throw new Error('no check');
    const row = runCheck(check, simulation, 0, 2026);
    expect([row.status, row.margin.kind === 'known' && row.margin.number.toString()]).toEqual([
      status,
      margin,
    ]);
  });

  it('leaves a school outside its circle aside, and says so', () => {
    expect(because(simulationOf(sketch), 2)).toEqual({ code: 'notAmong', allocation: 'specialFund' });
  });

  it.each([
    ['all', ['83333.33', '250000.00', '666666.67']],
    ['higher', ['not applicable', 'not applicable', '1000000.00']],
    [
      ['college', 'north'],
      ['111111.11', 'not applicable', '888888.89'],
    ],
  ] as const)('among %j', (among, wanted) => {
    const simulation = simulationOf(
      withAllocation({ among: typeof among === 'string' ? among : [...among] }),
    );
    expect(partsIn(simulation)).toEqual(wanted);
  });

  it('counts a factor times the size where that is said', () => {
    // 90 x 500 = 45,000 and 60 x 1,500 = 90,000.
    const factors = [{ variable: 'evaluationScore', weight: 1, timesSize: true }];
    expect(partsIn(simulationOf(withAllocation({ factors }))).slice(0, 2)).toEqual([
      '333333.33',
      '666666.67',
    ]);
  });

  it('multiplies by a coefficient of the schools', () => {
    const simulation = simulationOf(withAllocation({ adjust: 'performanceCoef' }), {
      'institutions.north.performanceCoef': 1.2,
      'institutions.south.performanceCoef': 0.8,
    });
    // 1 x 1.2 to 3 x 0.8.
    expect(partsIn(simulation).slice(0, 2)).toEqual(['333333.33', '666666.67']);
  });

  it('takes what does not apply to a school for nothing, and not for unknown', () => {
    const factors = [{ variable: 'evaluationScore', weight: 1, timesSize: false }];
    const simulation = simulationOf(withAllocation({ among: 'all', factors }), {
      'variables.evaluationScore.appliesTo': 'isSecondary',
    });
    expect(partsIn(simulation)).toEqual(['600000.00', '400000.00', '0.00']);
  });

  it('takes amounts by hand and projects of one year in that year only', () => {
    const reason = { zh: '校舍', en: 'building' };
    const simulation = simulationOf({
      ...withAllocation({
        manual: [{ institution: 'north', amount: 400_000, reason, year: 2027 }],
        projects: [
          { id: 'hall', name: reason, institution: 'south', amount: 100_000, priority: 1, year: 2026 },
          { id: 'lab', name: reason, institution: 'south', amount: 50_000, priority: 2 },
        ],
        split: { factors: 0.8, projects: 0.2, performance: 0 },
      }),
      region: { specialFund: { 2026: 1_000_000, 2027: 1_000_000 } },
      years: { from: 2026, to: 2027 },
    });
    const projectsIn = (year: number) => {
      const { outcome } = sharedIn(simulation, 'specialFund', year);
      return outcome.kind === 'allocated' ? outcome.projects.map(({ id }) => id) : outcome.kind;
    };
    expect([2026, 2027].map(projectsIn)).toEqual([['hall', 'lab'], ['lab']]);
    expect(shown(simulation, 'specialFundAllocation', 2027, 0)).toBe('400000.00');
    expect(shown(simulation, 'specialFundAllocation', 2026, 0)).not.toBe('400000.00');
  });

  it.each([
    ['names the input', { north: 5 }, ['south']],
    ['names all of them at once', {}, ['north', 'south']],
  ])('is unknown where a factor is missing, and %s', (_, teachers: Record<string, number>, wanted) => {
    const simulation = simulationOf({
      ...withAllocation({ factors: [{ variable: 'specialisedTeachers', weight: 1, timesSize: false }] }),
      institutions: ['north', 'south'].map((id) => {
        const count = teachers[id];
        return secondary(id, count === undefined ? {} : { specialisedTeachers: count });
      }),
    });
    const value = simulation.value('specialFundAllocation', 0, 2026);
    expect(value.kind === 'missing' && [...value.inputs.keys()]).toEqual(
      wanted.map((id) => `institutions.${id}.specialisedTeachers@2026`),
    );
    expect(shown(simulation, 'specialFundUses', 2026)).toBe('missing');
  });

  it('asks nothing of who is fixed by hand', () => {
    const simulation = simulationOf({
      ...withAllocation({
        factors: [{ variable: 'specialisedTeachers', weight: 1, timesSize: false }],
        manual: [{ institution: 'north', amount: 1, reason: { zh: '定', en: 'set' } }],
      }),
      institutions: [secondary('north', {}), secondary('south', { specialisedTeachers: 5 })],
    });
    expect([0, 1].map((index) => shown(simulation, 'specialFundAllocation', 2026, index))).toEqual([
      '1.00',
      '999999.00',
    ]);
  });

  it.each([
    ['an empty factor', { factors: [{ variable: 'performanceCoef', weight: 1, timesSize: false }] }],
    ['floors above the pool', { floor: { kind: 'amount' as const, value: 600_000 } }],
    ['caps below the pool', { cap: { kind: 'amount' as const, value: 400_000 } }],
  ])('with %s gives nobody a part, and says that nothing is allocated', (_, more) => {
    const simulation = simulationOf(withAllocation(more), { 'institutions.*.performanceCoef': 0 });
    expect(because(simulation, 0)).toEqual({ code: 'notAllocated', allocation: 'specialFund' });
    expect(sharedIn(simulation, 'specialFund', 2026).outcome.kind).toBe('refused');
    expect(because(simulation, 2)).toEqual({ code: 'notAmong', allocation: 'specialFund' });
  });

  it('of a pool that does not apply is no allocation', () => {
    const simulation = simulationOf(withAllocation({ pool: 'specialFund' }), {
      'variables.specialFund.appliesTo': '0',
    });
    expect(sharedIn(simulation, 'specialFund', 2026).outcome.kind).toBe('noPool');
    expect(because(simulation, 0)).toEqual({ code: 'notAllocated', allocation: 'specialFund' });
  });
});

describe('shares of last year', () => {
  const years = { from: 2026, to: 2028 };
  const floor = { kind: 'shareOfLastYear' as const, value: 0.95 };
  const cap = { kind: 'shareOfLastYear' as const, value: 1.2 };
  const lastYear = {
    'institutions.north.lastYearAllocation@2026': 300_000,
    'institutions.south.lastYearAllocation@2026': 600_000,
  };
  const given: Sketch = {
    ...withAllocation({ floor, cap }),
    years,
    institutions: [
      secondary('north', { fullTimeStudents: { 2026: 500, 2027: 500, 2028: 500 } }),
      secondary('south', { fullTimeStudents: { 2026: 1500, 2027: 1500, 2028: 1500 } }),
      { id: 'college', values: { fullTimeStudents: 4000 } },
    ],
    region: { specialFund: { 2026: 1_000_000, 2027: 1_000_000, 2028: 1_000_000 } },
  };

  it('are of what is given before the first year, and then of the parts themselves', () => {
    const simulation = simulationOf(given, lastYear);
    // 2026: north at least 0.95 x 300,000 = 285,000 and south at most 720,000. 250,000 : 750,000 is 35,000 and 30,000 off:
    // north is held at 285,000 and 715,000 are left for south. 2027: 270,750 and 729,250. 2028: 257,212.50.
    expect([2026, 2027, 2028].map((year) => partsIn(simulation, year).slice(0, 2))).toEqual([
      ['285000.00', '715000.00'],
      ['270750.00', '729250.00'],
      ['257212.50', '742787.50'],
    ]);
  });

  it('give the same whichever year is asked first', () => {
    const simulation = simulationOf(given, lastYear);
    expect(shown(simulation, 'specialFundAllocation', 2028, 0)).toBe('257212.50');
  });

  it('are unknown where last year is', () => {
    const value = simulationOf(given).value('specialFundAllocation', 0, 2026);
    expect(value.kind === 'missing' && [...value.inputs.keys()]).toEqual([
      'institutions.north.lastYearAllocation@2026',
      'institutions.south.lastYearAllocation@2026',
    ]);
  });

  it('work for a pool whose parts are no variable of the policy', () => {
    const allocations = (given.allocations ?? []).map((each) => ({ ...each, id: 'other' }));
    const { outcome } = sharedIn(simulationOf({ ...given, allocations }, lastYear), 'other', 2027);
    expect(outcome.kind === 'allocated' && outcome.parts.map(String)).toEqual(['270750', '729250']);
  });
});
