import { describe, expect, it } from 'vitest';
import type { LabLever } from '../../src/engine';
import {
  leverRange,
  leverSource,
  LeverChoice,
  LabTask,
  nearestIn,
  roundedInside,
  roundedTo,
  SharesDesk,
  swingOf,
  uncertaintyOf,
  wideReach,
  type Shares,
} from '../../src/state';
import { FakeAsking } from '../support/asking';
import { FakeLater } from '../support/later';
import { onTable } from '../support/table';

const money: LabLever = {
  path: 'region.vatPaid',
  of: 'variable',
  id: 'vatPaid',
  unit: 'yuan',
  as: 'value',
  cells: [{ of: 'variable', id: 'vatPaid', index: 0, year: 2023, as: 'value' }],
  now: 1_000,
  legal: undefined,
  least: 0,
  most: undefined,
  stepsPerUnit: 100,
};
const share = { ...money, unit: 'ratio', now: 0.4, least: 0, most: 1, stepsPerUnit: undefined };
const people = { ...money, unit: 'person', now: 28, stepsPerUnit: 1 };

describe('how far a lever is moved', () => {
  it('goes over the legal range where there is one, with the present always inside', () => {
    const legal = { from: 0.1, to: 0.3 };
    expect(swingOf({ ...share, legal }, 3, 10)).toEqual({ input: 3, low: 0.1, now: 0.4, high: 0.4 });
    expect(wideReach({ ...share, legal })).toEqual({ from: 0.1, to: 0.4 });
  });

  it('else goes so many percent of the present to both sides, on whole steps and as far as sense allows', () => {
    expect(swingOf(money, 0, 10)).toEqual({ input: 0, low: 900, now: 1_000, high: 1_100 });
    expect(swingOf(people, 0, 10)).toEqual({ input: 0, low: 25, now: 28, high: 31 });
    expect(swingOf({ ...share, now: 0.9 }, 0, 20)).toMatchObject({ low: 0.72, high: 1 });
    expect(swingOf({ ...share, now: -0.02, least: -1 }, 0, 10)).toMatchObject({ low: -0.022, high: -0.018 });
    expect(wideReach(money)).toEqual({ from: 500, to: 1_500 });
  });

  it('goes away from zero in its own unit, where a percentage of the present is nothing', () => {
    expect(swingOf({ ...money, now: 0 }, 0, 10)).toMatchObject({ low: 0, high: 0 });
    expect(wideReach({ ...money, now: 0 })).toEqual({ from: 0, to: 1_000_000 });
    expect(wideReach({ ...share, now: 0, least: undefined })).toEqual({ from: -0.1, to: 0.1 });
    expect(wideReach({ ...people, now: 0 })).toEqual({ from: 0, to: 10 });
  });

  it('says values as a person would, on the safe side', () => {
    expect(roundedInside(share, { from: 0.274137, to: 0.51239 })).toEqual({ from: 0.2742, to: 0.5123 });
    expect(roundedInside(share, { from: 0.274131, to: 0.274139 })).toEqual({ from: 0.274131, to: 0.274139 });
    expect(roundedInside(people, { from: 3.2, to: 9.7 })).toEqual({ from: 4, to: 9 });
    expect(roundedTo({ ...people, as: 'times' }, 0.99999, 'down')).toBe(0.9999);
    expect(roundedTo(money, 12.340000000000002, 'up')).toBe(12.34);
    expect([nearestIn({ from: 1, to: 2 }, 5), nearestIn({ from: 1, to: 2 }, 1.5)]).toEqual([2, 1.5]);
  });
});

describe('the choice of a lever', () => {
  it('is kept by path, and so is the range that was given', () => {
    const choice = new LeverChoice();
    const other = { ...share, path: 'region.other' };
    expect(choice.among([money, other], 1)).toBe(1);
    choice.path = 'region.vatPaid';
    expect([choice.among([other, money], 0), choice.among([other], 0)]).toEqual([1, 0]);
    expect([choice.reachOf(money), choice.isGiven(money)]).toEqual([{ from: 500, to: 1_500 }, false]);
    choice.give(money, { from: 1, to: 2 });
    expect([choice.reachOf(money), choice.isGiven(money)]).toEqual([{ from: 1, to: 2 }, true]);
    choice.reset(money);
    expect(choice.isGiven(money)).toBe(false);
    expect(leverRange(people, 7, { from: 1, to: 2 })).toEqual({
      ...{ input: 7, from: 1, to: 2 },
      ...{ stepsPerUnit: 1, least: 0, most: undefined },
    });
  });

  it('comes with where its figures are from: the least sure of all its cells, or a clause', () => {
    const { scenario, simulation } = onTable('xingan');
    expect(leverSource(scenario, simulation, money).kind).toBe('illustrative');
    expect(leverSource({ ...scenario, provenance: {} }, simulation, money).kind).toBe('unstated');
    const parameter = (id: string) => ({ ...money, of: 'parameter', id }) as const;
    expect(leverSource(scenario, simulation, parameter('externalTeacherPay')).kind).toBe('clause');
    expect(leverSource(scenario, simulation, parameter('nothing')).kind).toBe('outside');
  });
});

describe('the desk of variance shares', () => {
  it('shares the variance of a figure out among what is drawn', async () => {
    const workspace = onTable('xingan');
    const later = new FakeLater();
    const desk = new SharesDesk(new FakeAsking(), later.later);
    const task = new LabTask<Shares, 'shares'>({
      ask: (question, onProgress) => desk.ask(question, 'shares', onProgress),
      stop: () => desk.stop('shares'),
    });
    const sampling = { seed: 1, draws: 512, method: 'latinHypercube' } as const;
    const question = { kind: 'shares', levers: 0, sampling, output: 0 } as const;
    await expect(desk.ask({ ...question, columns: [] }, 'shares')).rejects.toThrow('nothing is compiled');
    const figure = { variable: 'fundingGap', index: 0 };
    const { simulation, scenario } = workspace;
    desk.workOut(simulation, scenario.id, uncertaintyOf(workspace), figure, 2029);
    later.all();
    const about = desk.ready;
    if (!about) throw new Error('nothing was compiled');
    task.ask(about, { ...question, columns: about.columns });
    await expect.poll(() => task.state, { timeout: 30_000 }).toBe('done');
    const { rows = [], variance = 0 } = task.shown?.value ?? {};
    expect(variance).toBeGreaterThan(0);
    expect(rows).toHaveLength(about.columns.length);
    const first = rows[0];
    expect(first?.total.isDistinct).toBe(true);
    // What is drawn for the year after cannot have moved it.
    const late = rows.filter(({ input }) => about.columns[input]?.cells.every(({ year }) => year > 2029));
    expect(late.length).toBeGreaterThan(0);
    expect(late.every(({ total }) => total.value === 0)).toBe(true);
  });

  it('says why nothing can be drawn', () => {
    const { simulation } = onTable('xingan');
    const later = new FakeLater();
    const desk = new SharesDesk(new FakeAsking(), later.later);
    const normal = { kind: 'normal', mean: 0, sd: -1, as: 'value', draw: 'once' } as const;
    desk.workOut(simulation, 'x', { 'region.vatPaid': normal }, { variable: 'fundingGap', index: 0 }, 2026);
    later.all();
    expect([desk.ready, desk.problems.map(({ code }) => code)]).toEqual([undefined, ['sdBelowZero']]);
  });
});
