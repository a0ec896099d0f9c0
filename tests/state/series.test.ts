import { describe, expect, it } from 'vitest';
import { parseExact } from '../../src/engine';
import { baselineSeries, chartNumbers, differs, parameterSeries, pathOf, seriesOf } from '../../src/state';
import { run, scenario } from '../support/run';

const given = scenario({
  years: { from: 2024, to: 2026 },
  region: { educationSurcharge: { 2024: 10000, 2025: 20000, 2026: 30000 } },
});
const { simulation } = run('inner-mongolia', given);
const changed = run('inner-mongolia', given, { 'region.educationSurcharge@2025': 20001 }).simulation;

describe('the rows that chart, table and headline share', () => {
  it('a variable over the years, each cell with the question it answers', () => {
    const { id, unit, cells } = seriesOf(simulation, 'educationSurcharge');
    expect([id, unit, cells.map(({ year }) => year)]).toEqual([
      'educationSurcharge',
      'yuan',
      [2024, 2025, 2026],
    ]);
    expect(cells[1]?.question).toEqual({
      kind: 'cell',
      variable: 'educationSurcharge',
      index: 0,
      year: 2025,
    });
  });

  it('a parameter over the years, and nothing before it was in force', () => {
    const { unit, cells } = parameterSeries(simulation, 'higherPerStudentFloor');
    expect(unit).toBe('yuan/person');
    expect(chartNumbers(parameterSeries(simulation, 'higherPerStudentFloor'))).toEqual([12000, 12000, 12000]);
    expect(cells[0]?.question).toEqual({ kind: 'parameter', id: 'higherPerStudentFloor', year: 2024 });
  });

  it('the baseline is compared with, and not asked', () => {
    const before = baselineSeries(simulation, 'educationSurcharge');
    expect(before.cells.every((cell) => !('question' in cell))).toBe(true);
    expect(differs(before, seriesOf(simulation, 'educationSurcharge'))).toBe(false);
    expect(differs(before, seriesOf(changed, 'educationSurcharge'))).toBe(true);
    expect(differs(before, seriesOf(simulation, 'trainingPersonTimesAverage'))).toBe(true);
  });

  it('gives the numbers of a chart in the unit on show, and a gap where none is known', () => {
    const scale = parseExact('10000');
    expect(chartNumbers(seriesOf(simulation, 'educationSurcharge'), scale)).toEqual([1, 2, 3]);
    expect(chartNumbers(seriesOf(simulation, 'generalHighPerStudentLevel'))).toEqual([null, null, null]);
  });

  it('names a cell as patches do', () => {
    expect(pathOf({ entity: 'region', variable: 'vatPaid', year: 2026 })).toBe('region.vatPaid@2026');
  });
});
