import type { RuleVariable } from '../../engine';

/**
 * The bounds and step of a slider for a variable, around where it starts. A share that may not be negative runs from
 * nothing to the whole; one that may is a change and runs to both sides. The number beside it may go beyond them.
 */
export function sliderFor(
  { unit, min }: Pick<RuleVariable, 'unit' | 'min'>,
  start: number,
): { least: number; most: number; step: number } {
  if (unit === 'ratio') {
    const isChange = min === undefined || min.s < 0n;
    const reach = niceAbove(Math.max(0.2, Math.abs(start)));
    return isChange
      ? { least: Math.max(min?.valueOf() ?? -reach, -reach), most: reach, step: 0.001 }
      : { least: 0, most: 1, step: 0.005 };
  }
  const most = niceAbove(Math.max(1, start * 2));
  return { least: 0, most, step: Math.max(unit === 'yuan/person' ? 10 : 1, niceAbove(most / 1000)) };
}

/** The next of 1, 2, 5 times a power of ten. */
function niceAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5, 10].find((factor) => factor * power >= value) ?? 10) * power;
}
