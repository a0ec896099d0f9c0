import { describe, expect, it } from 'vitest';
import { Session, simulate, type Simulation } from '../../src/engine';
import type { Patch } from '../../src/schema';
import { packOf, scenario, sharedIn, shown, type Sketch } from '../support/run';

const text = { zh: '因', en: 'because' };
const school = (id: string, students: number, score: number) => ({
  id,
  level: 'secondary' as const,
  values: { fullTimeStudents: students, evaluationScore: score, lastYearAllocation: 500_000 },
});
/** 1,000,000 yuan by students 1 : 3, with a little of everything that can be patched. */
const sketch: Sketch = {
  institutions: [
    school('north', 500, 80),
    school('south', 1500, 40),
    { id: 'college', values: { fullTimeStudents: 2000 } },
  ],
  region: { specialFund: 1_000_000 },
  allocations: [
    {
      id: 'specialFund',
      pool: 'specialFund',
      among: 'secondary',
      factors: [
        { variable: 'fullTimeStudents', weight: 1, timesSize: false },
        { variable: 'evaluationScore', weight: 0, timesSize: false },
      ],
      performance: [{ variable: 'evaluationScore', weight: 1, timesSize: false }],
      projects: [
        { id: 'hall', name: text, institution: 'north', amount: 60_000, priority: 2 },
        { id: 'lab', name: text, institution: 'south', amount: 80_000, priority: 1 },
      ],
    },
  ],
};
const pack = packOf('inner-mongolia');
const given = scenario(sketch);
const layer = (patch: Patch) => [{ origin: '--set', patch }];

/** The patch with every path under the allocation. */
const under = (patch: Patch): Patch =>
  Object.fromEntries(Object.entries(patch).map(([key, value]) => [`allocations.specialFund.${key}`, value]));

function simulationOf(patch: Patch): Simulation {
  const done = simulate(pack, given, layer(patch));
  if (!done.ok) throw new Error(JSON.stringify(done.problems[0]));
  return done.value.simulation;
}
const partsIn = (simulation: Simulation) =>
  [0, 1, 2].map((index) => shown(simulation, 'specialFundAllocation', 2026, index));
const none = 'not applicable';

