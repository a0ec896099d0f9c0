import { describe, expect, it } from 'vitest';
import { findScenario } from '../../src/cli/files';
import {
  carriersOf,
  flagId,
  flowId,
  givenValues,
  keyFigures,
  provenanceOf,
  seriesOf,
  sourceIds,
  useIds,
  variableOf,
  Workspace,
  yearlyFigures,
} from '../../src/state';
import { packOf, policyIds } from '../support/run';

function table(policy: string, id = 'xingan'): Workspace {
  const loaded = findScenario(id);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems[0]));
  return new Workspace(packOf(policy), loaded.value.value, undefined);
}

describe.each(policyIds)('the figures in view under %s', (policy) => {
  const { simulation } = table(policy);
  const { variables, parameters } = simulation.rules;

  it('every source and use and what flows between them are variables, whether it may is a parameter', () => {
    const pairs = sourceIds.flatMap((source) => useIds.map((use) => [source, use] as const));
    const flows = pairs.map(([source, use]) => flowId(source, use));
    expect([...sourceIds, ...useIds, ...flows].filter((id) => !variables.has(id))).toEqual([]);
    const flags = pairs.map(([source, use]) => flagId(source, use));
    expect(flags.filter((id) => !parameters.has(id))).toEqual([]);
  });

  it('shows at most four figures first, and only those that apply', () => {
    const shown = keyFigures(simulation, 2026);
    expect(shown.length).toBeGreaterThan(2);
    expect(shown.length).toBeLessThanOrEqual(4);
    for (const id of [...shown, ...yearlyFigures(simulation, 2026)])
      expect(simulation.value(id, 0, 2026).kind, id).not.toBe('notApplicable');
  });

  it('each element that names a clause is found under that clause', () => {
    const carriers = carriersOf(simulation.rules);
    for (const { id, clause } of simulation.rules.checks)
      expect(carriers.get(clause), clause).toContainEqual({ kind: 'check', id });
    for (const { id, source } of variables.values())
      if (source && 'clause' in source)
        for (const clause of [source.clause, ...(source.also ?? [])])
          expect(carriers.get(clause), clause).toContainEqual({ kind: 'variable', id });
    const readings = [...simulation.rules.readings.values()].filter(({ used, clause }) => used && clause);
    for (const { id, clause = '' } of readings)
      expect(carriers.get(clause)).toContainEqual({ kind: 'reading', id });
  });
});

describe('a series', () => {
  it('has a cell for every year, in the unit of its variable', () => {
    const { simulation } = table('xingan');
    const { cells, unit } = seriesOf(simulation, 'fullTimeStudents', 1);
    const { from, to } = simulation.years;
    expect(cells.map(({ year }) => year)).toEqual(
      Array.from({ length: to - from + 1 }, (_, at) => from + at),
    );
    expect([unit, cells[0]?.value]).toEqual(['person', simulation.value('fullTimeStudents', 1, from)]);
  });
});

describe('where given data come from', () => {
  const { scenario, simulation } = table('xingan');
  const stated = { kind: 'official', year: 2024 } as const;
  const derived = { kind: 'derived' } as const;

  it('is said by the path of the value, else by one for all entities of its kind', () => {
    const given = { ...scenario, provenance: { 'institutions.a.x': stated, 'institutions.*.x': derived } };
    expect(provenanceOf(given, 'institutions.a', 'x')).toBe(stated);
    expect(provenanceOf(given, 'institutions.b', 'x')).toBe(derived);
    expect(provenanceOf(given, 'institutions.b', 'y')).toBeUndefined();
    const programs = { ...scenario, provenance: { 'programs.*/*.x': derived } };
    expect(provenanceOf(programs, 'programs.a/b', 'x')).toBe(derived);
  });

  it('is listed for every value that the policy uses; one without a word is unstated', () => {
    const silent = givenValues({ ...scenario, provenance: {} }, simulation.rules);
    expect(silent.length).toBeGreaterThan(10);
    expect(silent.every(({ kind }) => kind === 'unstated')).toBe(true);
    expect(silent.map(({ path }) => path)).toEqual(
      givenValues(scenario, simulation.rules).map(({ path }) => path),
    );
  });

  it('the variable is the end of the path', () => {
    expect([variableOf('institutions.a.staff'), variableOf('region.vatPaid'), variableOf('?')]).toEqual([
      'staff',
      'vatPaid',
      '?',
    ]);
  });
});
