import type { Flip, LabLever, Standing, Threshold } from '../../../engine';
import { roundedTo, type LabRequirement, type Sensitivity } from '../../../state';

/** A flip with the value at which it is seen, as a person says it: on the side that is safe. */
export interface SaidFlip {
  readonly value: number;
  readonly from: Standing;
  readonly to: Standing;
  /** Whether the value itself is still on this side: the flip comes beyond it. */
  readonly isPassed: boolean;
}

/** A lever and a requirement that flips as it moves. */
export interface ThresholdRow {
  readonly about: Sensitivity;
  readonly lever: LabLever;
  /** The same of all institutions for which it flips at the same value. */
  readonly requirements: readonly [LabRequirement, ...LabRequirement[]];
  readonly now: Standing;
  readonly below: SaidFlip | undefined;
  readonly above: SaidFlip | undefined;
}

/** The flips that were found, by lever in its order and then the nearest first. */
export function thresholdRows(about: Sensitivity, rows: readonly Threshold[]): ThresholdRow[] {
  const inputs = [...new Set(rows.map(({ input }) => input))];
  return inputs.flatMap((input) => {
    const lever = about.levers[input];
    if (!lever) return [];
    const found = rows
      .flatMap((row): ThresholdRow[] => {
        const requirement = about.requirements[row.requirement];
        if (row.input !== input || !requirement || !(row.below ?? row.above)) return [];
        const below = row.below && falling(lever, row.below);
        const above = row.above && rising(lever, row.above);
        return [{ about, lever, requirements: [requirement], now: row.now, below, above }];
      })
      .sort((left, right) => distance(left) - distance(right));
    return together(found);
  });
}

/** Rows that differ in the institution alone as one. */
function together(rows: readonly ThresholdRow[]): ThresholdRow[] {
  const found = new Map<string, ThresholdRow>();
  for (const row of rows) {
    const { now, below, above, requirements } = row;
    const key = JSON.stringify([requirements[0].kind, requirements[0].id, now, below, above]);
    const held = found.get(key);
    found.set(key, held ? { ...held, requirements: [...held.requirements, ...requirements] } : row);
  }
  return [...found.values()];
}

/** Going down one meets the far side first: the state that is left behind is the later one of the line. */
function falling(lever: LabLever, flip: Flip): SaidFlip {
  return { ...said(lever, flip), from: flip.to, to: flip.from, isPassed: flip.at === flip.after };
}

function rising(lever: LabLever, flip: Flip): SaidFlip {
  return { ...said(lever, flip), from: flip.from, to: flip.to, isPassed: flip.at === flip.before };
}

/** The value on the side that holds, rounded away from the other. */
function said(lever: LabLever, { before, at }: Flip): { readonly value: number } {
  return { value: roundedTo(lever, at, at === before ? 'down' : 'up') };
}

function distance({ lever, below, above }: ThresholdRow): number {
  const values = [below, above].flatMap((flip) => (flip ? [Math.abs(flip.value - lever.now)] : []));
  return Math.min(...values);
}
