import { describe, expect, it } from 'vitest';
import { scenario, shown, type Sketch } from '../support/run';
import { runTiny, tinyPack, tryTiny, type TinyPolicy } from '../support/tiny';
import { simulate } from '../../src/engine';

const yuanOf = (entity: string) => ({ entity, unit: 'yuan' });
const policy: TinyPolicy = {
  variables: {
    fund: yuanOf('region'),
    students: { entity: 'institution', unit: 'person' },
    coef: { entity: 'institution' },
    fundAllocation: { ...yuanOf('institution'), formula: '0' },
    used: { ...yuanOf('region'), formula: 'sum(fundAllocation)' },
    usedBefore: { ...yuanOf('region'), formula: 'prev(used, fund)' },
    perHead: { ...yuanOf('institution'), formula: 'fundAllocation * 2' },
  },
};
const factor = (variable: string, weight: number) => ({ variable, weight, timesSize: false });
const text = { zh: '因', en: 'because' };
const byStudents = [factor('students', 1)];

type Allocation = NonNullable<Sketch['allocations']>[number];

const sketch = (...allocations: Partial<Allocation>[]): Sketch => ({
  region: { fund: 100 },
  institutions: [
    { id: 'a', values: { students: 1 } },
    { id: 'b', values: { students: 3 } },
  ],
  allocations: allocations.map((each) => ({ id: 'fund', pool: 'fund', factors: byStudents, ...each })),
});

/** The problems of allocations, as `code path: piece`. */
const problems = (...allocations: Partial<Allocation>[]) => {
  const done = tryTiny(policy, sketch(...allocations));
  if (done.ok) return [];
  return done.problems.map(({ code, path, data }) => `${code} ${path.join('.')}: ${data['piece'] ?? ''}`);
};

