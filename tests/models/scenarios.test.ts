import { describe, expect, it } from 'vitest';
import { textsOf } from '../../src/cli/files';
import { parseExact, runCheck, runTarget, type Simulation } from '../../src/engine';
import { loadScenario } from '../../src/loading';
import type { Provenance, ScenarioFile } from '../../src/schema';
import { packOf, policyIds, run, shown } from '../support/run';

const regional = ['xingan', 'qinhuangdao', 'ningxia', 'inner-mongolia', 'region-x'];
const read = new Map<string, ScenarioFile>();
const simulations = new Map<string, Simulation>();
const ids = textsOf('scenarios').map(({ file }) => file.replace(/^scenarios\/|\.yaml$/g, ''));

/** What stays unknown on purpose, under the scenario's own policy and under others that have the requirement. */
const leftUnknown: Readonly<Record<string, readonly string[]>> = { xingan: ['secondaryAboveGeneralHigh'] };

const forTargets = regional.flatMap((id) => [`${id}-targets-met`, `${id}-targets-conflict`]);

describe('the built-in scenarios', () => {
  it('are five regional examples, the teaching case, one that fails everything, an empty college, ten for targets', () => {
    const single = ['teaching', 'fails-everything', 'own-college'];
    expect([...ids].sort()).toEqual([...regional, ...single, ...forTargets].sort());
  });

  it('are grouped where they are examples for targets, and only there', () => {
    expect(ids.filter((id) => scenarioOf(id).group === 'targets').sort()).toEqual([...forTargets].sort());
  });

  it.each(forTargets)('%s is small, and all of it is illustrative', (id) => {
    const { institutions, provenance } = scenarioOf(id);
    expect(institutions.length).toBeLessThanOrEqual(3);
    expect(Object.values(provenance).every(({ kind }) => kind === 'illustrative')).toBe(true);
  });

  it.each(ids)('%s loads and is named as its file', (id) => {
    expect(scenarioOf(id).id).toBe(id);
  });

  it.each(ids.flatMap((id) => policyIds.map((policy) => [id, policy] as const)))(
    '%s runs under %s',
    (id, policy) => {
      expect(requirementsUnder(policy, id).length).toBeGreaterThan(0);
    },
  );

  it.each(ids)('%s says of every given value where it comes from', (id) => {
    const scenario = scenarioOf(id);
    const unstated = givenPaths(scenario).filter((path) => !provenanceOf(scenario, path));
    expect(unstated).toEqual([]);
  });

  it.each(ids)('%s states no origin of a value that it does not give', (id) => {
    const scenario = scenarioOf(id);
    const given = givenPaths(scenario);
    const idle = Object.keys(scenario.provenance).filter((key) => !given.some((path) => covers(key, path)));
    expect(idle).toEqual([]);
  });

  it.each(ids)('%s names year and source of what it calls official', (id) => {
    const official = Object.values(scenarioOf(id).provenance).filter(({ kind }) => kind === 'official');
    for (const { year, source } of official) {
      expect(year).toBeGreaterThan(2000);
      expect(source?.zh).toMatch(/\p{Script=Han}/u);
    }
  });
});

