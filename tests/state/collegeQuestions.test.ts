import { beforeEach, describe, expect, it } from 'vitest';
import { findScenario } from '../../src/cli/files';
import { toFixed, whole } from '../../src/engine';
import { plainText } from '../../src/format';
import { CollegeQuestions, marginalUnits, Workspace, type MarginalUnit } from '../../src/state';
import { FakeLater } from '../support/later';
import { packOf, scenario, shown } from '../support/run';

let fake: FakeLater;
beforeEach(() => {
  fake = new FakeLater();
});

function workspace(policy: string, id = 'teaching'): Workspace {
  const loaded = findScenario(id);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems[0]));
  return new Workspace(packOf(policy), loaded.value.value, undefined);
}

const year = 2025;

function asked(
  table: Workspace,
  at = year,
  change?: (questions: CollegeQuestions) => void,
): CollegeQuestions {
  const questions = new CollegeQuestions(fake.later);
  change?.(questions);
  questions.workOut(table.simulation, 0, at);
  fake.all();
  return questions;
}

/** What one more adds to the pool of the year, or why there is nothing to add. */
function pool(questions: CollegeQuestions, id: MarginalUnit['id'], variable = 'performancePayPool'): string {
  const answer = questions.marginal(id);
  if (answer?.kind === 'none') return answer.because.code;
  if (answer?.kind !== 'worked') return answer?.kind ?? 'not yet';
  const by = answer.changes.find((each) => each.variable === variable && each.year === year)?.by;
  return by ? toFixed(by, 2) : '?';
}

describe('the questions of a college', () => {
  it('are answered one after another after the page is drawn', () => {
    const questions = new CollegeQuestions(fake.later);
    questions.workOut(workspace('inner-mongolia').simulation, 0, year);
    expect([questions.marginal('personTime'), questions.gain, questions.fall]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    fake.next();
    expect(pool(questions, 'personTime')).toBe('200.00');
    expect(questions.marginal('contract')).toBeUndefined();
    expect(fake.all()).toBe(marginalUnits.length + 1);
    expect([questions.gain?.kind, questions.fall?.kind]).toEqual(['reached', 'kept']);
  });

  it('are not answered on when their page is left, and are forgotten for other data', () => {
    const table = workspace('inner-mongolia');
    const questions = asked(table);
    const leave = questions.workOut(table.simulation, 0, year);
    expect([questions.marginal('personTime'), questions.gain]).toEqual([undefined, undefined]);
    leave();
    expect(fake.all()).toBe(0);
  });

  it('awards go past the pool in Qinhuangdao, and do not exist in Inner Mongolia', () => {
    const city = asked(workspace('qinhuangdao'));
    expect(['won', 'hosted', 'transfer'].map((id) => pool(city, id as MarginalUnit['id']))).toEqual([
      '0.00',
      '0.00',
      '0.00',
    ]);
    expect(pool(city, 'won', 'winnerAward')).toBe('100000.00');
    expect(pool(city, 'hosted', 'hostingAward')).toBe('500000.00');
    expect(pool(city, 'transfer', 'techTransferReward')).toBe('70000.00');
    const region = asked(workspace('inner-mongolia'));
    expect(['won', 'hosted', 'transfer'].map((id) => pool(region, id as MarginalUnit['id']))).toEqual([
      'noClause',
      'noClause',
      'noClause',
    ]);
  });

  it('the reward of a transfer is in the pool where the reading counts it', () => {
    const table = workspace('qinhuangdao');
    table.choose('techTransferPay', 'inTotal');
    expect(pool(asked(table), 'transfer')).toBe('70000.00');
  });

  it('once a year is once: another contest won adds nothing', () => {
    const table = workspace('qinhuangdao');
    table.choose('contestWinning', 'oncePerYear');
    expect(pool(asked(table), 'won', 'winnerAward')).toBe('0.00');
    table.choose('contestWinning', 'perAward');
    expect(pool(asked(table), 'won', 'winnerAward')).toBe('100000.00');
  });

  it('the amounts are those of the reader', () => {
    const questions = asked(workspace('inner-mongolia'), year, (each) => {
      each.amounts = { contract: whole(250_000), transfer: whole(1), gain: whole(2000) };
    });
    expect(pool(questions, 'contract')).toBe('100000.00'); // 250,000 x 40%
    const { gain } = questions;
    expect(gain?.kind === 'reached' && toFixed(gain.to.sub(gain.from), 2)).toBe('475000.00'); // 190,000 / 40%
  });

  it('the solution, entered as a change of the scenario, gives exactly the pay that was asked for', () => {
    const table = workspace('inner-mongolia');
    const { gain } = asked(table);
    if (gain?.kind !== 'reached') throw new Error('there is an answer');
    const before = table.simulation.value('performancePayPerStaff', 0, year);
    const outcome = table.wouldBe({
      [`institutions.college.trainingIncome@${year}`]: plainText(gain.to, 'yuan'),
    });
    const after = outcome.ok && outcome.value.simulation.value('performancePayPerStaff', 0, year);
    if (!after || before.kind !== 'known' || after.kind !== 'known') throw new Error('pay per head is known');
    expect(after.number.sub(before.number).equals(whole(1000))).toBe(true);
  });

  it('a step is what the whole engine gives for the same change', () => {
    const table = workspace('ningxia');
    const before = shown(table.simulation, 'performancePayPool', year);
    const outcome = table.wouldBe({ [`institutions.college.trainingPersonTimes@${year}`]: 2001 });
    if (!outcome.ok) throw new Error('the change is allowed');
    const after = shown(outcome.value.simulation, 'performancePayPool', year);
    expect(pool(asked(table), 'personTime')).toBe((Number(after) - Number(before)).toFixed(2));
  });

  it('says what is crossed on the way to the income', () => {
    const table = workspace('inner-mongolia');
    table.choose('trainingPayCap', 'within');
    table.setCells(
      [{ variable: 'approvedPerformancePayTotal', entity: 'institutions.college', year }],
      4_250_000,
    );
    const { gain } = asked(table);
    // 4,200,000 now, 95,000 more asked for: 4,295,000 is above the total of 4,250,000.
    const crossed = gain?.kind === 'reached' ? gain.crossed?.map(({ variable }) => variable) : [];
    expect(crossed).toContain('overApprovedTotal');
  });

  it('without a rule there is none, before the first year none to compare with, without data none known', () => {
    const draft = asked(workspace('region-x'));
    expect([draft.gain?.kind, draft.fall?.kind, pool(draft, 'contract')]).toEqual([
      'none',
      'none',
      'noClause',
    ]);
    expect(asked(workspace('inner-mongolia', 'xingan'), 2023).fall?.kind).toBe('noLastYear');
    const bare = asked(
      new Workspace(packOf('inner-mongolia'), scenario({ institutions: [{ values: {} }] }), undefined),
      2026,
    );
    expect([bare.marginal('student')?.kind, bare.gain?.kind, bare.fall?.kind]).toEqual([
      'unknown',
      'unknown',
      'noLastYear',
    ]);
  });
});
