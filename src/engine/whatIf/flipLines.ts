import { between, type Axis } from './axis';
import { valueOf, type Figure } from './figure';
import { samplesOf, type Line, type Sample } from './line';
import type { Move, Probe } from './probe';
import { mostRefinements, refine } from './refine';
import { standingOf, type Requirement, type Standing } from './requirement';

/** A piece of the line between where a requirement holds and where it fails: straight across one cell of the grid. */
export interface FlipSegment {
  readonly from: Place;
  readonly to: Place;
}

/** A pair of values of two levers. */
export interface Place {
  readonly across: number;
  readonly up: number;
}

/** A grid of values of two levers. */
export interface Grid {
  readonly across: readonly number[];
  readonly up: readonly number[];
  readonly axes: { readonly across: Axis; readonly up: Axis };
  readonly movesAt: (across: number, up: number) => readonly Move[];
}

/** A requirement with its margin at each point of the grid, by index. */
export interface Margins {
  readonly requirement: Requirement;
  readonly figureAt: (across: number, up: number) => Figure;
}

/** The most passes that the lines take. */
export const flipLinePasses = mostRefinements + 1;

/** The edges of a cell, from its lower one on against the clock; its corners begin at the lower left. */
const edges = [0, 1, 2, 3] as const;

/**
 * The lines at which requirements flip between holding and failing. Where a line crosses an edge of the grid is found by
 * narrowing, to a step or to what floating point tells apart (with steps it lies halfway between two); inside a cell it
 * is drawn straight. Two lines through one cell are told apart by its middle. Beside what is not known no line is drawn.
 */
export function flipLinesOf(probe: Probe, grid: Grid, all: readonly Margins[]): FlipSegment[][] {
  const crossings = crossingsOf(probe, grid, all);
  const cells = all.flatMap((margins, index) =>
    cellsOf(grid).flatMap(([x, y]) => {
      const cut = edges.flatMap((edge) => {
        const place = crossings[index]?.get(edgeKey(x, y, edge));
        return place ? [place] : [];
      });
      return cut.length === 2 || cut.length === 4 ? [{ margins, index, x, y, cut }] : [];
    }),
  );
  const saddles = cells.filter(({ cut }) => cut.length === 4);
  const middles = samplesOf(
    probe,
    saddles.map(({ margins, x, y }) => middleOf(grid, margins, x, y)),
  );
  const segments = all.map((): FlipSegment[] => []);
  for (const cell of cells) {
    const { margins, index, x, y, cut } = cell;
    const [lower, right, upper, left] = cut;
    const into = segments[index];
    if (!lower || !right || !into) continue;
    if (!upper || !left) {
      into.push({ from: lower, to: right });
      continue;
    }
    const [middle] = middles[saddles.indexOf(cell)] ?? [];
    const { requirement } = margins;
    // The middle belongs to the corner that stands as it does; the lines cut off the other two.
    const isWithFirst =
      middle && standingOf(requirement, middle.figure) === standingOf(requirement, margins.figureAt(x, y));
    if (isWithFirst) into.push({ from: lower, to: right }, { from: upper, to: left });
    else into.push({ from: lower, to: left }, { from: right, to: upper });
  }
  return segments;
}

/** Where each requirement flips on the edges of the grid, by the key of the edge. */
function crossingsOf(probe: Probe, grid: Grid, all: readonly Margins[]): ReadonlyMap<string, Place>[] {
  const found = all.map(() => new Map<string, Place>());
  const places = new Map<Line, { readonly index: number; readonly key: string; readonly fixed: number }>();
  const brackets = all.flatMap(({ requirement, figureAt }, index) => {
    const stateOf = ({ figure }: Sample): Standing => standingOf(requirement, figure);
    const bracket = (key: string, along: 'across' | 'up', from: [number, number], to: [number, number]) => {
      const sample = ([x, y]: [number, number]): Sample => {
        const figure = figureAt(x, y);
        return {
          at: (along === 'across' ? grid.across[x] : grid.up[y]) ?? NaN,
          figure,
          value: valueOf(figure),
        };
      };
      const [low, high] = [sample(from), sample(to)];
      const states = [stateOf(low), stateOf(high)];
      if (!states.includes('holds') || !states.includes('fails')) return [];
      const fixed = (along === 'across' ? grid.up[from[1]] : grid.across[from[0]]) ?? NaN;
      const movesAt = (at: number) =>
        along === 'across' ? grid.movesAt(at, fixed) : grid.movesAt(fixed, at);
      const line: Line = { axis: grid.axes[along], movesAt };
      places.set(line, { index, key, fixed });
      return [{ line, output: requirement.output, stateOf, low, high }];
    };
    return edgesOf(grid).flatMap(({ x, y, along }) =>
      bracket(`${along} ${x} ${y}`, along, [x, y], along === 'across' ? [x + 1, y] : [x, y + 1]),
    );
  });
  for (const { line, low, high } of refine(probe, brackets)) {
    const place = places.get(line);
    // An edge that flips more than once is cut where it first does.
    const isKnown = low.figure.kind === 'known' && high.figure.kind === 'known';
    if (!place || !isKnown || found[place.index]?.has(place.key)) continue;
    const at = low.at + (high.at - low.at) / 2;
    const isAcross = place.key.startsWith('across');
    found[place.index]?.set(
      place.key,
      isAcross ? { across: at, up: place.fixed } : { across: place.fixed, up: at },
    );
  }
  return found;
}

function edgeKey(x: number, y: number, edge: (typeof edges)[number]): string {
  return [`across ${x} ${y}`, `up ${x + 1} ${y}`, `across ${x} ${y + 1}`, `up ${x} ${y}`][edge] ?? '';
}

function edgesOf({ across, up }: Grid): { x: number; y: number; along: 'across' | 'up' }[] {
  return up.flatMap((_, y) =>
    across.flatMap((__, x) => [
      ...(x + 1 < across.length ? [{ x, y, along: 'across' as const }] : []),
      ...(y + 1 < up.length ? [{ x, y, along: 'up' as const }] : []),
    ]),
  );
}

function cellsOf({ across, up }: Grid): [number, number][] {
  return up.slice(1).flatMap((_, y) => across.slice(1).map((__, x): [number, number] => [x, y]));
}

function middleOf({ across, up, axes, movesAt }: Grid, { requirement }: Margins, x: number, y: number) {
  const half = (axis: Axis, values: readonly number[], at: number) => {
    const [low = NaN, high = NaN] = values.slice(at, at + 2);
    // Between two whole steps there is no middle; then the corner stands for it.
    return between(axis, low, high, 2)[0] ?? low;
  };
  const line: Line = { axis: axes.across, movesAt: (at) => movesAt(at, half(axes.up, up, y)) };
  return { line, output: requirement.output, points: [half(axes.across, across, x)] };
}