describe.each(regional)('the regional example %s', (id) => {
  it('has at least five institutions, of both levels and of several owners, not all of them its own', () => {
    const { institutions, region } = scenarioOf(id);
    expect(institutions.length).toBeGreaterThanOrEqual(5);
    expect(new Set(institutions.map(({ level }) => level))).toEqual(new Set(['higher', 'secondary']));
    const owners = new Set(institutions.map(({ ownerLevel }) => ownerLevel));
    expect(owners.size).toBeGreaterThanOrEqual(3);
    expect(owners).toContain(region.level);
  });

  it('runs from 2023 to 2030 under the policy of its name, with two enterprises', () => {
    const { policy, years, enterprises } = scenarioOf(id);
    expect(policy).toBe(id);
    expect(years).toEqual({ from: 2023, to: 2030 });
    expect(enterprises).toHaveLength(2);
  });

  it('has two to four programs at every institution', () => {
    for (const { id: school, programs } of scenarioOf(id).institutions) {
      expect(programs.length, school).toBeGreaterThanOrEqual(2);
      expect(programs.length, school).toBeLessThanOrEqual(4);
    }
  });

  it('has no more students in its programs than in the school, in any year', () => {
    const simulation = simulationOf(id, id);
    scenarioOf(id).institutions.forEach(({ id: school }, index) => {
      for (const year of yearsOf(simulation)) {
        const inPrograms = programsOf(simulation, school)
          .map((program) => Number(shown(simulation, 'students', year, program)))
          .reduce((sum, students) => sum + students, 0);
        const inSchool = Number(shown(simulation, 'fullTimeStudents', year, index));
        expect(inPrograms, `${school} ${year}`).toBeLessThanOrEqual(inSchool);
      }
    });
  });

  it('weights the students of the year before its first as the rules would', () => {
    for (const { id: school, values, programs } of scenarioOf(id).institutions) {
      const cell = (given: unknown) => Number((given as Record<string, number>)['2022']);
      const weighted = programs.reduce(
        (sum, program) =>
          sum + cell(program.values['students']) * (Number(program.values['majorWeight']) - 1),
        cell(values['fullTimeStudents']),
      );
      expect(cell(values['weightedStudents']), school).toBeCloseTo(weighted, 6);
    }
  });

  it('has as many specialised teachers as full-time ones at most, and 15 to 22 students a teacher', () => {
    const simulation = simulationOf(id, id);
    scenarioOf(id).institutions.forEach(({ id: school, values }, index) => {
      const [specialised, fullTime] = [
        Number(values['specialisedTeachers']),
        Number(values['fullTimeTeachers']),
      ];
      expect(specialised, school).toBeLessThanOrEqual(fullTime);
      for (const year of yearsOf(simulation)) {
        const ratio = Number(shown(simulation, 'fullTimeStudents', year, index)) / fullTime;
        expect(ratio, `${school} ${year}`).toBeGreaterThanOrEqual(15);
        expect(ratio, `${school} ${year}`).toBeLessThanOrEqual(22);
        const dualQualified = Number(shown(simulation, 'dualQualifiedTeachers', year, index));
        expect(dualQualified, `${school} ${year}`).toBeLessThanOrEqual(specialised);
      }
    });
  });

  it('has no unknown check or target under its own policy but what it leaves open on purpose', () => {
    const unknown = namesWith(requirementsUnder(id, id), ['unknown']);
    expect(unknown).toEqual(leftUnknown[id] ?? []);
  });

  it.each(policyIds.filter((policy) => policy !== id))('has nothing else unknown under %s', (policy) => {
    const unknown = namesWith(requirementsUnder(policy, id), ['unknown']);
    expect(unknown.filter((name) => !leftUnknown[id]?.includes(name))).toEqual([]);
  });

  it('opens on a year with a gap of a few million yuan at most, and the appropriation paid', () => {
    const simulation = simulationOf(id, id);
    const gap = Number(shown(simulation, 'fundingGap', 2026));
    expect(gap).toBeGreaterThan(0);
    expect(gap).toBeLessThanOrEqual(5_000_000);
    expect(shown(simulation, 'baseAppropriationUseGap', 2026)).toBe('0.00');
  });
});