describe('a patch of an allocation', () => {
  it.each<[Patch, string[]]>([
    [{}, ['250000.00', '750000.00', none]],
    [{ pool: 400 }, ['100.00', '300.00', none]],
    [{ pool: 'otherInput' }, ['0.00', '0.00', none]],
    [{ among: 'all' }, ['125000.00', '375000.00', '500000.00']],
    [{ among: 'higher' }, [none, none, '1000000.00']],
    [{ among: 'north, college' }, ['200000.00', none, '800000.00']],
    [{ among: 'south' }, [none, '1000000.00', none]],
    [{ unit: 100_000 }, ['300000.00', '700000.00', none]],
    [{ 'weights.fullTimeStudents': 0.5, 'weights.evaluationScore': 0.5 }, ['458333.33', '541666.67', none]],
    [{ 'weights.fullTimeStudents': 0, 'weights.lastYearAllocation': 1 }, ['500000.00', '500000.00', none]],
    [{ 'floor.value': 300_000 }, ['300000.00', '700000.00', none]],
    [{ 'floor.kind': 'shareOfLastYear', 'floor.value': 0.8 }, ['400000.00', '600000.00', none]],
    [{ 'floor.value': 0.8, 'floor.kind': 'shareOfLastYear' }, ['400000.00', '600000.00', none]],
    [{ 'cap.value': 600_000, 'cap.kind': 'amount' }, ['400000.00', '600000.00', none]],
    [{ 'manual.north.amount': 100_000, 'manual.north.reason': '校舍' }, ['100000.00', '900000.00', none]],
    [{ 'split.factors': 0.8, 'split.performance': 0.2 }, ['333333.33', '666666.67', none]],
    // 100,000 for projects: the lab first, 20,000 of the hall.
    [{ 'split.factors': 0.9, 'split.projects': 0.1 }, ['245000.00', '755000.00', none]],
    [
      { 'split.factors': 0.9, 'split.projects': 0.1, 'projects.lab.priority': 3 },
      ['285000.00', '715000.00', none],
    ],
    [
      { 'split.factors': 0.9, 'split.projects': 0.1, 'projects.lab.amount': 100_000 },
      ['225000.00', '775000.00', none],
    ],
    [
      {
        'split.factors': 0,
        'split.performance': 1,
        'performance.evaluationScore': 0,
        'performance.fullTimeStudents': 1,
      },
      ['250000.00', '750000.00', none],
    ],
  ])('%j', (patch, wanted) => {
    expect(partsIn(simulationOf(under(patch)))).toEqual(wanted);
  });

  it('adjusts, and with none adjusts no more', () => {
    const coefficients = {
      'institutions.north.performanceCoef': 1.2,
      'institutions.south.performanceCoef': 0.8,
    };
    const parts = (adjust: string) => partsIn(simulationOf({ ...coefficients, ...under({ adjust }) }));
    expect(parts('performanceCoef')).toEqual(['333333.33', '666666.67', none]);
    expect(parts('none')).toEqual(['250000.00', '750000.00', none]);
  });

  it.each(['floor', 'cap'])('with none takes the %s away again', (limit) => {
    const value = limit === 'floor' ? 300_000 : 700_000;
    const layers = [
      { origin: 'first', patch: under({ [`${limit}.value`]: value }) },
      { origin: 'second', patch: under({ [`${limit}.kind`]: 'none' }) },
    ];
    const parts = [1, 2].map((count) => {
      const done = simulate(pack, given, layers.slice(0, count));
      return done.ok && partsIn(done.value.simulation);
    });
    expect(parts).toEqual([
      ['300000.00', '700000.00', none],
      ['250000.00', '750000.00', none],
    ]);
  });

  it('with none takes an amount by hand away again', () => {
    const layers = [
      {
        origin: 'first',
        patch: under({
          'manual.north.amount': 1,
          'manual.north.reason': '校舍',
          'manual.south.amount': 200_000,
          'manual.south.reason': '校舍',
        }),
      },
      { origin: 'second', patch: under({ 'manual.south.amount': 'none' }) },
    ];
    const done = simulate(pack, given, layers);
    expect(done.ok && partsIn(done.value.simulation)).toEqual(['1.00', '999999.00', none]);
  });

  it('refuses an amount by hand that has no reason', () => {
    const done = simulate(pack, given, [{ origin: 'hand', patch: under({ 'manual.north.amount': 1 }) }]);
    expect(done.ok ? [] : done.problems.map(({ code }) => code)).toEqual(['reasonMissing']);
  });

  it('refuses a factor below zero, naming it', () => {
    const below = simulationOf({
      'variables.weightedStudents.formula': '-fullTimeStudents',
      'allocations.specialFund.weights.weightedStudents': 1,
      'allocations.specialFund.weights.fullTimeStudents': 0,
    });
    const { outcome } = sharedIn(below, 'specialFund', 2026);
    expect(outcome).toEqual({ kind: 'refused', code: 'negativeFactor', id: 'weightedStudents' });
  });

  it('takes the amount of a year before the one of every year, and none for none', () => {
    const patch = under({
      'manual.north.amount': 5,
      'manual.north.reason': '校舍',
      'manual.north.amount@2027': 7,
      'manual.north.reason@2027': '实训',
      'manual.north.amount@2028': 'none',
    });
    const done = simulate(pack, scenario({ ...sketch, years: { from: 2026, to: 2028 } }), layer(patch));
    if (!done.ok) throw new Error(JSON.stringify(done.problems[0]));
    const { simulation } = done.value;
    expect([2026, 2027, 2028].map((year) => shown(simulation, 'specialFundAllocation', year, 0))).toEqual([
      '5.00',
      '7.00',
      '250000.00',
    ]);
  });

  it('holds in the year that it names and in no other', () => {
    const years = { from: 2026, to: 2028 };
    const patch = under({
      'weights.fullTimeStudents@2027': 0,
      'weights.evaluationScore@2027': 1,
      'pool@2028': 400,
    });
    const done = simulate(pack, scenario({ ...sketch, years }), layer(patch));
    if (!done.ok) throw new Error(JSON.stringify(done.problems[0]));
    const { simulation } = done.value;
    expect([2026, 2027, 2028].map((year) => shown(simulation, 'specialFundAllocation', year, 0))).toEqual([
      '250000.00',
      '666666.67',
      '100.00',
    ]);
  });

  it('says once what is wrong in several years', () => {
    const years = { from: 2026, to: 2028 };
    const done = simulate(pack, scenario({ ...sketch, years }), layer(under({ among: 'nobody' })));
    expect(done.ok ? [] : done.problems.map(({ code }) => code)).toEqual(['unknownId']);
  });

  it('that adds an allocation in one year leaves the others without it', () => {
    const years = { from: 2026, to: 2027 };
    const patch = { 'allocations.extra.pool@2027': 90, 'allocations.extra.weights.fullTimeStudents@2027': 1 };
    const done = simulate(pack, scenario({ ...sketch, years }), layer(patch));
    if (!done.ok) throw new Error(JSON.stringify(done.problems[0]));
    expect(done.value.simulation.allocated('extra', 2026)).toBeUndefined();
    expect(sharedIn(done.value.simulation, 'extra', 2027).outcome.kind).toBe('allocated');
  });

  it('adds a project, whatever the order of its details, and takes one away', () => {
    const added = simulationOf(
      under({
        'split.factors': 0,
        'split.projects': 1,
        'projects.hall.amount': 'none',
        'projects.roof.priority': 1,
        'projects.roof.institution': 'north',
        'projects.roof.amount': 30_000,
        'projects.roof.name': '屋面',
      }),
    );
    expect(partsIn(added)).toEqual(['30000.00', '80000.00', none]);
    expect(added.allocationsIn(2026)[0]?.projects.map(({ name }) => name.zh)).toEqual(['因', '屋面']);
  });

  it('counts a factor for every student, and not at all', () => {
    const byScore = { 'weights.fullTimeStudents': 0, 'weights.evaluationScore': 1 };
    const timesSize = { ...byScore, 'timesSize.evaluationScore': 1 };
    expect(partsIn(simulationOf(under(byScore)))).toEqual(['666666.67', '333333.33', none]);
    // 500 x 80 against 1,500 x 40.
    expect(partsIn(simulationOf(under(timesSize)))).toEqual(['400000.00', '600000.00', none]);
    const [rule] = simulationOf(under({ 'weights.evaluationScore': 'none' })).allocationsIn(2026);
    expect(rule?.factors.map(({ variable }) => variable)).toEqual(['fullTimeStudents']);
  });

  it('keeps the reason of an amount by hand', () => {
    const patch = under({ 'manual.north.reason': '校舍', 'manual.north.amount': 5 });
    const [rule] = simulationOf(patch).allocationsIn(2026);
    expect(rule?.manual.map(({ institution, reason }) => [institution, reason.zh])).toEqual([
      ['north', '校舍'],
    ]);
  });

  it('of an allocation that there is not adds one', () => {
    const simulation = simulationOf({
      'allocations.extra.pool': 90,
      'allocations.extra.weights.fullTimeStudents': 1,
    });
    const { outcome, places } = sharedIn(simulation, 'extra', 2026);
    const parts = outcome.kind === 'allocated' ? outcome.parts : [];
    expect([0, 1, 2].map((index) => String(parts[places.get(index) ?? -1]))).toEqual([
      '11.25',
      '33.75',
      '45',
    ]);
    expect(partsIn(simulation)).toEqual(['250000.00', '750000.00', none]);
  });

  it('does not change the scenario', () => {
    const before = JSON.stringify(given);
    simulationOf(under({ 'weights.evaluationScore': 1, 'weights.fullTimeStudents': 0, 'floor.value': 1 }));
    expect(JSON.stringify(given)).toBe(before);
  });
});

