import { describe, expect, it } from 'vitest';
import { compose, simulate } from '../../src/engine';
import { policyFile } from '../../src/schema';
import { runTiny, tinyPack, tryTiny, type TinyPolicy } from '../support/tiny';
import { scenario, shown } from '../support/run';

const codes = (policy: TinyPolicy, patch = {}) => {
  const done = tryTiny(policy, {}, [{ origin: 'test', patch }]);
  return done.ok ? [] : done.problems.map(({ code }) => code);
};

const permutations = <T>(list: readonly T[]): T[][] =>
  list.length < 2
    ? [[...list]]
    : list.flatMap((item, at) =>
        permutations(list.filter((_, index) => index !== at)).map((rest) => [item, ...rest]),
      );

describe('what is refused when a policy is compiled', () => {
  it.each([
    ['an unknown name', { variables: { a: { formula: 'b + 1' } } }, 'unknownName'],
    [
      'yuan added to people',
      { variables: { a: { unit: 'yuan' }, b: { unit: 'person' }, c: { unit: 'yuan', formula: 'a + b' } } },
      'unitMismatch',
    ],
    [
      'a result of another unit',
      { variables: { a: { unit: 'yuan' }, c: { unit: 'person', formula: 'a * 2' } } },
      'unitMismatch',
    ],
    [
      'branches of different units',
      {
        variables: { a: { unit: 'yuan' }, b: { unit: 'person' }, c: { unit: 'yuan', formula: '1 ? a : b' } },
      },
      'unitMismatch',
    ],
    [
      'a comparison of different units',
      { variables: { a: { unit: 'yuan' }, b: { unit: 'person' }, c: { formula: 'a < b' } } },
      'unitMismatch',
    ],
    ['a unit that does not exist', { variables: { a: { unit: 'dollar' } } }, 'unknownUnit'],
    ['a kind of entity that does not exist', { variables: { a: { entity: 'district' } } }, 'unknownEntity'],
    [
      'a lower entity outside an aggregate',
      { variables: { x: { entity: 'institution' }, a: { formula: 'x' } } },
      'lowerEntityOutsideAggregate',
    ],
    ['an aggregate over nothing below', { variables: { b: {}, a: { formula: 'sum(b)' } } }, 'nothingBelow'],
    [
      'an aggregate over two branches',
      {
        variables: {
          x: { entity: 'institution' },
          y: { entity: 'enterprise' },
          a: { formula: 'sum(x + y)' },
        },
      },
      'notOneBranch',
    ],
    [
      'a pool on the level of the receivers',
      {
        variables: { x: { entity: 'institution' }, y: { entity: 'institution', formula: 'allocate(x, x)' } },
      },
      'poolNotAbove',
    ],
    [
      'a target that waits for an option that there is not',
      {
        variables: { a: {} },
        targets: [{ id: 't', indicator: 'a', comparison: '>=', value: 1, by: 2026, when: { way: 'x' } }],
        readings: { way: { default: 'one', options: { one: {} } } },
      },
      'unknownOption',
    ],
    ['a reading without a default', { readings: { way: { options: { one: {} } } } }, 'incomplete'],
    [
      'a reading with a default that is no option',
      { readings: { way: { default: 'one' } } },
      'unknownOption',
    ],
    [
      'a remedy whose money pays a use below the root',
      {
        variables: { a: {}, x: { entity: 'institution' } },
        checks: [{ id: 'c', value: 'a', comparison: '>=', threshold: 0, remedy: { lever: 'a', use: 'x' } }],
      },
      'wrongEntity',
    ],
    ['a figure without a source', { parameters: { p: { values: 1, source: undefined } } }, 'incomplete'],
    ['a name that is both', { parameters: { a: {} }, variables: { a: {} } }, 'nameTwice'],
  ] as const)('%s', (_, policy, code) => {
    expect(codes(policy as TinyPolicy)).toContain(code);
  });

  it('units cancel, 0 fits everywhere, and people, weighted people and posts are one', () => {
    const variables = {
      money: { unit: 'yuan' },
      heads: { unit: 'person' },
      weighted: { unit: 'weightedPerson' },
      posts: { unit: 'post' },
      level: { unit: 'yuan/person', formula: 'money / heads' },
      due: { unit: 'yuan', formula: 'max(0, level * weighted) + 0' },
      free: { unit: 'post', formula: 'posts - heads' },
      ratio: { unit: 'ratio', formula: 'money / money + 0.5' },
    };
    expect(codes({ variables })).toEqual([]);
  });

  it('a cycle within one year by the names of its ring, while one through prev is legal', () => {
    const ring = { variables: { a: { formula: 'b' }, b: { formula: 'c + 1' }, c: { formula: 'a' } } };
    const done = tryTiny(ring);
    expect(done.ok ? [] : done.problems.map(({ data }) => data['piece'])).toEqual(['a → b → c → a']);
    expect(codes({ variables: { a: { formula: 'b' }, b: { formula: 'prev(a, 0) + 1' } } })).toEqual([]);
  });

  it('a cycle through a condition or a scope', () => {
    expect(codes({ variables: { a: { formula: '1', appliesTo: 'b' }, b: { formula: 'a' } } })).toContain(
      'cycle',
    );
  });
});