describe('the stories that the examples are made for', () => {
  const statusOf = (id: string, requirement: string, entity: string, year: number) =>
    requirementsUnder(scenarioOf(id).policy, id).find(
      (row) => row.id === requirement && row.entity === entity && row.year === year,
    )?.status;
  const valueOf = (id: string, variable: string, year: number, path = 'region') => {
    const simulation = simulationOf(scenarioOf(id).policy, id);
    const kind = simulation.variable(variable).entity;
    const index = (simulation.population.get(kind) ?? []).findIndex((each) => each.path === path);
    return Number(shown(simulation, variable, year, index));
  };

  it('xingan opens on a gap of less than 1.5 million yuan', () => {
    expect(valueOf('xingan', 'fundingGap', 2026)).toBeGreaterThanOrEqual(300_000);
    expect(valueOf('xingan', 'fundingGap', 2026)).toBeLessThanOrEqual(1_500_000);
  });

  it.each([2024, 2025, 2026, 2027])('xingan is slightly below 12,000 a student in %i', (year) => {
    expect(valueOf('xingan', 'higherPerStudentLevel', year)).toBeLessThan(12_000);
    expect(valueOf('xingan', 'higherPerStudentLevel', year)).toBeGreaterThan(11_800);
  });

  it.each([2028, 2029, 2030])('xingan is above 12,000 a student in %i', (year) => {
    expect(valueOf('xingan', 'higherPerStudentLevel', year)).toBeGreaterThan(12_000);
  });

  it('xingan earmarks exactly the minimum', () => {
    expect(valueOf('xingan', 'vetEarmarkShareMeasured', 2026)).toBe(0.3);
    expect(statusOf('xingan', 'vetEarmarkFloor', 'region', 2026)).toBe('met');
  });

  it('xingan leaves part of its special fund unused in one year, and carries over just that', () => {
    const left = yearsOf(scenarioOf('xingan')).filter(
      (year) => valueOf('xingan', 'specialFundCarryOut', year) > 0,
    );
    expect(left).toEqual([2024]);
    expect(valueOf('xingan', 'specialFundCarryIn', 2025)).toBe(
      valueOf('xingan', 'specialFundCarryOut', 2024),
    );
    expect(valueOf('xingan', 'surchargeCarryIn', 2025)).toBe(valueOf('xingan', 'surchargeCarryOut', 2024));
  });

  it('xingan has one school with more external teachers than its vacant posts', () => {
    const over = requirementsUnder('xingan', 'xingan').filter(
      ({ id, year, status }) => id === 'externalTeachersWithinLimit' && year === 2026 && status === 'notMet',
    );
    expect(over.map(({ entity }) => entity)).toEqual(['institutions.school-e']);
    expect(valueOf('xingan', 'vacantPosts', 2026, 'institutions.school-e')).toBeGreaterThan(0);
  });

  it('xingan counts the students of the 2016 gazette', () => {
    const { institutions } = scenarioOf('xingan');
    const total = (level: string) =>
      institutions
        .filter((each) => each.level === level)
        .reduce(
          (sum, { values }) => sum + Number((values['fullTimeStudents'] as Record<string, number>)['2023']),
          0,
        );
    expect(total('higher')).toBe(11_531);
    expect(total('secondary')).toBe(11_504);
  });

  it('xingan misses 8,000 person-times, 50% dual-qualified teachers and 60% at premium schools', () => {
    expect(valueOf('xingan', 'trainingPersonTimesRegion', 2026)).toBe(7_400);
    for (const target of ['trainingPersonTimes8000', 'dualQualified50', 'dualQualifiedPremium60'])
      expect(statusOf('xingan', target, 'region', 2026), target).toBe('notMet');
  });

  it('the enrolment cut bites in the year after two weak ones: 2027 in xingan, 2026 in inner-mongolia', () => {
    expect(valueOf('xingan', 'enrolmentPlan', 2026, 'institutions.college-b')).toBe(1560);
    expect(valueOf('xingan', 'enrolmentPlan', 2027, 'institutions.college-b')).toBe(1404);
    expect(valueOf('inner-mongolia', 'enrolmentPlan', 2025, 'institutions.college-b')).toBe(3350);
    expect(valueOf('inner-mongolia', 'enrolmentPlan', 2026, 'institutions.college-b')).toBe(3015);
  });

  it('qinhuangdao hosts and wins contests, transfers technology and falls short of 5% apprentices', () => {
    expect(valueOf('qinhuangdao', 'hostingAward', 2026, 'institutions.college-a')).toBe(500_000);
    expect(valueOf('qinhuangdao', 'winnerAward', 2026, 'institutions.college-a')).toBe(300_000);
    expect(valueOf('qinhuangdao', 'techTransferReward', 2026, 'institutions.college-a')).toBe(1_260_000);
    expect(statusOf('qinhuangdao', 'apprenticePosts', 'enterprises.port', 2026)).toBe('advisory');
  });

  it('the districts of xingan hand up 270,000 + 210,000 + 300,000 yuan in 2023, under Qingdao’s rule', () => {
    // 30% of 4.2 + 2.8 million is 2.1, of which 2.2 were spent: nothing. 30% of 2.5 less 0.48, of 2 less 0.39, of 1.
    const handedUp = ['city-a', 'banner-a', 'banner-b', 'county-a'].map((id) =>
      valueOf('xingan', 'handUpRequired', 2023, `districts.${id}`),
    );
    expect(handedUp).toEqual([0, 270_000, 210_000, 300_000]);
    expect(valueOf('xingan', 'handedUpPool', 2023)).toBe(780_000);
  });

  it('ningxia has one enterprise with a staff-training problem', () => {
    expect(statusOf('ningxia', 'trainingSubsidyBarred', 'enterprises.textile', 2026)).toBe('notMet');
    expect(statusOf('ningxia', 'trainingSubsidyBarred', 'enterprises.coal-chemistry', 2026)).toBe('met');
  });

  it('inner-mongolia is close to 10% vocational bachelors, and one of its programs is to close', () => {
    expect(valueOf('inner-mongolia', 'vocationalBachelorRatio', 2026)).toBeGreaterThan(0.08);
    expect(statusOf('inner-mongolia', 'vocationalBachelor10', 'region', 2026)).toBe('notMet');
    expect(statusOf('inner-mongolia', 'programNotToClose', 'programs.college-b/tourism', 2026)).toBe(
      'notMet',
    );
  });

  it('region-x falls two points short on both surcharges from 2026, and trains about 90,000', () => {
    expect(statusOf('region-x', 'vetEarmarkFloor', 'region', 2025)).toBe('met');
    expect(statusOf('region-x', 'vetEarmarkFloor', 'region', 2026)).toBe('notMet');
    expect(valueOf('region-x', 'vetEarmarkShortfall', 2026)).toBeGreaterThan(0);
    expect(Math.abs(valueOf('region-x', 'trainingPersonTimesRegion', 2026) - 90_000)).toBeLessThan(1_000);
  });
});

