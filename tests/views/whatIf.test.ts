import { describe, expect, it } from 'vitest';
import type { Chance, LabLever } from '../../src/engine';
import type { Distribution } from '../../src/schema';
import type { RequirementsAnswer } from '../../src/state';
import { chanceRows } from '../../src/views/whatIf/chances/chanceRows';
import { distributionText, unitOfPath } from '../../src/views/whatIf/chances/distributionText';
import { presentOf } from '../../src/views/whatIf/chances/presentOf';
import { slidingRange } from '../../src/views/whatIf/chances/slidingRange';
import { uncertaintyProblem } from '../../src/views/whatIf/chances/uncertaintyProblem';
import { chanceText, drawnQuantity, drawnText } from '../../src/views/whatIf/drawnText';
import { figureName } from '../../src/views/whatIf/figureName';
import { isCertain } from '../../src/views/whatIf/isCertain';
import { pathName } from '../../src/views/whatIf/pathName';
import { FakeDrawer, openApp } from '../support/drawer';

const app = await openApp(new FakeDrawer());
const { words } = app;
const { simulation } = app.workspace;

describe('numbers of the draws', () => {
  it.each([
    [1_234_567_890, 'yuan', '123,457'],
    [456_123, 'yuan', '45.6'],
    [123, 'yuan', '0.0123'],
    [0, 'yuan', '0'],
    [0.0314, 'ratio', '3.1%'],
    [11_950.24, 'yuan/person', '11,950'],
  ])('%d %s reads %s', (value, unit, text) => {
    expect(drawnText(value, unit, app)).toBe(text);
  });

  it('are certain where all are the same but for the last digit of their sum, and of one draw nobody knows', () => {
    const of = (mean: number | undefined, sd: number | undefined) =>
      isCertain({ known: 1, missing: 0, notApplicable: 0, mean, sd, meanError: sd, quantiles: [] });
    expect([of(710_600, 1e-10), of(0, 0)]).toEqual([true, true]);
    expect([of(710_600, 1), of(0, 1e-9), of(5, undefined)]).toEqual([false, false, false]);
    expect(of(undefined, undefined)).toBe(false);
  });

  it('carry their unit', () => {
    expect(drawnQuantity(4_561_230, 'yuan', app)).toBe('456 万元');
    expect(drawnQuantity(11_950, 'yuan/person', app)).toBe('11,950 元/人');
  });

  it.each([
    [0, '0%'],
    [0.00001, '<0.1%'],
    [0.713, '71.3%'],
    [0.5, '50%'],
    [0.99999, '>99.9%'],
    [1, '100%'],
  ])('a probability of %d reads %s', (share, text) => {
    expect(chanceText(share)).toBe(text);
  });
});