describe('patches', () => {
  const policy: TinyPolicy = {
    parameters: { p: { values: { 2025: 1, 2027: 2 } }, empty: {} },
    variables: { a: {}, r: { formula: 'p * 10' } },
    readings: {
      way: { default: 'one', options: { one: {}, two: { 'variables.r.formula': 'p * 100' } } },
      other: { default: 'x', options: { x: {}, y: { 'variables.r.formula': '0' } } },
      idle: { default: 'x', options: { x: {}, y: {} } },
    },
  };
  const years = { from: 2025, to: 2028 };
  const row = (patch: Record<string, string | number>) => {
    const { simulation } = runTiny(policy, { years }, patch);
    return [2025, 2026, 2027, 2028].map((year) => shown(simulation, 'r', year));
  };

  it.each([
    [{}, ['10', '10', '20', '20']],
    [{ 'parameters.p': 5 }, ['50', '50', '50', '50']],
    [{ 'parameters.p@2026': 5 }, ['10', '50', '50', '50']],
    [{ 'parameters.p@2026': 5, 'parameters.p@2028': 7 }, ['10', '50', '50', '70']],
    [{ 'parameters.p@2028': 7, 'parameters.p@2026': 5 }, ['10', '50', '50', '70']],
    [{ 'readings.way': 'two' }, ['100', '100', '200', '200']],
    [{ 'readings.way': 'two', 'variables.r.formula': 'p' }, ['1', '1', '2', '2']],
    [{ 'variables.r.appliesTo': 'p > 1' }, ['not applicable', 'not applicable', '20', '20']],
  ])('%j', (patch, wanted) => {
    expect(row(patch)).toEqual(wanted);
  });

  it.each([
    [{ 'region.unknown': 1 }, 'unknownId'],
    [{ 'parameters.unknown': 1 }, 'unknownId'],
    [{ 'parameters.p': 1e-200 }, 'notANumber'],
    [{ 'readings.unknown': 'x' }, 'unknownId'],
    [{ 'readings.way': 'three' }, 'unknownOption'],
    [{ 'institutions.nobody.a': 1 }, 'wrongEntity'],
    [{ nonsense: 1 }, 'unknownPath'],
    [{ 'region.a': 'much' }, 'notANumber'],
    [{ 'region.a': '1e400' }, 'notANumber'],
    [{ 'region.a': -1 }, 'belowMinimum'],
    [{ 'region.a': 1e16 }, 'tooLarge'],
    [{ 'variables.r.formula': 'p +' }, 'formulaSyntax'],
    [{ 'variables.r.formula': 'evaluate(p)' }, 'formulaNotAllowed'],
    [{ 'readings.way': 'two', 'readings.other': 'y' }, 'readingsConflict'],
  ])('%j is refused as %s', (patch, code) => {
    expect(codes(policy, patch)).toContain(code);
  });

  it('accepts what the policy does not use, and says so', () => {
    const { notes, simulation } = runTiny(policy, { years }, { 'parameters.empty': 3, 'readings.idle': 'y' });
    expect(notes.map(({ code }) => code).sort()).toEqual(['parameterNotUsed', 'readingNotUsed']);
    expect(simulation.parameter('empty', 2026).kind).toBe('notApplicable');
  });

  it('a later layer wins over an earlier one', () => {
    const done = tryTiny(policy, { years }, [
      { origin: 'scenario', patch: { 'parameters.p': 5 } },
      { origin: '--set', patch: { 'parameters.p': 6 } },
    ]);
    expect(done.ok && shown(done.value.simulation, 'r', 2026)).toBe('60');
  });

  it('a wildcard reaches every institution, and a name wins over it in whatever order they stand', () => {
    const pack = tinyPack({ variables: { x: { entity: 'institution' } } });
    const sketch = scenario({ institutions: [{}, {}] });
    for (const patch of [
      { 'institutions.*.x': 1, 'institutions.college-2.x': 2 },
      { 'institutions.college-2.x': 2, 'institutions.*.x': 1 },
    ]) {
      const done = simulate(pack, sketch, [{ origin: 'test', patch }]);
      expect(done.ok && [0, 1].map((index) => shown(done.value.simulation, 'x', 2026, index))).toEqual([
        '1',
        '2',
      ]);
    }
  });

  it.each([
    [{ 'programs.*.x': 1, 'programs.a/*.x': 2 }, ['2', '2', '1']],
    [{ 'programs.*.x': 1, 'programs.*/*.x': 2 }, ['2', '2', '2']],
    [{ 'programs.*/*.x': 1, 'programs.*/m.x': 2 }, ['2', '1', '2']],
    [{ 'programs.*/m.x': 1, 'programs.a/*.x': 2, 'programs.*.x': 3 }, ['2', '2', '1']],
    [{ 'programs.a/*.x': 1, 'programs.a/m.x': 2, 'programs.*.x': 3 }, ['2', '1', '3']],
    [{ 'programs.a/m.x': 1, 'programs.*.x@2026': 2, 'programs.*.x@2025': 3 }, ['2', '2', '2']],
    [{ 'programs.*.x@2026': 1, 'programs.a/*.x@2026': 2, 'programs.a/m.x': 3 }, ['2', '2', '1']],
  ] as const)('%j means the same in whatever order it is written', (patch, wanted) => {
    const pack = tinyPack({ variables: { x: { entity: 'program' } } });
    const program = (id: string) => ({ id, values: {} });
    const sketch = scenario({
      institutions: [
        { id: 'a', programs: [program('m'), program('n')] },
        { id: 'b', programs: [program('m')] },
      ],
    });
    for (const written of permutations(Object.entries(patch))) {
      const done = simulate(pack, sketch, [{ origin: 'test', patch: Object.fromEntries(written) }]);
      const row = done.ok && [0, 1, 2].map((index) => shown(done.value.simulation, 'x', 2026, index));
      expect(row, JSON.stringify(written)).toEqual(wanted);
    }
  });
});

