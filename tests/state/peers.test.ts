import { describe, expect, it } from 'vitest';
import { findScenario } from '../../src/cli/files';
import { restsOnExamples, Peers, peerMeasures, Workspace } from '../../src/state';
import { feedersOf } from '../../src/state/feeders';
import { measured, membersOf } from '../../src/state/peers.svelte';
import { FakeLater } from '../support/later';
import { packOf, run, scenario } from '../support/run';

function workspace(id: string): Workspace {
  const loaded = findScenario(id);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems[0]));
  return new Workspace(packOf(loaded.value.value.policy), loaded.value.value, undefined);
}

/** Five colleges and a school with so much income on so many heads; nobody on the staff of the fifth. */
const six = scenario({
  institutions: [
    { values: { trainingIncome: 100, staffInPost: 10 } }, // 10
    { values: { trainingIncome: 90, staffInPost: 3 } }, // 30
    { values: { trainingIncome: 100, staffInPost: 5 } }, // 20
    { values: { staffInPost: 5 } }, // missing
    { values: { trainingIncome: 100, staffInPost: 0 } }, // not applicable
    { level: 'secondary', values: { trainingIncome: 200, staffInPost: 5 } }, // 40
    { level: 'secondary', values: { trainingIncome: 250, staffInPost: 5 } }, // 50
  ],
});

describe('the position among the loaded institutions', () => {
  const { simulation } = run('inner-mongolia', six);
  const over = peerMeasures[1];

  it('is among those of the same level, or among all', () => {
    expect(membersOf(simulation, 0, 2026, 'level')).toEqual([0, 1, 2, 3, 4]);
    expect(membersOf(simulation, 5, 2026, 'level')).toEqual([5, 6]);
    expect(membersOf(simulation, 5, 2026, 'all')).toHaveLength(7);
  });

  it('income over heads: known, missing, or divided by nobody', () => {
    const values = [1, 3, 4].map((at) => measured(over, simulation, at, 2026));
    expect(values.map((value) => (value.kind === 'known' ? value.number.valueOf() : value.kind))).toEqual([
      30,
      'missing',
      'notApplicable',
    ]);
  });

  it('is worked out after the page is drawn: 10 20 30 40 50, the second of five from below', () => {
    const fake = new FakeLater();
    const peers = new Peers(fake.later);
    peers.workOut(simulation, 2, 2026, 'all');
    expect(peers.of(over.id)).toBeUndefined();
    expect(fake.all()).toBe(peerMeasures.length);
    const position = peers.of(over.id);
    expect(position?.rank).toBe(4);
    expect([position?.missing, position?.notApplicable, position?.peers]).toEqual([1, 1, 4]);
    const { lower, median, upper } = position?.quartiles ?? {};
    expect([lower, median, upper].map((each) => each?.valueOf())).toEqual([20, 30, 40]);
  });

  it('has no quartiles among two others, and starts over for another group', () => {
    const fake = new FakeLater();
    const peers = new Peers(fake.later);
    const leave = peers.workOut(simulation, 2, 2026, 'level');
    fake.all();
    expect([peers.of(over.id)?.peers, peers.of(over.id)?.quartiles]).toEqual([2, undefined]);
    peers.workOut(simulation, 2, 2026, 'all');
    leave();
    expect(peers.of(over.id)).toBeUndefined();
    expect(fake.all()).toBe(peerMeasures.length);
  });
});

describe('what a figure rests on', () => {
  it('is everything that it is made of, however far down', () => {
    const { rules } = workspace('xingan').simulation;
    const feeders = feedersOf(rules, 'performancePayPerStaff');
    expect(['staffInPost', 'trainingPersonTimes', 'trainingFee'].every((id) => feeders.has(id))).toBe(true);
    expect(feeders.has('vatPaid')).toBe(false);
  });

  it('is illustrative where a given value of an institution is', () => {
    const table = workspace('xingan');
    const rests = (...ids: string[]) => restsOnExamples(table.scenario, table.simulation.rules, ids);
    expect([rests('performancePayPerStaff'), rests('trainingPayShare')]).toEqual([true, false]);
    const official = {
      ...table.scenario,
      provenance: { 'institutions.*.staffInPost': { kind: 'official' as const, year: 2025 } },
    };
    expect(restsOnExamples(official, table.simulation.rules, ['staffInPost'])).toBe(false);
    expect(restsOnExamples({ ...official, provenance: {} }, table.simulation.rules, ['staffInPost'])).toBe(
      true,
    );
  });
});
