import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LabAnswer } from '../../src/engine';
import { LabTask } from '../../src/state';

type Swept = LabAnswer<'tornado'>;
const answer = (snapped: number): Swept => ({ ok: true, value: { rows: [], snapped } });
const refusal: Swept = { ok: false, problems: [{ code: 'noPoints', file: 'what-if', path: [], data: {} }] };
const question = { kind: 'tornado', swings: [], output: 0 } as const;

/** A channel whose answers a test gives. */
function channel() {
  const waiting: { resolve: (answer: Swept) => void; reject: () => void; tell: (done: number) => void }[] =
    [];
  let stops = 0;
  return {
    waiting,
    stops: () => stops,
    ask: (_: unknown, onProgress: (done: number, all: number) => void) =>
      new Promise<Swept>((resolve, refuse) => {
        const reject = () => refuse(new Error('called off'));
        waiting.push({ resolve, reject, tell: (done) => onProgress(done, 10) });
      }),
    stop: () => (stops += 1),
  };
}

describe('a question of the page', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('shows the answer with what it is about; what is quick shows no progress', async () => {
    const line = channel();
    const task = new LabTask<string, 'tornado'>(line);
    expect([task.state, task.shown]).toEqual(['idle', undefined]);
    task.ask('first', question);
    line.waiting[0]?.tell(5);
    expect([task.state, task.progress, task.isSlow]).toEqual(['working', 0.5, false]);
    line.waiting[0]?.resolve(answer(1));
    await vi.advanceTimersByTimeAsync(500);
    expect([task.state, task.isSlow, task.shown]).toEqual([
      'done',
      false,
      { about: 'first', question, value: { rows: [], snapped: 1 } },
    ]);
  });

  it('says that it takes long, keeps the last answer meanwhile, and takes no answer to an old question', async () => {
    const line = channel();
    const task = new LabTask<string, 'tornado'>(line);
    task.ask('first', question);
    line.waiting[0]?.resolve(answer(1));
    await vi.advanceTimersByTimeAsync(0);
    const leave = task.ask('second', question);
    await vi.advanceTimersByTimeAsync(250);
    expect([task.isSlow, task.shown?.about]).toEqual([true, 'first']);
    task.ask('third', question);
    leave();
    expect(line.stops()).toBe(0);
    line.waiting[1]?.resolve(answer(2));
    line.waiting[1]?.tell(9);
    await vi.advanceTimersByTimeAsync(0);
    expect([task.shown?.about, task.progress]).toEqual(['first', 0]);
    line.waiting[2]?.resolve(answer(3));
    await vi.advanceTimersByTimeAsync(0);
    expect(task.shown?.about).toBe('third');
  });

  it('is stopped by the reader and put again; leaving it is silent', async () => {
    const line = channel();
    const task = new LabTask<string, 'tornado'>(line);
    task.again();
    expect(task.state).toBe('idle');
    const leave = task.ask('first', question);
    task.cancel();
    line.waiting[0]?.reject();
    await vi.advanceTimersByTimeAsync(500);
    expect([task.state, task.isSlow, line.stops()]).toEqual(['stopped', false, 1]);
    leave();
    expect(line.stops()).toBe(1);
    task.again();
    expect([task.state, line.waiting.length]).toEqual(['working', 2]);
    const gone = task.ask('second', question);
    gone();
    line.waiting[2]?.reject();
    await vi.advanceTimersByTimeAsync(0);
    expect([task.state, line.stops()]).toEqual(['working', 2]);
  });

  it('says that the worker died or that the question cannot be asked so', async () => {
    const line = channel();
    const task = new LabTask<string, 'tornado'>(line);
    task.ask('first', question);
    line.waiting[0]?.reject();
    await vi.advanceTimersByTimeAsync(0);
    expect(task.state).toBe('failed');
    task.again();
    line.waiting[1]?.resolve(refusal);
    await vi.advanceTimersByTimeAsync(0);
    expect([task.state, task.problems.map(({ code }) => code)]).toEqual(['refused', ['noPoints']]);
  });
});
