import type { LabLever } from '../../../engine';

/** How far a slider goes to both sides of the present. */
const reach = 30 / 100;
/** A change of a year is near nothing: a share of it would not move the slider, so it goes this far. */
const reachOfChange = 10 / 100;
const steps = 200;

/** The ends and step of a slider for a lever: its legal range, else a part of the present; within what sense allows. */
export function slidingRange({ as, unit, now, legal, least, most, stepsPerUnit }: LabLever): {
  least: number;
  most: number;
  step: number;
} {
  const isChange = as === 'value' && unit === 'ratio' && !(least !== undefined && least >= 0);
  const around = isChange ? Math.max(reachOfChange, Math.abs(now) * reach) : Math.abs(now) * reach || 1;
  const from = Math.max(least ?? -Infinity, Math.min(legal?.from ?? Infinity, now - around));
  const to = Math.min(most ?? Infinity, Math.max(legal?.to ?? -Infinity, now + around));
  if (as === 'value' && stepsPerUnit === 1) {
    const [first, last] = [Math.floor(from), Math.ceil(to)];
    return { least: first, most: last, step: Math.max(1, Math.round((last - first) / steps)) };
  }
  const step = powerBelow((to - from) / steps);
  // The present is one of the steps, so that the thumb stands where the figure is.
  return { least: now - Math.floor((now - from) / step + tiny) * step, most: to, step };
}

const tiny = 1e-9;

function powerBelow(size: number): number {
  return 10 ** Math.floor(Math.log10(size));
}
