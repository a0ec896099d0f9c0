import {
  decompose,
  mostExactChanges,
  type Exact,
  type Outcome,
  type Parts,
  type Problem,
  type Progress,
  type Value,
} from '../engine';
import { changeKey, type ColumnChange } from './columnChanges';
import type { ColumnSource } from './columnSource';
import { figureIn, type ComparedFigureId } from './comparedRows';
import { Mixture } from './mixture';

/** Changes that are made as one: one by itself, those that the figure only has together, or the small ones. */
export interface ChangeGroup {
  readonly kind: 'one' | 'together' | 'rest';
  readonly changes: readonly ColumnChange[];
}

/** Two columns and the figure whose difference is taken apart. */
export interface Gap {
  readonly before: ColumnSource;
  readonly after: ColumnSource;
  readonly figure: ComparedFigureId;
  readonly year: number;
  /** Whether many changes are put into few groups, for all orders, or into many, for drawn ones. */
  readonly isFine: boolean;
}

/** Why a figure has no value: the run is refused, or the value is not known or does not apply. */
export type Lack = { readonly problems: readonly Problem[] } | { readonly value: Value | undefined };

export type WaterfallAnswer =
  | {
      readonly kind: 'parts';
      readonly parts: Parts;
      readonly groups: readonly ChangeGroup[];
      /** How many changes there are, however they are grouped. */
      readonly count: number;
    }
  | { readonly kind: 'noValue'; readonly made: readonly ChangeGroup[]; readonly lack: Lack };

/** Few enough for all orders to be gone through while someone waits. */
const fewGroups = 9;
/** As many bars as can be read. */
const manyGroups = 30;

/** Orders enough for an error of a few per cent of what is drawn, and few enough to wait for. */
const sampling = { orders: 100, seed: 1 };

/** Takes the difference of a figure between two columns apart, one run at a time. */
export function* waterfallSteps({
  before,
  after,
  figure,
  year,
  isFine,
}: Gap): Generator<Progress, Outcome<WaterfallAnswer>> {
  const mixture = new Mixture(before, after);
  const known = new Map<string, Exact | undefined>();
  const runWith = (changes: readonly ColumnChange[]) => mixture.with(new Set(changes.map(changeKey)));
  const valueOf = (changes: readonly ColumnChange[]): Exact | undefined => {
    const key = changes.map(changeKey).sort().join(' ');
    if (known.has(key)) return known.get(key);
    const run = runWith(changes);
    const value = run.ok ? figureIn(run.value.simulation, figure, year) : undefined;
    const number = value?.kind === 'known' ? value.number : undefined;
    known.set(key, number);
    return number;
  };
  const { changes } = mixture;
  const isFew = changes.length <= (isFine ? manyGroups : mostExactChanges);
  const groups = isFew
    ? changes.map(alone)
    : yield* grouped(changes, valueOf, isFine ? manyGroups : fewGroups);
  const made = (subset: readonly boolean[]) => groups.filter((_, at) => subset[at]);
  const flat = (chosen: readonly ChangeGroup[]) => chosen.flatMap((group) => group.changes);
  const outcome = yield* decompose(groups.length, (subset) => valueOf(flat(made(subset))), sampling);
  if (!outcome.ok) return outcome;
  const parts = outcome.value;
  if (parts.kind === 'parts')
    return { ok: true, value: { kind: 'parts', parts, groups, count: changes.length } };
  const chosen = groups.filter((_, at) => parts.made.includes(at));
  const run = runWith(flat(chosen));
  const lack = run.ok ? { value: figureIn(run.value.simulation, figure, year) } : { problems: run.problems };
  return { ok: true, value: { kind: 'noValue', made: chosen, lack } };
}

function alone(change: ColumnChange): ChangeGroup {
  return { kind: 'one', changes: [change] };
}

/**
 * More changes than can be told apart: those that move the figure most, made first or made last, stay by themselves; those
 * without which there is no figure are made together; all others are one.
 */
function* grouped(
  changes: readonly ColumnChange[],
  valueOf: (changes: readonly ColumnChange[]) => Exact | undefined,
  most: number,
): Generator<Progress, ChangeGroup[]> {
  const all = changes.length * 2 + 2;
  const [none, every] = [valueOf([]), valueOf(changes)];
  const tried: { change: ColumnChange; effect: number | undefined }[] = [];
  for (const change of changes) {
    const first = valueOf([change]);
    const last = valueOf(changes.filter((each) => each !== change));
    const effect =
      none && every && first && last
        ? Math.abs(first.sub(none).valueOf()) + Math.abs(every.sub(last).valueOf())
        : undefined;
    tried.push({ change, effect });
    yield { done: tried.length * 2, all };
  }
  const together = tried.filter(({ effect }) => effect === undefined).map(({ change }) => change);
  const byEffect = tried
    .filter(({ effect }) => effect !== undefined)
    .sort((left, right) => (right.effect ?? 0) - (left.effect ?? 0));
  const room = most - 1 - Math.min(1, together.length);
  const large = byEffect.slice(0, room).filter(({ effect }) => effect !== 0);
  const small = byEffect.slice(large.length).map(({ change }) => change);
  return [
    ...large.map(({ change }) => alone(change)),
    ...(together.length > 0 ? [{ kind: 'together', changes: together } as const] : []),
    ...(small.length > 0 ? [{ kind: 'rest', changes: small } as const] : []),
  ];
}
