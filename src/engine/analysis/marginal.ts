import type { Exact } from '../number';
import type { Simulation } from '../simulation';
import type { Missing, NotApplicable, Value } from '../value';
import { withLever } from './withLever';

/** An input and how much is added to it, in the input's own unit. */
export interface Step {
  readonly variable: string;
  readonly by: Exact;
}

/** A cell before and after, and the exact difference in its own unit; undefined where either is not known. */
export interface Change {
  readonly variable: string;
  readonly year: number;
  readonly before: Value;
  readonly after: Value;
  readonly by: Exact | undefined;
}

/** What a step is worth; or why the input that it starts from is no number. */
export type Marginal =
  | {
      readonly kind: 'worked';
      readonly changes: readonly Change[];
      /** The thresholds that lie between what is and the step: none before and some after, or the other way round. */
      readonly crossed: readonly Change[];
    }
  | { readonly kind: 'unknown'; readonly value: Missing | NotApplicable };

/**
 * What one step in inputs of one entity in one year is worth: the inputs are set to what they are plus the step, the
 * simulation is run again, and cells of the same entity are compared in that year and, within the years of the run,
 * the next. Exact; nothing is rounded and nothing is assumed to be a straight line.
 *
 * The first step must have a value to start from; the others are its companions and are left out where they have none.
 * `thresholds` are flags or excess amounts that are zero on one side of a threshold and not on the other.
 * Throws for a variable that the rules do not have.
 */
export function marginalOf(
  simulation: Simulation,
  { index, year }: { readonly index: number; readonly year: number },
  steps: readonly Step[],
  { reads, thresholds }: { readonly reads: readonly string[]; readonly thresholds: readonly string[] },
): Marginal {
  let after = simulation;
  for (const [position, { variable, by }] of steps.entries()) {
    const start = simulation.value(variable, index, year);
    if (start.kind === 'known') after = withLever(after, { variable, index, year }, start.number.add(by));
    else if (position === 0) return { kind: 'unknown', value: start };
  }
  return {
    kind: 'worked',
    changes: compare(reads, { index, year }, simulation, after),
    crossed: crossedBy(thresholds, { index, year }, simulation, after),
  };
}

/** The thresholds that lie between two simulations of the same rules, for one entity in a year and the next. */
export function crossedBy(
  thresholds: readonly string[],
  place: { readonly index: number; readonly year: number },
  before: Simulation,
  after: Simulation,
): readonly Change[] {
  return compare(thresholds, place, before, after).filter(isCrossed);
}

function compare(
  ids: readonly string[],
  { index, year }: { readonly index: number; readonly year: number },
  from: Simulation,
  to: Simulation,
): Change[] {
  const years = [year, year + 1].filter((each) => each <= from.years.to);
  return ids.flatMap((variable) =>
    years.map((each) => {
      const [before, after] = [from.value(variable, index, each), to.value(variable, index, each)];
      const isKnown = before.kind === 'known' && after.kind === 'known';
      return {
        variable,
        year: each,
        before,
        after,
        by: isKnown ? after.number.sub(before.number) : undefined,
      };
    }),
  );
}

/** Whether a flag or an excess is nothing on one side and something on the other. */
function isCrossed({ before, after }: Change): boolean {
  if (before.kind !== 'known' || after.kind !== 'known') return false;
  return (before.number.n === 0n) !== (after.number.n === 0n);
}