describe('composition', () => {
  const label = { zh: '例', en: 'example' };
  const parent = policyFile.parse({
    schemaVersion: 1,
    id: 'parent',
    status: 'draft',
    parameters: { p: { label, unit: 'number', values: 1, force: 'mandatory' } },
    checks: [{ id: 'c', label, entity: 'region', value: 'p', comparison: '>=', threshold: '0' }],
    readings: { r: { default: 'a', options: { a: {}, b: {} } } },
  });
  const child = policyFile.parse({
    schemaVersion: 1,
    id: 'child',
    extends: 'parent',
    status: 'draft',
    parameters: { p: { values: 2 } },
    checks: [{ id: 'c', comparison: '>' }],
    readings: { r: { options: { b: { 'parameters.p': 3 } } } },
  });

  it('a child changes the keys it repeats and keeps the rest', () => {
    const { parameters, checks, readings } = compose([parent, child]);
    expect(parameters.get('p')).toMatchObject({
      label,
      values: 2,
      force: 'mandatory',
      declaredIn: 'parent',
      changedIn: 'child',
    });
    expect(checks.get('c')).toMatchObject({ comparison: '>', threshold: '0' });
    expect(readings.get('r')).toMatchObject({ default: 'a', options: { a: {}, b: { 'parameters.p': 3 } } });
  });

  it('does not change the parent', () => {
    compose([parent, child]);
    expect(parent.parameters['p']?.values).toBe(1);
  });
});

