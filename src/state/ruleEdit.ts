import { fail, parseExact, type Outcome, type Run } from '../engine';
import { merged, withoutPaths } from './datedPatch';
import { isYear } from './work';
import { figureIn, isSameFigure, placePath, type RulePlace } from './ruleFigures';
import { pathsOfPlace, ruleChanges } from './rulePart';
import type { Workspace } from './workspace.svelte';

/**
 * Sets a figure, a deadline or a comparison of the rules; a figure from a year on, or in every year. What the rules
 * say anyway is no change. Returns why it was refused; nothing of it is then applied.
 */
export function setRule(
  workspace: Workspace,
  place: RulePlace,
  figure: number | string,
  from?: number,
): Outcome<Run> {
  const own = placePath(place);
  const isDeadline = place.key === 'by';
  const piece = String(figure);
  if (isDeadline && figure !== 'none' && !isYear(figure))
    return fail([{ code: 'notAYear', file: '', path: [own], data: { piece } }]);
  const isDated = place.kind === 'parameter' && from !== undefined;
  const path = isDated ? `${own}@${String(from)}` : own;
  const without = withoutPaths(workspace.patch, isDated ? [path] : pathsOfPlace(workspace.patch, own));
  const bare = workspace.wouldBe({}, { patch: without });
  const wanted = place.key === 'value' ? parseExact(figure) : String(figure);
  const years = workspace.yearsOf(isDated ? 'from' : 'all', from ?? workspace.years.from);
  const isSame =
    bare.ok &&
    years.every((year) => isSameFigure(figureIn(bare.value.simulation.rules, place, year), wanted));
  return workspace.setTable({ patch: isSame ? without : { ...without, [path]: figure } }, path);
}

/** Forgets what was done by hand to places of the rules, in the changes and in the baseline; a draft stays. */
export function resetRules(workspace: Workspace, places: readonly RulePlace[]): void {
  const { baseline, patch } = workspace.history.table;
  workspace.tryTable(withoutPlaces({ baseline, patch }, places));
}

/** The run as it would be had nobody, nor the draft, touched these places. */
export function withoutEdits(workspace: Workspace, places: readonly RulePlace[]): Outcome<Run> {
  const { draft, baseline, patch } = workspace.history.table;
  const below = draft && { ...draft, ...withoutPlaces({ patch: draft.patch }, places) };
  return workspace.wouldBe({}, { draft: below, ...withoutPlaces({ baseline, patch }, places) });
}

/** Puts the draft among one's own changes, to go on with; every figure stays as it is. */
export function takeOverDraft(workspace: Workspace): void {
  const { draft, baseline, patch } = workspace.history.table;
  if (!draft) return;
  // What the baseline sets over the draft must win over it as before.
  const over = ruleChanges({ draft, baseline, patch: {} });
  const own = Object.fromEntries(Object.entries(draft.patch).filter(([path, value]) => over[path] === value));
  workspace.tryTable({ draft: undefined, patch: merged(own, patch) });
}

function withoutPlaces<Part extends Readonly<Record<string, Readonly<Record<string, string | number>>>>>(
  parts: Part,
  places: readonly RulePlace[],
): Part {
  return Object.fromEntries(
    Object.entries(parts).map(([name, patch]) => [
      name,
      withoutPaths(
        patch,
        places.flatMap((place) => pathsOfPlace(patch, placePath(place))),
      ),
    ]),
  ) as Part;
}