describe('the teaching case', () => {
  const byHand = () => Object.entries(scenarioOf('teaching').expect ?? {});

  it('works out at least thirty figures by hand', () => {
    expect(byHand().length).toBeGreaterThanOrEqual(30);
  });

  it('gives exactly what was worked out by hand', () => {
    const wanted = byHand().map(([place, number]) => [
      place,
      number === null ? 'none' : parseExact(number)?.toFraction(),
    ]);
    const calculated = byHand().map(([place]) => [place, exactAt('inner-mongolia', place)]);
    expect(calculated).toEqual(wanted);
  });

  it.each([
    ['xingan', 'institutions.college.externalTeacherLimit@2024', 5],
    ['xingan', 'institutions.college.externalTeacherCost@2024', 300_000],
    ['qinhuangdao', 'institutions.college.partTimeTeacherLimit@2024', 15],
    ['qinhuangdao', 'institutions.college.partTimeTeacherCost@2024', 1_650_000],
    ['qinhuangdao', 'institutions.college.hostingAward@2025', 1_500_000],
    ['qinhuangdao', 'institutions.college.winnerAward@2025', 400_000],
    ['qinhuangdao', 'institutions.college.techTransferReward@2025', 700_000],
    ['qinhuangdao', 'institutions.college.mainContributorReward@2025', 350_000],
    ['qinhuangdao', 'institutions.college.trainingPayMaximum@2024', 420_000],
    ['ningxia', 'institutions.college.trainingPayMinimum@2024', 350_000],
    ['region-x', 'region.vetEarmarkRequired@2024', 29_400_000],
  ])('under %s, %s is %d', (policy, place, wanted) => {
    expect(exactAt(policy, place)).toBe(parseExact(wanted)?.toFraction());
  });

  it.each(policyIds)('leaves no check or target unknown under %s', (policy) => {
    expect(namesWith(requirementsUnder(policy, 'teaching'), ['unknown'])).toEqual([]);
  });

  function exactAt(policy: string, place: string): string {
    const [, path = '', variable = '', year = ''] = /^(.+)\.([^.@]+)@(\d{4})$/.exec(place) ?? [];
    const simulation = simulationOf(policy, 'teaching');
    const entities = simulation.population.get(simulation.variable(variable).entity) ?? [];
    const index = entities.findIndex((each) => each.path === path);
    expect(index, `an entity ${path}`).toBeGreaterThanOrEqual(0);
    const value = simulation.value(variable, index, Number(year));
    if (value.kind === 'known') return value.number.toFraction();
    return value.kind === 'notApplicable' ? 'none' : 'missing';
  }
});