describe('what is refused of an allocation', () => {
  it.each<[string, Partial<Allocation>, string]>([
    ['a pool that is no variable', { pool: 'money' }, 'unknownId allocations.0.pool: money'],
    ['a pool of the schools', { pool: 'students' }, 'wrongEntity allocations.0.pool: students'],
    [
      'a factor that is no variable',
      { factors: [factor('students', 0.5), factor('pupils', 0.5)] },
      'unknownId allocations.0.factors.1.variable: pupils',
    ],
    [
      'a factor of the region',
      { factors: [factor('fund', 1)] },
      'wrongEntity allocations.0.factors.0.variable: fund',
    ],
    [
      'a performance factor that is no variable',
      { performance: [factor('score', 1)] },
      'unknownId allocations.0.performance.0.variable: score',
    ],
    ['a coefficient that is no variable', { adjust: 'luck' }, 'unknownId allocations.0.adjust: luck'],
    ['a coefficient of the region', { adjust: 'fund' }, 'wrongEntity allocations.0.adjust: fund'],
    ['a school that there is not', { among: ['a', 'c'] }, 'unknownId allocations.0.among.1: c'],
    [
      'an amount by hand for a school that there is not',
      { manual: [{ institution: 'c', amount: 1, reason: text }] },
      'unknownId allocations.0.manual.0.institution: c',
    ],
    [
      'a project of a school that there is not',
      { projects: [{ id: 'hall', name: text, institution: 'c', amount: 1, priority: 1 }] },
      'unknownId allocations.0.projects.0.institution: c',
    ],
    ['weights of 90%', { factors: [factor('students', 0.9)] }, 'weightsNotWhole allocations.0.factors: 90'],
    [
      'weights of 110%',
      { factors: [factor('students', 0.6), factor('coef', 0.5)] },
      'weightsNotWhole allocations.0.factors: 110',
    ],
    ['no factors', { factors: [] }, 'weightsNotWhole allocations.0.factors: 0'],
    [
      'a split of 80%',
      { split: { factors: 0.5, projects: 0.3, performance: 0 } },
      'weightsNotWhole allocations.0.split: 80',
    ],
    [
      'a performance part by nothing',
      { split: { factors: 0.9, projects: 0, performance: 0.1 } },
      'weightsNotWhole allocations.0.performance: 0',
    ],
    [
      'a pool that depends on its own parts',
      { pool: 'used' },
      'cycle allocations.0.pool: fundAllocation → … → used → fundAllocation',
    ],
    [
      'a factor that depends on the parts',
      { factors: [factor('perHead', 1)] },
      'cycle allocations.0.factors.0.variable: fundAllocation → … → perHead → fundAllocation',
    ],
    [
      'the parts as their own factor',
      { factors: [factor('fundAllocation', 1)] },
      'cycle allocations.0.factors.0.variable: fundAllocation → … → fundAllocation → fundAllocation',
    ],
  ])('%s', (_, allocation, wanted) => {
    expect(problems(allocation)).toEqual([wanted]);
  });

  it('a second allocation of the same id', () => {
    expect(problems({}, {})).toEqual(['idTwice allocations.1.id: fund']);
  });

  it('everything at once', () => {
    expect(problems({ pool: 'money', adjust: 'luck' }, { id: 'other', factors: [] })).toEqual([
      'unknownId allocations.0.pool: money',
      'unknownId allocations.0.adjust: luck',
      'weightsNotWhole allocations.1.factors: 0',
    ]);
  });

  it('parts that are given as well', () => {
    const given = scenario({
      ...sketch({}),
      institutions: [{ id: 'a' }, { id: 'b', values: { fundAllocation: 5 } }],
    });
    const done = simulate(tinyPack(policy), given);
    expect(done.ok ? [] : done.problems).toEqual([
      {
        code: 'givenAndAllocated',
        file: 'sketch',
        path: ['allocations', 0, 'id'],
        data: { piece: 'b.fundAllocation' },
      },
    ]);
  });

  it('two allocations that wait for each other', () => {
    const variables = {
      ...policy.variables,
      spareAllocation: { ...yuanOf('institution'), formula: '0' },
      spare: { ...yuanOf('region'), formula: 'sum(fundAllocation)' },
      fund: { ...yuanOf('region'), formula: 'sum(spareAllocation)' },
    };
    const done = tryTiny({ variables }, { ...sketch({}, { id: 'spare', pool: 'spare' }), region: {} });
    expect(done.ok ? [] : done.problems.map(({ code }) => code)).toContain('cycle');
  });

  it.each<[string, Partial<Allocation>, string]>([
    [
      'a share of last year where nobody says what last year was',
      { floor: { kind: 'shareOfLastYear', value: 1 } },
      'unknownId allocations.0.floor: lastYearAllocation',
    ],
    [
      'a cap by last year where nobody says what last year was',
      { cap: { kind: 'shareOfLastYear', value: 1 } },
      'unknownId allocations.0.cap: lastYearAllocation',
    ],
    [
      'a factor times the size where the policy counts no students',
      { factors: [{ ...factor('students', 1), timesSize: true }] },
      'unknownId allocations.0.factors.0.timesSize: fullTimeStudents',
    ],
    [
      'a circle that the policy does not know',
      { among: 'higher' },
      'unknownId allocations.0.among: isHigher',
    ],
  ])('%s', (_, allocation, wanted) => {
    expect(problems(allocation)).toEqual([wanted]);
  });
});

describe('what is accepted of an allocation', () => {
  it('a pool of what was used last year', () => {
    const { simulation } = runTiny(policy, {
      ...sketch({ pool: 'usedBefore' }),
      years: { from: 2026, to: 2027 },
    });
    expect([2026, 2027].map((year) => shown(simulation, 'used', year))).toEqual(['100.00', '100.00']);
  });

  it.each<[string, Partial<Allocation>]>([
    ['an amount as the pool', { pool: 100 }],
    ['weights of thirds to fifteen digits', { factors: [factor('students', 0.333), factor('coef', 0.667)] }],
    [
      'no factors where there is no factor part',
      { factors: [], split: { factors: 0, projects: 1, performance: 0 } },
    ],
    ['parts that are no variable of the policy', { id: 'other' }],
  ])('%s', (_, allocation) => {
    expect(problems(allocation)).toEqual([]);
  });
});
