import { parseExact, type PatchPath, type Simulation } from '../../engine';
import type { Words } from '../../state';

const names = {
  pool: 'pool',
  among: 'among',
  adjust: 'adjusted',
  unit: 'unitOfParts',
  floor: 'floorLimit',
  cap: 'capLimit',
  weights: 'weights',
  performance: 'byPerformance',
  split: 'splitTitle',
  manual: 'setByHand',
  projects: 'projectsTitle',
} as const;

/** What of an allocation a change is about: the pool, the thing that was set, and on whom or what. */
export function allocationChange(
  { id, keys }: PatchPath & { kind: 'allocation' },
  words: Words,
  simulation: Simulation,
): string {
  const [key = '', name = '', detail = ''] = keys;
  const label = [...simulation.allocations.values()].flat().find((each) => each.id === id)?.label;
  const title = key in names ? words.t(names[key as keyof typeof names]) : key;
  const about =
    key === 'weights' || key === 'performance'
      ? words.label(name)
      : key === 'manual'
        ? words.entityName(`institutions.${name}`)
        : name;
  const last = detail === 'reason' ? words.t('reason') : '';
  return [label ? words.of(label) : id, title, about, last].filter((part) => part !== '').join(' · ');
}

/** A value that was set in an allocation, in the unit of what it is. */
export function allocationValue(
  { keys }: PatchPath & { kind: 'allocation' },
  value: string | number,
  words: Words,
): string {
  const [key = '', , detail = ''] = keys;
  const exact = typeof value === 'number' ? parseExact(value) : undefined;
  if (!exact) return String(value);
  if (['weights', 'performance', 'split'].includes(key)) return words.quantity(exact, 'ratio');
  return detail === 'amount' || key === 'unit' ? words.quantity(exact, 'yuan') : String(value);
}
