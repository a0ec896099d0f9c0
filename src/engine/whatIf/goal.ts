import type { Line, Sample } from './line';
import type { Task } from './stretches';

/** Where an output stands to the value that is wanted of it. */
export type Side = 'below' | 'at' | 'above' | 'missing' | 'notApplicable';

/** What is looked for: an output at a value. */
export interface Goal {
  readonly output: number;
  readonly value: number;
}

/** How near counts as reached, of the size of the goal or of what the output mostly is. */
const nearEnough = 1e-12;

/** A task that tells on which side of its goal an output stands. */
export function goalTask(line: Line, { output, value: goal }: Goal): Task<Side> {
  return {
    line,
    output,
    goal,
    reader: (scan) => {
      const near = nearnessOf(goal, scan);
      return ({ figure }) => {
        if (figure.kind !== 'known') return figure.kind;
        if (Math.abs(figure.value - goal) <= near) return 'at';
        return figure.value < goal ? 'below' : 'above';
      };
    },
  };
}

/** The distance from a goal at which it counts as reached. What the output mostly is: a pole does not stretch it. */
export function nearnessOf(goal: number, scan: readonly Sample[]): number {
  const sizes = scan.flatMap(({ figure }) => (figure.kind === 'known' ? [Math.abs(figure.value)] : []));
  sizes.sort((left, right) => left - right);
  return nearEnough * Math.max(Math.abs(goal), sizes[sizes.length >> 1] ?? 0);
}
