import { parsePath, type Layer } from '../engine';
import type { AppliedRoster } from '../exchange';

/** The paths of changes that lie over figures of institutions that a file brought: what was typed still wins. */
export function coveredChanges(layers: readonly Layer[], brought: AppliedRoster['brought']): string[] {
  const paths = layers.flatMap(({ patch }) => Object.keys(patch));
  return [...new Set(paths)].filter((path) => {
    const parsed = parsePath(path);
    if (parsed?.kind !== 'given' || parsed.group !== 'institutions') return false;
    const who = Object.hasOwn(brought, parsed.variable) ? brought[parsed.variable] : undefined;
    return who !== undefined && (who === '*' || parsed.entity.includes('*') || who.includes(parsed.entity));
  });
}
