import { beforeEach, describe, expect, it } from 'vitest';
import { findScenario } from '../../src/cli/files';
import { Session, zero, type Exact } from '../../src/engine';
import type { Patch } from '../../src/schema';
import { figureIn, Waterfall, type Gap, type WaterfallAnswer } from '../../src/state';
import { carryOver } from '../../src/state/carryOver';
import { changeKey, columnChanges } from '../../src/state/columnChanges';
import type { ColumnSource } from '../../src/state/columnSource';
import { Mixture } from '../../src/state/mixture';
import { FakeLater } from '../support/later';
import { packOf } from '../support/run';

let fake: FakeLater;
beforeEach(() => {
  fake = new FakeLater();
});

function source(id: string, patch: Patch = {}, policy?: string): ColumnSource {
  const found = findScenario(id);
  if (!found.ok) throw new Error(id);
  const scenario = found.value.value;
  const layers = [{ origin: 'change', patch }];
  return { pack: packOf(policy ?? scenario.policy), scenario, years: scenario.years, layers };
}

/** The same scenario read only once, as the app has it. */
const xingan = source('xingan');
const on = (patch: Patch, policy = 'xingan'): ColumnSource => ({
  ...xingan,
  pack: packOf(policy),
  layers: [{ origin: 'change', patch }],
});

const changes = {
  'region.vetEarmarkShare': 0.25,
  'region.generalBudgetForVet@2026': 90_000_000,
  'institutions.college-a.fullTimeStudents@2026': 5000,
  'parameters.higherPerStudentFloor@2026': 13_000,
  'readings.higherFloorTest': 'each',
};

const keys = (before: ColumnSource, after: ColumnSource) =>
  columnChanges(before, after).map(changeKey).sort();

function numberIn({ pack, scenario, years, layers }: ColumnSource, figure: Gap['figure']): Exact | undefined {
  const run = carryOver(new Session(pack, { ...scenario, years }), layers);
  const value = run.ok ? figureIn(run.value.simulation, figure, 2026) : undefined;
  return value?.kind === 'known' ? value.number : undefined;
}

function answered(gap: Partial<Gap> & Pick<Gap, 'before' | 'after'>): WaterfallAnswer {
  const waterfall = new Waterfall(fake.later, () => 0);
  waterfall.workOut({ figure: 'fundingGap', year: 2026, isFine: false, ...gap });
  fake.all();
  if (!waterfall.answer) throw new Error(JSON.stringify(waterfall.problems));
  return waterfall.answer.answer;
}

function partsOf(gap: Parameters<typeof answered>[0]) {
  const answer = answered(gap);
  if (answer.kind !== 'parts') throw new Error(JSON.stringify(answer.made));
  return answer;
}

const sum = (numbers: readonly Exact[]) => numbers.reduce((all, each) => all.add(each), zero);

describe('what lies between two columns', () => {
  it('entries about one thing are one change, entries that say the same are none', () => {
    const before = on({ 'region.vetEarmarkShare@2026': 0.3, 'region.incomeGrowth': 0.02 });
    const after = on({
      'region.vetEarmarkShare@2026': 0.25,
      'region.vetEarmarkShare@2027': 0.2,
      'region.incomeGrowth': 0.02,
      'institutions.college-a.trainingFee': 700,
      'institutions.college-b.trainingFee': 800,
    });
    expect(keys(before, after)).toEqual(['value:trainingFee', 'value:vetEarmarkShare']);
  });

  it('a policy is one change, the years another', () => {
    const after = { ...on({}, 'ningxia'), years: { from: 2024, to: 2028 } };
    expect(keys(on({}), after)).toEqual(['policy', 'years']);
  });

  it('other institutions are one change with all of their data; the region differs variable by variable', () => {
    const found = keys(xingan, source('qinhuangdao'));
    expect(found.filter((key) => !key.startsWith('value:'))).toEqual(['policy', 'roster']);
    expect(found.length).toBeGreaterThan(12);
  });

  it('of scenarios with the same institutions the data differ variable by variable everywhere', () => {
    const found = keys(source('xingan-targets-conflict'), source('xingan-targets-met'));
    expect(found.filter((key) => !key.startsWith('value:'))).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
  });

  it.each([
    ['changes of data, rules and readings', on({}), on(changes)],
    ['from changes to others', on({ 'region.vetEarmarkShare': 0.4 }), on(changes)],
    ['another policy with changes', on(changes), on(changes, 'qinhuangdao')],
    ['another scenario', xingan, source('qinhuangdao')],
    ['the same schools with other data', source('xingan-targets-conflict'), source('xingan-targets-met')],
    ['another scenario with changes on both sides', on(changes), source('xingan-targets-met')],
    [
      'a scenario with pools',
      source('region-x'),
      source('inner-mongolia', { 'region.vetEarmarkShare': 0.2 }),
    ],
  ])('with nothing made it is the one column, with all the other: %s', (_, before, after) => {
    const mixture = new Mixture(before, after);
    const ends = [[], mixture.changes].map((made) => {
      const run = mixture.with(new Set(made.map(changeKey)));
      const value = run.ok ? figureIn(run.value.simulation, 'fundingNeed', 2026) : undefined;
      return value?.kind === 'known' ? value.number.toFraction() : undefined;
    });
    expect(ends).toEqual([before, after].map((each) => numberIn(each, 'fundingNeed')?.toFraction()));
    expect(ends[0]).toBeDefined();
  });
});

