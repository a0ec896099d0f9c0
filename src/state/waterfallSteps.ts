import {
  decompose,
  mostExactChanges,
  shuffledOrders,
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

/**
 * Changes that are made as one: one by itself, those that the figure only has together, the small ones, or those that moved
 * nothing wherever they were tried.
 */
export interface ChangeGroup {
  readonly kind: 'one' | 'together' | 'rest' | 'still';
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

/** On how many ways, and back, changes are tried among others before they are grouped. */
const ways = 3;

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
 * More changes than can be told apart: those that move the figure most stay by themselves; those without which there is no
 * figure are made together; all others are one. A change is tried before all others, after all others, and on a few ways
 * there and back in between, for a figure that has a bound may move nowhere else.
 */
function* grouped(
  changes: readonly ColumnChange[],
  valueOf: (changes: readonly ColumnChange[]) => Exact | undefined,
  most: number,
): Generator<Progress, ChangeGroup[]> {
  const moves = (before: readonly ColumnChange[], change: ColumnChange): number | undefined => {
    const [from, to] = [valueOf(before), valueOf([...before, change])];
    return from && to && Math.abs(to.sub(from).valueOf());
  };
  const effects = new Map<ColumnChange, number | undefined>();
  const all = changes.length * (ways + 1);
  for (const change of changes) {
    const others = changes.filter((each) => each !== change);
    const [first, last] = [moves([], change), moves(others, change)];
    effects.set(change, first === undefined || last === undefined ? undefined : first + last);
    yield { done: effects.size, all };
  }
  const orders = shuffledOrders(changes.length, sampling.seed);
  for (let way = 0; way < ways; way += 1) {
    const order = orders.next().value.flatMap((at) => changes.slice(at, at + 1));
    for (const [at, change] of order.entries()) {
      const effect = effects.get(change);
      const between = [order.slice(0, at), order.slice(at + 1)].map((made) => moves(made, change) ?? 0);
      if (effect !== undefined)
        effects.set(
          change,
          between.reduce((sum, each) => sum + each, effect),
        );
      yield { done: changes.length * (way + 1) + at + 1, all };
    }
  }
  const tried = changes.map((change) => ({ change, effect: effects.get(change) }));
  const together = tried.filter(({ effect }) => effect === undefined).map(({ change }) => change);
  const byEffect = tried
    .filter(({ effect }) => effect !== undefined)
    .sort((left, right) => (right.effect ?? 0) - (left.effect ?? 0));
  const room = most - 1 - Math.min(1, together.length);
  const moving = byEffect.filter(({ effect }) => effect !== 0);
  const large = moving.slice(0, room);
  const small = byEffect.slice(large.length).map(({ change }) => change);
  return [
    ...large.map(({ change }) => alone(change)),
    ...(together.length > 0 ? [{ kind: 'together', changes: together } as const] : []),
    ...(small.length > 0 ? [{ kind: moving.length > room ? 'rest' : 'still', changes: small } as const] : []),
  ];
}