describe('a patch of an allocation is refused', () => {
  it.each<[string, string | number, string]>([
    ['nonsense', 1, 'unknownPath'],
    ['pool', 'nobody', 'unknownId'],
    ['pool', 1e-200, 'notANumber'],
    ['pool', Infinity, 'notANumber'],
    ['among', 'north, nobody', 'unknownId'],
    ['adjust', 'nobody', 'unknownId'],
    ['unit', 0, 'notANumber'],
    ['unit', -1, 'notANumber'],
    ['unit', 'fen', 'notANumber'],
    ['unit', 1e-200, 'notANumber'],
    ['weights.fullTimeStudents', 1.01, 'notAShare'],
    ['weights.fullTimeStudents', -0.01, 'notAShare'],
    ['weights.fullTimeStudents', 'half', 'notAShare'],
    ['weights.fullTimeStudents', 1e-200, 'notAShare'],
    ['weights.fullTimeStudents', 0.5, 'weightsNotWhole'],
    ['weights.nobody', 0, 'unknownId'],
    ['performance.evaluationScore', 2, 'notAShare'],
    ['split.factors', 1.5, 'notAShare'],
    ['split.factors', 0.5, 'weightsNotWhole'],
    ['split.luck', 0.5, 'unknownPath'],
    ['floor.value', -1, 'notANumber'],
    ['floor.value', 'much', 'notANumber'],
    ['floor.value', 1e-200, 'notANumber'],
    ['floor.kind', 'luck', 'unknownPath'],
    ['cap.most', 1, 'unknownPath'],
    ['manual.north.amount', -1, 'notANumber'],
    ['manual.north.amount', 1e-200, 'notANumber'],
    ['manual.north.luck', 1, 'unknownPath'],
    ['manual.nobody.amount', 1, 'unknownId'],
    ['projects.nobody.amount', 1, 'projectWithoutSchool'],
    ['projects.nobody.institution', 'north', 'amountMissing'],
    ['projects.hall.institution', 'nobody', 'unknownId'],
    ['projects.hall.priority', 1.5, 'notANumber'],
    ['manual.north.reason', '校舍', 'amountMissing'],
    ['manual.north.amount', 1, 'reasonMissing'],
    ['timesSize.evaluationScore', 0.5, 'notAFlag'],
    ['projects.hall.luck', 1, 'unknownPath'],
    ['projects.hall.amount', -1, 'notANumber'],
    ['projects.hall.amount', 1e-200, 'notANumber'],
  ])('%s: %j as %s', (key, value, code) => {
    const done = simulate(pack, given, layer(under({ [key]: value })));
    expect(done.ok ? ['accepted'] : done.problems.map((problem) => problem.code)).toContain(code);
  });

  it('at the path as it is written', () => {
    const done = simulate(pack, given, layer(under({ unit: -1 })));
    expect(done.ok ? [] : done.problems).toEqual([
      { code: 'notANumber', file: '--set', path: ['allocations.specialFund.unit'], data: { piece: '-1' } },
    ]);
  });
});

