import { describe, expect, it } from 'vitest';
import { requirementList } from '../../src/engine';
import { run, scenario, shown } from '../support/run';

/** Worked examples of the issue, each from the clause by hand and then by the engine. */
describe('worked examples', () => {
  it('11,531 higher vocational students at 12,000 yuan need 138,372,000.00', () => {
    const { simulation } = run(
      'inner-mongolia',
      scenario({ institutions: [{ values: { fullTimeStudents: 11531 } }] }),
    );
    expect(shown(simulation, 'higherFloorRequired', 2026)).toBe('138372000.00');
  });

  it('30% of ten million, nothing and two million against two, one and a half and one million of surcharges', () => {
    const years = { from: 2024, to: 2026 };
    const firm = {
      investment: { 2024: 10e6, 2025: 0, 2026: 2e6 },
      enterpriseSurchargeDue: { 2024: 2e6, 2025: 1.5e6, 2026: 1e6 },
    };
    const { simulation } = run('inner-mongolia', scenario({ years, enterprises: [firm] }));
    expect([2024, 2025, 2026].map((year) => shown(simulation, 'creditUsed', year))).toEqual([
      '2000000.00',
      '1000000.00',
      '600000.00',
    ]);
  });

  it('what is not carried forward is lost under the other reading', () => {
    const years = { from: 2024, to: 2025 };
    const firm = { investment: { 2024: 10e6, 2025: 0 }, enterpriseSurchargeDue: 2e6 };
    const { simulation } = run('ningxia', scenario({ years, enterprises: [firm] }), {
      'readings.creditCarryForward': 'lost',
    });
    expect([2024, 2025].map((year) => shown(simulation, 'creditUsed', year))).toEqual(['2000000.00', '0.00']);
  });

  it.each([
    ['inner-mongolia', '500000.00', '1000000.00'],
    ['xingan', '500000.00', '1000000.00'],
    ['ningxia', '350000.00', '700000.00'],
    ['qinhuangdao', '0.00', '420000.00'],
    ['region-x', 'not applicable', 'not applicable'],
  ])('a million of training income and 300,000 of costs under %s: from %s to %s', (policy, least, most) => {
    const values = { trainingIncome: 1e6, trainingDirectCost: 3e5 };
    const { simulation } = run(policy, scenario({ institutions: [{ values }] }));
    expect([
      shown(simulation, 'trainingPayMinimum', 2026),
      shown(simulation, 'trainingPayMaximum', 2026),
    ]).toEqual([least, most]);
  });

  it.each([
    ['byVacancies', '5', '300000.00'],
    ['wholeQuota', '20', '1200000.00'],
  ])('100 posts with 95 filled under %s: %s external teachers and %s', (option, people, cost) => {
    const given = scenario({ institutions: [{ values: { establishmentPosts: 100, staffInPost: 95 } }] });
    const { simulation } = run('xingan', given, { 'readings.externalTeacherLimit': option });
    expect([
      shown(simulation, 'externalTeachers', 2026),
      shown(simulation, 'externalTeacherCost', 2026),
    ]).toEqual([people, cost]);
  });

  it.each([
    ['perContest', '1900000.00'],
    ['oncePerYear', '600000.00'],
  ])('3 contests hosted and 4 won, %s: %s', (option, total) => {
    const given = scenario({
      institutions: [{ values: { contestsHosted: 3, contestsWon: 4, contestWins: 5 } }],
    });
    const { simulation } = run('qinhuangdao', given, {
      'readings.contestHosting': option,
      'readings.contestWinning': option,
    });
    const [hosting, winning] = ['hostingAward', 'winnerAward'].map((id) =>
      Number(shown(simulation, id, 2026)),
    );
    expect(((hosting ?? 0) + (winning ?? 0)).toFixed(2)).toBe(total);
    expect(shown(simulation, 'awardsUse', 2026)).toBe(total);
  });

  it.each([
    [899, '850'],
    [900, '1000'],
  ])(
    'a plan of 1,000 with %d enrolled two years running and a cut of 15%%: next year %s',
    (enrolled, next) => {
      const values = {
        enrolmentPlan: { 2025: 1000, 2026: 1000 },
        enrolmentActual: { 2025: enrolled, 2026: enrolled },
        planReductionRate: 0.15,
      };
      const { simulation } = run('inner-mongolia', scenario({ institutions: [{ values }] }));
      expect(shown(simulation, 'nextEnrolmentPlan', 2026)).toBe(next);
    },
  );

  it('only one bad year is no reason for a cut', () => {
    const values = { enrolmentPlan: { 2025: 1000, 2026: 1000 }, enrolmentActual: { 2025: 900, 2026: 500 } };
    const { simulation } = run('inner-mongolia', scenario({ institutions: [{ values }] }));
    expect(shown(simulation, 'nextEnrolmentPlan', 2026)).toBe('1000');
  });

  it('two colleges meet the floor on average and miss it by 4,500,000.00 one by one', () => {
    const given = scenario({
      institutions: [
        { values: { fullTimeStudents: 5000, perStudentStandard: 13000 } },
        { values: { fullTimeStudents: 3000, perStudentStandard: 10500 } },
      ],
    });
    const average = run('inner-mongolia', given).simulation;
    expect(shown(average, 'higherPerStudentLevel', 2026)).toBe('12062.50');
    expect(shown(average, 'higherFloorShortfall', 2026)).toBe('0.00');
    const status = (simulation: typeof average, id: string) =>
      requirementList(simulation, 2026).find((group) => group.id === id)?.status;
    expect(status(average, 'higherFloorAverage')).toBe('met');
    const each = run('inner-mongolia', given, { 'readings.higherFloorTest': 'each' }).simulation;
    expect(shown(each, 'higherFloorShortfall', 2026)).toBe('4500000.00');
    expect([status(each, 'higherFloorEach'), status(each, 'higherFloorAverage')]).toEqual([
      'notMet',
      undefined,
    ]);
  });

  it('11,531 students of whom 900 nurses at weight 1.4 are 11,891 weighted, and the level counts heads', () => {
    const programs = [{ id: 'nursing', values: { students: 900, majorWeight: 1.4 } }];
    const given = scenario({
      institutions: [{ programs, values: { fullTimeStudents: 11531, perStudentStandard: 12000 } }],
    });
    const { simulation } = run('inner-mongolia', given);
    expect(shown(simulation, 'weightedStudents', 2026)).toBe('11891');
    expect(shown(simulation, 'appropriation', 2026)).toBe('142692000.00');
    expect(shown(simulation, 'perStudentAppropriationLevel', 2026)).toBe('12374.64');
  });

  it.each([
    ['inner-mongolia', '126000.00', '2979000.00'],
    ['qinhuangdao', '126000.00', '2979000.00'],
    ['region-x', '210000.00', '4965000.00'],
  ])(
    'a credit of 700,000 on dues of 10,350,000 and 6,900,000 costs the earmark of %s %s',
    (policy, lost, required) => {
      const region = { vatPaid: 300e6, consumptionTaxPaid: 45e6 };
      const enterprises = [{ investment: { 2026: 1e7 }, enterpriseSurchargeDue: 7e5 }];
      const { simulation } = run(policy, scenario({ region, enterprises }));
      expect([
        shown(simulation, 'educationSurchargeDue', 2026),
        shown(simulation, 'localEducationSurchargeDue', 2026),
      ]).toEqual(['10350000.00', '6900000.00']);
      expect(shown(simulation, 'earmarkLostToCredit', 2026)).toBe(lost);
      expect(shown(simulation, 'vetEarmarkRequired', 2026)).toBe(required);
      const without = run(policy, scenario({ region })).simulation;
      const difference = Number(shown(without, 'vetEarmarkRequired', 2026)) - Number(required);
      expect(difference.toFixed(2)).toBe(lost);
    },
  );

  it('a cut of the plan lowers next year’s plan, then students, appropriation due and the gap', () => {
    const years = { from: 2025, to: 2028 };
    const given = (enrolled: number) =>
      scenario({
        years,
        level: 'prefecture',
        region: { vatPaid: 1e8, consumptionTaxPaid: 1e8, vetBudgetCeiling: 30e6 },
        institutions: [
          {
            values: {
              fullTimeStudents: { 2025: 3000 },
              enrolmentPlan: { 2024: 1000, 2025: 1000 },
              enrolmentActual: { 2024: enrolled, 2025: enrolled },
              graduates: 900,
              dropouts: 0,
              perStudentStandard: 12000,
              planReductionRate: 0.2,
            },
          },
        ],
      });
    const cut = run('inner-mongolia', given(899)).simulation;
    const kept = run('inner-mongolia', given(900)).simulation;
    const both = (id: string, year: number) => [cut, kept].map((simulation) => shown(simulation, id, year));
    expect(both('nextEnrolmentPlan', 2025)).toEqual(['800', '1000']);
    expect(both('enrolmentPlan', 2026)).toEqual(['800', '1000']);
    // 800 x 0.899 = 719.2, so 719 come instead of 900: 3000 + 719 - 900 = 2819.
    expect(both('fullTimeStudents', 2026)).toEqual(['2819', '3000']);
    // The budget of 2027 pays for the students of autumn 2026.
    expect(both('appropriationDue', 2027)).toEqual(['33828000.00', '36000000.00']);
    expect(both('fundingGap', 2027)).toEqual(['3828000.00', '6000000.00']);
  });

  it('the earmark is shared by the readings of its measure', () => {
    const region = {
      educationSurcharge: 10e6,
      vetEarmarkShare: 0.25,
      surchargeBudget: 8e6,
      vetEarmarkSpent: 3e6,
    };
    const measured = (option: string) =>
      shown(
        run('inner-mongolia', scenario({ region }), { 'readings.earmarkMeasure': option }).simulation,
        'vetEarmarkShareMeasured',
        2026,
      );
    expect(['receipts', 'budget', 'spent'].map(measured)).toEqual(['0.25', '0.3125', '0.3']);
  });

  it.each([
    ['lastAutumn', '12000000.00'],
    ['thisAutumn', '13200000.00'],
    ['eightTwelfths', '12400000.00'],
  ])('1,000 students growing to 1,100 are paid for by %s: %s', (option, due) => {
    const values = { fullTimeStudents: { 2026: 1000, 2027: 1100 }, perStudentStandard: 12000 };
    const given = scenario({ years: { from: 2026, to: 2027 }, institutions: [{ values }] });
    const { simulation } = run('qinhuangdao', given, { 'readings.budgetStudents': option });
    expect(shown(simulation, 'appropriationDue', 2027)).toBe(due);
  });

  it('a league pays its own schools, and the special fund does not pay external teachers', () => {
    const given = scenario({
      level: 'prefecture',
      region: { vatPaid: 1e8, consumptionTaxPaid: 0, vetBudgetCeiling: 1e6, programsUse: 4e6 },
      institutions: [
        {
          values: {
            fullTimeStudents: 100,
            perStudentStandard: 10000,
            establishmentPosts: 100,
            staffInPost: 95,
          },
        },
        {
          ownerLevel: 'province',
          values: {
            fullTimeStudents: 9000,
            perStudentStandard: 12000,
            establishmentPosts: 100,
            staffInPost: 100,
          },
        },
      ],
    });
    const { simulation } = run('xingan', given);
    // 1 million for 100 students from the general budget; 0.9 million of surcharge (30% of 3 million) pays the 0.3 million
    // of posts and 0.6 million less what the fund has paid of the programs.
    expect(shown(simulation, 'baseAppropriationUse', 2026)).toBe('1000000.00');
    expect(shown(simulation, 'specialFundSourceToPostsUse', 2026)).toBe('0.00');
    expect(shown(simulation, 'surchargeSourceToPostsUse', 2026)).toBe('300000.00');
    expect(shown(simulation, 'specialFundSourceToProgramsUse', 2026)).toBe('4000000.00');
    expect(shown(simulation, 'idleMoney', 2026)).toBe('1600000.00');
    expect(shown(simulation, 'fundingGap', 2026)).toBe('0.00');
  });
});
