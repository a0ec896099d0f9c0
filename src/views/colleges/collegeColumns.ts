import type { Simulation } from '../../engine';

const columns = [
  'fullTimeStudents',
  'appropriation',
  'perStudentAppropriationLevel',
  'floorShortfall',
  'vacantPosts',
  'externalTeacherCost',
  'partTimeTeacherCost',
  'performancePayPerStaff',
  'planCompletionRate',
  'dualQualifiedShare',
] as const;

/** What colleges are shown by side by side in a year: what applies to one of them at least. */
export function collegeColumns(simulation: Simulation, year: number): (typeof columns)[number][] {
  const institutions = simulation.population.get('institution') ?? [];
  return columns.filter((id) =>
    institutions.some((_, index) => simulation.value(id, index, year).kind !== 'notApplicable'),
  );
}
