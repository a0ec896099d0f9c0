import type { ScenarioFile } from '../../src/schema';

/** The scenario with its institutions repeated, programs and all, until there are so many. */
export function withInstitutions(scenario: ScenarioFile, count: number): ScenarioFile {
  const { institutions } = scenario;
  const repeated = Array.from({ length: count }, (_, index) => {
    const original = institutions[index % institutions.length];
    if (!original) throw new Error('the scenario has no institution');
    return { ...original, id: `${original.id}-${String(index)}` };
  });
  // Amounts and lists that name schools of the original mean nothing here.
  return { ...scenario, institutions: repeated, choices: {}, allocations: [] };
}

/**
 * The scenario with so many institutions that all differ, and its fund shared among them by five factors between a
 * floor and a cap.
 */
export function withSharing(scenario: ScenarioFile, count: number): ScenarioFile {
  const larger = withInstitutions(scenario, count);
  const institutions = larger.institutions.map(({ name, values, ...each }, index) => {
    const students = 400 + spread(index, 617, 6000);
    return {
      ...each,
      name: { zh: `${name.zh} ${String(index)}`, en: `${name.en} ${String(index)}` },
      values: {
        ...values,
        fullTimeStudents: { 2022: students, 2023: students },
        specialisedTeachers: 20 + spread(index, 271, 200),
        evaluationScore: 60 + spread(index, 383, 400) / 10,
        // Between a half and one and a half of what the students alone would give.
        lastYearAllocation: 5 * students + spread(index, 7, students) * 10,
      },
    };
  });
  const pool = institutions.reduce((sum, { values }) => sum + values.lastYearAllocation, 0);
  const weights = {
    fullTimeStudents: 0.4,
    specialisedTeachers: 0.2,
    evaluationScore: 0.2,
    dualQualifiedTeachers: 0.1,
    trainingPersonTimes: 0.1,
  };
  const factors = Object.entries(weights).map(([variable, weight]) => ({
    variable,
    weight,
    timesSize: variable === 'evaluationScore',
  }));
  const allocations = scenario.allocations.map((allocation) => ({
    ...allocation,
    pool,
    among: 'all' as const,
    factors,
  }));
  return { ...larger, institutions, allocations };
}

/** A number below `range` that jumps about with the index and is the same on every run. */
function spread(index: number, step: number, range: number): number {
  return ((index + 1) * step * 31) % range;
}