describe('what is uncertain, in words', () => {
  const normal: Distribution = { kind: 'normal', mean: 0.02, sd: 0.03, as: 'value', draw: 'yearly' };

  it.each<[Distribution, string, string]>([
    [normal, 'ratio', '正态，均值 2%，标准差 3%，逐年抽取，各校分别'],
    [
      { ...normal, as: 'plus', mean: 0, sd: 0.015, each: 'together', since: 2027 },
      'ratio',
      '正态，均值 0 个百分点，标准差 1.5 个百分点，逐年抽取，共用一个数，2027 年起',
    ],
    [
      { kind: 'lognormal', median: 1, spread: 0.05, as: 'times', draw: 'once' },
      'yuan',
      '对数正态，中位数 100%，离散程度 5%，各年同一个数，各校分别',
    ],
    [
      { kind: 'list', values: [1, 2], as: 'value', draw: 'once', truncate: { from: 0 } },
      'person',
      '经验列表，2 个数值，各年同一个数，各校分别，截断在 0 人 至 ∞',
    ],
  ])('%o', (given, unit, text) => {
    expect(distributionText(given, unit, true, words)).toBe(text);
  });

  it('is called by its name, whose it is and its year', () => {
    expect(pathName('region.taxBaseGrowth', words)).toBe('计征依据年增长率');
    expect(pathName('institutions.*.trainingFee@2026', words)).toBe('人均培训收费（各校，2026 年）');
    expect(pathName('programs.*/*.students', words)).toMatch(/（各专业）$/);
    expect(pathName('parameters.vetEarmarkMinimum@2026', words)).toMatch(/（2026 年起）$/);
    expect(pathName('what is this', words)).toBe('what is this');
    const school = simulation.population.get('institution')?.[1];
    expect(figureName({ variable: 'performancePayPool', index: 1 }, simulation, words)).toBe(
      `${school?.name.zh ?? ''}绩效工资可分配总额`,
    );
  });

  it('holds something at present, or nothing that is known', () => {
    expect(presentOf('region.taxBaseGrowth', simulation, 2026)).toBe(0.03);
    expect(presentOf('parameters.vetEarmarkMinimum', simulation, 2026)).toBe(0.3);
    expect(presentOf('institutions.*.trainingFee', simulation, 2026)).toBeGreaterThan(0);
    expect([presentOf('region.gone', simulation, 2026), presentOf('?', simulation, 2026)]).toEqual([0, 0]);
    expect([unitOfPath('region.gone', simulation), unitOfPath('parameters.gone', simulation)]).toEqual([
      'number',
      'number',
    ]);
  });

  it('that cannot be drawn is said in the units of the page and by its names', () => {
    const said = (code: string, data: Record<string, string>) =>
      uncertaintyProblem({ code, data, file: 'xingan', path: [] }, normal, 'ratio', words);
    expect(said('sdBelowZero', { piece: '-0.01' })).toContain('标准差 -1% 小于 0');
    expect(said('spreadNotAboveZero', { piece: '-0.05' })).toContain('-5%');
    expect(said('correlationOutside', { piece: '2' })).toContain('相关系数 2 ');
    expect(said('drawnTwice', { left: 'region.vatPaid', right: 'region.vatPaid@2026' })).toContain('2026 年');
  });
});

describe('how far a slider goes', () => {
  const lever: LabLever = {
    ...{ path: 'region.vatPaid', of: 'variable', id: 'vatPaid', unit: 'yuan', as: 'value', cells: [] },
    ...{ now: 100, legal: undefined, least: undefined, most: undefined, stepsPerUnit: 100 },
  };

  it('is a part of the present to both sides, with the present on a step', () => {
    const { least, most, step } = slidingRange(lever);
    expect([least, most]).toEqual([70, 130]);
    expect(Number.isInteger(Number(((100 - least) / step).toFixed(6)))).toBe(true);
  });

  it('holds the whole legal range, and nothing that makes no sense', () => {
    const share = { ...lever, unit: 'ratio', now: 0.3, legal: { from: 0.3, to: 1 }, least: 0, most: 1 };
    const range = slidingRange(share);
    expect(range.least).toBeCloseTo(0.21, 6);
    expect(range.most).toBe(1);
  });

  it('is some points of a change, and whole for people', () => {
    const { least, most } = slidingRange({ ...lever, unit: 'ratio', now: 0.01 });
    expect([least, most].map((end) => end.toFixed(3))).toEqual(['-0.090', '0.110']);
    expect(slidingRange({ ...lever, unit: 'person', now: 11, stepsPerUnit: 1, least: 0 })).toEqual({
      ...{ least: 7, most: 15, step: 1 },
    });
    expect(slidingRange({ ...lever, now: 0, least: 0 })).toMatchObject({ least: 0, most: 1 });
  });
});

describe('the rows of chances', () => {
  const chance = (share: number | undefined, missing = 0): Chance => ({
    ...{ known: share === undefined ? 0 : 10, missing, notApplicable: 0, holds: 0 },
    ...{ share, error: undefined, between: undefined },
  });
  const rowsOf = (id: string, chances: readonly Chance[]) =>
    chances.map((each, at) => ({ kind: 'check' as const, id, year: 2026 + at, chance: each }));

  it('tell what hangs in the balance from what is settled, and leave out what concerns no one', () => {
    const answer: Pick<RequirementsAnswer, 'rows' | 'years'> = {
      years: [2026, 2027],
      rows: [
        ...rowsOf('settled', [chance(1), chance(0)]),
        ...rowsOf('open', [chance(1), chance(0.4)]),
        ...rowsOf('unknown', [chance(undefined, 10), chance(undefined, 10)]),
        ...rowsOf('none', [chance(undefined), chance(undefined)]),
      ],
    };
    expect(chanceRows(answer).map(({ id, isOpen }) => [id, isOpen])).toEqual([
      ['settled', false],
      ['open', true],
      ['unknown', false],
    ]);
  });
});
