import { describe, expect, it } from 'vitest';
import {
  remedyFor,
  remedyForExcess,
  requirementList,
  solve,
  toFixed,
  zero,
  parseExact,
  type Goal,
} from '../../src/engine';
import { runTiny } from '../support/tiny';
import { run, scenario } from '../support/run';

/** Solves for `x` so that `y` stands on the right side of the limit, and says what x becomes. */
function solved(formula: string, unit: string, x: number, limit: string, comparison = '>='): string {
  const variables = { x: unit === 'ratio' ? { unit, min: 0 } : { unit }, y: { formula } };
  const { simulation } = runTiny(
    { variables, checks: [{ id: 'c', value: 'y', comparison, threshold: limit, remedy: { lever: 'x' } }] },
    { region: { x } },
  );
  const [group] = requirementList(simulation, 2026);
  if (!group) throw new Error('no requirement');
  const remedy = remedyFor(group.worst, simulation);
  return remedy.kind === 'solved' ? toFixed(remedy.to, 4) : remedy.why;
}

describe('solving for one lever', () => {
  it('upwards to the least whole number that does', () => {
    expect(solved('x * 3', 'number', 1, '100')).toBe('34.0000');
  });

  it('downwards where that is the way', () => {
    expect(solved('x * 2', 'number', 50, '10', '<=')).toBe('5.0000');
  });

  it('a share to a hundredth of a percent, and not beyond the whole', () => {
    expect(solved('x * 0.9', 'ratio', 0.2, '0.3')).toBe('0.3334');
    expect(solved('x * 0.2', 'ratio', 0.2, '0.3')).toBe('outOfRange');
  });

  it('strictly more where the requirement is strict', () => {
    expect(solved('x', 'number', 3, '10', '>')).toBe('11.0000');
    expect(solved('x', 'number', 3, '10', '>=')).toBe('10.0000');
  });

  it('through a curve and over a step', () => {
    expect(solved('x * x', 'number', 1, '1000000')).toBe('1000.0000');
    expect(solved('x >= 37 ? 5 : 0', 'number', 1, '5')).toBe('37.0000');
  });

  it('to a whole fen, person or hundredth of a percent, wherever it starts', () => {
    const third = (unit: string, limit: string, comparison = '>=') => {
      const variables = {
        start: { unit: 'number' },
        x: { unit, role: 'lever', formula: unit === 'ratio' ? 'start / 3' : `start * y1 / 3` },
        y1: { unit },
        y: { formula: unit === 'ratio' ? 'x' : 'x / y1' },
      };
      const { simulation } = runTiny(
        {
          variables,
          checks: [{ id: 'c', value: 'y', comparison, threshold: limit, remedy: { lever: 'x' } }],
        },
        { region: { start: 1, y1: 1 } },
      );
      const [group] = requirementList(simulation, 2026);
      if (!group) throw new Error('no requirement');
      const remedy = remedyFor(group.worst, simulation);
      return remedy.kind === 'solved' ? remedy.to.toFraction() : remedy.why;
    };
    expect(third('yuan', '0.335')).toBe('17/50');
    expect(third('yuan', '0.334')).toBe('17/50');
    expect(third('yuan', '0.331', '<=')).toBe('33/100');
    expect(third('ratio', '0.33335')).toBe('1667/5000');
    expect(third('person', '1')).toBe('1');
  });

  it('says that a lever has no effect', () => {
    expect(solved('0 * x + 1', 'number', 1, '2')).toBe('noEffect');
  });

  it('gives the value that holds while the one a step nearer does not', () => {
    const { simulation } = runTiny(
      { variables: { x: { unit: 'yuan' }, y: { unit: 'yuan', formula: 'x / 3' } } },
      { region: { x: 100 } },
    );
    const limit = parseExact('123456.789') ?? zero;
    const goal: Goal = {
      holds: (on) => {
        const value = on.value('y', 0, 2026);
        return value.kind === 'known' && value.number.compare(limit) >= 0;
      },
      margin: (on) => {
        const value = on.value('y', 0, 2026);
        return value.kind === 'known' ? { kind: 'known', number: value.number.sub(limit) } : value;
      },
    };
    const solution = solve(simulation, { variable: 'x', index: 0, year: 2026 }, goal);
    expect(solution.kind === 'solved' && toFixed(solution.to, 2)).toBe('370370.37');
    expect(solution.kind === 'solved' && goal.holds(solution.simulation)).toBe(true);
  });
});

describe('remedies of the policies', () => {
  const league = (values: Record<string, number>) =>
    scenario({
      level: 'prefecture',
      region: { vatPaid: 1e8, consumptionTaxPaid: 0 },
      institutions: [{ values: { fullTimeStudents: 11531, ...values } }],
    });
  const remedyOf = (policy: string, id: string, given: ReturnType<typeof league>, set = {}) => {
    const { simulation } = run(policy, given, set);
    const group = requirementList(simulation, 2026).find((each) => each.id === id);
    if (!group) throw new Error(`no requirement ${id}`);
    return remedyFor(group.worst, simulation);
  };

  it('a floor missed by 50 yuan for 11,531 students costs 576,550.00, paid by the general budget or transfers', () => {
    const remedy = remedyOf('inner-mongolia', 'higherFloorAverage', league({ perStudentStandard: 11950 }));
    if (remedy.kind !== 'solved') throw new Error(remedy.why);
    expect(remedy.lever.variable).toBe('higherAppropriationTopUp');
    expect(toFixed(remedy.to, 2)).toBe('576550.00');
    expect(remedy.cost && toFixed(remedy.cost.amount, 2)).toBe('576550.00');
    expect(remedy.cost?.sources).toEqual(['transferSource', 'generalBudgetSource']);
  });

  it('college by college the same lever is shared out where it is short: 4,500,000.00', () => {
    const two = scenario({
      institutions: [
        { values: { fullTimeStudents: 5000, perStudentStandard: 13000 } },
        { values: { fullTimeStudents: 3000, perStudentStandard: 10500 } },
      ],
    });
    const { simulation } = run('inner-mongolia', two, {
      'readings.higherFloorTest': 'each',
      'region.higherAppropriationTopUp': 4500000,
    });
    expect(
      toFixed(
        (simulation.value('higherFloorShortfall', 0, 2026) as { number: Parameters<typeof toFixed>[0] })
          .number,
        2,
      ),
    ).toBe('0.00');
  });

  it('a share of 25% goes to the 30% of the document', () => {
    const given = league({ perStudentStandard: 12000 });
    const remedy = remedyOf('inner-mongolia', 'vetEarmarkFloor', given, { 'region.vetEarmarkShare': 0.25 });
    expect(remedy.kind === 'solved' && toFixed(remedy.to, 4)).toBe('0.3000');
  });

  it('a funding gap is closed by as much general-budget money', () => {
    const { simulation } = run('inner-mongolia', league({ perStudentStandard: 12000 }), {
      'region.vetBudgetCeiling': 137000000,
    });
    const remedy = remedyForExcess(
      { variable: 'fundingGap', index: 0, year: 2026 },
      { lever: 'vetBudgetCeiling' },
      simulation,
    );
    expect(remedy.kind === 'solved' && toFixed(remedy.to.sub(remedy.from), 2)).toBe('1372000.00');
  });
});
