import { describe, expect, it } from 'vitest';
import { compileBatch } from '../../src/engine';
import { programmeOf } from '../../src/engine/feasibility';
import { HeavyWork } from '../../src/worker/heavyWork';
import type { Task } from '../../src/worker/messages';
import { FakeHelper } from '../support/helper';
import { valueOf } from '../support/lanes';
import { buildUp } from '../support/plans';
import { runTiny } from '../support/tiny';

const programme = programmeOf(buildUp([{ wanted: 1, by: 2024, capacity: 1, cost: 60 }], [100]), 2024);
const task = { kind: 'feasibility', programme } as const;
const channel = 'test';

const { simulation } = runTiny({ variables: { x: {}, y: { formula: 'x * x' } } });
const program = compileBatch(simulation, {
  inputs: [valueOf('x', 0, [2026])],
  outputs: [{ kind: 'cell', variable: 'y', index: 0, year: 2026 }],
});
const root = (key: number) =>
  ({
    kind: 'lab',
    program: key,
    question: {
      kind: 'solve',
      base: [0],
      lever: { input: 0, from: 0, to: 10 },
      goal: { output: 0, value: 49 },
    },
  }) as const satisfies Task;

describe('the one worker', () => {
  it('answers, and is started once for several questions', async () => {
    let started = 0;
    const work = new HeavyWork(() => {
      started += 1;
      return new FakeHelper('answer');
    });
    await work.ask(task, { channel });
    expect((await work.ask(task, { channel })).joint.plan?.cost).toBe(60);
    expect(started).toBe(1);
  });

  it('is replaced after it died, and says that the question was lost', async () => {
    const helpers = [new FakeHelper('die'), new FakeHelper('answer')];
    const work = new HeavyWork(() => helpers.shift() ?? new FakeHelper('nothing'));
    await expect(work.ask(task, { channel })).rejects.toThrow('the worker died');
    expect((await work.ask(task, { channel })).joint.outcome).toBe('stands');
  });

  it('calls off a long question that a new one replaces, and one that only waits', async () => {
    let now = 0;
    const first = new FakeHelper('nothing');
    const helpers = [first, new FakeHelper('answer')];
    const work = new HeavyWork(
      () => helpers.shift() ?? new FakeHelper('nothing'),
      () => now,
    );
    const lost = work.ask(task, { channel });
    const other = work.ask(task, { channel: 'other' });
    now = 1000;
    const kept = work.ask(task, { channel });
    await expect(lost).rejects.toThrow('called off');
    expect(first.isTerminated).toBe(true);
    expect((await kept).joint.outcome).toBe('stands');
    expect((await other).joint.outcome).toBe('stands');
  });

  it('lets a short one finish and does not listen to it', async () => {
    const helper = new FakeHelper('nothing');
    const work = new HeavyWork(
      () => helper,
      () => 0,
    );
    const lost = work.ask(task, { channel });
    const kept = work.ask(task, { channel });
    await expect(lost).rejects.toThrow('called off');
    helper.answerLast();
    helper.answerLast();
    expect((await kept).joint.outcome).toBe('stands');
    expect(helper.isTerminated).toBe(false);
    expect(helper.heard.length).toBe(2);
  });

  it('sends a program once and names it from then on, and again to a new worker', async () => {
    const helpers = [new FakeHelper('answer'), new FakeHelper('answer')];
    const [first, second] = [...helpers];
    const work = new HeavyWork(() => helpers.shift() ?? new FakeHelper('nothing'));
    for (let times = 0; times < 2; times += 1) {
      const answer = await work.ask(root(1), { channel, program });
      expect(answer.ok && answer.value.roots).toMatchObject([{ kind: 'crosses', at: 7 }]);
    }
    expect(first?.heard.map(({ program: sent }) => sent !== undefined)).toEqual([true, false]);
    first?.onerror?.(new Error('gone'));
    await work.ask(root(1), { channel, program });
    expect(second?.heard[0]?.program).toBeDefined();
  });

  it('forgets the program used longest ago when there are too many, on both sides', async () => {
    const helper = new FakeHelper('answer');
    const work = new HeavyWork(() => helper);
    for (const key of [1, 2, 3, 4, 5, 2, 1]) await work.ask(root(key), { channel, program });
    expect(helper.heard.map(({ program: sent }) => sent !== undefined)).toEqual([
      ...[true, true, true, true, true],
      ...[false, true],
    ]);
  });

  it('is done without where the browser gives none', async () => {
    const work = new HeavyWork(() => {
      throw new Error('forbidden');
    });
    expect((await work.ask(task, { channel })).joint.outcome).toBe('stands');
    const answer = await work.ask(root(1), { channel, program });
    expect(answer.ok && answer.value.roots.length).toBe(1);
  });
});