describe('a session', () => {
  const steps: [string, Patch][] = [
    ['a weight', under({ 'weights.fullTimeStudents': 0.5, 'weights.evaluationScore': 0.5 })],
    ['the value of a factor', { 'institutions.south.fullTimeStudents@2026': 500 }],
    ['the pool', { 'region.specialFund': 400 }],
    ['a floor', under({ 'floor.value': 300_000 })],
    ['who is among', under({ among: 'all' })],
    ['what kind of school one is', { 'institutions.college.isSecondary': 1 }],
    [
      'last year, with a floor by it',
      {
        ...under({ 'floor.kind': 'shareOfLastYear', 'floor.value': 0.9 }),
        'institutions.north.lastYearAllocation': 400_000,
      },
    ],
    ['nothing', {}],
    ['another allocation', { 'allocations.extra.pool': 90, 'allocations.extra.weights.fullTimeStudents': 1 }],
  ];

  it.each(steps)('gives after a change of %s what a fresh run gives', (_, patch) => {
    const session = new Session(pack, given);
    const seen = [{}, patch, {}].map((each) => {
      const done = session.run(layer(each));
      if (!done.ok) throw new Error(JSON.stringify(done.problems[0]));
      const { simulation } = done.value;
      return [...partsIn(simulation), shown(simulation, 'specialFundUses', 2026)];
    });
    const fresh = [{}, patch, {}].map((each) => {
      const simulation = simulationOf(each);
      return [...partsIn(simulation), shown(simulation, 'specialFundUses', 2026)];
    });
    expect(seen).toEqual(fresh);
  });

  it('keeps the outcome while nothing changes that it depends on', () => {
    const session = new Session(pack, given);
    const outcomes = [{}, { 'institutions.north.tuitionIncome': 5 }, { 'region.specialFund': 5 }].map(
      (patch) => {
        const done = session.run(layer(patch));
        return done.ok ? done.value.simulation.allocated('specialFund', 2026) : undefined;
      },
    );
    expect(outcomes[1]).toBe(outcomes[0]);
    expect(outcomes[2]).not.toBe(outcomes[0]);
  });
});