describe('requirements', () => {
  const policy = (comparison: string, force = 'mandatory'): TinyPolicy => ({
    variables: { a: { min: -100 }, limit: {} },
    checks: [{ id: 'c', value: 'a', comparison, threshold: 'limit', force }],
    targets: [{ id: 't', indicator: 'a', comparison, value: 10, by: 2026 }],
  });
  const status = async (comparison: string, a: number | undefined, force?: string) => {
    const { runCheck } = await import('../../src/engine');
    const { simulation } = runTiny(policy(comparison, force), {
      region: { limit: 10, ...(a === undefined ? {} : { a }) },
    });
    const [rule] = simulation.rules.checks;
    if (!rule) throw new Error('no check');
    const row = runCheck(rule, simulation, 0, 2026);
    return [row.status, row.margin.kind === 'known' ? row.margin.number.toString() : '-'];
  };

  it.each([
    ['>=', 9, 'notMet', '-1'],
    ['>=', 10, 'met', '0'],
    ['>=', 11, 'met', '1'],
    ['>', 10, 'notMet', '0'],
    ['>', 11, 'met', '1'],
    ['<=', 10, 'met', '0'],
    ['<=', 11, 'notMet', '-1'],
    ['<', 10, 'notMet', '0'],
    ['==', 10, 'met', '0'],
    ['==', 12, 'notMet', '-2'],
    ['==', 8, 'notMet', '-2'],
  ])('%s 10 for %d is %s by a margin of %s', async (comparison, a, wanted, margin) => {
    expect(await status(comparison, a)).toEqual([wanted, margin]);
  });

  it.each([
    ['permissive', 'advisory'],
    ['encouraged', 'advisory'],
    ['mandatory', 'notMet'],
    ['target', 'notMet'],
  ])('a rule that is %s and not followed is %s', async (force, wanted) => {
    expect((await status('>=', 9, force))[0]).toBe(wanted);
  });

  it('is unknown while an operand is missing', async () => {
    expect((await status('>=', undefined))[0]).toBe('unknown');
  });

  it('a threshold is compared before rounding', async () => {
    expect((await status('>=', 9.9999999))[0]).toBe('notMet');
  });

  it('a target is not due before its year, counts early, and fails from its year on', async () => {
    const { runTarget } = await import('../../src/engine');
    const years = { from: 2024, to: 2027 };
    const statuses = (a: Record<string, number>) => {
      const { simulation } = runTiny(policy('>='), { years, region: { a, limit: 0 } });
      const [rule] = simulation.rules.targets;
      return [2024, 2025, 2026, 2027].map((year) => rule && runTarget(rule, simulation, 0, year).status);
    };
    expect(statuses({ 2024: 9 })).toEqual(['notDue', 'notDue', 'notMet', 'notMet']);
    expect(statuses({ 2024: 9, 2025: 10 })).toEqual(['notDue', 'met', 'met', 'met']);
  });
});
