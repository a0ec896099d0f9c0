import { describe, expect, it } from 'vitest';
import type { Simulation } from '../../src/engine';
import { perHeadIfPaid } from '../../src/views/colleges/pay/perHeadIfPaid';
import { payStepsOf } from '../../src/views/colleges/pay/payStepsOf';
import { payAnswers, promptsOf } from '../../src/views/colleges/pay/prompts';
import { statementLines } from '../../src/views/colleges/pay/statementLines';
import { run, scenario } from '../support/run';

/** 1,000,000 of training at a direct cost of 300,000; 100 staff with 2,000,000 of ordinary pay. */
const books = {
  trainingIncome: 1_000_000,
  trainingDirectCost: 300_000,
  staffInPost: 100,
  ordinaryPerformancePay: 2_000_000,
  approvedPerformancePayTotal: 2_100_000,
  controlLinePerStaff: 24_000,
  techTransferIncome: 0,
};
const without = (id: string) => Object.fromEntries(Object.entries(books).filter(([each]) => each !== id));
const college = (policy: string, values: Record<string, number> = books): Simulation =>
  run(policy, scenario({ institutions: [{ id: 'own', values }] })).simulation;
const stepsOf = (policy: string, values?: Record<string, number>) =>
  payStepsOf(college(policy, values), 0, 2026)?.map(({ variable, label, amount }) => [
    variable ?? label,
    amount.valueOf(),
  ]);

describe('the way from income to the pool', () => {
  it('deducts no cost where the document says income', () => {
    expect(stepsOf('inner-mongolia')).toEqual([
      ['payStreamsIncome', 1_000_000],
      ['trainingPayBase', 1_000_000],
      ['stepKept', -500_000],
      ['trainingPay', 500_000],
      ['trainingTeacherPay', 500_000],
      ['ordinaryPerformancePay', 2_000_000],
      ['performancePayPool', 2_500_000],
    ]);
  });

  it('deducts the cost where the document says net income', () => {
    expect(stepsOf('ningxia')).toEqual([
      ['payStreamsIncome', 1_000_000],
      ['stepCostOut', -300_000],
      ['trainingPayBase', 700_000],
      ['stepKept', -350_000],
      ['trainingPay', 350_000],
      ['trainingTeacherPay', 350_000],
      ['ordinaryPerformancePay', 2_000_000],
      ['performancePayPool', 2_350_000],
    ]);
  });

  it('begins with ordinary pay where the document has no rule on training', () => {
    expect(stepsOf('region-x')).toEqual([
      ['ordinaryPerformancePay', 2_000_000],
      ['performancePayPool', 2_000_000],
    ]);
  });

  it('takes the labour fees out where not everything goes to teachers', () => {
    const steps = stepsOf('inner-mongolia', { ...books, teacherPartShare: 0.8 });
    expect(steps).toContainEqual(['trainingLabourFees', -100_000]);
    expect(steps).toContainEqual(['performancePayPool', 2_400_000]);
  });

  it('every change leads from the sum before it to the one after', () => {
    for (const policy of ['inner-mongolia', 'xingan', 'ningxia', 'qinhuangdao']) {
      const steps = payStepsOf(college(policy), 0, 2026) ?? [];
      steps.forEach((step, position) => {
        const before = steps[position - 1];
        if (step.kind === 'change' && before) expect(step.from.equals(before.to)).toBe(true);
        if (step.kind === 'sum' && before?.kind === 'change') expect(step.to.equals(before.to)).toBe(true);
      });
    }
  });

  it('is not drawn while a sum is unknown', () => {
    expect(payStepsOf(college('inner-mongolia', without('trainingIncome')), 0, 2026)).toBeUndefined();
  });
});