describe('the difference of a figure by change', () => {
  it('sums from the one column to the other exactly, over all orders', () => {
    const { parts, groups } = partsOf({ before: on({}), after: on(changes) });
    expect(groups).toHaveLength(5);
    expect(parts.orders).toBeUndefined();
    expect(parts.from.equals(numberIn(on({}), 'fundingGap') ?? -1)).toBe(true);
    expect(parts.to.equals(numberIn(on(changes), 'fundingGap') ?? -1)).toBe(true);
    expect(sum(parts.parts).equals(parts.to.sub(parts.from))).toBe(true);
    expect(parts.parts.some((part) => part.n !== 0n)).toBe(true);
  });

  it('what does not reach the figure adds nothing', () => {
    const after = on({ 'region.vetEarmarkShare': 0.25, 'region.industryProfessors@2026': 99 });
    const { parts } = partsOf({ before: on({}), after, figure: 'vetEarmark' });
    expect(parts.parts.map((part) => part.n === 0n).sort()).toEqual([false, true]);
  });

  it('of many changes the largest stay by themselves and the others are one', () => {
    const { parts, groups, count } = partsOf({
      before: xingan,
      after: source('xingan-targets-met', changes),
    });
    expect(count).toBeGreaterThan(12);
    expect(groups.length).toBeLessThanOrEqual(9);
    expect(groups.flatMap((group) => group.changes)).toHaveLength(count);
    expect(['rest', 'still']).toContain(groups.at(-1)?.kind);
    expect(sum(parts.parts).equals(parts.to.sub(parts.from))).toBe(true);
  });

  it('in finer groups orders are drawn, and each part has its error', () => {
    const answer = partsOf({ before: xingan, after: source('xingan-targets-met', changes), isFine: true });
    expect(answer.groups.length).toBeGreaterThan(12);
    expect(answer.groups.length).toBeLessThanOrEqual(30);
    const { parts } = answer;
    expect([parts.orders, parts.errors?.length]).toEqual([100, answer.groups.length]);
    expect(sum(parts.parts).equals(parts.to.sub(parts.from))).toBe(true);
  });

  it('no difference is no change', () => {
    expect(partsOf({ before: on(changes), after: on(changes) })).toMatchObject({ groups: [], count: 0 });
  });

  it('says which change leaves no figure, and what is then missing', () => {
    const before = source('teaching');
    const scenario = { ...before.scenario, region: { ...before.scenario.region, values: {} } };
    const answer = answered({ before, after: { ...before, scenario }, figure: 'vetEarmark' });
    expect(answer.kind).toBe('noValue');
    if (answer.kind === 'noValue') {
      expect(answer.made.length).toBeGreaterThan(0);
      expect(answer.lack).toMatchObject({ value: { kind: 'missing' } });
    }
  });
});

describe('working it out', () => {
  const gap: Gap = { before: on({}), after: on(changes), figure: 'fundingGap', year: 2026, isFine: false };

  it('goes piece by piece, says how far it is, and can be stopped', () => {
    let now = 0;
    const waterfall = new Waterfall(fake.later, () => (now += 20));
    waterfall.workOut(gap);
    fake.next();
    expect(waterfall.progress).toEqual({ done: 2, all: 32 });
    waterfall.stop();
    expect([waterfall.progress, waterfall.isStopped, fake.all()]).toEqual([undefined, true, 0]);
    expect(waterfall.answer).toBeUndefined();
    waterfall.workOut(gap);
    fake.all();
    expect([waterfall.isStopped, waterfall.answer?.gap]).toEqual([false, gap]);
  });

  it('stops when its page is left', () => {
    const stop = new Waterfall(fake.later, () => 0).workOut(gap);
    stop();
    expect(fake.all()).toBe(0);
  });
});
