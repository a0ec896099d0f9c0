import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findScenario } from '../../src/cli/files';
import { Session, type PolicyPack, type Simulation } from '../../src/engine';
import type { Patch } from '../../src/schema';
import { carryOver, FiveDocuments, ReadingLines, Workspace, type DocumentRun } from '../../src/state';
import { pauseFor } from '../../src/state/queue';
import { packOf, policyIds, run, scenario, shown } from '../support/run';
import { FakeLater } from '../support/later';

let fake: FakeLater;
beforeEach(() => {
  fake = new FakeLater();
});

function table(id = 'xingan'): Workspace {
  const loaded = findScenario(id);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems[0]));
  return new Workspace(packOf(loaded.value.value.policy), loaded.value.value, undefined);
}

const carried = (policy: string, ...patches: readonly Patch[]): DocumentRun => {
  const given = scenario({
    institutions: [{ values: { trainingIncome: 1_000_000, trainingDirectCost: 300_000 } }],
  });
  const layers = patches.map((patch, index) => ({ origin: index === 0 ? 'baseline' : 'change', patch }));
  const done = carryOver(new Session(packOf(policy), given), layers);
  if (!done.ok) throw new Error(JSON.stringify(done.problems[0]));
  return done.value;
};
const sorted = (texts: readonly string[]) => [...texts].sort();
const baseIn = ({ simulation }: DocumentRun) => shown(simulation, 'trainingPayBase', 2026);

describe('changes carried over to another document', () => {
  const data = { 'institutions.college-1.trainingIncome@2026': 2_000_000 };

  it('data hold under all five', () => {
    const bases = policyIds.map((policy) => baseIn(carried(policy, {}, data)));
    expect(bases).toEqual(['2000000.00', '1700000.00', '2000000.00', 'not applicable', '1700000.00']);
    expect(policyIds.flatMap((policy) => carried(policy, {}, data).refused)).toEqual([]);
  });

  it('the later of baseline and changes wins, as on the table', () => {
    const later = { 'institutions.college-1.trainingIncome@2026': 3_000_000 };
    expect(baseIn(carried('inner-mongolia', data, later))).toBe('3000000.00');
  });

  it('a reading that the other document has is kept', () => {
    const net = { 'readings.trainingPayBase': 'net' };
    expect(baseIn(carried('inner-mongolia', {}, net))).toBe('700000.00');
    expect(carried('inner-mongolia', {}, net).idle).toEqual([]);
  });

  it('a reading that changes nothing there is named, and a figure without a clause too', () => {
    const rules = { 'readings.trainingPayBase': 'net', 'parameters.trainingPayFloor': 0.4 };
    const { idle, refused } = carried('region-x', {}, { ...rules, ...data });
    expect([sorted(idle), refused]).toEqual([
      ['parameters.trainingPayFloor', 'readings.trainingPayBase'],
      [],
    ]);
  });

  it('what the other document refuses is left out and named, from either layer; the data beside it stay', () => {
    const { refused, simulation } = carried(
      'ningxia',
      { 'checks.trainingPayMost.comparison': '<' },
      { 'targets.vetEarmarkShare30.by': 2027, 'readings.none': 'any', ...data },
    );
    expect(sorted(refused)).toEqual([
      'checks.trainingPayMost.comparison',
      'readings.none',
      'targets.vetEarmarkShare30.by',
    ]);
    expect(shown(simulation, 'trainingPayBase', 2026)).toBe('1700000.00');
  });

  it('a scenario that the other document cannot run at all is said to be refused', () => {
    const odd = scenario({ region: { trainingPayFloor: 0.5 } });
    expect(carryOver(new Session(packOf('ningxia'), odd), [{ origin: 'change', patch: {} }]).ok).toBe(false);
  });
});

