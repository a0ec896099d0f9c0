import type { Outcome, Run } from '../../engine';
import type { Patch } from '../../schema';
import { pathsUnder, type App, type Scope } from '../../state';

/** How the fields of the desk change one allocation, by keys such as `unit` or `weights.fullTimeStudents`. */
export interface Editing {
  /** Sets keys in the years of the scope; returns why it was refused, for the field to say. */
  readonly set: (entries: Patch, scope?: Scope) => Outcome<Run>;
  /** Sets keys and says above the page why they were refused. */
  readonly choose: (entries: Patch) => void;
  /** Whether a key, or one below it, was changed in the year on show. */
  readonly isChanged: (key: string) => boolean;
  /** Forgets the changes of keys, and of those below them, in every year. */
  readonly reset: (...keys: readonly string[]) => void;
  /** What would happen in the year on show, and in the others as they are. */
  readonly wouldShare: (entries: Patch) => Outcome<Run>;
}

/** Editing of the allocation of which `id` gives the name. */
export function editingOf(app: App, id: () => string): Editing {
  const { view } = app;
  const pathOf = (key: string) => `allocations.${id()}.${key}`;
  const atPaths = (entries: Patch) =>
    Object.fromEntries(Object.entries(entries).map(([key, value]) => [pathOf(key), value]));
  const set = (entries: Patch, scope: Scope = view.scope) =>
    app.workspace.setAllocation(atPaths(entries), app.workspace.yearsOf(scope, view.year));
  return {
    set,
    choose: (entries) => {
      const outcome = set(entries);
      app.workspace.refused = outcome.ok ? [] : outcome.problems;
    },
    isChanged: (key) =>
      pathsUnder(app.workspace.patch, pathOf(key)).some(
        (path) => !path.includes('@') || path.endsWith(`@${String(view.year)}`),
      ),
    reset: (...keys) => {
      app.workspace.reset(keys.flatMap((key) => pathsUnder(app.workspace.patch, pathOf(key))));
    },
    wouldShare: (entries) => app.workspace.wouldShare(atPaths(entries), [view.year]),
  };
}
