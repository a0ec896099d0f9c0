import { needsOf, stands, type Found } from './plan';
import type { Programme } from './programme';

/** Targets that cannot stand together, though any of them could be left out and the others would. */
export interface Conflict {
  readonly aims: readonly number[];
  /** Whether no smaller set of targets is in conflict; else it is only known that none can be left out. */
  readonly isSmallest: boolean;
}

/** How many smaller sets are looked at before a set is called one from which none can be left out. */
const mostTried = 400;

/**
 * A set of aims that cannot stand together and of which none can be left out; where few enough are to be tried, the
 * smallest there is. Undefined where all stand together.
 */
export function conflictIn(programme: Programme, aims: readonly number[]): Found<Conflict | undefined> {
  const all = stands(programme, { aims });
  if (all.kind === 'noAnswer') return all;
  if (all.value) return { kind: 'found', value: undefined };
  const some = aims.filter((at) => canFall(programme, at, aims));
  let kept = some;
  for (const at of some) {
    const without = kept.filter((each) => each !== at);
    const can = stands(programme, { aims: without });
    if (can.kind === 'noAnswer') return can;
    if (!can.value) kept = without;
  }
  return smallerThan(programme, some, kept);
}

/** Whether an aim has a part in any conflict: it does not hold already, or more of some lever takes from it. */
function canFall(programme: Programme, at: number, aims: readonly number[]): boolean {
  return needsOf(programme, at, { aims }).some(
    ({ terms, least = 0 }) => least > 0 || terms.some(([, factor]) => factor < 0),
  );
}

/** Looks for a conflict with fewer aims, smallest first. */
function smallerThan(
  programme: Programme,
  aims: readonly number[],
  kept: readonly number[],
): Found<Conflict> {
  let tried = 0;
  for (let size = 1; size < kept.length; size += 1) {
    for (const some of subsets(aims, size)) {
      if (tried === mostTried) return { kind: 'found', value: { aims: kept, isSmallest: false } };
      tried += 1;
      const can = stands(programme, { aims: some });
      if (can.kind === 'noAnswer') return can;
      if (!can.value) return { kind: 'found', value: { aims: some, isSmallest: true } };
    }
  }
  return { kind: 'found', value: { aims: kept, isSmallest: true } };
}

function* subsets(of: readonly number[], size: number, start = 0): Generator<number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let at = start; at <= of.length - size; at += 1) {
    const first = of[at] ?? 0;
    for (const rest of subsets(of, size - 1, at + 1)) yield [first, ...rest];
  }
}
