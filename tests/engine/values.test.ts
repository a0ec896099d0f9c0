import { describe, expect, it } from 'vitest';
import { explainCell, type Run } from '../../src/engine';
import { runTiny, type TinyPolicy } from '../support/tiny';
import { shown, type Sketch } from '../support/run';

const input = { unit: 'number' };
const institution = { entity: 'institution', unit: 'number' };

/** The value of `result` in 2026 for the formula, with what is given. */
function result(formula: string, given: Sketch['region'] = {}, policy: TinyPolicy = {}): string {
  const names = ['a', 'b', 'c'];
  const variables = {
    ...Object.fromEntries(names.map((name) => [name, input])),
    ...policy.variables,
    result: { unit: 'number', formula },
  };
  return shown(runTiny({ ...policy, variables }, { region: given }).simulation, 'result', 2026);
}

describe('missing and not applicable', () => {
  const notApplicable = '(1 / 0)';

  it.each([
    ['a + b', { a: 1 }, 'missing'],
    ['0 * a', {}, 'missing'],
    [`a + ${notApplicable}`, {}, 'not applicable'],
    [`${notApplicable} + 1`, {}, 'not applicable'],
    ['min(a, b)', { a: 1 }, 'missing'],
    ['a / b', { a: 1, b: 0 }, 'not applicable'],
    ['a and b', { a: 0 }, '0'],
    ['b and a', { a: 0 }, '0'],
    ['a and b', { a: 1 }, 'missing'],
    [`a and ${notApplicable}`, { a: 0 }, '0'],
    [`a and ${notApplicable}`, { a: 1 }, 'not applicable'],
    [`a and ${notApplicable}`, {}, 'not applicable'],
    ['a or b', { a: 1 }, '1'],
    ['a or b', { a: 0 }, 'missing'],
    [`a or ${notApplicable}`, { a: 0 }, 'not applicable'],
    ['not a', {}, 'missing'],
    ['a ? 1 : b', { a: 1 }, '1'],
    ['a ? b : 2', { a: 0 }, '2'],
    ['a ? 1 : 2', {}, 'missing'],
    [`${notApplicable} ? 1 : 2`, {}, 'not applicable'],
    ['firstKnown(a, b, 7)', {}, '7'],
    ['firstKnown(a, b, 7)', { b: 3 }, '3'],
    [`firstKnown(a, ${notApplicable}, 7)`, {}, 'not applicable'],
    ['firstKnown(a, b)', {}, 'missing'],
  ] as const)('%s with %j is %s', (formula, given, wanted) => {
    expect(result(formula, given)).toBe(wanted);
  });

  it('a year outside the run has no formula, and asking for it disturbs no other cell', () => {
    const variables = { a: institution, twice: { ...institution, formula: 'a * 2' } };
    const institutions = [1, 2].map((a) => ({ values: { a } }));
    const { simulation } = runTiny({ variables }, { years: { from: 2025, to: 2026 }, institutions });
    expect(shown(simulation, 'twice', 2027, 0)).toBe('missing');
    expect(shown(simulation, 'a', 2027, 0)).toBe('1');
    expect([2025, 2026].map((year) => shown(simulation, 'twice', year, 1))).toEqual(['4', '4']);
    expect(shown(simulation, 'twice', 2027, 0)).toBe('missing');
  });

  it('names every input that is missing, once', () => {
    const variables = { a: input, b: input, sum: { formula: 'a + b + a' }, result: { formula: 'sum + b' } };
    const { simulation } = runTiny({ variables });
    const value = simulation.value('result', 0, 2026);
    expect(value.kind === 'missing' && [...value.inputs.keys()]).toEqual(['region.a@2026', 'region.b@2026']);
  });

  it('shows everything else while one input is missing', () => {
    const variables = { a: input, b: input, broken: { formula: 'a * 2' }, whole: { formula: 'b * 2' } };
    const { simulation } = runTiny({ variables }, { region: { b: 3 } });
    expect([shown(simulation, 'broken', 2026), shown(simulation, 'whole', 2026)]).toEqual(['missing', '6']);
  });
});

describe('the whole language', () => {
  it.each([
    ['a + b * c', '7'],
    ['(a + b) * c', '9'],
    ['-a + b', '1'],
    ['a - b - c', '-4'],
    ['c / b', '1.5'],
    ['a < b', '1'],
    ['b < b', '0'],
    ['b <= b', '1'],
    ['a > b', '0'],
    ['c >= c', '1'],
    ['a == 1', '1'],
    ['a != 1', '0'],
    ['min(c, a, b)', '1'],
    ['max(c, a, b)', '3'],
    ['abs(a - c)', '2'],
    ['floor(c / b)', '1'],
    ['floor(-c / b)', '-2'],
    ['ceil(c / b)', '2'],
    ['round(c / b)', '2'],
    ['round(-c / b)', '-2'],
    ['clamp(a, b, c)', '2'],
    ['clamp(9, b, c)', '3'],
    ['clamp(b, a, c)', '2'],
    ['0.1 + 0.2 == 0.3', '1'],
  ])('%s is %s for a = 1, b = 2, c = 3', (formula, wanted) => {
    expect(result(formula, { a: 1, b: 2, c: 3 })).toBe(wanted);
  });
});