describe('the scenario that fails everything', () => {
  it.each(policyIds)('breaks every check and every target of %s in some year', (policy) => {
    const rows = requirementsUnder(policy, 'fails-everything');
    // A target without a deadline is never late: where it is not met it stays due.
    const endless = packOf(policy).policy.targets;
    const unmet = namesWith(rows, ['notDue']).filter((id) => endless.get(id)?.by === 'none');
    const broken = [...namesWith(rows, ['notMet', 'advisory']), ...unmet];
    expect([...new Set(rows.map(({ id }) => id))].filter((id) => !broken.includes(id))).toEqual([]);
  });

  it('so breaks every check that all policies share', () => {
    const broken = policyIds.flatMap((policy) =>
      namesWith(requirementsUnder(policy, 'fails-everything'), ['notMet', 'advisory']),
    );
    const shared = [...packOf('national').policy.checks.keys()];
    expect(shared.filter((id) => !broken.includes(id))).toEqual([]);
  });

  it.each(policyIds)('leaves nothing unknown under %s', (policy) => {
    expect(namesWith(requirementsUnder(policy, 'fails-everything'), ['unknown'])).toEqual([]);
  });
});

/** A built-in scenario, read once. */
function scenarioOf(id: string): ScenarioFile {
  const known = read.get(id);
  if (known) return known;
  const text = textsOf('scenarios').find(({ file }) => file === `scenarios/${id}.yaml`);
  if (!text) throw new Error(`there is no scenarios/${id}.yaml`);
  const loaded = loadScenario(text);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems[0]));
  read.set(id, loaded.value.value);
  return loaded.value.value;
}

/** A built-in scenario under a policy, run once: a simulation keeps every cell that it has calculated. */
function simulationOf(policy: string, id: string): Simulation {
  const key = `${id} ${policy}`;
  const known = simulations.get(key) ?? run(policy, scenarioOf(id)).simulation;
  simulations.set(key, known);
  return known;
}

function yearsOf({ years }: { years: { from: number; to: number } }): number[] {
  return Array.from({ length: years.to - years.from + 1 }, (_, offset) => years.from + offset);
}

interface Row {
  readonly id: string;
  readonly entity: string;
  readonly year: number;
  readonly status: string;
}

/** Every check and target of a scenario under a policy, for each entity and year. */
function requirementsUnder(policy: string, scenario: string): Row[] {
  const simulation = simulationOf(policy, scenario);
  const { rules, population } = simulation;
  const rowsOf = <Rule extends { id: string; entity: string }>(
    all: readonly Rule[],
    ask: (rule: Rule, index: number, year: number) => { entity: string; status: string },
  ): Row[] =>
    all.flatMap((rule) =>
      (population.get(rule.entity) ?? []).flatMap((_, index) =>
        yearsOf(simulation).map((year) => {
          const { entity, status } = ask(rule, index, year);
          return { id: rule.id, entity, year, status };
        }),
      ),
    );
  return [
    ...rowsOf(rules.checks, (rule, index, year) => runCheck(rule, simulation, index, year)),
    ...rowsOf(rules.targets, (rule, index, year) => runTarget(rule, simulation, index, year)),
  ];
}

function namesWith(rows: readonly Row[], statuses: readonly string[]): string[] {
  return [...new Set(rows.filter(({ status }) => statuses.includes(status)).map(({ id }) => id))];
}

/** The indices of the programs of an institution. */
function programsOf({ population }: Simulation, institution: string): number[] {
  return (population.get('program') ?? []).flatMap(({ id }, index) =>
    id.startsWith(`${institution}/`) ? [index] : [],
  );
}

/** The path of every value that a scenario gives. */
function givenPaths({ region, institutions, enterprises, districts }: ScenarioFile): string[] {
  const paths = (path: string, values: object) => Object.keys(values).map((name) => `${path}.${name}`);
  return [
    ...paths('region', region.values),
    ...institutions.flatMap(({ id, values, programs }) => [
      ...paths(`institutions.${id}`, values),
      ...programs.flatMap((program) => paths(`programs.${id}/${program.id}`, program.values)),
    ]),
    ...enterprises.flatMap(({ id, values }) => paths(`enterprises.${id}`, values)),
    ...districts.flatMap(({ id, values }) => paths(`districts.${id}`, values)),
  ];
}

function provenanceOf({ provenance }: ScenarioFile, path: string): Provenance | undefined {
  return Object.entries(provenance).find(([key]) => covers(key, path))?.[1];
}

/** Whether a key of `provenance` speaks of a value; `*` stands for any one entity. */
function covers(key: string, path: string): boolean {
  const [wanted, given] = [key.split('.'), path.split('.')];
  return (
    wanted.length === given.length && wanted.every((part, index) => part === '*' || part === given[index])
  );
}
