import {
  parsePath,
  succeed,
  type Layer,
  type Outcome,
  type PolicyPack,
  type Problem,
  type Session,
  type Simulation,
} from '../engine';

/** What is on the table, run under one of the policies. */
export interface DocumentRun {
  readonly pack: PolicyPack;
  readonly simulation: Simulation;
  /** The changes that hold there. */
  readonly layers: readonly Layer[];
  /** The paths of changes that this policy refuses; the run is without them. */
  readonly refused: readonly string[];
  /** The paths of changes that it takes without effect: it has nothing that they could change. */
  readonly idle: readonly string[];
}

/**
 * Runs changes that were made under one policy under another: everything that fits, as choosing that policy would. What
 * does not fit is left out and named, so that a comparison is never without a column for the sake of one change.
 */
export function carryOver(session: Session, layers: readonly Layer[]): Outcome<DocumentRun> {
  const outcome = session.run(layers);
  if (outcome.ok) {
    const { simulation, notes } = outcome.value;
    const pieces = new Set(notes.map(({ data }) => data['piece']));
    const idle = pathsOf(layers).filter((path) => pieces.has(idOf(path)));
    return succeed({ pack: session.pack, simulation, layers, refused: [], idle });
  }
  const refused = layers.map((layer) => refusedIn(layer, outcome.problems));
  if (refused.every((paths) => paths.length === 0)) return outcome;
  const fewer = layers.map((layer, position) => without(layer, refused[position] ?? []));
  const carried = carryOver(session, fewer);
  if (!carried.ok) return carried;
  return succeed({ ...carried.value, refused: [...refused.flat(), ...carried.value.refused] });
}

/** The changes of the table as they are run under the policy on show, where all of them hold. */
export function onTheTable(
  { pack, simulation }: { readonly pack: PolicyPack; readonly simulation: Simulation },
  layers: readonly Layer[],
): DocumentRun {
  return { pack, simulation, layers, refused: [], idle: [] };
}

/** What of the rules a path names; nothing of data and allocations. */
function idOf(path: string): string | undefined {
  const parsed = parsePath(path);
  return parsed && 'id' in parsed && parsed.kind !== 'allocation' ? parsed.id : undefined;
}

function pathsOf(layers: readonly Layer[]): string[] {
  return [...new Set(layers.flatMap(({ patch }) => Object.keys(patch)))];
}

function refusedIn({ origin, patch }: Layer, problems: readonly Problem[]): string[] {
  const named = problems.flatMap(({ file, path: [text] }) => (file === origin ? [String(text)] : []));
  return [...new Set(named)].filter((text) => text in patch);
}

function without(layer: Layer, paths: readonly string[]): Layer {
  const kept = Object.entries(layer.patch).filter(([path]) => !paths.includes(path));
  return { ...layer, patch: Object.fromEntries(kept) };
}