describe('years', () => {
  const years = { from: 2025, to: 2028 };
  const run = (variables: TinyPolicy['variables'], region: Sketch['region'], set = {}): Run =>
    runTiny({ variables: variables ?? {} }, { years, region: region ?? {} }, set);
  const row = ({ simulation }: Run, id: string) =>
    [2025, 2026, 2027, 2028].map((year) => shown(simulation, id, year));

  it('a plain number holds for every year', () => {
    expect(row(run({ a: input }, { a: 4 }), 'a')).toEqual(['4', '4', '4', '4']);
  });

  it('a map of years holds its last value in gaps and later years, and is missing before the first', () => {
    expect(row(run({ a: input }, { a: { 2026: 4, 2028: 9 } }), 'a')).toEqual(['missing', '4', '4', '9']);
  });

  it('a value given before the first year is held into it', () => {
    expect(row(run({ a: input }, { a: { 2020: 4 } }), 'a')).toEqual(['4', '4', '4', '4']);
  });

  it('with `after: none`, a year without entry is zero', () => {
    const variables = { a: { ...input, after: 'none' } };
    expect(row(run(variables, { a: { 2026: 4 } }), 'a')).toEqual(['missing', '4', '0', '0']);
  });

  it('given cells win and every other cell follows the formula', () => {
    const variables = { a: { formula: 'prev(a) * 2' } };
    expect(row(run(variables, { a: { 2025: 1, 2027: 10 } }), 'a')).toEqual(['1', '2', '10', '20']);
  });

  it('in the first year prev reads only what is given for the year before', () => {
    const variables = {
      a: input,
      b: { formula: '5' },
      fromGiven: { formula: 'prev(a)' },
      fromFormula: { formula: 'prev(b)' },
    };
    const done = run(variables, { a: { 2024: 3, 2025: 4 } });
    expect(row(done, 'fromGiven')).toEqual(['3', '4', '4', '4']);
    expect(row(done, 'fromFormula')).toEqual(['missing', '5', '5', '5']);
  });

  it('prev with a start takes the given cell of the year before, else the start', () => {
    const variables = { a: { formula: 'prev(a, 100) + 1' } };
    expect(row(run(variables, {}), 'a')).toEqual(['101', '102', '103', '104']);
    expect(row(run(variables, { a: { 2024: 7 } }), 'a')).toEqual(['8', '9', '10', '11']);
  });

  it('prev takes any expression', () => {
    const variables = { a: input, b: input, ratio: { formula: 'prev(a / b)' } };
    expect(row(run(variables, { a: { 2024: 1, 2025: 2 }, b: 4 }), 'ratio')).toEqual([
      '0.25',
      '0.5',
      '0.5',
      '0.5',
    ]);
  });

  it('a patched cell changes that cell alone, and others only through prev', () => {
    const variables = { a: input, b: { formula: 'prev(b, 1) + a' } };
    const done = run(variables, { a: { 2025: 10 } }, { 'region.a@2026': 99 });
    expect(row(done, 'a')).toEqual(['10', '99', '10', '10']);
    expect(row(done, 'b')).toEqual(['11', '110', '120', '130']);
  });

  it('a patch without year sets every year', () => {
    expect(row(run({ a: input }, { a: { 2025: 10, 2027: 20 } }, { 'region.a': 3 }), 'a')).toEqual([
      '3',
      '3',
      '3',
      '3',
    ]);
  });

  it('walks a long chain of years without running out of stack', () => {
    const variables = Object.fromEntries(
      Array.from({ length: 150 }, (_, index) => [
        `x${index}`,
        { formula: index === 0 ? 'prev(x149, 0) + 1' : `prev(x${index - 1}, 0) + x${index - 1}` },
      ]),
    );
    const done = runTiny({ variables }, { years: { from: 1990, to: 2045 } });
    expect(done.simulation.value('x149', 0, 2045).kind).toBe('known');
  });
});

