import { describe, expect, it } from 'vitest';
import { programmeOf } from '../../src/engine/feasibility';
import { HeavyWork } from '../../src/worker/heavyWork';
import { FakeHelper } from '../support/helper';
import { buildUp } from '../support/plans';

const programme = programmeOf(buildUp([{ wanted: 1, by: 2024, capacity: 1, cost: 60 }], [100]), 2024);

describe('the one worker', () => {
  it('answers, and is started once for several questions', async () => {
    let started = 0;
    const work = new HeavyWork(() => {
      started += 1;
      return new FakeHelper('answer');
    });
    await work.answer(programme);
    expect((await work.answer(programme)).joint.plan?.cost).toBe(60);
    expect(started).toBe(1);
  });

  it('is replaced after it died, and says that the question was lost', async () => {
    const helpers = [new FakeHelper('die'), new FakeHelper('answer')];
    const work = new HeavyWork(() => helpers.shift() ?? new FakeHelper('nothing'));
    await expect(work.answer(programme)).rejects.toThrow('the worker died');
    expect((await work.answer(programme)).joint.outcome).toBe('stands');
  });

  it('calls off a question that a new one replaces', async () => {
    const first = new FakeHelper('nothing');
    const helpers = [first, new FakeHelper('answer')];
    const work = new HeavyWork(() => helpers.shift() ?? new FakeHelper('nothing'));
    const lost = work.answer(programme);
    const kept = work.answer(programme);
    await expect(lost).rejects.toThrow('called off');
    expect(first.isTerminated).toBe(true);
    expect((await kept).joint.outcome).toBe('stands');
  });

  it('is done without where the browser gives none', async () => {
    const work = new HeavyWork(() => {
      throw new Error('forbidden');
    });
    expect((await work.answer(programme)).joint.outcome).toBe('stands');
  });
});
