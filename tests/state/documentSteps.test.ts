import { describe, expect, it } from 'vitest';
import type { Value } from '../../src/engine';
import type { Patch } from '../../src/schema';
import { documentRows, stepsBetween, type Step } from '../../src/state';
import { policyIds, run, scenario, shown, type Sketch } from '../support/run';

type Values = NonNullable<NonNullable<Sketch['institutions']>[number]['values']>;

/** Ambiguity 1 of the clauses: a million of training income and 300,000 of costs. */
const million: Values = {
  trainingIncome: 1_000_000,
  trainingEquipmentCost: 200_000,
  trainingConsumablesCost: 50_000,
  trainingTextbookCost: 50_000,
  trainingUtilitiesCost: 0,
  trainingOtherCost: 0,
  skillAppraisalIncome: 0,
  ordinaryPerformancePay: 3_000_000,
  approvedPerformancePayTotal: 3_200_000,
  controlLinePerStaff: 40_000,
  staffInPost: 100,
  techTransferIncome: 0,
  contestsHosted: 0,
  contestsWon: 0,
  contestWins: 0,
};
const free = { trainingEquipmentCost: 0, trainingConsumablesCost: 0, trainingTextbookCost: 0 };

const college = (values: Values = {}) => scenario({ institutions: [{ values: { ...million, ...values } }] });
const simulated = (policy: string, values: Values = {}, set: Patch = {}) =>
  run(policy, college(values), set).simulation;
const figures = (policy: string, set: Patch, ...ids: string[]) => {
  const simulation = simulated(policy, {}, set);
  return ids.map((id) => shown(simulation, id, 2026));
};

describe('ambiguity 1, by hand, to the fen', () => {
  const asked = ['trainingPayBase', 'trainingPayMinimum', 'trainingPayMaximum'];

  it('document 000: at least half of gross income, and of net income under the other reading', () => {
    expect(figures('inner-mongolia', {}, ...asked)).toEqual(['1000000.00', '500000.00', '1000000.00']);
    expect(figures('inner-mongolia', { 'readings.trainingPayBase': 'net' }, ...asked)).toEqual([
      '700000.00',
      '350000.00',
      '700000.00',
    ]);
  });

  it('document 002, which implements it: the same of the same money', () => {
    expect(figures('xingan', {}, ...asked)).toEqual(['1000000.00', '500000.00', '1000000.00']);
  });

  it('document 001: at least half of net income', () => {
    expect(figures('ningxia', {}, ...asked)).toEqual(['700000.00', '350000.00', '700000.00']);
  });

  it('document 004: at most three fifths of net income', () => {
    expect(figures('qinhuangdao', {}, ...asked)).toEqual(['700000.00', '0.00', '420000.00']);
  });

  it('document 003 has no such rule: not applicable, and the pool is the ordinary pay alone', () => {
    expect(figures('region-x', {}, ...asked, 'schoolConditionsFund', 'performancePayPool')).toEqual([
      'not applicable',
      'not applicable',
      'not applicable',
      'not applicable',
      '3000000.00',
    ]);
  });

  it('the pools: ordinary pay with 500,000, 350,000 and 420,000 out of training income', () => {
    const pool = ['performancePayPool', 'performancePayPerStaff'];
    expect(figures('inner-mongolia', {}, ...pool)).toEqual(['3500000.00', '35000.00']);
    expect(figures('xingan', {}, ...pool)).toEqual(['3500000.00', '35000.00']);
    expect(figures('ningxia', {}, ...pool)).toEqual(['3350000.00', '33500.00']);
    expect(figures('qinhuangdao', {}, ...pool)).toEqual(['3420000.00', '34200.00']);
  });

  it('every row of the table is a variable of every policy, of an institution', () => {
    for (const policy of policyIds) {
      const simulation = simulated(policy);
      const other = documentRows.filter((id) => simulation.variable(id).entity !== 'institution');
      expect(other, policy).toEqual([]);
    }
  });
});

const steps = (from: string, to: string, values: Values = {}, set: Patch = {}) =>
  stepsBetween(simulated(from, values), simulated(to, values, set), 0, 2026);
const ofKind = <Kind extends Step['kind']>(all: readonly Step[], kind: Kind) =>
  all.filter((step): step is Step & { kind: Kind } => step.kind === kind);