describe('entities', () => {
  const two = (first: number, second: number) => [{ values: { x: first } }, { values: { x: second } }];
  const across = (formula: string, institutions: Sketch['institutions']) =>
    shown(
      runTiny({ variables: { x: institution, result: { formula } } }, { institutions: institutions ?? [] })
        .simulation,
      'result',
      2026,
    );

  it.each([
    ['sum(x)', two(1, 2), '3'],
    ['mean(x)', two(1, 2), '1.5'],
    ['count(x > 1)', two(1, 2), '1'],
    ['sum(x)', [], '0'],
    ['mean(x)', [], 'not applicable'],
    ['count(x > 1)', [], '0'],
    ['sum(x)', [{ values: { x: 1 } }, {}], 'missing'],
    ['sum(x > 1 ? x : 0)', two(1, 2), '2'],
  ])('%s over %j is %s', (formula, institutions, wanted) => {
    expect(across(formula, institutions)).toBe(wanted);
  });

  it('an aggregate passes over what is not applicable', () => {
    const variables = {
      x: institution,
      y: { ...institution, formula: 'x', appliesTo: 'x > 1' },
      total: { formula: 'sum(y)' },
      both: { formula: 'sum(x + y)' },
    };
    const { simulation } = runTiny({ variables }, { institutions: two(1, 2) });
    expect([shown(simulation, 'total', 2026), shown(simulation, 'both', 2026)]).toEqual(['2', '4']);
  });

  it('where a variable does not apply, a given value does not count either', () => {
    const variables = { x: { ...input, appliesTo: '0' } };
    expect(shown(runTiny({ variables }, { region: { x: 5 } }).simulation, 'x', 2026)).toBe('not applicable');
  });

  it('a lower entity reads those above it', () => {
    const variables = { rate: input, x: institution, y: { ...institution, formula: 'x * rate' } };
    const { simulation } = runTiny({ variables }, { region: { rate: 3 }, institutions: two(1, 2) });
    expect([0, 1].map((index) => shown(simulation, 'y', 2026, index))).toEqual(['3', '6']);
  });

  it('share and allocate run over the siblings, and allocate to the last fen', () => {
    const variables = {
      pool: { unit: 'yuan' },
      x: institution,
      part: { ...institution, formula: 'share(x)' },
      money: { entity: 'institution', unit: 'yuan', formula: 'allocate(pool, x)' },
      total: { unit: 'yuan', formula: 'sum(money)' },
    };
    const institutions = [1, 1, 1].map((x) => ({ values: { x } }));
    const { simulation } = runTiny({ variables }, { region: { pool: 100 }, institutions });
    expect([0, 1, 2].map((index) => shown(simulation, 'money', 2026, index))).toEqual([
      '33.34',
      '33.33',
      '33.33',
    ]);
    expect(shown(simulation, 'part', 2026)).toBe('0.333333333333');
    expect(shown(simulation, 'total', 2026)).toBe('100.00');
  });

  it('a pool that is a sum is summed where it is shared out, whoever is asked first', () => {
    const variables = {
      x: institution,
      cost: { entity: 'program', unit: 'yuan' },
      money: { entity: 'institution', unit: 'yuan', formula: 'allocate(sum(cost), x)' },
      total: { unit: 'yuan', formula: 'sum(money)' },
    };
    const program = (id: string, cost: number) => ({ id, values: { cost } });
    const institutions = [
      { values: { x: 1 }, programs: [program('m', 100), program('n', 200)] },
      { values: { x: 2 }, programs: [program('m', 600)] },
      { values: { x: 0 } },
    ];
    for (const asked of [
      [0, 1, 2],
      [2, 1, 0],
    ]) {
      const { simulation } = runTiny({ variables }, { institutions });
      const shares = new Map(asked.map((index) => [index, shown(simulation, 'money', 2026, index)]));
      expect([0, 1, 2].map((index) => shares.get(index))).toEqual(['300.00', '600.00', '0.00']);
      expect(shown(simulation, 'total', 2026)).toBe('900.00');
    }
    const { simulation } = runTiny({ variables }, { institutions });
    const { formula } = explainCell(simulation, 'money', 1, 2026);
    expect(formula?.groups.map(({ parts }) => parts.length)).toEqual([3]);
  });

  it('a pool may sum what the receivers themselves have', () => {
    const variables = {
      x: { entity: 'institution', unit: 'yuan' },
      even: { entity: 'institution', unit: 'yuan', formula: 'allocate(sum(x), 1)' },
    };
    const { simulation } = runTiny({ variables }, { institutions: two(1, 2) });
    expect([0, 1].map((index) => shown(simulation, 'even', 2026, index))).toEqual(['1.50', '1.50']);
  });

  it('nothing can be shared by weights that are all zero', () => {
    const variables = {
      pool: { unit: 'yuan' },
      x: institution,
      money: { entity: 'institution', unit: 'yuan', formula: 'allocate(pool, x)' },
    };
    const { simulation } = runTiny({ variables }, { region: { pool: 100 }, institutions: two(0, 0) });
    expect(shown(simulation, 'money', 2026)).toBe('not applicable');
  });

  it('a parameter without a figure makes what needs it not applicable', () => {
    const { simulation } = runTiny({ parameters: { p: {} }, variables: { result: { formula: 'p * 2' } } });
    expect(simulation.value('result', 0, 2026)).toEqual({
      kind: 'notApplicable',
      because: { code: 'noClause', parameter: 'p' },
    });
  });

  it('a dated parameter holds from its year on and not before', () => {
    const parameters = { p: { values: { 2026: 5, 2028: 6 } } };
    const { simulation } = runTiny(
      { parameters, variables: { r: { formula: 'p' } } },
      { years: { from: 2025, to: 2028 } },
    );
    expect([2025, 2026, 2027, 2028].map((year) => shown(simulation, 'r', year))).toEqual([
      'not applicable',
      '5',
      '5',
      '6',
    ]);
  });
});