describe('pay per head if another amount were paid', () => {
  const perHead = (policy: string, variable: string, values: Record<string, number> = books) => {
    const value = perHeadIfPaid(college(policy, values), 0, 2026, variable);
    return value?.kind === 'known' ? value.number.valueOf() : value?.kind;
  };

  it('at the least and the most that the document allows', () => {
    // (2,000,000 + 500,000) / 100, and with the whole income of 1,000,000.
    expect(perHead('inner-mongolia', 'trainingPayMinimum')).toBe(25_000);
    expect(perHead('inner-mongolia', 'trainingPayMaximum')).toBe(30_000);
    // 60% of the net 700,000.
    expect(perHead('qinhuangdao', 'trainingPayMaximum')).toBe(24_200);
  });

  it('keeps the part of the teachers, also where nothing is paid now', () => {
    const nothing = { ...books, trainingPayShare: 0, teacherPartShare: 0.8 };
    // 80% of 500,000 to teachers.
    expect(perHead('inner-mongolia', 'trainingPayMinimum', nothing)).toBe(24_000);
  });

  it('is not made up where there is no base', () => {
    expect(perHead('region-x', 'trainingPayMaximum')).toBeUndefined();
  });
});

describe('what a college is asked for', () => {
  it('of an empty college asks first for what every answer waits for', () => {
    const [first, ...rest] = promptsOf(college('inner-mongolia', {}), 0, 2026);
    expect(first).toMatchObject({ variable: 'trainingIncome', isMissing: true, effect: 6 });
    expect(rest.map(({ effect }) => effect)).toEqual(
      [...rest.map(({ effect }) => effect)].sort((a, b) => b - a),
    );
  });

  it('asks for no training where the document has no rule on it', () => {
    const asked = promptsOf(college('region-x', {}), 0, 2026).filter(({ effect }) => effect > 0);
    expect(asked.map(({ variable }) => variable)).not.toContain('trainingIncome');
  });

  it('a staff of nobody can still be mended', () => {
    const asked = promptsOf(college('ningxia', { ...books, staffInPost: 0 }), 0, 2026);
    expect(asked.map(({ variable }) => variable)).toContain('staffInPost');
  });

  it('once everything is given, nothing waits', () => {
    expect(promptsOf(college('ningxia'), 0, 2026).every(({ effect }) => effect === 0)).toBe(true);
  });

  it('what is asked for is enough for every answer', () => {
    for (const policy of ['inner-mongolia', 'xingan', 'ningxia', 'qinhuangdao', 'region-x']) {
      const empty = college(policy, {});
      const values = Object.fromEntries(
        promptsOf(empty, 0, 2026)
          .filter(({ isMissing }) => isMissing)
          .map(({ variable }) => [variable, 1000]),
      );
      const filled = college(policy, values);
      for (const id of payAnswers)
        expect([policy, id, filled.value(id, 0, 2026).kind]).not.toContain('missing');
    }
  });
});

describe('the statement', () => {
  it('has a line for every step, and none for what is nothing or does not apply', () => {
    const { brought, worked } = statementLines(college('ningxia'), 0, 2026);
    expect(brought.map(({ variable }) => variable.id)).toEqual([
      'trainingIncome',
      'trainingDirectCost',
      'ordinaryPerformancePay',
      'staffInPost',
      'approvedPerformancePayTotal',
      'controlLinePerStaff',
    ]);
    expect(
      worked.map(({ variable, value }) => [variable.id, value.kind === 'known' && value.number.valueOf()]),
    ).toEqual([
      ['trainingPayBase', 700_000],
      ['trainingPay', 350_000],
      ['trainingTeacherPay', 350_000],
      ['schoolConditionsFund', 350_000],
      ['performancePayPool', 2_350_000],
      ['performancePayPerStaff', 23_500],
    ]);
  });

  it('keeps a line for what is missing', () => {
    const { brought } = statementLines(college('ningxia', without('staffInPost')), 0, 2026);
    expect(brought.find(({ variable }) => variable.id === 'staffInPost')?.value.kind).toBe('missing');
  });
});
