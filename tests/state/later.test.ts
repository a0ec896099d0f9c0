import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findScenario } from '../../src/cli/files';
import { requirementList } from '../../src/engine';
import { Effects, Remedies, Workspace } from '../../src/state';
import { afterDrawing, laterFor, Queue } from '../../src/state/queue';
import { packOf } from '../support/run';
import { FakeLater } from '../support/later';

let fake: FakeLater;
beforeEach(() => {
  fake = new FakeLater();
});

function workspace(id: string): Workspace {
  const loaded = findScenario(id);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems[0]));
  return new Workspace(packOf(loaded.value.value.policy), loaded.value.value, undefined);
}

describe('the queue', () => {
  const jobs = (done: string[], ...names: string[]) => names.map((name) => () => void done.push(name));

  it('does its jobs one after another, each when there is time', () => {
    const done: string[] = [];
    new Queue(fake.later).start(jobs(done, 'a', 'b'));
    expect(done).toEqual([]);
    fake.next();
    expect(done).toEqual(['a']);
    expect([fake.all(), done]).toEqual([1, ['a', 'b']]);
  });

  it('new jobs call off those that were not done yet', () => {
    const done: string[] = [];
    const queue = new Queue(fake.later);
    queue.start(jobs(done, 'a', 'b'));
    fake.next();
    queue.start(jobs(done, 'c'));
    fake.all();
    expect(done).toEqual(['a', 'c']);
  });

  it('is stopped by what it returns, and only for the jobs it was returned for', () => {
    const done: string[] = [];
    const queue = new Queue(fake.later);
    const stop = queue.start(jobs(done, 'a', 'b'));
    fake.next();
    stop();
    expect([fake.all(), done]).toEqual([0, ['a']]);
    queue.start(jobs(done, 'c'));
    stop();
    expect([fake.all(), done]).toEqual([1, ['a', 'c']]);
  });

  it('works after drawing, and can be called off until then', () => {
    vi.useFakeTimers();
    const done: string[] = [];
    afterDrawing(() => done.push('kept'));
    afterDrawing(() => done.push('called off'))();
    expect(done).toEqual([]);
    vi.runAllTimers();
    expect(done).toEqual(['kept']);
    vi.useRealTimers();
  });

  it('does not wait where few schools share, and waits for a pause where many do', () => {
    vi.useFakeTimers();
    const done: string[] = [];
    laterFor(200)(() => done.push('few'))();
    const callOff = laterFor(201)(() => done.push('many'));
    laterFor(8632)(() => done.push('all'));
    expect(done).toEqual(['few']);
    callOff();
    vi.runAllTimers();
    expect(done).toEqual(['few', 'all']);
    vi.useRealTimers();
  });
});

describe('the remedies of a page', () => {
  const { simulation } = workspace('fails-everything');
  const year = simulation.years.from;
  const groups = requirementList(simulation, year);

  it('are solved after the page is drawn, one at a time, for what is not met and for the gap', () => {
    const remedies = new Remedies(fake.later);
    remedies.solve(simulation, year, groups);
    expect(remedies.ofGap).toBeUndefined();
    fake.next();
    expect(remedies.ofGap?.kind).toBe('solved');
    const failing = groups.filter(({ status }) => status === 'notMet');
    expect(failing.length).toBeGreaterThan(3);
    fake.all();
    expect(failing.filter(({ worst }) => remedies.of(worst) === undefined)).toEqual([]);
    const met = groups.find(({ status }) => status === 'met');
    if (met) expect(remedies.of(met.worst)).toBeUndefined();
  });

  it('are forgotten for a new year', () => {
    const remedies = new Remedies(fake.later);
    remedies.solve(simulation, year, groups);
    fake.all();
    remedies.solve(simulation, year + 1, []);
    expect(groups.filter(({ worst }) => remedies.of(worst) !== undefined)).toEqual([]);
  });

  it('are not solved on when their page is left', () => {
    const remedies = new Remedies(fake.later);
    const leave = remedies.solve(simulation, year, groups);
    fake.next();
    leave();
    expect(fake.all()).toBe(0);
  });
});

describe('the effects of readings', () => {
  it('are worked out after the page is drawn, for the options not taken', () => {
    const table = workspace('xingan');
    const readings = [...table.simulation.rules.readings.values()].filter(({ used }) => used);
    const effects = new Effects(fake.later);
    effects.workOut(table, readings, 2026);
    const options = readings.flatMap(({ id, chosen, options }) =>
      Object.keys(options ?? {}).map((option) => ({ id, option, isTaken: option === chosen })),
    );
    const known = () => options.filter(({ id, option }) => effects.of(id, option) !== undefined);
    expect(known()).toEqual([]);
    fake.all();
    expect(known()).toEqual(options.filter(({ isTaken }) => !isTaken));
  });

  it('agree with the run in which the option is taken', () => {
    const table = workspace('xingan');
    const reading = table.simulation.rules.readings.get('higherFloorTest');
    if (!reading) throw new Error('the policy has this reading');
    const count = () =>
      requirementList(table.simulation, 2026).filter(({ status }) => status === 'notMet').length;
    const before = count();
    const effects = new Effects(fake.later);
    effects.workOut(table, [reading], 2026);
    fake.all();
    const effect = effects.of('higherFloorTest', 'each');
    table.choose('higherFloorTest', 'each');
    expect(effect?.notMet).toEqual([before, count()]);
    expect(effect?.isRefused).toBe(false);
  });

  it('are not worked out on when their page is left', () => {
    const table = workspace('xingan');
    const effects = new Effects(fake.later);
    const leave = effects.workOut(table, [...table.simulation.rules.readings.values()], 2026);
    fake.next();
    leave();
    expect(fake.all()).toBe(0);
  });
});
