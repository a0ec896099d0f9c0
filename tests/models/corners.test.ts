import { describe, expect, it } from 'vitest';
import { requirementList } from '../../src/engine';
import { run, scenario, shown } from '../support/run';

/** Corners of the rules that a plain example passes by, each worked out by hand. */
describe('corners of the rules', () => {
  it('a reward pool goes to secondary schools in full, whatever score a college has', () => {
    const { simulation } = run(
      'xingan',
      scenario({
        region: { evaluationRewardPool: 1e6 },
        institutions: [
          { values: { evaluationScore: 80 } },
          { level: 'secondary', values: { evaluationScore: 60 } },
          { level: 'secondary', values: { evaluationScore: 40 } },
        ],
      }),
    );
    expect([0, 1, 2].map((index) => shown(simulation, 'evaluationReward', 2026, index))).toEqual([
      'not applicable',
      '600000.00',
      '400000.00',
    ]);
  });

  it('the three years of an undated draft end nowhere until the reader says when they began', () => {
    const deadlines = (reading?: string) => {
      const patch = reading ? { 'readings.threeYearPeriod': reading } : {};
      const { rules } = run('qinhuangdao', scenario({}), patch).simulation;
      return ['industrialColleges10', 'techExperts100'].map(
        (id) => rules.targets.find((each) => each.id === id)?.by,
      );
    };
    expect(deadlines()).toEqual([undefined, undefined]);
    expect(deadlines('from2022')).toEqual([2025, 2025]);
    expect(deadlines('from2023')).toEqual([2026, 2026]);
  });

  it('ten teams and bases are ten together, or ten of each', () => {
    const given = scenario({ region: { highLevelTeacherTeams: 7, teacherRotationBases: 4 } });
    expect(shown(run('ningxia', given).simulation, 'teamsAndBases', 2026)).toBe('11');
    const each = run('ningxia', given, { 'readings.teamsAndBases': 'each' }).simulation;
    expect(shown(each, 'teamsAndBases', 2026)).toBe('4');
  });

  it('money for poor counties goes to the secondary schools marked as theirs, by students', () => {
    const school = (isPoorCountySchool: number, fullTimeStudents: number) => ({
      level: 'secondary' as const,
      values: { isPoorCountySchool, fullTimeStudents },
    });
    const { simulation } = run(
      'ningxia',
      scenario({
        region: { poorCountyPool: 1e6 },
        institutions: [school(1, 600), school(1, 400), school(0, 900)],
      }),
    );
    expect([0, 1, 2].map((index) => shown(simulation, 'poorCountySupport', 2026, index))).toEqual([
      '600000.00',
      '400000.00',
      '0.00',
    ]);
  });

  it('what a text leaves open comes out as an amount once all of it is said', () => {
    const schools = { digitalProjects: 5 };
    const half = run('qinhuangdao', scenario({ region: schools })).simulation;
    expect(shown(half, 'digitalProjectsCost', 2026)).toBe('missing');
    const whole = run(
      'qinhuangdao',
      scenario({ region: { ...schools, digitalProjectUnitCost: 2e6 } }),
    ).simulation;
    expect(shown(whole, 'digitalProjectsCost', 2026)).toBe('10000000.00');
  });

  it('what a text leaves open enters no total of funding', () => {
    const said = { infrastructureProjects: 6, infrastructureUnitCost: 7e6, aidStudents: 10, aidRate: 2000 };
    const { simulation } = run(
      'ningxia',
      scenario({
        region: said,
        institutions: [{ values: { fullTimeStudents: 100, perStudentStandard: 12000 } }],
      }),
    );
    expect(shown(simulation, 'infrastructureCost', 2026)).toBe('42000000.00');
    expect(shown(simulation, 'fundingNeed', 2026)).toBe('1200000.00');
  });

  it('surcharges grow from last year’s only where no tax base is known', () => {
    const years = { from: 2024, to: 2025 };
    const receipts = { educationSurcharge: { 2024: 30e6 }, taxBaseGrowth: 0.1 };
    const without = run('inner-mongolia', scenario({ years, region: receipts, enterprises: [{}] }));
    expect(shown(without.simulation, 'educationSurcharge', 2025)).toBe('33000000.00');
    const base = { ...receipts, vatPaid: 1e9, consumptionTaxPaid: 2e8 };
    const withoutCredit = run('inner-mongolia', scenario({ years, region: base, enterprises: [{}] }));
    expect(shown(withoutCredit.simulation, 'educationSurcharge', 2025)).toBe('missing');
  });

  it('the single shortfalls are never less than the shortfall on average, private colleges included', () => {
    const given = scenario({
      institutions: [12000, 0].map((perStudentStandard, index) => ({
        ownerLevel: index === 0 ? ('prefecture' as const) : ('private' as const),
        values: { fullTimeStudents: 1000, perStudentStandard },
      })),
    });
    const average = run('inner-mongolia', given);
    const each = run('inner-mongolia', given, { 'readings.higherFloorTest': 'each' });
    expect([average, each].map(({ simulation }) => shown(simulation, 'higherFloorShortfall', 2026))).toEqual([
      '12000000.00',
      '12000000.00',
    ]);
  });

  it('money is carried too long only where last year’s own money is still there', () => {
    // Each source: carried in, new, spent. The fund's old million is spent; what is left of it is new money.
    const region = { specialFundCarryIn: 1e6, specialFund: 2e6, programsUse: 15e5, vetBudgetCeiling: 0 };
    const { simulation } = run('xingan', scenario({ region: { ...region, educationSurcharge: 0 } }));
    expect(shown(simulation, 'specialFundCarryOut', 2026)).toBe('1500000.00');
    expect(shown(simulation, 'carriedTwoYears', 2026)).toBe('0.00');
    const idle = run('xingan', scenario({ region: { ...region, educationSurcharge: 0, programsUse: 4e5 } }));
    expect(shown(idle.simulation, 'carriedTwoYears', 2026)).toBe('600000.00');
  });

  it('a cut from next year’s draft is judged against the draft', () => {
    const values = {
      enrolmentPlan: { 2024: 1000, 2025: 1000 },
      enrolmentActual: { 2024: 800, 2025: 800 },
      nextYearsDraftPlan: { 2025: 1200 },
      planReductionRate: 0.1,
    };
    const given = scenario({ years: { from: 2024, to: 2026 }, institutions: [{ values }] });
    const { simulation } = run('inner-mongolia', given, { 'readings.planReductionBase': 'nextYearsDraft' });
    expect(shown(simulation, 'enrolmentPlan', 2026)).toBe('1080');
    const cut = requirementList(simulation, 2026).find(({ rule }) => rule.id === 'planCutCarriedOut');
    expect(cut?.status).toBe('met');
  });

  it('the shortfall of the earmark follows the measure that is chosen', () => {
    const region = {
      educationSurcharge: 10e6,
      vetEarmarkShare: 0.3,
      surchargeBudget: 12e6,
      vetEarmarkSpent: 2e6,
    };
    const shortfall = (measure: string) =>
      shown(
        run('inner-mongolia', scenario({ region }), { 'readings.earmarkMeasure': measure }).simulation,
        'vetEarmarkShortfall',
        2026,
      );
    expect(['receipts', 'budget', 'spent'].map(shortfall)).toEqual(['0.00', '600000.00', '1000000.00']);
  });

  it('staff-training funds are set aside in full before their use is judged', () => {
    const firm = { staffTrainingFunds: 5e5, staffTrainingRequired: 1e6, frontLineTrainingFunds: 3e5 };
    const { simulation } = run('ningxia', scenario({ enterprises: [firm] }));
    const rows = requirementList(simulation, 2026).map(({ rule, status }) => [rule.id, status]);
    expect(rows).toContainEqual(['staffTrainingSetAside', 'notMet']);
    expect(rows).toContainEqual(['frontLineTraining', 'met']);
  });
});