describe('the five documents side by side', () => {
  const load = (id: string): Promise<PolicyPack> => Promise.resolve(packOf(id));
  const fee = { variable: 'trainingFee', entity: 'institutions.college-a', year: 2026 };
  const poolIn = (simulation: Simulation) => shown(simulation, 'performancePayPool', 2026);
  const arrive = () => new Promise((resolve) => setTimeout(resolve, 0));
  /** Compares as the effect of the page does: for what is on the table, and again for what has come. */
  async function settle(documents: FiveDocuments, workspace: Workspace): Promise<void> {
    documents.compare(workspace, policyIds);
    await arrive();
    documents.compare(workspace, policyIds);
    fake.all();
  }
  const runOf = (documents: FiveDocuments, id: string): DocumentRun => {
    const found = documents.of(id);
    if (typeof found === 'string') throw new Error(`${id}: ${found}`);
    return found;
  };

  it('the current one is there at once, the others once their files have come and there is time', async () => {
    const documents = new FiveDocuments(load, fake.later);
    const workspace = table();
    documents.compare(workspace, policyIds);
    expect(poolIn(runOf(documents, 'xingan').simulation)).toBe(poolIn(workspace.simulation));
    expect([documents.of('ningxia'), fake.all()]).toEqual(['working', 0]);
    await settle(documents, workspace);
    expect(policyIds.map((id) => typeof documents.of(id))).toEqual(Array(5).fill('object'));
  });

  it('each column is what choosing that policy shows', async () => {
    const workspace = table();
    workspace.setCells([fee], 800);
    const documents = new FiveDocuments(load, fake.later);
    await settle(documents, workspace);
    const pools = policyIds.map((id) => poolIn(runOf(documents, id).simulation));
    const chosen = policyIds.map((id) => {
      workspace.usePolicy(packOf(id));
      return poolIn(workspace.simulation);
    });
    expect(pools).toEqual(chosen);
    expect(new Set(pools).size).toBe(5);
  });

  it('starts over with every change, each file being fetched once', async () => {
    const asked: string[] = [];
    const workspace = table();
    const documents = new FiveDocuments((id) => {
      asked.push(id);
      return load(id);
    }, fake.later);
    await settle(documents, workspace);
    const before = poolIn(runOf(documents, 'ningxia').simulation);
    workspace.setCells([fee], 800);
    documents.compare(workspace, policyIds);
    expect(documents.of('ningxia')).toBe('working');
    fake.all();
    expect(poolIn(runOf(documents, 'ningxia').simulation)).not.toBe(before);
    workspace.usePolicy(packOf('ningxia'));
    await settle(documents, workspace);
    expect(typeof documents.of('xingan')).toBe('object');
    expect(sorted(asked)).toEqual(sorted(policyIds));
  });

  it('follows other years, and is not worked out on when its page is left', async () => {
    const workspace = table();
    const documents = new FiveDocuments(load, fake.later);
    await settle(documents, workspace);
    workspace.setYears(2025, 2027);
    await settle(documents, workspace);
    expect(runOf(documents, 'ningxia').simulation.years).toEqual({ from: 2025, to: 2027 });
    documents.compare(workspace, policyIds)();
    expect(fake.all()).toBe(0);
  });

  it('says whose files did not come, and asks for them again with the next change', async () => {
    let isDown = true;
    const workspace = table();
    const documents = new FiveDocuments(
      (id) => (isDown && id === 'ningxia' ? Promise.reject(new Error('offline')) : load(id)),
      fake.later,
    );
    documents.compare(workspace, policyIds);
    await arrive();
    expect(documents.of('ningxia')).toBe('notFetched');
    isDown = false;
    await settle(documents, workspace);
    expect(typeof documents.of('ningxia')).toBe('object');
  });

  it('waits for the page to be drawn, and among many schools for a pause in typing', () => {
    vi.useFakeTimers();
    const done: string[] = [];
    pauseFor(201)(() => done.push('many'));
    pauseFor(200)(() => done.push('few'));
    expect(done).toEqual([]);
    vi.runAllTimers();
    expect(done).toEqual(['few', 'many']);
    vi.useRealTimers();
  });
});

describe('the readings of a document that touch the college', () => {
  const given = scenario({
    institutions: [
      {
        values: {
          trainingIncome: 1_000_000,
          trainingDirectCost: 300_000,
          ordinaryPerformancePay: 3_000_000,
          approvedPerformancePayTotal: 3_000_000,
          staffInPost: 100,
          controlLinePerStaff: 40_000,
        },
      },
    ],
  });
  const linesOf = (policy: string) => {
    const found = new ReadingLines(fake.later);
    const { simulation } = run(policy, given);
    const place = { scenario: given, index: 0, year: 2026 };
    const one = { pack: packOf(policy), simulation, layers: [], refused: [], idle: [] };
    return { found, stop: found.workOut(one, place) };
  };

  it('lists what the pool would be, for the options not taken', () => {
    const { found } = linesOf('inner-mongolia');
    expect(found.isDone).toBe(false);
    fake.all();
    expect(found.isDone).toBe(true);
    const net = found.lines.find(
      ({ reading, option }) => reading.id === 'trainingPayBase' && option === 'net',
    );
    const pool = net?.changes.find(({ variable }) => variable === 'performancePayPool');
    const text = [pool?.from, pool?.to].map((value) => value?.kind === 'known' && value.number.toString());
    // 3,000,000 and half of 1,000,000; half of 700,000.
    expect(text).toEqual(['3500000', '3350000']);
    const ids = [...new Set(found.lines.map(({ reading }) => reading.id))];
    expect(ids).toContain('trainingPayCap');
    expect(
      ids.filter((id) => ['earmarkMeasure', 'higherFloorTest', 'planReductionBase'].includes(id)),
    ).toEqual([]);
    expect(found.lines.every(({ reading, option }) => reading.chosen !== option)).toBe(true);
  });

  it('lists none of a document without the rule, and stops when its page is left', () => {
    const { found } = linesOf('region-x');
    fake.all();
    expect(found.lines.filter(({ reading }) => reading.id !== 'nextYearPayBase')).toEqual([]);
    const { stop } = linesOf('inner-mongolia');
    fake.next();
    stop();
    expect(fake.all()).toBe(0);
  });
});
