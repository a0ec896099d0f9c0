import { nearnessOf } from './goal';
import type { Figure } from './figure';
import type { Line } from './line';
import type { Stretch, Task } from './stretches';

/** A check or target, by the output that is its margin: it holds at 0 or more, or only above 0 where it is strict. */
export interface Requirement {
  readonly output: number;
  readonly strict: boolean;
}

/** What becomes of a requirement. */
export type Standing = 'holds' | 'fails' | 'missing' | 'notApplicable';

/** How a requirement stands with a margin. */
export function standingOf({ strict }: Requirement, margin: Figure): Standing {
  if (margin.kind !== 'known') return margin.kind;
  return (strict ? margin.value > 0 : margin.value >= 0) ? 'holds' : 'fails';
}

/** A task that tells where a requirement holds along a line, places included where its margin only touches zero. */
export function requirementTask(
  line: Line,
  requirement: Requirement,
  also?: readonly number[],
): Task<Standing> {
  return {
    ...{ line, output: requirement.output, goal: 0 },
    ...(also && { also }),
    reader: (scan) => {
      const near = nearnessOf(0, scan);
      return ({ figure }, isNearest) =>
        // Rounding may keep a margin that touches zero a hair away from it.
        isNearest && figure.kind === 'known' && Math.abs(figure.value) <= near
          ? standingOf(requirement, { kind: 'known', value: 0 })
          : standingOf(requirement, figure);
    },
  };
}

/** A place along a line at which a requirement starts or stops to hold, or to be known. */
export interface Flip {
  readonly from: Standing;
  readonly to: Standing;
  /** The last value looked at before it and the first after it: a step apart, or too near to be told apart. */
  readonly before: number;
  readonly after: number;
  /** Of the two, the one at which it holds; where it holds at neither, the one at which it is known. */
  readonly at: number;
}

/** The flips between stretches, in order. */
export function flipsBetween(stretches: readonly Stretch<Standing>[]): Flip[] {
  return stretches.slice(1).flatMap((next, index) => {
    const last = stretches[index];
    if (!last) return [];
    const [before, after] = [last.last.at, next.first.at];
    const isBefore = last.state === 'holds' || (last.state === 'fails' && next.state !== 'holds');
    return [{ from: last.state, to: next.state, before, after, at: isBefore ? before : after }];
  });
}
