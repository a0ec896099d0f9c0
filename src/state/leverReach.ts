import type { LabLever, LeverRange, Swing } from '../engine';

const hundred = 100;

/** How far the sweep of a lever without a legal range goes from the present, in percent of it. */
const widePercent = 50;

/** How far a lever that stands at zero is moved, in its own unit: a tenth of the whole, a million yuan, ten of anything. */
const fromZero = { ratio: 1 / 10, yuan: 10 ** 6, other: 10 };

/** A range of values of a lever. */
export interface Reach {
  readonly from: number;
  readonly to: number;
}

/** What a lever is moved over: its legal range, else so many percent of the present to both sides, as far as sense allows. */
export function swingOf(lever: LabLever, input: number, percent: number): Swing {
  const { from, to } = lever.legal ? withNow(lever.legal, lever.now) : around(lever, percent);
  return { input, low: from, now: lever.now, high: to };
}

/** The range that is looked at first when one lever is looked at by itself. */
export function wideReach(lever: LabLever): Reach {
  if (lever.legal) return withNow(lever.legal, lever.now);
  if (lever.now !== 0) return around(lever, widePercent);
  const { unit } = lever;
  const away = unit === 'ratio' ? fromZero.ratio : unit === 'yuan' ? fromZero.yuan : fromZero.other;
  return inside(lever, { from: unit === 'ratio' ? -away : 0, to: away });
}

/** A range of a lever as the engine wants it. */
export function leverRange(lever: LabLever, input: number, { from, to }: Reach): LeverRange {
  const { stepsPerUnit, least, most } = lever;
  return { input, from, to, stepsPerUnit, least, most };
}

function around(lever: LabLever, percent: number): Reach {
  const { now } = lever;
  const ends = [now - (now * percent) / hundred, now + (now * percent) / hundred].map((end) =>
    onStep(lever, end),
  );
  return inside(lever, { from: Math.min(...ends), to: Math.max(...ends) });
}

/** Without the hair that binary fractions leave, and on a whole step where there are steps. */
function onStep({ stepsPerUnit }: LabLever, value: number): number {
  const neat = Number(value.toPrecision(digits));
  return stepsPerUnit === undefined ? neat : Math.round(neat * stepsPerUnit) / stepsPerUnit;
}

const digits = 12;

function inside({ least = -Infinity, most = Infinity, now }: LabLever, { from, to }: Reach): Reach {
  return withNow({ from: Math.max(least, from), to: Math.min(most, to) }, now);
}

/** The present is never left out, even where it lies outside what is legal. */
function withNow({ from, to }: Reach, now: number): Reach {
  return { from: Math.min(from, now), to: Math.max(to, now) };
}
