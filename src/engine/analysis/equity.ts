import type { Exact } from '../number';

/** How evenly money is spread over students. For reading only: nothing is decided by these numbers. */
export interface Equity {
  /** Least, most and average amount per student. */
  readonly least: number;
  readonly most: number;
  readonly mean: number;
  /** How many times the least the most is; absent where the least is nothing. */
  readonly ratio: number | undefined;
  /** 0: every student gets the same; towards 1: one school's students get all. Weighted by students. */
  readonly gini: number;
}

/** The spread of amounts per student over schools with students; undefined where there is none. */
export function equityOf(
  schools: readonly { readonly amount: Exact; readonly students: Exact }[],
): Equity | undefined {
  const counted = schools
    .filter(({ students }) => students.compare(0) > 0)
    .map(({ amount, students }) => ({
      perStudent: amount.div(students).valueOf(),
      students: students.valueOf(),
    }))
    .sort((left, right) => left.perStudent - right.perStudent);
  const [first] = counted;
  const last = counted.at(-1);
  if (!first || !last) return undefined;
  const students = counted.reduce((sum, each) => sum + each.students, 0);
  const money = counted.reduce((sum, each) => sum + each.perStudent * each.students, 0);
  // The area under the Lorenz curve, one trapezium for each school.
  let below = 0;
  let area = 0;
  for (const each of counted) {
    const amount = each.perStudent * each.students;
    area += (each.students / students) * (2 * below + amount);
    below += amount;
  }
  return {
    least: first.perStudent,
    most: last.perStudent,
    mean: money / students,
    ratio: first.perStudent > 0 ? last.perStudent / first.perStudent : undefined,
    gini: money > 0 ? Math.max(0, 1 - area / money) : 0,
  };
}
