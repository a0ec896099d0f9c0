import { parsePath } from '../engine';
import type { DraftFile, Patch } from '../schema';
import { merged } from './datedPatch';

/** The entries of a patch that change rules or readings, which a draft may hold. */
export function rulePart(patch: Patch): Patch {
  return Object.fromEntries(Object.entries(patch).filter(([path]) => isRule(path)));
}

/** The entries of a patch that change data or a sharing out. */
export function dataPart(patch: Patch): Patch {
  return Object.fromEntries(Object.entries(patch).filter(([path]) => !isRule(path)));
}

/** What a draft, the baseline and the changes together change of the rules, as one patch. */
export function ruleChanges(table: {
  readonly draft: DraftFile | undefined;
  readonly baseline: Patch;
  readonly patch: Patch;
}): Patch {
  const mine = merged(rulePart(table.baseline), rulePart(table.patch));
  return merged(table.draft?.patch ?? {}, mine);
}

/** The paths of a patch that name one element of the rules, whatever the year: `parameters.x`, `targets.y.value`. */
export function pathsOfPlace(patch: Patch, place: string): string[] {
  return Object.keys(patch).filter((path) => path === place || path.startsWith(`${place}@`));
}

function isRule(path: string): boolean {
  const kind = parsePath(path)?.kind;
  return kind !== undefined && kind !== 'given' && kind !== 'allocation';
}