describe('where the same college fares differently', () => {
  it('under Ningxia: the base is net, 300,000 less, by its own clause; the share is worded otherwise', () => {
    const found = steps('inner-mongolia', 'ningxia');
    const [base] = ofKind(found, 'base');
    expect([base?.from.sort, base?.to.sort, base?.difference?.toString()]).toEqual([
      'gross',
      'net',
      '-300000',
    ]);
    expect(base?.clause).toBe('nx-net-income-performance-pay-50');
    // The wording of the share is “may” there and a duty here.
    const [share] = ofKind(found, 'share');
    expect([share?.from.force, share?.to.force]).toEqual(['mandatory', 'permissive']);
    expect(found.map(({ kind }) => kind)).toEqual(['base', 'share']);
  });

  it('under Qinhuangdao: base, then share, then how the pay counts, in the order of the working', () => {
    const found = steps('inner-mongolia', 'qinhuangdao');
    expect(found.map(({ kind }) => kind)).toEqual(['base', 'share', 'treatment']);
    const [share] = ofKind(found, 'share');
    const text = (value: Value | undefined) =>
      value?.kind === 'known' ? value.number.toString() : value?.kind;
    expect([share?.from.range.from, share?.to.range.to, share?.to.chosen].map(text)).toEqual([
      '0.5',
      '0.6',
      '0.6',
    ]);
    expect(ofKind(found, 'treatment').map(({ treatment, on }) => `${treatment} ${String(on)}`)).toEqual([
      'InTotal false',
    ]);
  });

  it('under Xing’an: the same money by words of another force', () => {
    const found = steps('inner-mongolia', 'xingan');
    expect(found.map(({ kind, clause }) => `${kind} ${String(clause)}`)).toEqual([
      'share xam-training-labour-pay-50',
    ]);
    expect(steps('inner-mongolia', 'xingan', { skillAppraisalIncome: 80_000 })[0]?.kind).toBe('base');
  });

  it('under a document without the rule: that alone, by the clause that it lacks; and the other way round', () => {
    const [gone, ...rest] = steps('inner-mongolia', 'region-x');
    expect(rest).toEqual([]);
    expect([gone?.kind, gone?.isOwn, gone?.clause]).toEqual(['rule', true, 'nmg-training-labour-pay-50']);
    expect(gone?.kind === 'rule' && gone.because?.code).toBe('noClause');
    const [there] = steps('region-x', 'qinhuangdao');
    expect([there?.kind, there?.isOwn, there?.clause]).toEqual([
      'rule',
      false,
      'qhd-training-income-extract-60',
    ]);
    expect(there?.kind === 'rule' && there.because).toBeUndefined();
    expect(steps('region-x', 'region-x')).toEqual([]);
  });

  it('does not tell gross from net where there are no costs, or where the figures fit neither', () => {
    const [none] = ofKind(steps('inner-mongolia', 'ningxia', free), 'base');
    expect(none).toBeUndefined();
    const odd = {
      'parameters.trainingPayFloor': 0.7,
      'variables.trainingPayBase.formula': 'trainingIncome * 0.5',
    };
    const [half] = ofKind(steps('inner-mongolia', 'ningxia', {}, odd), 'base');
    expect([half?.to.sort, half?.difference?.toString()]).toEqual([undefined, '-500000']);
  });

  it('says the teachers’ part where it is not the whole', () => {
    const [part] = ofKind(steps('inner-mongolia', 'ningxia', { teacherPartShare: 0.8 }), 'teacherPart');
    expect([part?.from.toString(), part?.to.toString()]).toEqual(['0.8', '1']);
  });

  it('names rewards that only one document pays, and none where there is nothing to reward', () => {
    const paid = { techTransferIncome: 100_000, contestsHosted: 1, contestsWon: 0, contestWins: 0 };
    const found = ofKind(steps('inner-mongolia', 'qinhuangdao', paid), 'reward');
    expect(found.map(({ variable, clause }) => `${variable} ${String(clause)}`)).toEqual([
      'techTransferReward qhd-tech-transfer-70',
      'hostingAward qhd-contest-host-500k',
    ]);
    const [gone] = ofKind(steps('qinhuangdao', 'region-x', paid), 'reward');
    expect([gone?.isOwn, gone?.to.kind]).toEqual([true, 'notApplicable']);
    const [half] = ofKind(steps('ningxia', 'qinhuangdao', paid), 'reward');
    expect(half?.from.kind === 'known' && half.from.number.toString()).toBe('50000');
    // Both pay it; the wage total has it in one of them only.
    const counted = ofKind(steps('ningxia', 'qinhuangdao', paid), 'treatment');
    expect(
      counted.filter(({ pay }) => pay === 'techTransferReward').map(({ treatment }) => treatment),
    ).toEqual(['InWageTotal']);
  });

  it('a reward that is not known is named, and is no zero', () => {
    const unknown = Object.fromEntries(Object.entries(million).filter(([id]) => id !== 'contestsHosted'));
    const given = scenario({ institutions: [{ values: unknown }] });
    const [here, there] = ['inner-mongolia', 'qinhuangdao'].map((policy) => run(policy, given).simulation);
    if (!here || !there) throw new Error('both were run');
    const [award] = ofKind(stepsBetween(here, there, 0, 2026), 'reward');
    expect([award?.variable, award?.to.kind]).toEqual(['hostingAward', 'missing']);
  });

  it('an exemption of annual salaries is said of a college, and not of a school that it does not reach', () => {
    const treated = (level: 'higher' | 'secondary') => {
      const given = scenario({ institutions: [{ level, values: { ...million, annualSalaryPay: 200_000 } }] });
      const [here, there] = ['inner-mongolia', 'qinhuangdao'].map((policy) => run(policy, given).simulation);
      if (!here || !there) throw new Error('both were run');
      return ofKind(stepsBetween(here, there, 0, 2026), 'treatment')
        .filter(({ pay }) => pay === 'annualSalaryPay')
        .map(({ treatment, on }) => `${treatment} ${String(on)}`);
    };
    expect(treated('higher')).toEqual([
      'InTotal false',
      'UnderTotal false',
      'UnderControlLine false',
      'InNextBase false',
    ]);
    expect(treated('secondary')).toEqual([]);
  });
});
