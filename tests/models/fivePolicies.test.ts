import { describe, expect, it } from 'vitest';
import { findScenario } from '../../src/cli/files';
import { requirementList, runTarget, type Simulation } from '../../src/engine';
import { policyIds, run, shown } from '../support/run';

/** One scenario under all five policies, and the differences that the documents make. */
const scenario = (() => {
  const loaded = findScenario('teaching');
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems[0]));
  return loaded.value.value;
})();
const simulations = Object.fromEntries(policyIds.map((id) => [id, run(id, scenario).simulation]));
const under = (policy: string): Simulation => {
  const simulation = simulations[policy];
  if (!simulation) throw new Error(policy);
  return simulation;
};
const year = 2025;
const row = (variable: string) =>
  Object.fromEntries(policyIds.map((id) => [id, shown(under(id), variable, year)]));
const none = 'not applicable';

/** In the order inner-mongolia, ningxia, xingan, region-x, qinhuangdao. */
const byPolicy = (...values: string[]) =>
  Object.fromEntries(policyIds.map((id, index) => [id, values[index]]));

describe('the same data under five documents', () => {
  it('the earmark: education surcharge only, both surcharges in the masked draft, none in Ningxia', () => {
    // Dues of 60 and 40 million less a credit of 1 million split 3 to 2: 59.4 and 39.6 million.
    expect(row('earmarkBase')).toEqual(
      byPolicy('59400000.00', '59400000.00', '59400000.00', '99000000.00', '59400000.00'),
    );
    expect(row('vetEarmarkRequired')).toEqual(
      byPolicy('17820000.00', none, '17820000.00', '29700000.00', '17820000.00'),
    );
  });

  it('the floor of 12,000: everywhere but in the masked draft', () => {
    expect(row('higherFloorRequired')).toEqual(
      byPolicy('138372000.00', '138372000.00', '138372000.00', none, '138372000.00'),
    );
  });

  it('the special fund of five million: the League alone', () => {
    const without = run('xingan', { ...scenario, region: { ...scenario.region, values: {} } }).simulation;
    expect(shown(without, 'specialFund', year)).toBe('5000000.00');
    for (const id of ['inner-mongolia', 'ningxia', 'region-x', 'qinhuangdao']) {
      const plain = run(id, { ...scenario, region: { ...scenario.region, values: {} } }).simulation;
      expect(shown(plain, 'specialFund', year)).toBe('0.00');
    }
  });

  it('training pay: gross, net of necessary cost, gross with appraisal, no rule, net of direct cost', () => {
    expect(row('trainingPayBase')).toEqual(
      byPolicy('1000000.00', '700000.00', '1000000.00', none, '700000.00'),
    );
    expect(row('trainingPay')).toEqual(byPolicy('500000.00', '350000.00', '500000.00', none, '420000.00'));
  });

  it('what counts in the total, under it, and in next year’s base', () => {
    const flags = (id: string) =>
      ['InTotal', 'UnderTotal', 'UnderControlLine', 'InNextBase']
        .map((flag) => under(id).parameter(`trainingPay${flag}`, year))
        .map((value) => (value.kind === 'known' ? value.number.toString() : '-'))
        .join('');
    expect(Object.fromEntries(policyIds.map((id) => [id, flags(id)]))).toEqual(
      byPolicy('1000', '1000', '1000', '0000', '0000'),
    );
  });

  it('external teachers in the League, part-time teachers in Qinhuangdao', () => {
    expect(row('externalTeacherLimit')).toEqual(byPolicy(none, none, '5', none, none));
    expect(row('partTimeTeacherLimit')).toEqual(byPolicy(none, none, none, none, '15'));
  });

  it('awards for contests: Qinhuangdao alone', () => {
    expect(row('hostingAward')).toEqual(byPolicy(none, none, none, none, '1500000.00'));
    expect(row('winnerAward')).toEqual(byPolicy(none, none, none, none, '400000.00'));
  });

  it('technology transfer: at least 70% in Qinhuangdao, the national half in Ningxia', () => {
    expect(row('techTransferRewardShare')).toEqual(byPolicy(none, '0.5', none, none, '0.7'));
    expect(row('mainContributorShare')).toEqual(byPolicy(none, none, none, none, '0.5'));
  });

  it('a cut of the enrolment plan: Inner Mongolia and the League that implements it', () => {
    const next = Object.fromEntries(policyIds.map((id) => [id, shown(under(id), 'nextEnrolmentPlan', 2024)]));
    expect(next).toEqual(byPolicy('850', '1000', '850', '1000', '1000'));
  });

  it('dual-qualified teachers: the share, its base and its year', () => {
    const targets = Object.fromEntries(
      policyIds.map((id) => {
        const own = under(id).rules.targets.filter(
          ({ indicator }) => indicator === 'dualQualifiedShareRegion',
        );
        return [
          id,
          own
            .map((rule) => {
              const { threshold } = runTarget(rule, under(id), 0, year);
              return `${rule.comparison}${threshold.kind === 'known' ? threshold.number.toString() : '?'} ${rule.by}`;
            })
            .join(', '),
        ];
      }),
    );
    expect(targets).toEqual(
      byPolicy('>=0.7 2025', '>=0.5 2022', '>=0.7 2025, >=0.5 2025', '>=0.7 2027', '>0.6 2025'),
    );
    const base = (id: string) => under(id).rules.variables.get('dualQualifiedDenominator')?.formulaText;
    expect(Object.fromEntries(policyIds.map((id) => [id, base(id)]))).toEqual(
      byPolicy(
        'specialisedTeachers',
        'specialisedTeachers',
        'specialisedTeachers',
        'fullTimeTeachers',
        'specialisedTeachers',
      ),
    );
  });

  it('secondary above general senior high: a duty, a permission, or no rule', () => {
    const force = (id: string) =>
      under(id).rules.checks.find((check) => check.id === 'secondaryAboveGeneralHigh')?.force ?? none;
    expect(Object.fromEntries(policyIds.map((id) => [id, force(id)]))).toEqual(
      byPolicy('mandatory', 'permissive', 'mandatory', none, none),
    );
  });

  it('the 30% credit everywhere, from the national notice where the document has no figure', () => {
    expect(new Set(Object.values(row('creditUsed')))).toEqual(new Set(['1000000.00']));
    const source = (id: string) => {
      const from = under(id).rules.parameters.get('creditRate')?.source;
      return from && 'clause' in from ? from.clause : '';
    };
    expect(Object.fromEntries(policyIds.map((id) => [id, source(id)]))).toEqual(
      byPolicy(
        'nat-surcharge-credit',
        'nx-tax-credit-30',
        'nat-surcharge-credit',
        'nat-surcharge-credit',
        'nat-surcharge-credit',
      ),
    );
  });

  it('a requirement that a document does not make is not in its list', () => {
    const ids = (id: string) => requirementList(under(id), year).map((group) => group.id);
    expect(ids('ningxia')).not.toContain('vetEarmarkFloor');
    expect(ids('region-x')).not.toContain('higherFloorAverage');
    expect(ids('qinhuangdao')).toContain('surchargeCollectedInFull');
    for (const other of ['inner-mongolia', 'ningxia', 'region-x'])
      expect(ids(other)).not.toContain('surchargeCollectedInFull');
  });

  it('the League shows both what its parent asks and what it asks itself', () => {
    const targets = under('xingan').rules.targets.map(({ clause }) => clause);
    expect(targets).toEqual(
      expect.arrayContaining([
        'nmg-dual-qualified-70',
        'xam-dual-qualified-50',
        'xam-surcharge-share-30-2025',
      ]),
    );
    expect(under('xingan').rules.checks.map(({ clause }) => clause)).toContain('nmg-surcharge-share-30');
    expect(under('xingan').rules.readings.get('trainingPayDuty')?.chosen).toBe('onceUsed');
    expect(under('inner-mongolia').rules.readings.get('trainingPayDuty')?.chosen).toBe('duty');
  });
});
