import { describe, expect, it } from 'vitest';
import type { Uncertainty } from '../../src/schema';
import { ChanceDesk, type ChanceRequest } from '../../src/state';
import { HeavyWork } from '../../src/worker/heavyWork';
import { FakeHelper } from '../support/helper';
import { FakeLater } from '../support/later';
import { onTable } from '../support/table';

const uncertain: Uncertainty = {
  'region.taxBaseGrowth': { kind: 'normal', mean: 0.03, sd: 0.02, as: 'value', draw: 'yearly', since: 2027 },
};
const gap = { variable: 'fundingGap', index: 0 };
const lever = 'region.vetBudgetCeiling';

/** A desk over a worker that answers when the test says so. */
function deskFor(uncertainty = uncertain, part: Partial<ChanceRequest> = {}) {
  const { simulation } = onTable();
  const helper = new FakeHelper('nothing');
  const later = new FakeLater();
  const desk = new ChanceDesk(
    new HeavyWork(
      () => helper,
      () => 0,
    ),
    later.later,
  );
  const request: ChanceRequest = {
    ...{ simulation, scenario: 'xingan', uncertainty, figure: gap, shortfalls: [gap], wanted: [lever] },
    sampling: { seed: 1, draws: 60, method: 'latinHypercube' },
    beyond: 0.05,
    ...part,
  };
  /** What the worker was asked for, as the place of the lever and how many margins. */
  const asked = () =>
    helper.heard.flatMap(({ task }) =>
      task.kind === 'lab' && task.question.kind === 'chances'
        ? [[task.question.levers[0], task.question.requirements.length > 8 ? 'margins' : 'bands'] as const]
        : [],
    );
  const settle = async () => {
    helper.answerLast();
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { desk, later, helper, request, asked, settle };
}

describe('the desk of chances', () => {
  it('answers for the figure first, and for the requirements once the lever rests', async () => {
    const { desk, later, request, settle } = deskFor();
    desk.workOut(request, undefined);
    expect([desk.state, desk.answer]).toEqual(['working', undefined]);
    later.all();
    expect(desk.ready?.lever?.path).toBe(lever);
    await settle();
    expect(desk.answer?.spreads).toHaveLength(8);
    expect(desk.answer?.risks.map((years) => years.length)).toEqual([8]);
    expect(desk.requirements).toBeUndefined();
    later.all();
    await settle();
    expect(desk.state).toBe('done');
    const ids = new Set(desk.requirements?.rows.map(({ id }) => id));
    expect(ids.has('higherFloorAverage')).toBe(true);
  });

  it('asks for where the lever is by then, and not for every place it passed', async () => {
    const { desk, later, request, asked, settle } = deskFor();
    desk.workOut(request, undefined);
    later.all();
    const now = desk.ready?.lever?.now ?? NaN;
    for (const part of [0.99, 0.98, 0.97, 0.96]) desk.move(now * part);
    await settle();
    await settle();
    expect(asked()).toEqual([
      [now, 'bands'],
      [now * 0.96, 'bands'],
    ]);
    expect(desk.answer?.at).toBe(now * 0.96);
  });

  it('keeps the axis where the bands have been while the lever moves', async () => {
    const { desk, later, request, settle } = deskFor();
    desk.workOut(request, undefined);
    later.all();
    const now = desk.ready?.lever?.now ?? NaN;
    await settle();
    desk.move(now * 0.9);
    await settle();
    const wide = desk.answer?.reach;
    desk.move(now);
    await settle();
    expect(desk.answer?.reach).toEqual(wide);
  });

  it('says every problem with where it stands, and asks nothing', () => {
    const wrong: Uncertainty = {
      'region.taxBaseGrowth': { kind: 'normal', mean: 0.03, sd: -1, as: 'value', draw: 'once' },
      'region.gone': { kind: 'uniform', from: 0, to: 1, as: 'value', draw: 'once' },
    };
    const { desk, later, request, asked } = deskFor(wrong);
    desk.workOut(request, undefined);
    later.all();
    expect(desk.state).toBe('failed');
    expect(desk.problems.map(({ code, path }) => [code, path[1]])).toEqual([
      ['sdBelowZero', 'region.taxBaseGrowth'],
      ['unknownId', 'region.gone'],
    ]);
    expect(asked()).toEqual([]);
  });

  it.each([
    [0, 'drawsNone'],
    [1.5, 'drawsNotWhole'],
    [1e9, 'drawsTooMany'],
  ])('refuses %d draws', async (draws, code) => {
    const sampling = { seed: 1, draws, method: 'plain' } as const;
    const { desk, later, request, settle } = deskFor(uncertain, { sampling });
    desk.workOut(request, undefined);
    later.all();
    await settle();
    expect(desk.problems.map((problem) => [problem.code, problem.path[0]])).toEqual([[code, 'draws']]);
  });

  it('stops when told to, keeps what it had, and goes on with the next move', async () => {
    const { desk, later, request, asked, settle } = deskFor();
    desk.workOut(request, undefined);
    later.all();
    await settle();
    const before = desk.answer;
    const now = desk.ready?.lever?.now ?? NaN;
    desk.move(now * 0.5);
    desk.stop();
    await settle();
    expect([desk.state, desk.answer]).toEqual(['idle', before]);
    desk.move(now * 0.8);
    await settle();
    expect(desk.answer?.at).toBe(now * 0.8);
    expect(asked()).toHaveLength(3);
  });

  it('says that the worker died, and starts another with the next move', async () => {
    const { simulation } = onTable();
    const later = new FakeLater();
    let does: 'die' | 'answer' = 'die';
    const desk = new ChanceDesk(
      new HeavyWork(
        () => new FakeHelper(does),
        () => 0,
      ),
      later.later,
    );
    const { request } = deskFor();
    desk.workOut({ ...request, simulation }, undefined);
    later.next();
    await expect.poll(() => desk.state).toBe('failed');
    expect(desk.problems).toEqual([]);
    does = 'answer';
    desk.move(1e8);
    await expect.poll(() => desk.answer?.at).toBe(1e8);
  });

  it('draws nothing of what the lever sets', async () => {
    const { desk, later, request, settle } = deskFor(uncertain, { wanted: ['region.taxBaseGrowth'] });
    desk.workOut(request, undefined);
    later.all();
    await settle();
    expect(desk.ready?.lever?.path).toBe('region.taxBaseGrowth');
    expect(desk.answer?.columns).toEqual([]);
    expect(desk.answer?.spreads.every(({ sd }) => sd === 0)).toBe(true);
  });

  it('moves something else where the lever that is wanted does not reach the figure', () => {
    const { desk, later, request } = deskFor(uncertain, { wanted: ['region.gone'] });
    desk.workOut(request, undefined);
    later.all();
    expect(desk.ready?.lever?.path).toBe(desk.ready?.levers[0]?.path);
  });
});
