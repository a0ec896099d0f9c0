import { describe, expect, it } from 'vitest';
import { answerProgramme, type FeasibilityAnswer, type Programme } from '../../src/engine';
import { TargetsDesk } from '../../src/state';
import { buildUp } from '../support/plans';
import { FakeLater } from '../support/later';

const cheap = buildUp([{ wanted: 1, by: 2024, capacity: 1, cost: 60 }], [100]);
const dear = buildUp([{ wanted: 1, by: 2024, capacity: 1, cost: 600 }], [100]);

describe('the desk of targets', () => {
  it('shows the answer to what is on the table once it has come', async () => {
    const later = new FakeLater();
    const desk = new TargetsDesk((programme) => Promise.resolve(answerProgramme(programme)), later.later);
    desk.workOut(cheap, 2024);
    expect([desk.state, desk.answer]).toEqual(['working', undefined]);
    later.all();
    await expect.poll(() => desk.state).toBe('done');
    expect(desk.answer?.feasibility.answer.joint.outcome).toBe('stands');
    expect(desk.answer?.outlooks.map(({ verdict }) => verdict.verdict)).toEqual(['feasible']);
  });

  it('keeps the last answer while the next is worked out, and takes no answer to an old question', async () => {
    const later = new FakeLater();
    const waiting: ((answer: FeasibilityAnswer) => void)[] = [];
    const asked: Programme[] = [];
    const desk = new TargetsDesk((programme) => {
      asked.push(programme);
      return new Promise((resolve) => waiting.push(resolve));
    }, later.later);
    const give = (at: number) => {
      const programme = asked[at];
      if (programme) waiting[at]?.(answerProgramme(programme));
    };
    desk.workOut(cheap, 2024);
    later.all();
    give(0);
    await expect.poll(() => desk.state).toBe('done');
    desk.workOut(cheap, 2024);
    later.all();
    desk.workOut(dear, 2024);
    later.all();
    give(1);
    await Promise.resolve();
    expect(desk.state).toBe('working');
    expect(desk.answer?.feasibility.answer.joint.outcome).toBe('stands');
    give(2);
    await expect.poll(() => desk.state).toBe('done');
    expect(desk.answer?.feasibility.answer.joint.outcome).toBe('conflict');
  });

  it('says that the work broke off, and tries again with the next change', async () => {
    const later = new FakeLater();
    let fails = true;
    const desk = new TargetsDesk(
      (programme) =>
        fails ? Promise.reject(new Error('gone')) : Promise.resolve(answerProgramme(programme)),
      later.later,
    );
    desk.workOut(cheap, 2024);
    later.all();
    await expect.poll(() => desk.state).toBe('failed');
    fails = false;
    desk.workOut(cheap, 2024);
    later.all();
    await expect.poll(() => desk.state).toBe('done');
  });
});
